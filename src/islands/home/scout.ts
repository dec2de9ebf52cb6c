// Looks ahead in a run: every request with what became of it, and when the release is over. The run that is shown stays where it is,
// since going back and forth in one would replay it again and again.
import { isFailure, type RequestTrace } from '../../sim/index.ts';
import type { Run } from '../workbench/engine.ts';

const STEP_MS = 1_000;
/** A release is over once nothing has failed for so long after its last old pod. */
const QUIET_MS = 3_000;
/** Requests that are on their way at the origin are known too. */
const BEFORE_MS = 1_000;

export class Scout {
  readonly run: Run;
  readonly #originMs: number;
  readonly #limitMs: number;
  readonly #traces = new Map<number, RequestTrace>();
  #knownMs: number;
  #going = new Set<string>();
  #read = 0;
  #complete = false;
  #restMs: number | null = null;
  #overMs: number | null = null;

  /** `limitMs`: a release that is not over by then counts as over. Times from the start of the world. */
  constructor(run: Run, originMs: number, limitMs: number) {
    this.run = run;
    this.#originMs = originMs;
    this.#limitMs = limitMs;
    this.#knownMs = originMs;
  }

  /** Requests that arrived before this moment are known for good. */
  get knownMs(): number {
    return this.#knownMs;
  }
  /** Nothing has been looked at yet. */
  get isFresh(): boolean {
    return this.#knownMs === this.#originMs;
  }
  /** By number, in the order of arrival. */
  get traces(): readonly RequestTrace[] {
    return [...this.#traces.values()];
  }
  /** When the rollout was complete, the last old pod gone and the last request failed; null while that is not known. */
  get overMs(): number | null {
    return this.#overMs;
  }

  lookTo(untilMs: number): void {
    while (this.#knownMs < untilMs) this.#step();
  }

  /** On to the end of the release, in steps, as long as there is time. */
  lookOn(hasTime: () => boolean): void {
    while (this.#overMs === null && hasTime()) this.#step();
  }

  #step(): void {
    const untilMs = this.#knownMs + STEP_MS;
    this.run.runUntil(untilMs);
    // What arrives is worked through with the next event of the world, at the latest a second later.
    const { traffic } = this.run.viewAt(untilMs);
    for (const trace of traffic?.recent ?? [])
      if (trace.arrivedAtMs >= this.#originMs - BEFORE_MS) this.#traces.set(trace.request, trace);
    this.#knownMs = untilMs;
    this.#readLog();
    this.#judge();
  }

  #judge(): void {
    if (this.#overMs !== null) return;
    const failedMs = failuresIn(this.traces, this.#knownMs).at(-1)?.endsAtMs ?? 0;
    const restMs = Math.max(this.#restMs ?? Number.POSITIVE_INFINITY, Math.ceil(failedMs));
    if (this.#knownMs >= restMs + QUIET_MS) this.#overMs = restMs;
    else if (this.#knownMs >= this.#limitMs) this.#overMs = this.#limitMs;
  }

  #readLog(): void {
    const { log } = this.run;
    for (; this.#read < log.length; this.#read++) {
      const entry = log[this.#read];
      if (!entry || entry.atMs < this.#originMs) continue;
      if (entry.kind === 'decision') {
        if (entry.rule === 'complete') this.#complete = true;
        continue;
      }
      if (entry.type === 'podDeletionRequested') this.#going.add(entry.object.name);
      if (entry.type === 'podRemoved') this.#going.delete(entry.object.name);
      if (this.#complete && this.#going.size === 0 && this.#restMs === null) this.#restMs = entry.atMs;
    }
  }
}

export const failuresIn = (traces: readonly RequestTrace[], untilMs: number): RequestTrace[] =>
  traces
    .filter(({ outcome, endsAtMs }) => isFailure(outcome) && endsAtMs <= untilMs)
    .sort((a, b) => a.endsAtMs - b.endsAtMs || a.request - b.request);
