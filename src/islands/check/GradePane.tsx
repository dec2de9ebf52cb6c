// The grade: an area a bar, cut into as many parts as rules apply; what is suppressed and why; and the bullets of the lecture.
import { memo, useState } from 'react';
import { type Language, t } from '../../i18n/index.ts';
import { LineCounter, type Range } from '../../manifest/index.ts';
import type { LintReport } from '../../workers/index.ts';
import type { RuleWords } from '../editor/rule-words.ts';
import { Icon } from '../shared/Icon.tsx';
import { MessageText } from '../shared/MessageText.tsx';
import type { CheckFile } from './draft.ts';
import styles from './GradePane.module.css';
import { LectureChecklist } from './LectureChecklist.tsx';
import { type AreaRow, areaRows, idleAreas, isUngraded } from './view-model.ts';

export interface GradePaneProps {
  readonly files: readonly CheckFile[];
  readonly report: LintReport;
  readonly words: RuleWords;
  /** There is room for the bars only: the rest is asked for. */
  readonly folded: boolean;
  /** The area whose findings alone are shown. */
  readonly area: string | null;
  onArea(area: string | null): void;
  onGo(file: string, range: Range): void;
  readonly language: Language;
}

export const GradePane = memo((props: GradePaneProps) => {
  const { files, report, words, folded, area, onArea, onGo, language } = props;
  const { grade, suppressed } = report;
  const rows = areaRows(grade);
  const nothing = isUngraded(report);
  const [unfolded, setUnfolded] = useState(false);
  const idle = idleAreas(grade);
  const leftOut = report.files.filter(({ kind }) => kind !== 'manifests').map(({ name }) => name);
  return (
    <>
      <h2 className={styles['title']}>{t(language, 'check.grade')}</h2>
      {nothing ? (
        <p className={styles['aside']}>
          <MessageText text={t(language, 'check.nothingNext')} />
        </p>
      ) : (
        <>
          <p className={styles['note']}>{t(language, 'check.gradeNote')}</p>
          <ul className={styles['areas']}>
            {rows.map((row) => (
              <li key={row.area}>
                <button
                  type="button"
                  className={styles['area']}
                  aria-pressed={row.area === area}
                  title={t(language, 'check.showArea', { area: words.area(row.area) })}
                  onClick={() => onArea(row.area === area ? null : row.area)}
                >
                  <span>{words.area(row.area)}</span>
                  <span className="visually-hidden">{barName(row, language)}</span>
                  <span className={styles['score']} aria-hidden="true">
                    <b className={styles['passed']}>{row.passed}</b> / {row.applicable}
                  </span>
                  <Bar parts={row.parts} />
                </button>
              </li>
            ))}
          </ul>
          <p className={styles['overall']}>
            <b className={styles['all']}>{t(language, 'check.all')}</b>
            <span data-testid="overall">
              <b className={styles['sum']}>{grade.overall.passed}</b> / {grade.overall.applicable}
            </span>
          </p>
        </>
      )}
      {folded ? (
        <button
          type="button"
          className={`link-button ${styles['fold']}`}
          aria-expanded={unfolded}
          onClick={() => setUnfolded(!unfolded)}
        >
          {t(language, 'check.checklist')}
          <Icon name="chevron" size={14} />
        </button>
      ) : null}
      {folded && !unfolded ? null : (
        <>
          {suppressed.length === 0 ? null : (
            <div className={styles['suppressed']}>
              <h3>{t(language, 'check.suppressed', { count: suppressed.length })}</h3>
              <ul>
                {suppressed.slice(0, 50).map(({ finding, reason, comment }) => (
                  <li key={`${finding.file} ${comment.start} ${finding.ruleId} ${finding.range.start}`}>
                    <code>{finding.ruleId}</code>{' '}
                    <button
                      type="button"
                      className={`link-button ${styles['reason']}`}
                      onClick={() => onGo(finding.file, comment)}
                    >
                      {t(language, 'check.suppressedOne', {
                        reason,
                        place: placeOf(files, finding.file, comment, language),
                      })}
                    </button>
                  </li>
                ))}
              </ul>
            </div>
          )}
          {leftOut.length === 0 ? null : (
            <p className={styles['aside']}>
              {t(language, 'check.leftOut', {
                files: leftOut.slice(0, 10).join(', ') + (leftOut.length > 10 ? ' …' : ''),
              })}
            </p>
          )}
          {nothing || idle.length === 0 ? null : (
            <p className={styles['aside']}>
              {t(language, 'check.idle', { areas: idle.map((id) => words.area(id)).join(', ') })}
            </p>
          )}
          {nothing ? null : <LectureChecklist report={report} language={language} />}
        </>
      )}
    </>
  );
});

const barName = ({ passed, applicable, parts }: AreaRow, language: Language): string =>
  t(language, 'check.bar', { passed, applicable, suppressed: parts.filter((part) => part === 'suppressed').length });

function Bar({ parts }: { readonly parts: AreaRow['parts'] }) {
  return (
    <span className={styles['parts']} data-many={parts.length > 24} aria-hidden="true">
      {parts.map((part, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: parts have no identity of their own.
        <span key={index} className={styles['part']} data-part={part} />
      ))}
    </span>
  );
}

function placeOf(files: readonly CheckFile[], file: string, range: Range, language: Language): string {
  const text = files.find(({ name }) => name === file)?.text ?? '';
  const { line } = new LineCounter(text).position(range.start);
  return files.length > 1 ? t(language, 'check.placeInFile', { file, line }) : t(language, 'check.place', { line });
}
