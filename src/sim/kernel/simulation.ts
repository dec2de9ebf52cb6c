// The loop: take the earliest event, jump to its time, apply it. Bounded by time and by number of events.
// Same program, seed and inputs give the same log, on every machine. Real time never enters.
import { copyAndCount, copyState } from './copy-state.ts';
import { EventQueue, type Scheduled } from './event-queue.ts';
import { Fingerprint } from './hash.ts';
import type { LogEntry } from './log.ts';
import { type RandomState, type RandomStream, RandomStreams } from './random.ts';

/** What a program may do while it handles an event: one object for the whole run. A program may put things of its own beside these. */
export interface Context<S, E> {
  readonly state: S;
  readonly nowMs: number;
  /** Puts an event on the queue. A time in the past becomes now; fractions of a millisecond are rounded. */
  schedule(event: E, atMs: number): void;
  random(stream: string): RandomStream;
  /** Appends to the log. `atMs` is set here. */
  record(entry: WithoutTime<LogEntry>): void;
}

/** The kernel's own view of it. State and time are plain fields: they are read more often than anything else of a world. */
type OwnContext<S, E> = { -readonly [K in keyof Context<S, E>]: Context<S, E>[K] };

type WithoutTime<T> = T extends unknown ? Omit<T, 'atMs'> : never;
export type NewLogEntry = WithoutTime<LogEntry>;

/** What a program does with inputs and events. */
export interface Handlers<E, I> {
  /** A person's action. Inputs come before every event of their millisecond, in the order in which they were given. */
  applyInput(input: I): void;
  handleEvent(event: E): void;
}

/** A world: its first state and how it takes inputs and events. State and events must be plain data (structured clone). */
export interface Program<S, E, I> {
  start(seed: number): S;
  /** Called once for every simulation; what it gives may keep the context, but no state of its own. */
  attach(context: Context<S, E>): Handlers<E, I>;
  /** Order within a millisecond, lower first; from 1 (0 is for inputs). */
  priorityOf(event: E): number;
}

export interface TimedInput<I> {
  readonly atMs: number;
  readonly input: I;
}

/** Everything that the future of a run depends on, but its inputs: a place to go on from. */
export interface Checkpoint<S, E> {
  readonly nowMs: number;
  readonly closedMs: number;
  readonly handled: number;
  readonly sequence: number;
  readonly logLength: number;
  readonly nextInput: number;
  readonly state: S;
  readonly queue: readonly Scheduled<E>[];
  readonly random: RandomState;
  /** Of how many objects it consists: what it costs to make and to keep. */
  readonly objects: number;
}

/** Looks at a run from outside, at regular times. It must change nothing: a run with an observer gives the same log as one without. */
export interface Observer<S> {
  readonly everyMs: number;
  /** Everything up to `atMs` (included) has happened, and nothing after it. */
  look(state: S, atMs: number): void;
}

/** Written out field by field: all entries of a kind have one shape, and none drags a list of added fields along. */
function withTime(entry: NewLogEntry, atMs: number): LogEntry {
  if (entry.kind === 'fact') {
    const { kind, type, object, data } = entry;
    return { kind, type, object, data, atMs };
  }
  const { kind, who, object, rule, verb, saw, outcome, alternatives, source, principle } = entry;
  return { kind, who, object, rule, verb, saw, outcome, alternatives, source, principle, atMs };
}

/** How a run ended: at the time asked for, or at the limit of events (a world that never settles). */
export type RunResult = 'reached' | 'event-limit';

const NO_LIMIT = 50_000_000;

export class Simulation<S, E, I> {
  readonly seed: number;
  readonly #handlers: Handlers<E, I>;
  readonly #log: LogEntry[] = [];
  readonly #inputs: TimedInput<I>[] = [];
  #nextInput = 0;
  #queue = new EventQueue<E>();
  #random: RandomStreams;
  readonly #context: OwnContext<S, E>;
  /** Up to here (included) the run is closed to new inputs: they would have come before what has been handled already. */
  #closedMs = -1;
  #sequence = 0;
  #handled = 0;
  readonly #observer: Observer<S> | null;
  #nextLookMs: number;

  /** An observer sees each of its times once, in order: a simulation that has one is never restored. */
  constructor(program: Program<S, E, I>, seed: number, observer: Observer<S> | null = null) {
    this.seed = seed;
    this.#observer = observer;
    this.#nextLookMs = observer ? 0 : Number.POSITIVE_INFINITY;
    this.#random = new RandomStreams(seed);
    const context: OwnContext<S, E> = {
      state: program.start(seed),
      nowMs: 0,
      schedule: (event, atMs) => {
        const time = Math.max(context.nowMs, Math.round(atMs));
        this.#queue.push({ atMs: time, priority: program.priorityOf(event), sequence: this.#sequence++, event });
      },
      random: (stream) => this.#random.stream(stream),
      record: (entry) => {
        this.#log.push(withTime(entry, context.nowMs));
      },
    };
    this.#context = context;
    this.#handlers = program.attach(context);
  }

  get state(): S {
    return this.#context.state;
  }
  get nowMs(): number {
    return this.#context.nowMs;
  }
  /** Number of events and inputs handled so far. */
  get handled(): number {
    return this.#handled;
  }
  get log(): readonly LogEntry[] {
    return this.#log;
  }
  get inputs(): readonly TimedInput<I>[] {
    return this.#inputs;
  }
  /** Nothing more can happen at its present time. */
  get settled(): boolean {
    return this.#closedMs >= this.#context.nowMs && this.nextAtMs > this.#context.nowMs;
  }
  /** Time of the next thing that will happen, or Infinity. */
  get nextAtMs(): number {
    return Math.min(this.#queue.nextAtMs, this.#inputs[this.#nextInput]?.atMs ?? Number.POSITIVE_INFINITY);
  }

  /**
   * Adds a person's action; it is applied when the run gets there. A time that is over becomes the next millisecond,
   * so that a replay, where inputs come before the events of their millisecond, does the same. Gives the time taken.
   */
  dispatch(input: I, atMs: number): number {
    const time = Math.max(this.#closedMs + 1, Math.round(atMs));
    let at = this.#inputs.length;
    while (at > this.#nextInput && (this.#inputs[at - 1]?.atMs ?? 0) > time) at--;
    this.#inputs.splice(at, 0, { atMs: time, input });
    return time;
  }

  /** Handles the next input or event if it is due by `untilMs`; false when nothing is. */
  step(untilMs: number): boolean {
    const input = this.#inputs[this.#nextInput];
    const nextEventMs = this.#queue.nextAtMs;
    if (this.#nextLookMs <= untilMs)
      this.#look(Math.min(untilMs, Math.min(nextEventMs, input?.atMs ?? nextEventMs) - 1));
    if (input && input.atMs <= untilMs && input.atMs <= nextEventMs) {
      this.#nextInput++;
      this.#context.nowMs = input.atMs;
      this.#closedMs = Math.max(this.#closedMs, input.atMs - 1);
      this.#handled++;
      this.#handlers.applyInput(input.input);
      return true;
    }
    if (nextEventMs > untilMs) return false;
    const next = this.#queue.pop();
    if (!next) return false;
    this.#context.nowMs = next.atMs;
    this.#closedMs = next.atMs;
    this.#handled++;
    this.#handlers.handleEvent(next.event);
    return true;
  }

  #look(untilMs: number): void {
    for (; this.#observer && this.#nextLookMs <= untilMs; this.#nextLookMs += this.#observer.everyMs)
      this.#observer.look(this.#context.state, this.#nextLookMs);
  }

  /** Runs to a time (included), or until `maxEvents` more events have been handled. */
  runUntil(untilMs: number, maxEvents = NO_LIMIT): RunResult {
    const limit = this.#handled + maxEvents;
    while (this.#handled < limit) {
      if (this.step(untilMs)) continue;
      this.#context.nowMs = Math.max(this.#context.nowMs, untilMs);
      this.#closedMs = this.#context.nowMs;
      return 'reached';
    }
    return 'event-limit';
  }

  checkpoint(): Checkpoint<S, E> {
    const { copy, objects } = copyAndCount({
      nowMs: this.#context.nowMs,
      closedMs: this.#closedMs,
      handled: this.#handled,
      sequence: this.#sequence,
      logLength: this.#log.length,
      nextInput: this.#nextInput,
      state: this.#context.state,
      queue: this.#queue.toArray(),
      random: this.#random.state,
    });
    return { ...copy, objects };
  }

  /** Goes to a checkpoint of this very run (same program, seed and earlier inputs). `log` and `inputs` are those of the run. */
  restore(checkpoint: Checkpoint<S, E>, log: readonly LogEntry[], inputs: readonly TimedInput<I>[]): void {
    const copy = copyState(checkpoint);
    this.#context.nowMs = copy.nowMs;
    this.#closedMs = copy.closedMs;
    this.#handled = copy.handled;
    this.#sequence = copy.sequence;
    this.#nextInput = copy.nextInput;
    this.#context.state = copy.state;
    this.#queue = new EventQueue(copy.queue);
    this.#random = new RandomStreams(this.seed, copy.random);
    this.#log.length = 0;
    for (let i = 0; i < copy.logLength; i++) {
      const entry = log[i];
      if (entry) this.#log.push(entry);
    }
    this.#inputs.length = 0;
    this.#inputs.push(...inputs);
  }

  /** Fingerprint of the log so far. */
  hash(): string {
    return hashLog(this.#log);
  }
}

export function hashLog(log: readonly LogEntry[]): string {
  const fingerprint = new Fingerprint();
  for (const entry of log) fingerprint.add(JSON.stringify(entry)).add('\n');
  return fingerprint.toString();
}
