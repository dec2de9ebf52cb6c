// The Deployment controller and its two strategies.
export { conditionOf, newCondition } from './conditions.ts';
export { deploymentShape, deploymentTimer, syncDeployment } from './controller.ts';
export { type Fenceposts, fencepostsOf, resolveFenceposts } from './fenceposts.ts';
export { beyondHistoryLimit, type HistoryEntry } from './history.ts';
export { areOldPodsRunning } from './observe.ts';
export {
  type Counts,
  isComplete,
  isProgressing,
  isTimedOut,
  judgeProgress,
  type ProgressVerdict,
  untilDeadlineMs,
} from './progress.ts';
export { type Member, planRescale, type RescalePlan, type RescaleTarget } from './proportional-scaling.ts';
export { recreateMachine } from './recreate/machine.ts';
export { rollingUpdateMachine } from './rolling-update/machine.ts';
export type { Observation, SyncEvent } from './rollout.ts';
export { cleanUpUnhealthy, newReplicaSetSize, planOld, resizeNew, scaleDownOld } from './sizes.ts';
