// The bullets of the lecture, each with what these files show of it: kept, broken, not in them, or not visible in a file.
import { useEffect, useMemo, useState } from 'react';
import { type Language, t } from '../../i18n/index.ts';
import type { LintReport } from '../../workers/index.ts';
import { Icon } from '../shared/Icon.tsx';
import type { IconName } from '../shared/icons.ts';
import { sitePath } from '../shared/site-path.ts';
import styles from './LectureChecklist.module.css';
import { type LectureList, loadLectureList } from './lecture-list.ts';
import { type ChecklistGroup, type ChecklistState, checklistOf } from './view-model.ts';

const STATE_ICON: Readonly<Record<ChecklistState, IconName>> = {
  passed: 'check',
  failed: 'cross',
  suppressed: 'half',
  'not-applicable': 'open',
  unseen: 'open',
};

export interface LectureChecklistProps {
  readonly report: LintReport;
  readonly language: Language;
}

export function LectureChecklist({ report, language }: LectureChecklistProps) {
  const [lecture, setLecture] = useState<LectureList | null>(null);
  useEffect(() => {
    let current = true;
    loadLectureList(language).then(
      (loaded) => {
        if (current) setLecture(loaded);
      },
      () => {},
    );
    return () => {
      current = false;
    };
  }, [language]);
  const list = useMemo(
    () => (lecture === null ? null : checklistOf(lecture.groups, report.grade.principles)),
    [lecture, report],
  );
  if (lecture === null || list === null) return null;
  const { counts } = list;
  const isSeen = ({ items }: ChecklistGroup): boolean => items.some(({ state }) => state !== 'unseen');
  const seen = list.groups.filter(isSeen);
  const unseen = list.groups.filter((group) => !isSeen(group)).flatMap(({ items }) => items);
  return (
    <section className={styles['checklist']} aria-label={t(language, 'check.checklist')}>
      <h3 className={styles['title']}>{t(language, 'check.checklist')}</h3>
      <p className={styles['counts']}>
        {t(language, 'check.checklistCounts', {
          passed: counts.passed,
          failed: counts.failed,
          idle: counts['not-applicable'] + counts.suppressed,
          unseen: counts.unseen,
        })}
      </p>
      {seen.map((group) => (
        <Group
          key={group.id}
          name={lecture.group(group.id)}
          count={t(language, 'check.groupCounts', {
            passed: group.items.filter(({ state }) => state === 'passed').length,
            total: group.items.length,
          })}
          items={group.items}
          lecture={lecture}
          language={language}
        />
      ))}
      <Group
        name={t(language, 'check.unseen')}
        count={t(language, 'check.unseenCount', { count: unseen.length })}
        items={unseen}
        lecture={lecture}
        language={language}
      />
    </section>
  );
}

interface GroupProps {
  readonly name: string;
  readonly count: string;
  readonly items: ChecklistGroup['items'];
  readonly lecture: LectureList;
  readonly language: Language;
}

function Group({ name, count, items, lecture, language }: GroupProps) {
  const [open, setOpen] = useState(false);
  return (
    <details className={styles['group']} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary className={styles['head']}>
        <Icon name="chevron" size={14} className={styles['arrow'] ?? ''} />
        <span>{name}</span>
        <span className={styles['groupCount']}>{count}</span>
      </summary>
      <ul>
        {(open ? items : []).map(({ id, state }) => (
          <li key={id} className={styles['item']} data-state={state}>
            <Icon name={STATE_ICON[state]} size={14} />
            <span className={styles['words']}>
              <a className={styles['name']} href={sitePath(language, `session/#${id}`)}>
                {lecture.principle(id).replace(/\.$/, '')}
              </a>
              <small className={styles['state']}>{t(language, `check.state.${state}`)}</small>
            </span>
          </li>
        ))}
      </ul>
    </details>
  );
}
