// A run that can be visited at any moment: it keeps checkpoints on the way and replays from the nearest one.
// A save is seed and inputs; loading is replay.
import type { LogEntry } from './log.ts';
import {
  type Checkpoint,
  type Observer,
  type Program,
  type RunResult,
  Simulation,
  type TimedInput,
} from './simulation.ts';

/** All that is needed to make a run again. */
export interface Save<I> {
  readonly seed: number;
  readonly inputs: readonly TimedInput<I>[];
}

/** Events between two checkpoints at the start of a run: replaying that many takes a few milliseconds. */
const CHECKPOINT_EVENTS = 400;
/** More checkpoints than this are thinned out to every second one, and the distance doubles: memory stays bounded. */
const MOST_CHECKPOINTS = 160;
/** Likewise for the objects of all of them together, some hundred megabytes at the most. */
const MOST_OBJECTS = 3_000_000;
/** A checkpoint of so many objects costs as much as one event: large worlds get fewer of them, so that running stays cheap. */
const OBJECTS_PER_EVENT = 40;

export class Recording<S, E, I> {
  readonly #program: Program<S, E, I>;
  readonly #head: Simulation<S, E, I>;
  readonly #cursor: Simulation<S, E, I>;
  #checkpoints: Checkpoint<S, E>[];
  #checkpointEvents = CHECKPOINT_EVENTS;
  /** Inputs of the head when the cursor last saw them; other inputs make the cursor's future wrong. */
  #cursorInputs = 0;

  /** The observer watches the run as it becomes known: each of its times once, wherever people look meanwhile. */
  constructor(
    program: Program<S, E, I>,
    seed: number,
    inputs: readonly TimedInput<I>[] = [],
    observer: Observer<S> | null = null,
  ) {
    this.#program = program;
    this.#head = new Simulation(program, seed, observer);
    this.#cursor = new Simulation(program, seed);
    for (const { atMs, input } of inputs) this.#head.dispatch(input, atMs);
    this.#checkpoints = [this.#head.checkpoint()];
    this.#restoreCursor(this.#checkpoints[0]);
  }

  get seed(): number {
    return this.#head.seed;
  }
  /** How far the run is known, in milliseconds. */
  get reachedMs(): number {
    return this.#head.nowMs;
  }
  /** The whole log, to `reachedMs`. */
  get log(): readonly LogEntry[] {
    return this.#head.log;
  }
  get save(): Save<I> {
    return { seed: this.#head.seed, inputs: [...this.#head.inputs] };
  }
  /** Time of the next thing that will happen after `reachedMs`, or Infinity. */
  get nextAtMs(): number {
    return this.#head.nextAtMs;
  }

  /** Makes the run known up to a time. With `maxEvents` it may stop early: call again to go on. */
  runUntil(untilMs: number, maxEvents = Number.POSITIVE_INFINITY): RunResult {
    let left = maxEvents;
    while (left > 0) {
      const due = (this.#checkpoints.at(-1)?.handled ?? 0) + this.#checkpointEvents - this.#head.handled;
      const portion = Math.min(left, Math.max(1, due));
      const result = this.#head.runUntil(untilMs, portion);
      left -= portion;
      if (this.#head.handled - (this.#checkpoints.at(-1)?.handled ?? 0) >= this.#checkpointEvents)
        this.#keepCheckpoint();
      if (result === 'reached') return result;
    }
    return 'event-limit';
  }

  #keepCheckpoint(): void {
    const checkpoint = this.#head.checkpoint();
    this.#checkpoints.push(checkpoint);
    this.#checkpointEvents = Math.max(this.#checkpointEvents, Math.round(checkpoint.objects / OBJECTS_PER_EVENT));
    const objects = this.#checkpoints.reduce((sum, { objects: count }) => sum + count, 0);
    if (this.#checkpoints.length <= MOST_CHECKPOINTS && objects <= MOST_OBJECTS) return;
    this.#checkpoints = this.#checkpoints.filter((_, index) => index % 2 === 0);
    this.#checkpointEvents *= 2;
  }

  /**
   * The world as it was at a time (included), running on when it is not known yet. What is returned is lent until the next call, and only
   * to be looked at: at the end of what is known it is the run itself, so that whoever plays replays nothing.
   */
  seek(atMs: number): Simulation<S, E, I> {
    if (atMs > this.#head.nowMs) this.runUntil(atMs);
    if (atMs === this.#head.nowMs && this.#head.settled) return this.#head;
    const nearest = this.#checkpoints.findLast((checkpoint) => checkpoint.nowMs <= atMs) ?? this.#checkpoints[0];
    const usable = this.#cursor.nowMs <= atMs && this.#cursorInputs === this.#head.inputs.length;
    if (!usable || (nearest && nearest.handled > this.#cursor.handled)) this.#restoreCursor(nearest);
    this.#cursor.runUntil(atMs);
    return this.#cursor;
  }

  #restoreCursor(checkpoint: Checkpoint<S, E> | undefined): void {
    if (checkpoint) this.#cursor.restore(checkpoint, this.#head.log, this.#head.inputs);
    this.#cursorInputs = this.#head.inputs.length;
  }

  /** Adds a person's action at the end of what is known, and gives the time it got. To act in the past, fork. */
  dispatch(input: I, atMs: number): number {
    this.#cursorInputs = -1;
    return this.#head.dispatch(input, atMs);
  }

  /** Another future: everything up to `atMs` as it was, then nothing yet. This run stays as it is, and its observer with it. */
  fork(atMs: number, observer: Observer<S> | null = null): Recording<S, E, I> {
    const kept = this.#head.inputs.filter((input) => input.atMs <= atMs);
    const branch = new Recording(this.#program, this.seed, kept, observer);
    branch.runUntil(atMs);
    return branch;
  }

  /** Fingerprint of the whole known run. */
  hash(): string {
    return this.#head.hash();
  }
}

/** Makes a run again from its save, up to a time. */
export function replay<S, E, I>(program: Program<S, E, I>, save: Save<I>, untilMs: number): Recording<S, E, I> {
  const recording = new Recording(program, save.seed, save.inputs);
  recording.runUntil(untilMs);
  return recording;
}
