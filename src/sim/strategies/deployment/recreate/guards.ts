// Questions of Recreate, in the controller's words. Each looks at the observed numbers only.
import type { SyncEvent } from '../rollout.ts';

interface Asked {
  readonly event: SyncEvent;
}

export const isPaused = ({ event }: Asked): boolean => event.seen.paused;
export const replicasChanged = ({ event }: Asked): boolean => event.seen.resized;
export const oldReplicaSetsHaveReplicas = ({ event }: Asked): boolean => event.seen.oldSpec > 0;
export const oldPodsStillRun = ({ event }: Asked): boolean => event.seen.oldPodsRunning;
export const newReplicaSetIsMissing = ({ event }: Asked): boolean => !event.seen.newExists;
export const newReplicaSetHasAnotherSize = ({ event }: Asked): boolean => event.seen.newSpec !== event.seen.replicas;
export const allNewPodsAvailable = ({ event }: Asked): boolean => event.seen.progress === 'complete';
export const noProgressForTooLong = ({ event }: Asked): boolean => event.seen.progress === 'timed-out';
