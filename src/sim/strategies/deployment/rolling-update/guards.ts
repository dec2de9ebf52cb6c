// Questions of a rolling update, in the controller's words. Each looks at the observed numbers only.
import type { SyncEvent } from '../rollout.ts';

interface Asked {
  readonly event: SyncEvent;
}

export const isPaused = ({ event }: Asked): boolean => event.seen.paused;
export const replicasChanged = ({ event }: Asked): boolean => event.seen.resized;
export const newReplicaSetIsMissing = ({ event }: Asked): boolean => !event.seen.newExists;
export const newReplicaSetIsTooLarge = ({ event }: Asked): boolean => event.seen.newSpec > event.seen.replicas;
export const newReplicaSetMayGrow = ({ event }: Asked): boolean =>
  event.seen.newSpec < event.seen.replicas && event.seen.room > 0;
export const oldPodsMayGo = ({ event }: Asked): boolean =>
  event.seen.unhealthyToRemove + event.seen.healthyToRemove > 0;
export const statusLagsBehind = ({ event }: Asked): boolean => event.seen.statusLags;
export const allNewPodsAvailable = ({ event }: Asked): boolean => event.seen.progress === 'complete';
export const noProgressForTooLong = ({ event }: Asked): boolean => event.seen.progress === 'timed-out';
