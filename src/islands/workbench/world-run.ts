// A recording of the real world behind the workbench's port.
import type { LogEntry, TimedInput, WorldInput, WorldRecording, WorldView } from '../../sim/index.ts';
import { worldView } from '../../sim/index.ts';
import type { Run } from './engine.ts';

export class WorldRun implements Run {
  readonly #recording: WorldRecording;
  #inputs: readonly TimedInput<WorldInput>[];

  constructor(recording: WorldRecording) {
    this.#recording = recording;
    this.#inputs = recording.save.inputs;
  }
  get seed(): number {
    return this.#recording.seed;
  }
  get reachedMs(): number {
    return this.#recording.reachedMs;
  }
  get nextAtMs(): number {
    return this.#recording.nextAtMs;
  }
  get log(): readonly LogEntry[] {
    return this.#recording.log;
  }
  get inputs(): readonly TimedInput<WorldInput>[] {
    return this.#inputs;
  }
  runUntil(untilMs: number, maxEvents?: number): 'reached' | 'event-limit' {
    return this.#recording.runUntil(untilMs, maxEvents);
  }
  dispatch(input: WorldInput, atMs: number): number {
    const at = this.#recording.dispatch(input, atMs);
    this.#inputs = this.#recording.save.inputs;
    return at;
  }
  fork(atMs: number): Run {
    return new WorldRun(this.#recording.fork(atMs));
  }
  viewAt(atMs: number): WorldView {
    return worldView(this.#recording.seek(atMs).state, atMs);
  }
}
