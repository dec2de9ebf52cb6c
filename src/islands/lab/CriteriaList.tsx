// The criteria, always visible: a mark and a word for the state, the weight, and for what is not met a way to the second at which it broke.
import {
  criterionAim,
  criterionStateWord,
  criterionWorlds,
  type Language,
  reasonSentence,
  t,
} from '../../i18n/index.ts';
import type { Brief } from '../../labs/index.ts';
import { Icon } from '../shared/Icon.tsx';
import type { IconName } from '../shared/icons.ts';
import { MessageText } from '../shared/MessageText.tsx';
import { formatMoment } from '../shared/moment.ts';
import styles from './Lab.module.css';
import type { CriterionRow } from './view-model.ts';

const MARKS: Readonly<Record<CriterionRow['state'], IconName>> = {
  'not-tried': 'open',
  met: 'check',
  'not-met': 'cross',
  regressed: 'regress',
};

export interface CriteriaListProps {
  readonly rows: readonly CriterionRow[];
  readonly points: number | null;
  /** Seed numbers of the lab, by index. */
  readonly seeds: readonly number[];
  readonly originMs: number;
  readonly stale: boolean;
  readonly brief: Pick<Brief, 'worlds' | 'criteria'>;
  readonly language: Language;
  onGo(seed: number, atMs: number | null): void;
}

export function CriteriaList({ rows, points, seeds, originMs, stale, brief, language, onGo }: CriteriaListProps) {
  return (
    <section className={styles['criteria']} aria-labelledby="lab-criteria" data-testid="criteria">
      <div className={styles['criteriaHead']}>
        <h2 id="lab-criteria">{t(language, 'labPage.criteria', { n: rows.length })}</h2>
        <p>{points === null ? null : t(language, 'labPage.points', { points })}</p>
      </div>
      <ul className={stale ? styles['stale'] : undefined}>
        {rows.map((row) => {
          const worlds = criterionWorlds(row.criterion, brief);
          return (
            <li key={row.criterion.id} data-criterion={row.criterion.id} data-state={row.state}>
              <Icon name={MARKS[row.state]} />
              <div>
                <p>
                  <MessageText text={criterionAim(language, row.criterion, brief)} />
                </p>
                <p className={styles['stateWord']}>
                  {stateWords(row, language)}{' '}
                  <FailureLink row={row} seeds={seeds} originMs={originMs} language={language} onGo={onGo} />
                  {worlds === null ? null : (
                    <span className={styles['worlds']}>· {t(language, 'criterion.worlds', { worlds })}</span>
                  )}
                </p>
              </div>
              <span className={styles['weight']}>
                <span aria-hidden="true">{row.criterion.weight}</span>
                <span className="visually-hidden">
                  {t(language, 'labPage.weight', { points: row.criterion.weight })}
                </span>
              </span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

/** "not met: 31 failed"; a part of the seeds is said as well. */
function stateWords({ state, failure, met, seeds }: CriterionRow, language: Language): string {
  const word = criterionStateWord(language, state);
  const reason = failure ? reasonSentence(language, failure.found) : '';
  const part = failure && met > 0 ? t(language, 'labPage.partOfSeeds', { met, seeds }) : '';
  return [reason === '' ? word : `${word}: ${reason}`, part].filter((words) => words !== '').join(' · ');
}

type FailureLinkProps = Pick<CriteriaListProps, 'seeds' | 'originMs' | 'language' | 'onGo'> & {
  readonly row: CriterionRow;
};

function FailureLink({ row: { failure }, seeds, originMs, language, onGo }: FailureLinkProps) {
  if (!failure) return null;
  const { atMs } = failure.found;
  const seed = String(seeds[failure.seed] ?? '');
  return (
    <button
      type="button"
      className={`link-button ${styles['go']}`}
      aria-label={
        atMs === null
          ? undefined
          : t(language, 'labPage.goToOf', { seed, time: formatMoment(language, atMs - originMs) })
      }
      onClick={() => onGo(failure.seed, atMs)}
    >
      {atMs === null
        ? t(language, 'labPage.showSeed', { seed })
        : t(language, 'labPage.goTo', { time: formatMoment(language, atMs - originMs) })}
    </button>
  );
}
