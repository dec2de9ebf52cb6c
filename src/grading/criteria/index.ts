// Every kind of criterion: a new one is a line in labs/schema.ts, a measure, a line here and its words.
import type { Criterion, CriterionKind } from '../../labs/index.ts';
import type { SeedRun } from '../seed-run.ts';
import type { SeedCriterion } from '../verdict.ts';
import type { Measure, Measured } from './measure.ts';
import { newPodsAtMost, podMinutesAtMost, podsAtMost, readyAtLeast } from './pods.ts';
import { accepted, releasedWithin } from './release.ts';
import { failedRequestsAtMost, usersHarmedAtMost } from './requests.ts';
import { noFinding, podSecurityLevel } from './rules.ts';
import { backWithin } from './way-back.ts';

const MEASURES: { readonly [K in CriterionKind]: Measure<K> } = {
  accepted,
  'failed-requests-at-most': failedRequestsAtMost,
  'ready-at-least': readyAtLeast,
  'pods-at-most': podsAtMost,
  'released-within': releasedWithin,
  'new-pods-at-most': newPodsAtMost,
  'users-harmed-at-most': usersHarmedAtMost,
  'back-within': backWithin,
  'pod-minutes-at-most': podMinutesAtMost,
  'pod-security-level': podSecurityLevel,
  'no-finding': noFinding,
};

/** Kind and criterion belong together; the compiler cannot see that through a table. */
const measureOf = <K extends CriterionKind>(kind: K): Measure<K> => MEASURES[kind];

export const countsIn = ({ worlds }: Criterion, world: string): boolean =>
  worlds === undefined || worlds.includes(world);

/** A run that had to be cut short meets nothing: nobody knows how it would have ended. */
export function judge(criterion: Criterion, run: SeedRun): SeedCriterion {
  const { id, kind } = criterion;
  const measure: Measure<CriterionKind> = measureOf<CriterionKind>(kind);
  const tooMuch: Measured = { met: false, value: null, atMs: run.run.endedAtMs, reason: 'too-much', data: {} };
  return { criterion: id, kind, ...(run.run.tooManyEvents ? tooMuch : measure(criterion, run)) };
}
