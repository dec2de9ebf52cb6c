// The comparison as an external store: two or three runs on one clock, what was expected of them, and the run before the last change.
// No React, no clock, no DOM: the page calls `advance` with the real time that passed.
import { arrivalOf, requestLife } from '../../sim/index.ts';
import { RULES_VERSION } from '../workbench/saved.ts';
import { SPEEDS, TICK_MS } from '../workbench/store.ts';
import { ColumnRun, mostFailures } from './column-run.ts';
import { SeedJob } from './many-seeds.ts';
import { isAnswered, type Prediction, samePredictions } from './prediction.ts';
import type { SavedComparison } from './saved.ts';
import {
  DEFAULT_SCENARIO,
  differences,
  endOf,
  ORIGIN_MS,
  requestStream,
  requestsShown,
  type Scenario,
} from './scenario.ts';
import type { ColumnSnapshot, Notice, Snapshot } from './snapshot.ts';
import { nextDecisionMs, previousDecisionMs } from './steps.ts';
import { DEFAULT_COLUMNS, type StrategyId } from './strategies.ts';

/** Events that are handled between two looks at the clock. */
const PORTION = 4;
/** While it plays, pods are looked at this often; the playhead moves every frame. Simulated milliseconds. */
const VIEW_EVERY_MS = 100;
/** While it only computes, it is shown this often: to draw takes as long as to compute. Real milliseconds. */
const SHOWN_EVERY_MS = 100;

export class CompareStore {
  readonly #listeners = new Set<() => void>();
  #scenario: Scenario = DEFAULT_SCENARIO;
  #columns: readonly StrategyId[];
  #runs: readonly ColumnRun[] = [];
  #previous: { readonly scenario: Scenario; readonly runs: readonly ColumnRun[] } | null = null;
  #nowMs = ORIGIN_MS;
  #seenMs = ORIGIN_MS;
  #owedMs = 0;
  #unshownMs = 0;
  #playing = false;
  #speed = 1;
  #prediction: Prediction = {};
  #begun = false;
  #request: { readonly number: number; readonly arrivedAtMs: number } | null = null;
  #requests = { first: 0, last: 0 };
  #notice: Notice | null = null;
  #seeds: SeedJob | null = null;
  #snapshot: Snapshot | null = null;

  constructor(columns: readonly StrategyId[] = DEFAULT_COLUMNS) {
    this.#columns = columns;
    this.#makeRuns();
  }

  // --- the external store

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly getSnapshot = (): Snapshot => {
    this.#snapshot ??= this.#makeSnapshot();
    return this.#snapshot;
  };

  #changed(): void {
    this.#snapshot = null;
    for (const listener of this.#listeners) listener();
  }

  #makeSnapshot(): Snapshot {
    const exact = !this.#playing;
    const all = [...this.#runs, ...(this.#previous?.runs ?? [])];
    const known = this.#runs.reduce((sum, run) => sum + Math.min(1, run.reachedMs / run.endMs), 0) / this.#runs.length;
    const over = this.#seenMs >= endOf(this.#scenario) && this.#runs.every(({ done }) => done);
    return {
      scenario: this.#scenario,
      columns: this.#runs.map((run) => this.#columnSnapshot(run, exact)),
      previous: this.#previous && {
        scenario: this.#previous.scenario,
        changed: differences(this.#previous.scenario, this.#scenario),
      },
      nowMs: this.#nowMs,
      seenMs: this.#seenMs,
      originMs: ORIGIN_MS,
      endMs: endOf(this.#scenario),
      playing: this.#playing,
      known,
      busy: this.#work !== null,
      speed: this.#speed,
      prediction: this.#prediction,
      begun: this.#begun,
      result: over ? this.#runs.map((run) => ({ id: run.id, measures: run.measures(run.endMs) })) : null,
      mostFailures: mostFailures(all),
      request: this.#request,
      requests: this.#requests,
      notice: this.#notice,
      seeds: this.#seeds && {
        results: this.#seeds.results,
        total: this.#seeds.total,
        running: this.#seeds.running,
      },
      touched: this.#touched,
    };
  }

  get #touched(): boolean {
    return this.#begun || isAnswered(this.#prediction) || differences(DEFAULT_SCENARIO, this.#scenario).length > 0;
  }

  #columnSnapshot(run: ColumnRun, exact: boolean): ColumnSnapshot {
    const settled = run.reachedMs >= ORIGIN_MS && run.looked;
    const before = this.#previous?.runs.find(({ id }) => id === run.id);
    const trace = this.#request ? run.knownTrace(this.#request.number) : undefined;
    return {
      id: run.id,
      run,
      view: settled ? run.view(this.#nowMs, exact ? 0 : VIEW_EVERY_MS) : null,
      course: settled ? run.course : null,
      measures: settled ? run.measures(this.#nowMs) : null,
      ghost: before?.done ? { course: before.course, measures: before.measures(this.#nowMs) } : null,
      life: trace ? requestLife(run.log, trace, this.#nowMs) : trace,
    };
  }

  // --- runs

  /** Runs for the columns and the scenario as they stand; one that is there already is kept. */
  #makeRuns(): void {
    const there = [...this.#runs, ...(this.#previous?.runs ?? [])];
    const runFor = (id: StrategyId, scenario: Scenario): ColumnRun =>
      there.find((run) => run.id === id && differences(run.scenario, scenario).length === 0) ??
      new ColumnRun(id, scenario);
    const before = this.#previous?.scenario;
    this.#previous = before ? { scenario: before, runs: this.#columns.map((id) => runFor(id, before)) } : null;
    this.#runs = this.#columns.map((id) => runFor(id, this.#scenario));
    this.#seeds = null;
    this.#requests = requestsShown(this.#scenario);
    this.#follow(this.#request?.number ?? null);
  }

  get needsFrames(): boolean {
    return this.#playing || this.#work !== null;
  }

  /** What is still to be computed, the most wanted first; the columns go on together, so that playing can follow. */
  get #work(): (() => void) | null {
    const unseen = this.#runs.find((run) => run.reachedMs >= ORIGIN_MS && !run.looked);
    if (unseen) return () => unseen.view(Math.min(this.#nowMs, unseen.reachedMs), 0);
    const next = this.#runs.find(({ done }) => !done) ?? this.#previous?.runs.find(({ done }) => !done);
    if (next) {
      const behind = this.#runs
        .filter(({ done }) => !done)
        .reduce<ColumnRun>((least, run) => (run.reachedMs < least.reachedMs ? run : least), next);
      return () => behind.work(PORTION);
    }
    const request = this.#request?.number;
    const seeker = request === undefined ? undefined : this.#runs.find((run) => run.knownTrace(request) === undefined);
    if (seeker && request !== undefined) return () => seeker.findTrace(request);
    const job = this.#seeds;
    return job?.running ? () => job.step() : null;
  }

  /** Real time has passed: computes while `hasTime` says so, and moves the playhead as far as is known. */
  advance(realMs: number, hasTime: () => boolean = () => true): void {
    const wasPlaying = this.#playing;
    if (!this.needsFrames) return;
    for (let work = this.#work; work; work = hasTime() ? this.#work : null) work();
    if (wasPlaying) this.#move(realMs);
    this.#unshownMs += realMs;
    // Also in the very frame in which it stops.
    if (!wasPlaying && this.#work !== null && this.#unshownMs < SHOWN_EVERY_MS) return;
    this.#unshownMs = 0;
    this.#changed();
  }

  #move(realMs: number): void {
    const endMs = endOf(this.#scenario);
    const reachedMs = Math.min(endMs, ...this.#runs.map((run) => run.reachedMs));
    if (reachedMs < ORIGIN_MS) return;
    const exact = this.#nowMs + this.#owedMs + realMs * this.#speed;
    const next = Math.min(Math.floor(exact), Math.max(reachedMs, this.#nowMs));
    this.#owedMs = next < Math.floor(exact) ? 0 : exact - next;
    this.#nowMs = next;
    this.#seenMs = Math.max(this.#seenMs, next);
    if (next >= endMs) this.#playing = false;
  }

  // --- time

  play(): void {
    if (this.#playing) return;
    if (this.#nowMs >= endOf(this.#scenario)) this.#nowMs = ORIGIN_MS;
    this.#playing = true;
    this.#begun = true;
    this.#owedMs = 0;
    this.#notice = null;
    this.#changed();
  }

  pause(): void {
    this.#playing = false;
    this.#changed();
  }

  togglePlay(): void {
    if (this.#playing) this.pause();
    else this.play();
  }

  setSpeed(speed: number): void {
    if (!SPEEDS.some((known) => known === speed)) return;
    this.#speed = speed;
    this.#changed();
  }

  /** Moves the playhead within what has been seen. */
  seek(atMs: number): void {
    this.#show(Math.min(Math.round(atMs), this.#seenMs));
  }

  #show(atMs: number): void {
    this.#playing = false;
    this.#owedMs = 0;
    this.#nowMs = Math.min(Math.max(atMs, ORIGIN_MS), endOf(this.#scenario));
    if (this.#nowMs > this.#seenMs) {
      this.#seenMs = this.#nowMs;
      this.#begun = true;
    }
    this.#changed();
  }

  toStart(): void {
    this.seek(ORIGIN_MS);
  }

  toLive(): void {
    this.seek(this.#seenMs);
  }

  /** To the end of the shown time, as soon as it is known. */
  toEnd(): void {
    this.#show(Math.min(endOf(this.#scenario), ...this.#runs.map(({ reachedMs }) => reachedMs)));
  }

  tick(direction: 1 | -1): void {
    const reachedMs = Math.min(...this.#runs.map((run) => run.reachedMs));
    this.#show(Math.min(this.#nowMs + direction * TICK_MS, Math.max(reachedMs, this.#nowMs)));
  }

  /** To the next or previous decision of any column. */
  stepDecision(direction: 1 | -1): void {
    const logs = this.#runs.map(({ log }) => log);
    const endMs = Math.min(endOf(this.#scenario), ...this.#runs.map(({ reachedMs }) => reachedMs));
    const atMs =
      direction < 0 ? previousDecisionMs(logs, this.#nowMs, ORIGIN_MS) : nextDecisionMs(logs, this.#nowMs, endMs);
    if (atMs === null) this.#notice = { id: 'noDecision', data: {} };
    this.#show(atMs ?? this.#nowMs);
  }

  // --- what is compared

  setColumns(columns: readonly StrategyId[]): void {
    this.#columns = columns;
    this.#prediction = {};
    this.#makeRuns();
    this.#changed();
  }

  /** Changes one thing: the run before stays as the ghost, and the new one is shown up to the same moment. */
  change(scenario: Scenario): void {
    if (differences(this.#scenario, scenario).length === 0) return;
    this.#replace(scenario, this.#scenario);
  }

  /** Back to the run before the change; the changed one becomes the ghost. */
  swap(): void {
    const before = this.#previous?.scenario;
    if (before) this.#replace(before, this.#scenario);
  }

  #replace(scenario: Scenario, before: Scenario): void {
    const seenAll = this.#seenMs >= endOf(this.#scenario);
    this.#scenario = scenario;
    this.#previous = { scenario: before, runs: this.#previous?.runs ?? [] };
    const endMs = endOf(scenario);
    this.#seenMs = seenAll ? endMs : Math.min(this.#seenMs, endMs);
    this.#nowMs = seenAll && this.#nowMs >= endOf(before) ? endMs : Math.min(this.#nowMs, endMs);
    if (this.#nowMs >= endMs) this.#playing = false;
    // What was expected was about the other run.
    if (this.#begun) this.#prediction = {};
    this.#makeRuns();
    this.#changed();
  }

  forgetPrevious(): void {
    this.#previous = null;
    this.#changed();
  }

  // --- predictions

  predict(prediction: Prediction): void {
    if (this.#begun || samePredictions(prediction, this.#prediction)) return;
    this.#prediction = prediction;
    this.#changed();
  }

  /** Asks anew, from the start. */
  predictAgain(): void {
    this.#playing = false;
    this.#begun = false;
    this.#prediction = {};
    this.#nowMs = ORIGIN_MS;
    this.#seenMs = ORIGIN_MS;
    this.#previous = null;
    this.#changed();
  }

  // --- requests

  /** Follows a request by its number through every column; null: none. */
  followRequest(request: number | null): void {
    this.#follow(request);
    this.#changed();
  }

  #follow(request: number | null): void {
    const { points, seed } = requestStream(this.#scenario);
    const within = request !== null && request >= this.#requests.first && request <= this.#requests.last;
    this.#request = within ? { number: request, arrivedAtMs: arrivalOf(points, seed, request) } : null;
  }

  // --- many seeds

  runSeeds(): void {
    this.#seeds = new SeedJob(this.#columns, this.#scenario, PORTION);
    this.#changed();
  }

  stopSeeds(): void {
    this.#seeds = null;
    this.#changed();
  }

  // --- keeping

  say(notice: Notice | null): void {
    this.#notice = notice;
    this.#changed();
  }

  save(): SavedComparison {
    return {
      rules: RULES_VERSION,
      columns: this.#columns,
      scenario: this.#scenario,
      previous: this.#previous?.scenario ?? null,
      prediction: this.#prediction,
      begun: this.#begun,
      nowMs: this.#nowMs - ORIGIN_MS,
      seenMs: this.#seenMs - ORIGIN_MS,
      speed: this.#speed,
      request: this.#request?.number ?? null,
    };
  }

  restore(saved: SavedComparison): void {
    this.#playing = false;
    this.#columns = saved.columns;
    this.#scenario = saved.scenario;
    this.#previous = saved.previous ? { scenario: saved.previous, runs: [] } : null;
    this.#prediction = saved.prediction;
    this.#begun = saved.begun;
    this.#nowMs = ORIGIN_MS + saved.nowMs;
    this.#seenMs = ORIGIN_MS + saved.seenMs;
    this.#makeRuns();
    this.#follow(saved.request);
    this.setSpeed(saved.speed);
    this.#changed();
  }

  reset(): void {
    this.#previous = null;
    this.restore({
      rules: RULES_VERSION,
      columns: DEFAULT_COLUMNS,
      scenario: DEFAULT_SCENARIO,
      previous: null,
      prediction: {},
      begun: false,
      nowMs: 0,
      seenMs: 0,
      speed: 1,
      request: null,
    });
  }
}
