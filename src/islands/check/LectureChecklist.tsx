// The bullets of the lecture, each with what these files show of it: kept, broken, not in them, or not visible in a file.
import { useEffect, useMemo, useState } from 'react';
import { type Language, t } from '../../i18n/index.ts';
import type { LintReport } from '../../workers/index.ts';
import { Icon } from '../shared/Icon.tsx';
import type { IconName } from '../shared/icons.ts';
import { sitePath } from '../shared/site-path.ts';
import styles from './LectureChecklist.module.css';
import { type LectureList, loadLectureList } from './lecture-list.ts';
import { type ChecklistState, checklistOf } from './view-model.ts';

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
      {list.groups.map(({ id, items }) => {
        const seen = items.filter(({ state }) => state !== 'unseen').length;
        const passed = items.filter(({ state }) => state === 'passed').length;
        return (
          <details key={id} className={styles['group']}>
            <summary className={styles['head']}>
              <Icon name="chevron" size={14} className={styles['arrow'] ?? ''} />
              <span>{lecture.group(id)}</span>
              <span className={styles['groupCount']}>
                {seen === 0
                  ? t(language, 'check.groupUnseen')
                  : t(language, 'check.groupCounts', { passed, total: items.length })}
              </span>
            </summary>
            <ul>
              {items.map((item) => (
                <li key={item.id} className={styles['item']} data-state={item.state}>
                  <Icon name={STATE_ICON[item.state]} size={14} />
                  <span className={styles['words']}>
                    <a className={styles['name']} href={sitePath(language, `session/#${item.id}`)}>
                      {lecture.principle(item.id).replace(/\.$/, '')}
                    </a>
                    <small className={styles['state']}>{t(language, `check.state.${item.state}`)}</small>
                  </span>
                </li>
              ))}
            </ul>
          </details>
        );
      })}
    </section>
  );
}
