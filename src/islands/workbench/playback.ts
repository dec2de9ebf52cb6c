// Time in the hand: the runs that are kept, the one that is shown, its playhead, speed and selection, as an external store. No React, no
// clock and no DOM: the island that plays calls `advance` with the real time that passed.
import type { WorldView } from '../../sim/index.ts';
import type { Branch, BranchId } from './branch.ts';
import type { Engine, Run } from './engine.ts';
import { entriesUntil } from './entries-until.ts';
import type { StrategyName } from './examples/shop-web.ts';
import { nextDecision, previousDecision } from './log-window.ts';
import { type Notice, type Snapshot, SnapshotMaker } from './snapshot.ts';

export const SPEEDS = [0.25, 0.5, 1, 2, 4, 8] as const;
export const TICK_MS = 1000;
/** How far "next decision" looks ahead before it says that nothing will be decided soon. */
export const LOOK_AHEAD_MS = 15 * 60_000;
/** Events that are handled between two looks at the clock: well under a millisecond of work. */
const PORTION = 60;

/** Work that runs in portions before the page goes on. */
type Job =
  | { readonly kind: 'reach'; readonly untilMs: number; readonly play: boolean }
  | { readonly kind: 'decision'; readonly fromEntry: number; readonly untilMs: number };

const always = () => true;

export abstract class Playback {
  protected readonly engine: Engine;
  readonly strategy: StrategyName;
  readonly #listeners = new Set<() => void>();
  protected readonly snapshots: SnapshotMaker;
  protected branches: readonly Branch[];
  protected currentId: BranchId = 'A';
  protected playing = false;
  protected speed = 1;
  protected selectedPod: string | null = null;
  protected selectedDecision: number | null = null;
  #workloadName: string | null = null;
  protected notice: Notice | null = null;
  #job: Job | null = null;
  /** Part of a millisecond of simulated time that is still owed to the playhead. */
  #owedMs = 0;
  /** Whether anything was done that a new opening would take away. */
  protected touched = false;

  protected constructor(engine: Engine, strategy: StrategyName, first: Branch) {
    this.engine = engine;
    this.strategy = strategy;
    this.snapshots = new SnapshotMaker(engine);
    this.branches = [first];
  }

  // --- the external store

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly getSnapshot = (): Snapshot =>
    this.snapshots.make({
      strategy: this.strategy,
      branches: this.branches,
      current: this.current,
      playing: this.playing,
      busy: this.#job !== null,
      speed: this.speed,
      selectedPod: this.selectedPod,
      selectedDecision: this.selectedDecision,
      notice: this.notice,
      touched: this.touched,
      workloadName: this.#workloadName,
    });

  protected changed(): void {
    this.snapshots.outdate();
    for (const listener of this.#listeners) listener();
  }

  protected get current(): Branch {
    const current = this.branches.find((branch) => branch.id === this.currentId) ?? this.branches[0];
    if (!current) throw new Error('A workbench has at least one branch.');
    return current;
  }

  protected update(change: Partial<Branch>): void {
    const { id } = this.current;
    this.branches = this.branches.map((branch) => (branch.id === id ? { ...branch, ...change } : branch));
  }

  // --- time

  get needsFrames(): boolean {
    return this.playing || this.#job !== null;
  }

  play(): void {
    if (this.playing) return;
    this.playing = true;
    this.#owedMs = 0;
    this.selectedDecision = null;
    this.changed();
  }

  pause(): void {
    if (!this.playing && !this.#job) return;
    this.playing = false;
    if (this.#job?.kind === 'decision') this.#job = null;
    this.changed();
  }

  togglePlay(): void {
    if (this.playing) this.pause();
    else this.play();
  }

  setSpeed(speed: number): void {
    if (!SPEEDS.some((known) => known === speed)) return;
    this.speed = speed;
    this.changed();
  }

  /**
   * Real time has passed. Runs the world on while `hasTime` says so and moves the playhead; a world that is too large to keep up
   * plays slower than asked instead of blocking.
   */
  advance(realMs: number, hasTime: () => boolean = always): void {
    if (this.#job) {
      this.#work(this.#job, hasTime);
      return;
    }
    if (!this.playing) return;
    const { run, nowMs, seenMs } = this.current;
    const exact = nowMs + this.#owedMs + realMs * this.speed;
    const target = Math.floor(exact);
    const reached = this.#runTo(run, target, hasTime);
    const next = reached ? target : Math.max(nowMs, run.reachedMs - 1);
    this.#owedMs = reached ? exact - target : 0;
    this.update({ nowMs: next, seenMs: Math.max(seenMs, next) });
    this.changed();
  }

  /** Makes a run known up to a time, as far as there is time; true when it got there. */
  #runTo(run: Run, untilMs: number, hasTime: () => boolean): boolean {
    if (run.reachedMs >= untilMs) return true;
    do {
      if (run.runUntil(untilMs, PORTION) === 'reached') return true;
    } while (hasTime());
    return false;
  }

  #work(job: Job, hasTime: () => boolean): void {
    const { run } = this.current;
    if (job.kind === 'reach') {
      if (!this.#runTo(run, job.untilMs, hasTime)) return;
      this.#job = null;
      this.playing = job.play;
      this.changed();
      return;
    }
    let next = nextDecision(run.log, job.fromEntry);
    let over = false;
    while (!next && !over) {
      const reached = run.runUntil(Math.min(run.nextAtMs, job.untilMs), PORTION) === 'reached';
      next = nextDecision(run.log, job.fromEntry);
      over = reached && run.nextAtMs > job.untilMs;
      if (!next && !over && !hasTime()) return;
    }
    this.#job = null;
    if (next) {
      // The whole millisecond belongs to the moment.
      run.runUntil(next.decision.atMs);
      this.show(next.decision.atMs, next.entry);
    } else {
      this.notice = { id: 'noDecision', data: { span: LOOK_AHEAD_MS }, tone: 'info' };
      this.changed();
    }
  }

  /** Moves the playhead, at most to the live edge, and stops playing. */
  seek(atMs: number): void {
    const { originMs, seenMs } = this.current;
    this.stop();
    this.show(Math.min(Math.max(Math.round(atMs), originMs), seenMs), null);
  }

  protected stop(): void {
    this.playing = false;
    this.#job = null;
    this.#owedMs = 0;
  }

  protected show(atMs: number, decision: number | null): void {
    this.selectedDecision = decision;
    this.update({ nowMs: atMs, seenMs: Math.max(this.current.seenMs, atMs) });
    this.changed();
  }

  toStart(): void {
    this.seek(this.current.originMs);
  }

  toLive(): void {
    this.seek(this.current.seenMs);
  }

  /** One second on or back. Beyond the live edge the world runs on. */
  tick(direction: 1 | -1): void {
    const { nowMs, originMs, run } = this.current;
    this.stop();
    const atMs = Math.max(originMs, nowMs + direction * TICK_MS);
    run.runUntil(Math.max(run.reachedMs, atMs));
    this.show(atMs, null);
  }

  /** To the next or previous decision; at the live edge the world runs on until a controller decides something. */
  stepDecision(direction: 1 | -1): void {
    const { run, nowMs, originMs } = this.current;
    const chosen = this.selectedDecision;
    this.stop();
    if (direction < 0) {
      const first = originMs === 0 ? 0 : entriesUntil(run.log, originMs);
      const previous = previousDecision(run.log, chosen ?? entriesUntil(run.log, nowMs), first);
      if (previous) this.show(previous.decision.atMs, previous.entry);
      else this.show(originMs, null);
      return;
    }
    const fromEntry = chosen === null ? entriesUntil(run.log, nowMs) : chosen + 1;
    this.#job = { kind: 'decision', fromEntry, untilMs: nowMs + LOOK_AHEAD_MS };
    this.advance(0, () => false);
    if (this.#job) this.changed();
  }

  selectDecision(entry: number | null): void {
    const { run, seenMs } = this.current;
    const decision = entry === null ? undefined : run.log[entry];
    this.stop();
    if (entry === null || decision === undefined || decision.atMs > seenMs) {
      this.selectedDecision = null;
      this.changed();
    } else this.show(decision.atMs, entry);
  }

  /** Goes to the moment of an entry of the log; a decision becomes the selected one. */
  goToEntry(entry: number): void {
    const target = this.current.run.log[entry];
    if (target?.kind === 'decision') this.selectDecision(entry);
    else if (target) this.seek(target.atMs);
  }

  /** The world of this run at another moment, for a look back; the playhead stays. */
  viewAt(atMs: number): WorldView {
    return this.current.run.viewAt(Math.round(atMs));
  }

  selectPod(name: string | null): void {
    this.selectedPod = name;
    this.changed();
  }

  /** Which Deployment or Rollout stage, deck and verbs are about. */
  chooseWorkload(name: string): void {
    this.#workloadName = name;
    this.changed();
  }

  /** Runs the current branch up to a moment, in portions. */
  protected reach(untilMs: number, play: boolean): void {
    if (this.current.run.reachedMs < untilMs) this.#job = { kind: 'reach', untilMs, play };
    else this.playing = play;
  }

  say(notice: Notice | null): void {
    this.notice = notice;
    this.changed();
  }
}
