// Whether canary and stable have the sizes that the current step asks for: the gate of every setWeight and setCanaryScale.
// Source: utils/replicaset AtDesiredReplicaCountsForCanary.
import type { TrafficWeights } from '../../../cluster/index.ts';
import { basicCanaryCounts } from './basic-canary.ts';
import { isProgressThresholdMet } from './progress-threshold.ts';
import { routedCanaryCounts } from './routed-canary.ts';
import { type Seen, type Sized, totalAvailable } from './seen.ts';
import type { CanaryCounts } from './weight-approximation.ts';

/** The sizes that this pass wants, with or without a router. */
export const canaryCounts = (
  rollout: Seen,
  canary: Sized | undefined,
  stable: Sized | undefined,
  others: readonly Sized[],
  weights: TrafficWeights | null,
): CanaryCounts =>
  rollout.spec.strategy?.canary?.trafficRouting
    ? routedCanaryCounts(rollout, canary, stable, weights)
    : basicCanaryCounts(rollout, canary, stable, others);

export function isAtDesiredCounts(
  rollout: Seen,
  canary: Sized | undefined,
  stable: Sized | undefined,
  others: readonly Sized[],
  weights: TrafficWeights | null,
): boolean {
  const strategy = rollout.spec.strategy?.canary;
  const wanted = canaryCounts(rollout, canary, stable, others, weights);
  if (!isProgressThresholdMet(strategy?.replicaProgressThreshold, canary, wanted.canary)) return false;
  const routed = strategy?.trafficRouting !== undefined;
  const stableIsMade = stable?.spec === wanted.stable && stable.replicas === wanted.stable;
  if (!(routed && strategy?.dynamicStableScale) && !stableIsMade) return false;
  // Without a router pods of older revisions still get requests.
  return routed || totalAvailable(others) === 0;
}
