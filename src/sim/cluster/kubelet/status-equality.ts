// Whether two statuses of a pod say the same. Written out field by field: it is asked at every sync of every pod.
import type { ContainerState, ContainerStatus, PodCondition, PodStatus } from '../objects.ts';

export const sameCondition = (a: PodCondition, b: PodCondition): boolean =>
  a === b ||
  (a.type === b.type &&
    a.status === b.status &&
    a.reason === b.reason &&
    a.message === b.message &&
    a.lastTransitionAtMs === b.lastTransitionAtMs);

const sameState = (a: ContainerState, b: ContainerState): boolean =>
  a === b ||
  (a.waiting?.reason === b.waiting?.reason &&
    a.waiting?.message === b.waiting?.message &&
    a.running?.startedAtMs === b.running?.startedAtMs &&
    a.terminated?.exitCode === b.terminated?.exitCode &&
    a.terminated?.reason === b.terminated?.reason &&
    a.terminated?.message === b.terminated?.message &&
    a.terminated?.startedAtMs === b.terminated?.startedAtMs &&
    a.terminated?.finishedAtMs === b.terminated?.finishedAtMs);

export const sameContainer = (a: ContainerStatus, b: ContainerStatus): boolean =>
  a === b ||
  (a.name === b.name &&
    a.image === b.image &&
    a.ready === b.ready &&
    a.started === b.started &&
    a.restartCount === b.restartCount &&
    sameState(a.state, b.state) &&
    sameState(a.lastState, b.lastState));

export function sameList<T extends object>(
  a: readonly T[],
  b: readonly T[],
  same: (left: T, right: T) => boolean,
): boolean {
  if (a === b) return true;
  if (a.length !== b.length) return false;
  for (let at = 0; at < a.length; at++) {
    const [left, right] = [a[at], b[at]];
    if (left !== right && !(left && right && same(left, right))) return false;
  }
  return true;
}

export const sameStatus = (a: PodStatus, b: PodStatus): boolean =>
  a.phase === b.phase &&
  a.reason === b.reason &&
  a.message === b.message &&
  a.podIP === b.podIP &&
  sameList(a.conditions, b.conditions, sameCondition) &&
  sameList(a.containerStatuses, b.containerStatuses, sameContainer) &&
  sameList(a.initContainerStatuses, b.initContainerStatuses, sameContainer);
