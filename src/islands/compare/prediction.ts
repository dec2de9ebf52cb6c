// What a person expects before the run, and how it turned out. Pure.
import type { Row } from './measures.ts';
import { type ColumnMeasures, standingOf } from './standing.ts';
import type { StrategyId } from './strategies.ts';

/** Rows that are asked about, each as one question: `compare.ask.<row>`. */
export const QUESTIONS = ['failed', 'peakPods', 'allOnNew', 'rollback'] as const satisfies readonly Row[];
export type Question = (typeof QUESTIONS)[number];
/** A column, or that all of them are the same. */
export type Answer = StrategyId | 'same';

/** No entry: not answered. */
export type Prediction = Readonly<Partial<Record<Question, Answer>>>;

export type Verdict =
  | { readonly kind: 'right' | 'wrong'; readonly best: readonly StrategyId[]; readonly allSame: boolean }
  /** No column has got there. */
  | { readonly kind: 'open' };

export function verdictOn(question: Question, answer: Answer, columns: readonly ColumnMeasures[]): Verdict {
  const { best, allSame } = standingOf(question, columns);
  if (best.length === 0) return { kind: 'open' };
  const right = allSame ? answer === 'same' : answer !== 'same' && best.includes(answer);
  return { kind: right ? 'right' : 'wrong', best, allSame };
}

export const isAnswered = (prediction: Prediction): boolean => QUESTIONS.some((one) => prediction[one] !== undefined);

export const samePredictions = (a: Prediction, b: Prediction): boolean => QUESTIONS.every((one) => a[one] === b[one]);
