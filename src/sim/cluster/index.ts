// The cluster: API objects, the store that changes them, and the controllers below the strategies.
export { type ApplyOptions, applyObject } from './api/apply.ts';
export {
  cordonNode,
  deleteObject,
  patchObject,
  pauseDeployment,
  restartDeployment,
  resumeDeployment,
  scaleDeployment,
  scaleReplicaSet,
  setImage,
  undoDeployment,
  type VerbResult,
} from './api/index.ts';
export { strategicPatch } from './api/patch/strategic.ts';
export {
  type ApiObjects,
  type ClusterContext,
  type ClusterState,
  type EndpointWatcher,
  emptyApi,
  type PodWatcher,
  withWatchers,
} from './context.ts';
export { type ControllerEvent, isControllerEvent, priorityOfControllerEvent } from './controller-events.ts';
export {
  type ControllerState,
  type DeploymentRecord,
  type ReplicaSetRecord,
  startControllers,
} from './controller-state.ts';
export {
  ALTERNATIVES,
  type AlternativeId,
  DECISION_RULES,
  type DecisionRule,
  type DecisionRuleId,
} from './decision-rules.ts';
export { type AlternativeOutcome, type DecisionDetails, decide } from './decisions.ts';
export { budgetRound, type EvictionAnswer, type EvictionOptions, evictPod, recheckBudget } from './disruption/index.ts';
export {
  type EndpointConditions,
  type EndpointTrigger,
  endpointChangeMatters,
  endpointConditions,
  endpointTrigger,
} from './endpoints/conditions.ts';
export { endpointsRound } from './endpoints/controller.ts';
export { deepEqual } from './equality.ts';
export { sendEvent } from './events.ts';
export { garbageRound } from './garbage-collector.ts';
export * from './objects.ts';
export { PRIORITY } from './priorities.ts';
export { recountQuotas } from './quota/admission.ts';
export { availableFromMs } from './replicaset/availability.ts';
export { replicaSetTimer, syncReplicaSet } from './replicaset/controller.ts';
export { choosePodsToDelete, compareForDeletion, type DeletionCandidate } from './replicaset/deletion-order.ts';
export { templateHash } from './replicaset/names.ts';
export { slowStart } from './replicaset/slow-start.ts';
export * from './revisions.ts';
export * from './rollout-objects.ts';
export {
  analysisRound,
  deploymentRound,
  replicaSetRound,
  rolloutRound,
  wakeDeployment,
  wakeRollout,
} from './rounds.ts';
export { type Labels, selects } from './scheduler/index.ts';
export * from './store/index.ts';
export { atMsOf, rfc3339, rfc3339Exact } from './timestamps.ts';
