// `kubectl argo rollouts`: command lines, and what the plugin prints.
export { type ArgoCommand, type ReadCommand, readArgoCommand } from './command.ts';
export { type Ages, agesAt, getRollout } from './get-rollout.ts';
export { listRollouts } from './list-rollouts.ts';
export {
  iconOfPod,
  iconOfRun,
  iconOfStatus,
  type PodInfo,
  type ReplicaSetInfo,
  type RolloutInfo,
  type RunInfo,
  rolloutInfo,
} from './rollout-info.ts';
export { type StatusLook, statusLook } from './status.ts';
