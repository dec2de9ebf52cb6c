// The bar of a lab: title, result in a few words, whether it is saved, and what one can do: skip, start over, grade.
import type { ReactNode } from 'react';
import { type Language, resultSentence, t } from '../../i18n/index.ts';
import { Icon } from '../shared/Icon.tsx';
import { Popover } from '../shared/Popover.tsx';
import styles from './Lab.module.css';
import bar from './LabBar.module.css';
import type { LabSession, SessionNotice, SessionSnapshot } from './lab-session.ts';

export interface LabBarProps {
  readonly number: number;
  readonly title: string;
  readonly snapshot: SessionSnapshot;
  readonly saved: boolean;
  readonly language: Language;
  readonly children: ReactNode;
}

export function LabBar({ number, title, snapshot, saved, language, children }: LabBarProps) {
  const { verdict, stale } = snapshot;
  return (
    <div className={`context-bar ${styles['bar']}`}>
      <p className={styles['number']}>{t(language, 'labPage.title', { n: number })}</p>
      <h1>{title}</h1>
      {verdict && !stale ? (
        <p className={styles['headline']} data-passed={verdict.passed}>
          <Icon name={verdict.passed ? 'check' : 'error'} />
          <span>{resultSentence(language, verdict)}</span>
        </p>
      ) : null}
      <p className={styles['saved']}>{saved ? t(language, 'labPage.saved') : null}</p>
      <div className="actions">{children}</div>
    </div>
  );
}

export interface LabActionsProps {
  readonly session: LabSession;
  readonly skipped: boolean;
  readonly language: Language;
}

export function LabActions({ session, skipped, language }: LabActionsProps) {
  return (
    <>
      <button type="button" className="button" onClick={() => session.skip(!skipped)}>
        {t(language, skipped ? 'labPage.unskip' : 'labPage.skip')}
      </button>
      <Popover title={t(language, 'labPage.startOverTitle')} label={t(language, 'labPage.startOver')}>
        {(close) => (
          <div className={bar['ask']}>
            <p>{t(language, 'labPage.startOverAsk')}</p>
            <button
              type="button"
              className="button"
              onClick={() => {
                session.reset();
                close();
              }}
            >
              {t(language, 'labPage.startOverDo')}
            </button>
            <button type="button" className="button" onClick={close}>
              {t(language, 'labPage.keepMine')}
            </button>
          </div>
        )}
      </Popover>
    </>
  );
}

export interface GradeButtonProps {
  readonly snapshot: SessionSnapshot;
  readonly language: Language;
  readonly large?: boolean;
  onGrade(): void;
}

export function GradeButton({ snapshot, language, large = false, onGrade }: GradeButtonProps) {
  const busy = snapshot.grading?.asked === true;
  return (
    <button
      type="button"
      className={large ? 'button primary large' : 'button primary'}
      aria-disabled={busy}
      data-grade=""
      onClick={() => {
        if (!busy) onGrade();
      }}
    >
      {t(language, snapshot.verdict === null ? 'labPage.grade' : 'labPage.gradeAgain')}
    </button>
  );
}

const WARNS: readonly SessionNotice['id'][] = ['cannotRun', 'timed-out', 'unavailable', 'readOnly'];

export function LabNotice({
  session,
  notice,
  language,
}: {
  readonly session: LabSession;
  readonly notice: SessionNotice | null;
  readonly language: Language;
}) {
  return (
    <div className={styles['noticeRegion']} role="status">
      {notice ? (
        <div className="notice-bar">
          <Icon name={WARNS.includes(notice.id) ? 'warning' : 'info'} />
          <p>{t(language, `labPage.notice.${notice.id}`, { file: '', ...notice.data })}</p>
          {notice.undo === null ? null : (
            <button type="button" className="button" onClick={() => session.undo()}>
              <Icon name="undo" size={14} />
              {t(language, 'labPage.undo')}
            </button>
          )}
          <button
            type="button"
            className="icon-button"
            aria-label={t(language, 'labPage.close')}
            onClick={() => session.dismiss()}
          >
            <Icon name="cross" size={14} />
          </button>
        </div>
      ) : null}
    </div>
  );
}
