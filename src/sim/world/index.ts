// The simulated world: everything of the cluster on one clock, driven by a person's inputs.

export type { WorldEvent } from './context.ts';
export { BEHAVIOURS, type Behaviour, type BehaviourId, DEFAULT_BEHAVIOUR, type WorldInput } from './inputs.ts';
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
export { worldProgram } from './program.ts';
export { readBehaviour } from './read-behaviour.ts';
export { DEFAULT_SEED, recordWorld, type WorldRecording } from './record-world.ts';
export { WorldMetrics } from './scrape.ts';
export { type ReplicaSeries, replicasByVersion, type SecondOfRequests, secondsOfRequests } from './series.ts';
export { DEFAULT_SETTINGS, node, type WorldSettings } from './settings.ts';
export type { WorldState } from './state.ts';
export type { Band, FaultBand, Marker, Point, Series, Timeline } from './timeline.ts';
export { TimelineReader, timelineOf } from './timeline-of.ts';
export type * from './view.ts';
export { type Opening, openingOf, planOf, type WorldPlan, worldIn } from './world-file.ts';
export { worldView } from './world-view.ts';
