export { EventQueue, type Scheduled } from './event-queue.ts';
export { Fingerprint, hash32 } from './hash.ts';
export type { Alternative, Decision, Fact, LogData, LogEntry, ManifestSource, ObjectRef } from './log.ts';
export type { RandomStream } from './random.ts';
export { Recording, replay, type Save } from './recording.ts';
export {
  type Checkpoint,
  type Context,
  type Handlers,
  hashLog,
  type NewLogEntry,
  type Observer,
  type Program,
  type RunResult,
  Simulation,
  type TimedInput,
} from './simulation.ts';
export {
  type StatechartCommand,
  type StatechartShape,
  type StatechartState,
  type StatechartStep,
  type StatechartWay,
  setup,
  shapeOf,
  startStatechart,
  stepStatechart,
} from './statechart.ts';
