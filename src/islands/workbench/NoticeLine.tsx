// One line under the context bar for what the page itself has to say, with what can be done about it.
import { type Language, t, tDynamic } from '../../i18n/index.ts';
import { findingWords } from '../editor/finding-words.ts';
import { Icon } from '../shared/Icon.tsx';
import { MessageText } from '../shared/MessageText.tsx';
import { formatSpan } from '../shared/moment.ts';
import type { BranchId } from './branch.ts';
import type { BranchSummary, Notice } from './snapshot.ts';
import styles from './Workbench.module.css';

export interface NoticeLineProps {
  readonly notice: Notice | null;
  readonly branches: readonly BranchSummary[];
  readonly language: Language;
  onCloseBranch(id: BranchId): void;
  onDismiss(): void;
  /** The same actions in the World as it stands in the editor, from the start. */
  onRunAgain(): void;
}

export function NoticeLine({ notice, branches, language, onCloseBranch, onDismiss, onRunAgain }: NoticeLineProps) {
  const data = notice?.data ?? {};
  const span = data['span'];
  return (
    <div className={styles['noticeRegion']} role="status">
      {notice ? (
        <div className="notice-bar" data-tone={notice.tone}>
          <Icon name={notice.tone === 'fail' ? 'warning' : 'info'} />
          <p>
            {tDynamic(
              language,
              `notice.${notice.id}`,
              typeof span === 'number' ? { ...data, span: formatSpan(language, span) } : data,
            )}
            {notice.problem ? (
              <>
                {' '}
                <MessageText text={findingWords(language, notice.problem).title} />
              </>
            ) : null}
          </p>
          {notice.id === 'branchesFull'
            ? branches.map(({ id }) => (
                <button key={id} type="button" className="button" onClick={() => onCloseBranch(id)}>
                  {t(language, 'transport.closeBranch', { id })}
                </button>
              ))
            : null}
          {notice.id === 'worldIgnored' ? (
            <button type="button" className="button" onClick={onRunAgain}>
              {t(language, 'notice.runAgain')}
            </button>
          ) : null}
          <button type="button" className="icon-button" aria-label={t(language, 'workbench.close')} onClick={onDismiss}>
            <Icon name="cross" size={14} />
          </button>
        </div>
      ) : null}
    </div>
  );
}
