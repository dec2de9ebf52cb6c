// One column: a run of its strategy in the shared world. Runs on in portions, and can be looked at anywhere in what is known.
import {
  DEFAULT_SETTINGS,
  type LogEntry,
  type RequestTrace,
  recordWorld,
  traceRequest,
  type WorldRecording,
  type WorldView,
  worldView,
} from '../../sim/index.ts';
import { type Course, courseOf, type Measures, measuresOf } from './measures.ts';
import { endOf, inputsOf, ORIGIN_MS, requestStream, type Scenario } from './scenario.ts';
import type { StrategyId } from './strategies.ts';

/** While it plays, rows and lines are added up anew once in so many simulated milliseconds. */
const MEASURE_EVERY_MS = 500;

interface Kept<T> {
  readonly atMs: number;
  readonly value: T;
}

export class ColumnRun {
  readonly id: StrategyId;
  readonly scenario: Scenario;
  readonly endMs: number;
  readonly #run: WorldRecording;
  #view: Kept<WorldView> | null = null;
  #course: Kept<Course> | null = null;
  #measures: Kept<Measures> | null = null;
  #final: Measures | null = null;
  #trace: { readonly request: number; readonly trace: RequestTrace | null } | null = null;

  constructor(id: StrategyId, scenario: Scenario) {
    this.id = id;
    this.scenario = scenario;
    this.endMs = endOf(scenario);
    this.#run = recordWorld(null, inputsOf(id, scenario), { ...DEFAULT_SETTINGS, originMs: ORIGIN_MS });
  }

  get log(): readonly LogEntry[] {
    return this.#run.log;
  }
  get reachedMs(): number {
    return this.#run.reachedMs;
  }
  get done(): boolean {
    return this.#run.reachedMs >= this.endMs;
  }

  /** Runs on by at most so many events. */
  work(events: number): void {
    this.#run.runUntil(this.endMs, events);
  }

  /** The world at a time, at most `toleranceMs` old; null while it is not known yet. */
  view(atMs: number, toleranceMs: number): WorldView | null {
    if (atMs > this.reachedMs) return this.#view?.value ?? null;
    const age = this.#view ? atMs - this.#view.atMs : -1;
    if (this.#view && (age === 0 || (age > 0 && age < toleranceMs))) return this.#view.value;
    this.#view = { atMs, value: worldView(this.#run.seek(atMs).state, atMs) };
    return this.#view.value;
  }

  /** To the latest whole step, so that drawing sixty times a second does not add up sixty times. */
  #stepped(atMs: number, exact: boolean): number {
    const reached = Math.min(atMs, this.reachedMs);
    return exact ? reached : Math.floor(reached / MEASURE_EVERY_MS) * MEASURE_EVERY_MS;
  }

  course(atMs: number, exact: boolean): Course {
    const at = this.#stepped(atMs, exact);
    if (this.#course?.atMs !== at) this.#course = { atMs: at, value: courseOf(this.log, at) };
    return this.#course.value;
  }

  measures(atMs: number, exact: boolean): Measures {
    const at = this.#stepped(atMs, exact);
    if (at >= this.endMs) return this.final();
    if (this.#measures?.atMs !== at) this.#measures = { atMs: at, value: measuresOf(this.log, this.scenario, at) };
    return this.#measures.value;
  }

  /** The rows of the whole run; ask only when it is done. */
  final(): Measures {
    this.#final ??= measuresOf(this.log, this.scenario, this.endMs);
    return this.#final;
  }

  /** What has been found out about a request: undefined while nobody has looked. */
  knownTrace(request: number): RequestTrace | null | undefined {
    return this.#trace?.request === request ? this.#trace.trace : undefined;
  }

  /** Looks a request up: replays the run around its arrival. */
  findTrace(request: number): void {
    const { points } = requestStream(this.scenario);
    this.#trace = { request, trace: traceRequest(this.#run, points, request, this.endMs) };
  }
}
