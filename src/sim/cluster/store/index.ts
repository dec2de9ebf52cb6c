// The API server's store: the only place that changes API objects.
export {
  analysisTimer,
  createAnalysisRun,
  deleteAnalysisRun,
  updateAnalysisRun,
  updateAnalysisRunStatus,
  wakeAnalysisRunAt,
} from './analysis-runs.ts';
export { budgetSelects } from './budget-counts.ts';
export { deleteBudget, putBudget, updateBudgetStatus } from './budgets.ts';
export {
  createDeployment,
  type DeploymentChange,
  deleteDeployment,
  deploymentRecordOf,
  updateDeployment,
  updateDeploymentStatus,
} from './deployments.ts';
export { putOther } from './others.ts';
export { isPodActive, isPodFinished, isPodTerminating } from './pod-counts.ts';
export {
  annotatePod,
  bindPod,
  createPod,
  deletePod,
  type PodCreation,
  removePod,
  setPodOwner,
  updatePodStatus,
} from './pods.ts';
export {
  adoptReplicaSet,
  createReplicaSet,
  deleteReplicaSet,
  type ReplicaSetChange,
  recordOf,
  updateReplicaSet,
  updateReplicaSetStatus,
} from './replica-sets.ts';
export { ROLLOUT_HASH_LABEL } from './rollout-labels.ts';
export {
  hashIn,
  managerOf,
  pointService,
  releaseServices,
  servicesOf,
} from './rollout-services.ts';
export {
  createRollout,
  deleteRollout,
  type RolloutChange,
  rolloutRecordOf,
  rolloutTimer,
  updateRollout,
  updateRolloutStatus,
  wakeRolloutAt,
} from './rollouts.ts';
export { deleteService, putConfig, putQuota, putService } from './services.ts';
