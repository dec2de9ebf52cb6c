// One line over the decisions: how many of them rest on the line of the caret, and the way through them.
import { type Language, t } from '../../i18n/index.ts';
import styles from './Workbench.module.css';

export interface LitDecisionsProps {
  /** Entries of the log, oldest first. */
  readonly lit: readonly number[];
  readonly selected: number | null;
  readonly language: Language;
  onSelect(entry: number): void;
}

export function LitDecisions({ lit, selected, language, onSelect }: LitDecisionsProps) {
  const earlier = lit.findLast((entry) => selected === null || entry < selected) ?? lit.at(-1);
  return (
    <p className={styles['lit']}>
      {t(language, 'workbench.lit', { n: lit.length })}
      {earlier === undefined ? null : (
        <button type="button" className="link-button" onClick={() => onSelect(earlier)}>
          {t(language, 'workbench.litShow')}
        </button>
      )}
    </p>
  );
}
