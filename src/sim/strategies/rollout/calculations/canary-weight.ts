// The weight that the canary is meant to have now, or a fixed number of its pods. Source: utils/replicaset GetCurrentSetWeight,
// GetDesiredCanaryWeight, UseSetCanaryScale, GetCanaryReplicasOrWeight.
import type { SetCanaryScale } from '../../../../manifest/index.ts';
import { abortScaleDownDelay, maxTrafficWeight } from './defaults.ts';
import type { Seen, Sized } from './seen.ts';
import { currentStep, stepsOf, stepsSoFar } from './steps.ts';
import { trafficWeightToReplicas } from './traffic-weight-to-replicas.ts';

/** Weight of the latest setWeight: all of it once the steps are over, none before the first or when aborted. */
export function currentSetWeight(rollout: Seen): number {
  if (rollout.status.abort) return 0;
  if (!currentStep(rollout).step) return maxTrafficWeight(rollout.spec);
  return stepsSoFar(rollout).find(({ setWeight }) => setWeight !== undefined)?.setWeight ?? 0;
}

/**
 * As `currentSetWeight`; an abort under dynamicStableScale goes back through the steps instead, no faster than stable grows and the
 * canary shrinks, so that stable need not come up all at once.
 */
export function desiredCanaryWeight(rollout: Seen, canary: Sized | undefined, stable: Sized | undefined): number {
  const { spec, status } = rollout;
  if (!status.abort || !spec.strategy?.canary?.dynamicStableScale || !canary || !stable)
    return currentSetWeight(rollout);
  const needed = Math.max(spec.replicas - stable.available, canary.available);
  const below = stepsOf(rollout).findLast(
    ({ setWeight }) =>
      setWeight !== undefined && trafficWeightToReplicas(spec.replicas, setWeight, maxTrafficWeight(spec)) < needed,
  );
  return below?.setWeight ?? 0;
}

/** The setCanaryScale that counts now: the latest one, unless it follows the traffic or an abort ended it. Needs a router. */
export function activeCanaryScale(rollout: Seen): SetCanaryScale | undefined {
  const { spec, status } = rollout;
  if (!spec.strategy?.canary?.trafficRouting) return undefined;
  if (status.abort && abortScaleDownDelay(spec).seconds !== null) return undefined;
  const scale = stepsSoFar(rollout).find(({ setCanaryScale }) => setCanaryScale)?.setCanaryScale;
  return scale?.matchTrafficWeight ? undefined : scale;
}

export interface ReplicasOrWeight {
  /** A fixed number of pods; null: the weight decides. */
  readonly replicas: number | null;
  readonly weight: number;
}

export function canaryReplicasOrWeight(
  rollout: Seen,
  canary: Sized | undefined,
  stable: Sized | undefined,
): ReplicasOrWeight {
  const { spec, status } = rollout;
  if (status.promoteFull || status.stableRS === '' || status.currentPodHash === status.stableRS)
    return { replicas: null, weight: maxTrafficWeight(spec) };
  const scale = activeCanaryScale(rollout);
  if (scale?.replicas !== undefined) return { replicas: scale.replicas, weight: 0 };
  return { replicas: null, weight: scale?.weight ?? desiredCanaryWeight(rollout, canary, stable) };
}
