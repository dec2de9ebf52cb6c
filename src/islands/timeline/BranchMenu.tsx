// The futures that are kept: fork here, switch, close. With one future it is a single button.
import { type Language, t } from '../../i18n/index.ts';
import { Icon } from '../shared/Icon.tsx';
import { formatMoment } from '../shared/moment.ts';
import { Popover } from '../shared/Popover.tsx';
import type { BranchId } from '../workbench/branch.ts';
import type { BranchSummary } from '../workbench/snapshot.ts';
import styles from './Transport.module.css';

export interface BranchMenuProps {
  readonly language: Language;
  readonly branches: readonly BranchSummary[];
  onFork(): void;
  onSwitchBranch(id: BranchId): void;
  onCloseBranch(id: BranchId): void;
}

export function BranchMenu({ language, branches, onFork, onSwitchBranch, onCloseBranch }: BranchMenuProps) {
  const current = branches.find((branch) => branch.current);
  if (branches.length < 2)
    return (
      <button type="button" className={styles['worded']} onClick={onFork}>
        <Icon name="fork" />
        {t(language, 'transport.fork')}
      </button>
    );
  return (
    <Popover
      className={`${styles['worded']}`}
      side="above"
      title={t(language, 'transport.branches')}
      label={
        <>
          <Icon name="fork" />
          {t(language, 'transport.branch', { id: current?.id ?? '' })}
        </>
      }
    >
      {(close) => (
        <>
          <ul className={styles['branches']}>
            {branches.map(({ id, current: isCurrent, seenMs, originMs }) => (
              <li key={id}>
                <button
                  type="button"
                  className="menu-item"
                  aria-current={isCurrent ? 'page' : undefined}
                  onClick={() => {
                    onSwitchBranch(id);
                    close();
                  }}
                >
                  <Icon name="check" size={14} />
                  {t(language, 'transport.branchTo', { id, span: formatMoment(language, seenMs - originMs) })}
                </button>
                <button
                  type="button"
                  className="icon-button"
                  aria-label={t(language, 'transport.closeBranch', { id })}
                  onClick={() => {
                    onCloseBranch(id);
                    close();
                  }}
                >
                  <Icon name="cross" size={14} />
                </button>
              </li>
            ))}
          </ul>
          <button
            type="button"
            className="menu-item"
            onClick={() => {
              onFork();
              close();
            }}
          >
            <Icon name="fork" size={14} className={styles['seen'] ?? ''} />
            {t(language, 'transport.forkHere')}
          </button>
        </>
      )}
    </Popover>
  );
}
