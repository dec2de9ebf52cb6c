// Sizes of canary and stable where a router divides the traffic: surge and unavailability play no part.
// Source: utils/replicaset CalculateReplicaCountsForTrafficRoutedCanary.
import type { TrafficWeights } from '../../../cluster/index.ts';
import { canaryReplicasOrWeight } from './canary-weight.ts';
import { maxTrafficWeight } from './defaults.ts';
import { atLeastMinPods } from './min-pods.ts';
import type { Seen, Sized } from './seen.ts';
import { trafficWeightToReplicas } from './traffic-weight-to-replicas.ts';
import type { CanaryCounts } from './weight-approximation.ts';

/** `weights`: what the router does now; null before it was ever set. Only dynamicStableScale looks at them. */
export function routedCanaryCounts(
  rollout: Seen,
  canary: Sized | undefined,
  stable: Sized | undefined,
  weights: TrafficWeights | null,
): CanaryCounts {
  const { spec, status } = rollout;
  const { replicas } = spec;
  const maxWeight = maxTrafficWeight(spec);
  const podsFor = (weight: number): number => trafficWeightToReplicas(replicas, weight, maxWeight);
  const wished = canaryReplicasOrWeight(rollout, canary, stable);
  const canaryCount = wished.replicas ?? atLeastMinPods(spec, podsFor(wished.weight));
  // Stable stays whole, so that traffic can go back at any moment.
  if (!spec.strategy?.canary?.dynamicStableScale) return { canary: canaryCount, stable: replicas };
  // Stable follows the traffic: it shrinks only after traffic has left, and grows before it comes back. An abort treats the canary so, too.
  const stableNow = weights ? podsFor(weights.stable.weight) : 0;
  const canaryNow = weights && status.abort ? podsFor(weights.canary.weight) : 0;
  return {
    canary: atLeastMinPods(spec, Math.max(canaryNow, canaryCount)),
    stable: atLeastMinPods(spec, Math.max(stableNow, podsFor(maxWeight - wished.weight))),
  };
}
