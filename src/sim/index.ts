// The simulation engine. Everything outside this folder enters here.

export { analysisRunShape } from './analysis/index.ts';
export { type Condition, DECISION_RULES, type KubernetesEvent } from './cluster/index.ts';
export { FAULT_TYPES, type FaultPlan, type FaultType } from './faults/index.ts';
export * from './kernel/index.ts';
export {
  METRIC_NAMES,
  type MetricLabels,
  type MetricSeries,
  type MetricType,
  type Sample,
  SCRAPE_MS,
} from './metrics/index.ts';
export { deploymentShape, fencepostsOf, ROLLOUT_RULES, rolloutShape } from './strategies/index.ts';
export {
  arrivalOf,
  FAILURES,
  type Failure,
  firstRequestFrom,
  isFailure,
  OUTCOMES,
  type Outcome,
  type RatePoint,
  type RequestTrace,
  ratePoints,
  type TrafficSettings,
  type TrafficShape,
} from './traffic/index.ts';
export * from './world/index.ts';
