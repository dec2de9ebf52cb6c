// The simulated world: everything of the cluster on one clock, driven by a person's inputs.

export type { WorldEvent } from './context.ts';
export { recordDeploymentWorld } from './deployment-world.ts';
export { BEHAVIOURS, type Behaviour, type BehaviourId, DEFAULT_BEHAVIOUR, type WorldInput } from './inputs.ts';
export { isRollout } from './is-rollout.ts';
export {
  DOLLARS_PER_CPU_HOUR,
  LEDGER_ROWS,
  type Ledger,
  type LedgerRow,
  ledgerOf,
  ledgerValue,
} from './ledger.ts';
export {
  type FailureCause,
  failedRequest,
  failedRequests,
  type LifeStep,
  type PodLife,
  type PodStation,
  podLife,
  type RequestLife,
  requestLife,
} from './life.ts';
export { type MetricQuery, type RateQuery, type RatioQuery, readMetricQuery } from './metric-query.ts';
export { readBehaviour } from './read-behaviour.ts';
export { DEFAULT_SEED, type WorldRecording } from './record-world.ts';
export { WorldMetrics } from './scrape.ts';
export { type ReplicaSeries, replicasByVersion, type SecondOfRequests, secondsOfRequests } from './series.ts';
export { DEFAULT_SETTINGS, node, type WorldSettings } from './settings.ts';
export type { WorldState } from './state.ts';
export type { Band, FaultBand, Marker, Point, Series, Timeline } from './timeline.ts';
export { TimelineReader, timelineOf } from './timeline-of.ts';
export { traceRequest } from './trace-request.ts';
export type * from './view.ts';
export { worldView } from './whole-view.ts';
export { openingOf, recordWorld, worldIn, worldProgram } from './whole-world.ts';
export { type Opening, planOf, type WorldPlan } from './world-file.ts';
export { deploymentsView } from './world-view.ts';
