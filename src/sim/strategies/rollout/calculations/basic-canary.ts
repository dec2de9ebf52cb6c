// What one pass makes of canary and stable where no router divides the traffic: one step towards the goal, within surge and
// unavailability. Source: utils/replicaset CalculateReplicaCountsForBasicCanary and its helpers.
import { canaryReplicasOrWeight } from './canary-weight.ts';
import { maxTrafficWeight } from './defaults.ts';
import { maxSurge, maxUnavailable } from './fenceposts.ts';
import { replicasForScaleDown } from './replicas-for-scale-down.ts';
import { type Seen, type Sized, totalSpec } from './seen.ts';
import { approximateWeight, type CanaryCounts } from './weight-approximation.ts';

/** `stable` may be the canary itself, or missing: then there is nothing to compare with, and the canary gets everything. */
export function basicCanaryCounts(
  rollout: Seen,
  canary: Sized | undefined,
  stable: Sized | undefined,
  others: readonly Sized[],
): CanaryCounts {
  const { spec } = rollout;
  const { replicas } = spec;
  const surge = maxSurge(spec);
  const rival = stable && stable.name !== canary?.name ? stable : undefined;
  const { weight } = canaryReplicasOrWeight(rollout, canary, stable);
  const goal = rival
    ? approximateWeight(replicas, weight, maxTrafficWeight(spec), surge)
    : { canary: replicas, stable: 0 };
  const most = replicas + surge;
  const grown = grow(
    canary,
    rival,
    goal,
    most - totalSpec([canary, rival, ...others].filter((one) => one !== undefined)),
  );
  // Older ReplicaSets have to go before canary or stable may shrink.
  if (totalSpec(others) > 0) return grown;
  return shrink(canary, stable, rival, goal, grown, { most, least: replicas - maxUnavailable(spec) });
}

/** Stable grows first: it is what users rely on. */
function grow(canary: Sized | undefined, stable: Sized | undefined, goal: CanaryCounts, room: number): CanaryCounts {
  const moved = (from: number, to: number, left: number): number => from + Math.max(0, Math.min(to - from, left));
  const stableCount = stable ? moved(stable.spec, goal.stable, room) : 0;
  const left = room - (stable ? stableCount - stable.spec : 0);
  return { stable: stableCount, canary: canary ? moved(canary.spec, goal.canary, left) : 0 };
}

interface Limits {
  /** Pods there may be in all. */
  readonly most: number;
  /** Pods that have to be available. */
  readonly least: number;
}

/** The side that shall lose pods gives up what the minimum does not need. Its own broken pods do not keep it from shrinking. */
function shrink(
  canary: Sized | undefined,
  stable: Sized | undefined,
  rival: Sized | undefined,
  goal: CanaryCounts,
  grown: CanaryCounts,
  limits: Limits,
): CanaryCounts {
  const increasing = !canary || goal.canary >= canary.spec;
  const present = replicasForScaleDown(canary, !increasing) + replicasForScaleDown(stable, increasing);
  const removable = present - limits.least;
  if (removable <= 0) return grown;
  if (!increasing) {
    const drained = drain(canary, goal.canary, removable, grown.canary);
    const [canaryCount, stableCount] = withinLimits(canary, stable, drained, grown.stable, limits);
    return { canary: canaryCount, stable: stableCount };
  }
  if (!rival) return grown;
  const drained = drain(rival, goal.stable, removable, grown.stable);
  const [stableCount, canaryCount] = withinLimits(rival, canary, drained, grown.canary, limits);
  return { canary: canaryCount, stable: stableCount };
}

const drain = (replicaSet: Sized | undefined, goal: number, removable: number, count: number): number =>
  replicaSet && replicaSet.spec > goal ? Math.max(goal, replicaSet.spec - removable) : count;

/**
 * Brings the sum back under the surge limit: first from the side that keeps its pods, as far as the minimum of available pods allows,
 * the rest from the drained one. Gives [drained, kept].
 */
function withinLimits(
  drainedSet: Sized | undefined,
  keptSet: Sized | undefined,
  drained: number,
  kept: number,
  { most, least }: Limits,
): readonly [number, number] {
  if (!keptSet) return [drained, kept];
  const trimmed = kept - Math.max(0, kept + drained - most);
  const available = Math.min(drainedSet?.available ?? 0, drained) + Math.min(keptSet.available, trimmed);
  const lost = Math.max(0, keptSet.available - trimmed);
  const restored = trimmed + Math.min(lost, Math.max(0, least - available));
  return [drained - Math.max(0, restored + drained - most), restored];
}
