// The single decisions of the Rollout controller: pure functions of what a pass saw, one idea a file. No state, no time of their own.

export { pauseSeconds } from '../../../../manifest/index.ts';
export { basicCanaryCounts } from './basic-canary.ts';
export {
  activeCanaryScale,
  canaryReplicasOrWeight,
  currentSetWeight,
  desiredCanaryWeight,
  type ReplicasOrWeight,
} from './canary-weight.ts';
export {
  type AbortDelay,
  abortScaleDownDelay,
  analysisHistoryLimits,
  autoPromotionEnabled,
  maxTrafficWeight,
  progressDeadlineSeconds,
  revisionHistoryLimit,
  scaleDownDelaySeconds,
} from './defaults.ts';
export { canaryCounts, isAtDesiredCounts } from './desired-counts.ts';
export { maxSurge, maxUnavailable, rolloutFenceposts } from './fenceposts.ts';
export { atLeastMinPods } from './min-pods.ts';
export { type Observed, type PhaseAndMessage, rolloutPhase, shownPhase } from './phase.ts';
export { blueGreenReplicas } from './preview-replicas.ts';
export { isCompleted, isHealthy, isProgressing, isTimedOut } from './progress.ts';
export { allDesiredAreAvailable, isProgressThresholdMet } from './progress-threshold.ts';
export { replicasForScaleDown } from './replicas-for-scale-down.ts';
export { routedCanaryCounts } from './routed-canary.ts';
export type { Seen, Sized, Spec } from './seen.ts';
export { currentStep, isBeforeStartingStep, type StepPosition, stepsOf, stepsSoFar, stepText } from './steps.ts';
export { trafficWeightToReplicas } from './traffic-weight-to-replicas.ts';
export { approximateWeight, type CanaryCounts } from './weight-approximation.ts';
