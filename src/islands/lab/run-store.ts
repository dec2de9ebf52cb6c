// The run of one seed in the hand: playhead, speed, selection, as an external store. The run is computed in portions and never changes;
// no React, no clock, no DOM: the page calls `advance` with the real time that passed.
import type { LogEntry, RequestTrace, Timeline, WorkloadView, WorldView } from '../../sim/index.ts';
import { entriesUntil } from '../workbench/entries-until.ts';
import { type DecisionEntry, decisionsBetween, nextDecision, previousDecision } from '../workbench/log-window.ts';

/** One recorded run; see `recorded-run.ts`. Milliseconds from the start of the world. */
export interface RecordedRun {
  readonly seed: number;
  readonly world: string;
  /** Shown as 0. */
  readonly originMs: number;
  readonly endMs: number;
  readonly reachedMs: number;
  readonly log: readonly LogEntry[];
  /** Goes on towards the end by so many events; true when it is there, or when more happened than a lab allows. */
  work(events?: number): boolean;
  viewAt(atMs: number): WorldView;
  timeline(untilMs: number): Timeline;
  failures(untilMs: number): readonly RequestTrace[];
}

export const TICK_MS = 1000;
const VIEW_EVERY_MS = 100;

export interface RunSnapshot {
  readonly seed: number;
  readonly world: string;
  readonly originMs: number;
  readonly nowMs: number;
  /** How far it has been seen. */
  readonly seenMs: number;
  readonly endMs: number;
  readonly playing: boolean;
  readonly busy: boolean;
  readonly speed: number;
  readonly view: WorldView;
  /** The Deployment or Rollout that the lab is about. */
  readonly workload: WorkloadView | null;
  readonly timeline: Timeline;
  readonly decisions: readonly DecisionEntry[];
  readonly failures: readonly RequestTrace[];
  readonly selectedDecision: number | null;
  readonly selectedPod: string | null;
  readonly log: readonly LogEntry[];
}

export interface RunPlace {
  readonly nowMs: number;
  readonly seenMs: number;
}

export class RunStore {
  readonly #listeners = new Set<() => void>();
  #run: RecordedRun;
  #nowMs: number;
  #seenMs: number;
  /** Where to go once it is computed so far. */
  #wanted: number | null = null;
  #playing = false;
  #speed = 4;
  #owedMs = 0;
  #selectedDecision: number | null = null;
  #selectedPod: string | null = null;
  #snapshot: RunSnapshot | null = null;
  #timeline: { readonly run: RecordedRun; readonly seen: number; readonly value: Timeline } | null = null;
  #decisions: {
    readonly run: RecordedRun;
    readonly until: number;
    readonly value: readonly DecisionEntry[];
    readonly failures: readonly RequestTrace[];
  } | null = null;
  #view: { readonly run: RecordedRun; readonly atMs: number; readonly view: WorldView } | null = null;

  constructor(run: RecordedRun) {
    this.#run = run;
    this.#nowMs = run.originMs;
    this.#seenMs = run.originMs;
    this.#reach(run.originMs);
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  get needsFrames(): boolean {
    return this.#playing || this.#wanted !== null;
  }

  readonly getSnapshot = (): RunSnapshot => {
    this.#snapshot ??= this.#make();
    return this.#snapshot;
  };

  #make(): RunSnapshot {
    const run = this.#run;
    const nowMs = this.#nowMs;
    const view = this.#viewAt(nowMs);
    const { value: decisions, failures } = this.#told(nowMs);
    const chosen = decisions.some(({ entry }) => entry === this.#selectedDecision);
    return {
      seed: run.seed,
      world: run.world,
      originMs: run.originMs,
      nowMs,
      seenMs: this.#seenMs,
      endMs: run.endMs,
      playing: this.#playing,
      busy: this.#wanted !== null,
      speed: this.#speed,
      view,
      workload: view.deployments[0] ?? view.rollouts[0] ?? null,
      timeline: this.#lanes(),
      decisions,
      failures,
      selectedDecision: chosen ? this.#selectedDecision : (decisions.at(-1)?.entry ?? null),
      selectedPod: view.pods.some(({ name }) => name === this.#selectedPod) ? this.#selectedPod : null,
      log: run.log,
    };
  }

  /** While it plays, the stage is looked at ten times a second; the playhead moves every frame. */
  #viewAt(nowMs: number): WorldView {
    const last = this.#view;
    const tolerance = this.#playing ? VIEW_EVERY_MS * Math.max(1, this.#speed) : 0;
    if (last?.run === this.#run && nowMs >= last.atMs && nowMs - last.atMs <= tolerance) return last.view;
    const atMs = Math.min(nowMs, Math.max(0, this.#run.reachedMs));
    this.#view = { run: this.#run, atMs: nowMs, view: this.#run.viewAt(atMs) };
    return this.#view.view;
  }

  #told(nowMs: number) {
    const run = this.#run;
    const until = entriesUntil(run.log, nowMs);
    if (this.#decisions?.run === run && this.#decisions.until === until) return this.#decisions;
    const first = entriesUntil(run.log, run.originMs);
    this.#decisions = {
      run,
      until,
      value: decisionsBetween(run.log, first, until),
      failures: run.failures(nowMs),
    };
    return this.#decisions;
  }

  #lanes(): Timeline {
    const run = this.#run;
    const seen = entriesUntil(run.log, this.#seenMs);
    if (this.#timeline?.run === run && this.#timeline.seen === seen) return this.#timeline.value;
    this.#timeline = { run, seen, value: run.timeline(this.#seenMs) };
    return this.#timeline.value;
  }

  #changed(): void {
    this.#snapshot = null;
    for (const listener of this.#listeners) listener();
  }

  /** Another run. `place`: where to begin instead of at the start. */
  open(run: RecordedRun, place: RunPlace | null = null, play = false): void {
    this.#run = run;
    this.#playing = false;
    this.#owedMs = 0;
    this.#selectedDecision = null;
    this.#selectedPod = null;
    this.#nowMs = run.originMs;
    this.#seenMs = run.originMs;
    this.#reach(run.originMs);
    if (place) {
      this.#seenMs = this.#inside(place.seenMs);
      this.#reach(this.#seenMs);
      this.#nowMs = Math.min(this.#inside(place.nowMs), this.#seenMs);
    }
    this.#playing = play;
    this.#changed();
  }

  #inside = (atMs: number): number => Math.min(Math.max(Math.round(atMs), this.#run.originMs), this.#run.endMs);

  /** A moment must be computed before it is shown; a moment of this size takes a few milliseconds. */
  #reach(atMs: number): void {
    while (this.#run.reachedMs < atMs && !this.#run.work());
  }

  /** Real time has passed: moves the playhead as far as the run is computed. */
  advance(realMs: number, hasTime: () => boolean = () => true): void {
    if (!this.#playing) return;
    const exact = this.#nowMs + this.#owedMs + realMs * this.#speed;
    const target = Math.min(Math.floor(exact), this.#run.endMs);
    let over = false;
    while (this.#run.reachedMs < target && !over && hasTime()) over = this.#run.work();
    const reached = this.#run.reachedMs >= target || over;
    const next = reached ? target : Math.max(this.#nowMs, this.#run.reachedMs);
    this.#owedMs = reached ? exact - target : 0;
    this.#nowMs = next;
    this.#seenMs = Math.max(this.#seenMs, next);
    if (next >= this.#run.endMs) this.#playing = false;
    this.#changed();
  }

  play(): void {
    if (this.#nowMs >= this.#run.endMs) this.#nowMs = this.#run.originMs;
    this.#playing = true;
    this.#owedMs = 0;
    this.#selectedDecision = null;
    this.#changed();
  }

  pause(): void {
    if (!this.#playing) return;
    this.#playing = false;
    this.#changed();
  }

  togglePlay(): void {
    if (this.#playing) this.pause();
    else this.play();
  }

  setSpeed(speed: number): void {
    this.#speed = speed;
    this.#changed();
  }

  #show(atMs: number, decision: number | null): void {
    this.#playing = false;
    this.#owedMs = 0;
    const inside = this.#inside(atMs);
    this.#reach(inside);
    this.#nowMs = inside;
    this.#seenMs = Math.max(this.#seenMs, inside);
    this.#selectedDecision = decision;
    this.#changed();
  }

  /** Within what has been seen. */
  seek(atMs: number): void {
    this.#show(Math.min(atMs, this.#seenMs), null);
  }

  /** To any moment of the run, seen or not: a graded run is known to its end. */
  reveal(atMs: number, untilMs: number = this.#run.endMs): void {
    this.#reach(this.#inside(untilMs));
    this.#seenMs = Math.max(this.#seenMs, this.#inside(untilMs));
    this.#show(atMs, null);
  }

  toStart(): void {
    this.seek(this.#run.originMs);
  }

  toLive(): void {
    this.seek(this.#seenMs);
  }

  tick(direction: 1 | -1): void {
    this.#show(this.#nowMs + direction * TICK_MS, null);
  }

  stepDecision(direction: 1 | -1): void {
    const { log, originMs, endMs } = this.#run;
    const until = entriesUntil(log, this.#nowMs);
    if (direction < 0) {
      const previous = previousDecision(log, this.#selectedDecision ?? until, entriesUntil(log, originMs));
      this.#show(previous?.decision.atMs ?? originMs, previous?.entry ?? null);
      return;
    }
    this.#reach(endMs);
    const next = nextDecision(
      this.#run.log,
      this.#selectedDecision === null ? until : Math.max(until, this.#selectedDecision + 1),
    );
    this.#show(next?.decision.atMs ?? endMs, next?.entry ?? null);
  }

  selectDecision(entry: number): void {
    const decision = this.#run.log[entry];
    if (decision) this.#show(Math.min(decision.atMs, this.#seenMs), decision.kind === 'decision' ? entry : null);
  }

  selectPod(name: string | null): void {
    this.#selectedPod = name;
    this.#changed();
  }
}
