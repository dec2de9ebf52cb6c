// A recording of the real world behind the workbench's port.
import type { LogEntry, TimedInput, WorldInput, WorldRecording, WorldState, WorldView } from '../../sim/index.ts';
import type { Run } from './engine.ts';

/** What of a world there is to see: a page that needs less than everything stays smaller. */
export type Look = (state: WorldState, atMs: number) => WorldView;

export class WorldRun implements Run {
  readonly #recording: WorldRecording;
  readonly #look: Look;
  #inputs: readonly TimedInput<WorldInput>[];

  constructor(recording: WorldRecording, look: Look) {
    this.#recording = recording;
    this.#look = look;
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
    return new WorldRun(this.#recording.fork(atMs), this.#look);
  }
  viewAt(atMs: number): WorldView {
    return this.#look(this.#recording.seek(atMs).state, atMs);
  }
}
