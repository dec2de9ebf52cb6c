// What a kind of criterion says about the run of one seed.
import type { Criterion, CriterionKind, Window } from '../../labs/index.ts';
import type { SeedRun } from '../seed-run.ts';
import type { SeedCriterion } from '../verdict.ts';

export type CriterionOf<K extends CriterionKind> = Extract<Criterion, { readonly kind: K }>;

export type Measured = Pick<SeedCriterion, 'met' | 'value' | 'atMs' | 'reason' | 'data'>;

export type Measure<K extends CriterionKind> = (criterion: CriterionOf<K>, run: SeedRun) => Measured;

export const met = (value: number | null): Measured => ({ met: true, value, atMs: null, reason: null, data: {} });

export function windowOf(
  { originMs, untilMs }: Pick<SeedRun, 'originMs' | 'untilMs'>,
  during: Window | undefined,
): { readonly fromMs: number; readonly toMs: number } {
  const { fromSeconds = 0, toSeconds } = during ?? {};
  const toMs = toSeconds === undefined ? untilMs : originMs + Math.round(toSeconds * 1000);
  return { fromMs: originMs + Math.round(fromSeconds * 1000), toMs: Math.min(toMs, untilMs) };
}
