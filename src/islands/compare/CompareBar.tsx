// The bar over the columns: title, what is the same for all, how the predictions stand, and what can be changed.
import type { ReactNode } from 'react';
import { type Language, t } from '../../i18n/index.ts';
import { Icon } from '../shared/Icon.tsx';
import styles from './Compare.module.css';
import { QUESTIONS, verdictOn } from './prediction.ts';
import type { Snapshot } from './snapshot.ts';
import type { CompareStore } from './store.ts';
import { fieldValue, whatOf } from './words.ts';

export interface CompareBarProps {
  readonly snapshot: Snapshot;
  readonly language: Language;
  readonly children: ReactNode;
}

export function CompareBar({ snapshot, language, children }: CompareBarProps) {
  const { columns, requests, scenario } = snapshot;
  return (
    <header className={`context-bar ${styles['bar']}`}>
      <h1>{t(language, columns.length === 2 ? 'compare.heading.2' : 'compare.heading.3')}</h1>
      <p className={styles['context']}>
        {t(language, 'compare.context', {
          requests: requests.last - requests.first + 1,
          what: whatOf(language, scenario),
        })}
      </p>
      <div className="actions">
        <PredictionCount snapshot={snapshot} language={language} />
        {children}
      </div>
    </header>
  );
}

/** "Predictions: 2 of 3 right", once the run is over. */
function PredictionCount({ snapshot, language }: Pick<CompareBarProps, 'snapshot' | 'language'>) {
  const { prediction, result } = snapshot;
  if (!result) return null;
  const verdicts = QUESTIONS.flatMap((question) => {
    const answer = prediction[question];
    return answer === undefined ? [] : [verdictOn(question, answer, result).kind];
  });
  if (verdicts.length === 0) return null;
  const right = verdicts.filter((kind) => kind === 'right').length;
  return (
    <p className={styles['count']} data-testid="prediction-count">
      <Icon name={right === verdicts.length ? 'check' : 'half'} size={14} />
      {t(language, 'compare.predictions.count', { right, total: verdicts.length })}
    </p>
  );
}

export interface ChangedLineProps {
  readonly store: CompareStore;
  readonly snapshot: Snapshot;
  readonly language: Language;
}

/** What differs from the run before, and the way back to it. */
export function ChangedLine({ store, snapshot, language }: ChangedLineProps) {
  const { previous, scenario } = snapshot;
  if (!previous || previous.changed.length === 0) return null;
  return (
    <div className={styles['changed']} data-testid="changed">
      <Icon name="half" size={14} />
      <p>
        {previous.changed.map((field) => (
          <span key={field}>
            {t(language, 'compare.changed', {
              field: t(language, `compare.field.${field}`),
              before: fieldValue(language, field, previous.scenario),
              after: fieldValue(language, field, scenario),
            })}{' '}
          </span>
        ))}
      </p>
      <button type="button" className="link-button" onClick={() => store.swap()}>
        {t(language, 'compare.swap')}
      </button>
      <button type="button" className="link-button" onClick={() => store.forgetPrevious()}>
        {t(language, 'compare.forget')}
      </button>
    </div>
  );
}
