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
import { CourseReader } from './course-reader.ts';
import { type Course, type Measures, measuresOf } from './measures.ts';
import { endOf, inputsOf, ORIGIN_MS, requestStream, type Scenario } from './scenario.ts';
import type { StrategyId } from './strategies.ts';

/** Of a run that is still computed, the course is read anew after so many simulated milliseconds. */
const READ_EVERY_MS = 2_000;

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
  readonly #reader = new CourseReader();
  #course: Kept<Course> | null = null;
  #measures: (Kept<Measures> & { readonly course: Course }) | null = null;
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

  /** It has been looked at: from then on a look at a later moment takes little. */
  get looked(): boolean {
    return this.#view !== null;
  }

  /** Runs on by at most so many events; rests once where it is shown first. */
  work(events: number): void {
    this.#run.runUntil(this.reachedMs < ORIGIN_MS ? ORIGIN_MS : this.endMs, events);
  }

  /** The world at a time, at most `toleranceMs` old; null while it is not known yet. */
  view(atMs: number, toleranceMs: number): WorldView | null {
    if (atMs > this.reachedMs) return this.#view?.value ?? null;
    const age = this.#view ? atMs - this.#view.atMs : -1;
    if (this.#view && (age === 0 || (age > 0 && age < toleranceMs))) return this.#view.value;
    this.#view = { atMs, value: worldView(this.#run.seek(atMs).state, atMs) };
    return this.#view.value;
  }

  /** As far as the run is known, or a little less while it is computed. */
  get course(): Course {
    const { reachedMs } = this;
    if (!this.#course || (this.done ? this.#course.atMs < reachedMs : this.#course.atMs + READ_EVERY_MS <= reachedMs))
      this.#course = { atMs: reachedMs, value: this.#reader.read(this.log) };
    return this.#course.value;
  }

  /** The rows up to a time. */
  measures(atMs: number): Measures {
    const { course } = this;
    if (this.#measures?.atMs !== atMs || this.#measures.course !== course)
      this.#measures = { atMs, course, value: measuresOf(course, this.scenario, atMs) };
    return this.#measures.value;
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

/** In one second of a run that is known to its end; at least 1, for it scales the charts of all. */
export const mostFailures = (runs: readonly ColumnRun[]): number =>
  Math.max(1, ...runs.flatMap((run) => (run.done ? run.course.seconds.map(({ failed }) => failed) : [])));
