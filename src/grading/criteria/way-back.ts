// The criterion about the way back: how long users went on meeting the new version.
import { newVersionSpan, type SeedRun } from '../seed-run.ts';
import type { CriterionOf, Measure, Measured } from './measure.ts';
import { met } from './measure.ts';

/** So shortly before the end of the run it may still be on its way: it was never gone. */
const STILL_THERE_MS = 2_000;

function sinceMs({ after }: CriterionOf<'back-within'>, { undoMs, releaseMs }: SeedRun, firstMs: number): number {
  return after === 'first-user' ? firstMs : (undoMs ?? releaseMs);
}

export const backWithin: Measure<'back-within'> = (criterion, run): Measured => {
  const span = newVersionSpan(run);
  if (!span) return met(0);
  const fromMs = sinceMs(criterion, run, span.firstMs);
  const afterMs = Math.max(0, span.lastMs - fromMs);
  const value = Math.round(afterMs / 100) / 10;
  if (afterMs <= criterion.seconds * 1000) return met(value);
  const atMs = Math.min(fromMs + criterion.seconds * 1000, run.untilMs);
  return span.lastMs > run.untilMs - STILL_THERE_MS
    ? { met: false, value: null, atMs, reason: 'never', data: {} }
    : { met: false, value, atMs, reason: 'late', data: { seconds: value } };
};
