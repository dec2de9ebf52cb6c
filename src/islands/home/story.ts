// The first minute as an external store: one release from the same seed, run again with each fix; the run before stays as a ghost.
// Everything is computed from the files by the engine. No React, no clock, no DOM: whoever plays calls `advance`.
import type { Decision, DeploymentView, RequestTrace, Timeline, WorldInput, WorldView } from '../../sim/index.ts';
import type { Engine, Run } from '../workbench/engine.ts';
import { entriesUntil } from '../workbench/entries-until.ts';
import {
  AXIS_MS,
  DEPLOYED_AFTER_MS,
  deploymentText,
  FILE,
  ORIGIN_MS,
  SEED,
  SERVICE_FILE,
  SERVICE_TEXT,
} from './example.ts';
import { changeOf, type ExcerptLine, linesAround, placeOf } from './excerpt.ts';
import { causeOf, type FailureCause } from './failure.ts';
import { FIX_IDS, type FixId, type Mend } from './fix-ids.ts';
import { failuresIn, Scout } from './scout.ts';

/** A release that takes longer than this after the origin is taken for endless. */
const LIMIT_MS = 60_000;
/** What happens so soon is computed before it is shown. */
const AHEAD_MS = 2_000;
/** While it plays, the pods are looked at this often, milliseconds of simulated time; requests move with every frame. */
const VIEW_EVERY_MS = 50;

/** What the story asks of the simulation. */
export type StoryEngine = Pick<Engine, 'record' | 'timeline'>;

/** The run before the last fix. */
export interface Former {
  readonly failures: readonly RequestTrace[];
  readonly fixes: readonly FixId[];
}

export interface HomeSnapshot {
  /** `failed`: stopped at the first failure; `over`: the release is complete and the last old pod is gone. */
  readonly phase: 'before' | 'running' | 'failed' | 'over';
  readonly originMs: number;
  /** All times from the start of the world. */
  readonly nowMs: number;
  readonly seenMs: number;
  readonly endMs: number;
  readonly playing: boolean;
  readonly speed: number;
  readonly view: WorldView;
  readonly deployment: DeploymentView | null;
  readonly timeline: Timeline;
  readonly traces: readonly RequestTrace[];
  /** Up to now, in the order in which they failed. */
  readonly failures: readonly RequestTrace[];
  /** Up to the latest moment that was seen: what the lanes show. */
  readonly seenFailures: readonly RequestTrace[];
  /** Why the first one failed. */
  readonly cause: FailureCause | null;
  readonly fixes: readonly FixId[];
  readonly former: Former | null;
  /** The newest decision, or null. */
  readonly decision: Decision | null;
  readonly text: string;
  /** What the last fix changed; without one, where v2 stands in the file. */
  readonly change: readonly ExcerptLine[];
  /** Fixes that are left, each with the place where it would go. */
  readonly offers: readonly { readonly id: FixId; readonly place: readonly ExcerptLine[] }[];
}

const always = () => true;

export class HomeStory {
  readonly #engine: StoryEngine;
  readonly #mend: Mend;
  readonly #seed: number;
  readonly #listeners = new Set<() => void>();
  #fixes: readonly FixId[] = [];
  #former: Former | null = null;
  #texts: { readonly before: string; readonly now: string };
  #shown: Run;
  #scout: Scout;
  #nowMs = ORIGIN_MS;
  #seenMs = ORIGIN_MS;
  #owedMs = 0;
  #playing = false;
  #speed = 1;
  /** The run has stopped at its first failure once; it does not again. */
  #halted = false;
  #view: { readonly atMs: number; readonly entries: number; readonly view: WorldView } | null = null;
  #timeline: { readonly entries: number; readonly timeline: Timeline } | null = null;
  #known: { readonly atMs: number; readonly traces: readonly RequestTrace[] } | null = null;
  #snapshot: HomeSnapshot | null = null;

  constructor(engine: StoryEngine, mend: Mend, seed: number = SEED) {
    this.#engine = engine;
    this.#mend = mend;
    this.#seed = seed;
    const text = deploymentText('2.0.0');
    this.#texts = { before: text, now: text };
    this.#shown = this.#record();
    this.#scout = this.#newScout();
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  #changed(): void {
    this.#snapshot = null;
    for (const listener of this.#listeners) listener();
  }

  // --- runs

  #record(): Run {
    const input = (atMs: number, file: string, text: string): { atMs: number; input: WorldInput } => ({
      atMs,
      input: { type: 'apply', file, text },
    });
    return this.#engine.record(
      this.#seed,
      [
        input(0, SERVICE_FILE, SERVICE_TEXT),
        input(0, FILE, deploymentText('1.0.0')),
        input(ORIGIN_MS + DEPLOYED_AFTER_MS, FILE, this.#texts.now),
      ],
      ORIGIN_MS,
    );
  }

  #newScout(): Scout {
    return new Scout(this.#record(), ORIGIN_MS, ORIGIN_MS + LIMIT_MS);
  }

  #begin(): void {
    this.#shown = this.#record();
    this.#scout = this.#newScout();
    this.#view = null;
    this.#timeline = null;
    this.#known = null;
    this.#halted = false;
    this.#seenMs = ORIGIN_MS;
    this.#move(ORIGIN_MS);
  }

  /** The same users once more, with one more fix in the file. */
  mend(fix: FixId, play: boolean): void {
    if (this.#fixes.includes(fix)) return;
    this.#scout.lookOn(always);
    const { traces, overMs } = this.#scout;
    this.#former = { failures: failuresIn(traces, overMs ?? ORIGIN_MS + LIMIT_MS), fixes: this.#fixes };
    this.#fixes = [...this.#fixes, fix];
    this.#texts = { before: this.#texts.now, now: this.#mend(this.#texts.now, fix) };
    this.#begin();
    this.#playing = play;
    this.#changed();
  }

  /** The file as it was at first. */
  undoFixes(): void {
    const text = deploymentText('2.0.0');
    this.#fixes = [];
    this.#former = null;
    this.#texts = { before: text, now: text };
    this.#begin();
    this.#playing = false;
    this.#changed();
  }

  // --- time

  /** Playing, or the end of the release is still to be computed. */
  get needsFrames(): boolean {
    return this.#playing || this.#scout.overMs === null;
  }

  get playing(): boolean {
    return this.#playing;
  }

  play(): void {
    if (this.#isOver) this.#move(ORIGIN_MS);
    this.#playing = true;
    this.#owedMs = 0;
    this.#changed();
  }

  pause(): void {
    this.#playing = false;
    this.#changed();
  }

  setSpeed(speed: number): void {
    this.#speed = speed;
    this.#changed();
  }

  get #isOver(): boolean {
    const { overMs } = this.#scout;
    return overMs !== null && this.#nowMs >= overMs;
  }

  get #firstFailureMs(): number | null {
    const first = failuresIn(this.#traces, Number.POSITIVE_INFINITY)[0];
    return first ? Math.ceil(first.endsAtMs) : null;
  }

  get #traces(): readonly RequestTrace[] {
    const { knownMs } = this.#scout;
    if (this.#known?.atMs !== knownMs) this.#known = { atMs: knownMs, traces: this.#scout.traces };
    return this.#known.traces;
  }

  #move(toMs: number): void {
    this.#nowMs = toMs;
    this.#seenMs = Math.max(this.#seenMs, toMs);
    this.#owedMs = 0;
  }

  /** Real time has passed: plays on, stops at the first failure and at the end, and looks ahead with what time is left. */
  advance(realMs: number, hasTime: () => boolean = always): void {
    if (this.#playing) {
      const exact = this.#nowMs + this.#owedMs + realMs * this.#speed;
      const target = Math.floor(exact);
      this.#scout.lookTo(target + AHEAD_MS);
      const stop = this.#nextHalt(target);
      this.#move(stop ?? target);
      this.#owedMs = exact - target;
      if (stop !== null) this.#playing = false;
      this.#changed();
    }
    if (this.#scout.overMs !== null) return;
    this.#scout.lookOn(hasTime);
    if (this.#scout.overMs !== null) this.#changed();
  }

  /** The moment up to `untilMs` at which playing stops by itself. */
  #nextHalt(untilMs: number): number | null {
    const first = this.#firstFailureMs;
    if (!this.#halted && first !== null && first > this.#nowMs && first <= untilMs) {
      this.#halted = true;
      return first;
    }
    const { overMs } = this.#scout;
    return overMs !== null && overMs <= untilMs ? overMs : null;
  }

  seek(atMs: number): void {
    this.#playing = false;
    this.#move(Math.min(Math.max(Math.round(atMs), ORIGIN_MS), this.#seenMs));
    this.#changed();
  }

  restart(): void {
    this.seek(ORIGIN_MS);
  }

  /** To the next moment at which something was decided, done or failed for the first time; or to the one before. */
  step(direction: 1 | -1): void {
    this.#playing = false;
    this.#scout.lookOn(always);
    const { overMs, run } = this.#scout;
    const lastMs = overMs ?? ORIGIN_MS + LIMIT_MS;
    const first = this.#firstFailureMs;
    const moments = [
      ORIGIN_MS,
      ...this.#engine.timeline(run.log, lastMs, null).markers.map(({ atMs }) => atMs),
      ...(first === null ? [] : [first]),
      lastMs,
    ]
      .filter((atMs) => atMs >= ORIGIN_MS && atMs <= lastMs)
      .sort((a, b) => a - b);
    const now = this.#nowMs;
    const next = direction > 0 ? moments.find((atMs) => atMs > now) : moments.findLast((atMs) => atMs < now);
    if (next !== undefined) {
      if (next === first) this.#halted = true;
      this.#move(next);
    }
    this.#changed();
  }

  // --- what there is to see

  readonly getSnapshot = (): HomeSnapshot => {
    this.#snapshot ??= this.#make();
    return this.#snapshot;
  };

  #viewNow(): WorldView {
    const nowMs = this.#nowMs;
    this.#shown.runUntil(Math.max(this.#shown.reachedMs, nowMs));
    const entries = entriesUntil(this.#shown.log, nowMs);
    const last = this.#view;
    const recent = last && last.entries === entries && nowMs >= last.atMs && nowMs - last.atMs < VIEW_EVERY_MS;
    if (last && recent && this.#playing) return last.view;
    const view = this.#shown.viewAt(nowMs);
    this.#view = { atMs: nowMs, entries, view };
    return view;
  }

  #timelineSeen(): Timeline {
    this.#shown.runUntil(Math.max(this.#shown.reachedMs, this.#seenMs));
    const entries = entriesUntil(this.#shown.log, this.#seenMs);
    if (this.#timeline?.entries !== entries)
      this.#timeline = { entries, timeline: this.#engine.timeline(this.#shown.log, this.#seenMs, null) };
    return this.#timeline.timeline;
  }

  #make(): HomeSnapshot {
    const nowMs = this.#nowMs;
    const view = this.#viewNow();
    // The first frame does not wait for the future: what is on its way is in the view too.
    const fresh = this.#scout.isFresh && nowMs === ORIGIN_MS;
    if (!fresh) this.#scout.lookTo(nowMs + AHEAD_MS);
    const timeline = this.#timelineSeen();
    const failures = failuresIn(this.#traces, nowMs);
    const first = failures[0];
    const { log } = this.#shown;
    const decision = log
      .slice(0, entriesUntil(log, nowMs))
      .findLast((entry) => entry.kind === 'decision' && entry.atMs >= ORIGIN_MS);
    const { overMs } = this.#scout;
    const { before, now } = this.#texts;
    return {
      phase: this.#phase(first),
      originMs: ORIGIN_MS,
      nowMs,
      seenMs: this.#seenMs,
      endMs: ORIGIN_MS + Math.max(AXIS_MS, overMs === null ? 0 : Math.ceil((overMs - ORIGIN_MS + 500) / 5000) * 5000),
      playing: this.#playing,
      speed: this.#speed,
      view,
      deployment: view.deployments[0] ?? null,
      timeline,
      traces: fresh ? (view.traffic?.recent ?? []) : this.#traces,
      failures,
      seenFailures: failuresIn(this.#traces, this.#seenMs),
      cause: first ? causeOf(log, first) : null,
      fixes: this.#fixes,
      former: this.#former,
      decision: decision?.kind === 'decision' ? decision : null,
      text: now,
      change: this.#fixes.length > 0 ? changeOf(before, now) : linesAround(now, 'image:'),
      offers: FIX_IDS.filter((id) => !this.#fixes.includes(id)).map((id) => ({
        id,
        place: placeOf(now, this.#mend(now, id)),
      })),
    };
  }

  #phase(first: RequestTrace | undefined): HomeSnapshot['phase'] {
    if (this.#isOver) return 'over';
    if (!this.#playing && first && Math.ceil(first.endsAtMs) === this.#nowMs) return 'failed';
    return this.#nowMs === ORIGIN_MS && !this.#playing ? 'before' : 'running';
  }
}
