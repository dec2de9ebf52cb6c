// How large the ReplicaSets of a Deployment should be: the arithmetic of the rolling update, without acting on it.
// Source: pkg/controller/deployment/rolling.go, util NewRSNewReplicas.

/** What the arithmetic needs of a ReplicaSet. */
export interface Size {
  /** spec.replicas */
  readonly spec: number;
  /** status.availableReplicas */
  readonly available: number;
}

export const totalSpec = (sizes: readonly Size[]): number => sizes.reduce((sum, { spec }) => sum + spec, 0);
export const totalAvailable = (sizes: readonly Size[]): number =>
  sizes.reduce((sum, { available }) => sum + available, 0);

/** How many the new ReplicaSet should have: as many more as replicas + maxSurge leaves room for, but no more than replicas. */
export function newReplicaSetSize(
  strategy: 'RollingUpdate' | 'Recreate',
  replicas: number,
  maxSurge: number,
  total: number,
  current: number,
): number {
  if (strategy === 'Recreate') return replicas;
  const room = replicas + maxSurge - total;
  return room <= 0 ? current : current + Math.min(room, replicas - current);
}

/** What a sync makes of the new ReplicaSet of a rolling update; null: it stays as it is. */
export function resizeNew(replicas: number, maxSurge: number, total: number, current: number): number | null {
  const size = current > replicas ? replicas : newReplicaSetSize('RollingUpdate', replicas, maxSurge, total, current);
  return size === current ? null : size;
}

/** One ReplicaSet to be made smaller. `index`: its place in the list that was given. */
export interface Shrink {
  readonly index: number;
  readonly from: number;
  readonly to: number;
}

/** `status` says more pods are available than the spec asks for: it was scaled a moment ago, and its status lags. */
export type CleanUp = { readonly shrinks: readonly Shrink[]; readonly statusLags: boolean };

/** Pods of old ReplicaSets (oldest first) that are not available go first: they cost no availability. At most `most` of them. */
export function cleanUpUnhealthy(old: readonly Size[], most: number): CleanUp {
  const shrinks: Shrink[] = [];
  let left = most;
  for (const [index, { spec, available }] of old.entries()) {
    if (left <= 0) break;
    if (spec === 0 || spec === available) continue;
    if (available > spec) return { shrinks, statusLags: true };
    const count = Math.min(left, spec - available);
    shrinks.push({ index, from: spec, to: spec - count });
    left -= count;
  }
  return { shrinks, statusLags: false };
}

/** Healthy pods of old ReplicaSets (oldest first) go as far as the pods that are available everywhere exceed the minimum. */
export function scaleDownOld(old: readonly Size[], available: number, minimum: number): readonly Shrink[] {
  const shrinks: Shrink[] = [];
  let left = available - minimum;
  for (const [index, { spec }] of old.entries()) {
    if (left <= 0) break;
    if (spec === 0) continue;
    const count = Math.min(spec, left);
    shrinks.push({ index, from: spec, to: spec - count });
    left -= count;
  }
  return shrinks;
}

export interface OldPlan {
  /** all − minimum − new pods that are not available yet: how many pods may go at all. */
  readonly removable: number;
  readonly unhealthy: readonly Shrink[];
  readonly healthy: readonly Shrink[];
  readonly statusLags: boolean;
}

/** What a sync makes of the old ReplicaSets (oldest first) of a rolling update. */
export function planOld(replicas: number, maxUnavailable: number, newSize: Size, old: readonly Size[]): OldPlan {
  const minimum = replicas - maxUnavailable;
  const removable = totalSpec([newSize, ...old]) - minimum - (newSize.spec - newSize.available);
  if (totalSpec(old) === 0 || removable <= 0) return { removable, unhealthy: [], healthy: [], statusLags: false };
  const cleanUp = cleanUpUnhealthy(old, removable);
  if (cleanUp.statusLags) return { removable, unhealthy: cleanUp.shrinks, healthy: [], statusLags: true };
  const after = old.map((size, index) => {
    const shrink = cleanUp.shrinks.find((other) => other.index === index);
    return shrink ? { ...size, spec: shrink.to } : size;
  });
  const healthy = scaleDownOld(after, totalAvailable([newSize, ...old]), minimum);
  return { removable, unhealthy: cleanUp.shrinks, healthy, statusLags: false };
}
