// The run as lanes: what the deck draws. Selectors over the log, up to a time.
import type { LogData } from '../kernel/index.ts';

/** A step function: the value from `atMs` until the next point. */
export interface Point {
  readonly atMs: number;
  readonly value: number;
}

export interface Series {
  readonly version: number;
  readonly points: readonly Point[];
}

/** A stretch of the rollout lane, worded by `band.<id>`. */
export interface Band {
  readonly fromMs: number;
  /** null while it goes on. */
  readonly toMs: number | null;
  readonly kind: 'done' | 'waiting' | 'failed' | 'deadline';
  readonly id: string;
  readonly data: LogData;
}

/** A fault of the World while it was on; worded by `fault.<type>`, and in a sentence by `fault.<type>.started` with `data`. */
export interface FaultBand {
  readonly fromMs: number;
  /** null while it goes on. */
  readonly toMs: number | null;
  readonly type: string;
  readonly data: LogData;
  /** When it will end by itself; null when nothing is planned. */
  readonly untilMs: number | null;
  /** Index of the entry in the log that began it. */
  readonly entry: number;
}

export interface Marker {
  readonly atMs: number;
  readonly kind: 'decision' | 'person' | 'fault' | 'gate';
  /** Index of the entry in the log. */
  readonly entry: number;
}

export interface Timeline {
  readonly bands: readonly Band[];
  readonly readyPods: readonly Series[];
  readonly pods: readonly Point[];
  readonly restarts: readonly Point[];
  /** Requests that failed in each second that had any; `atMs` is the end of the second. */
  readonly failures: readonly Point[];
  /** Requests that ended in each second, likewise. */
  readonly requests: readonly Point[];
  /** Requests that each version answered, well or not, in each second. */
  readonly requestsByVersion: readonly Series[];
  /** Of those, the ones that failed. */
  readonly failuresByVersion: readonly Series[];
  /** Of a Rollout: percent of the users that is meant for the version that is coming, a stretch for each update. Empty otherwise. */
  readonly newestShare: readonly Series[];
  readonly faults: readonly FaultBand[];
  readonly markers: readonly Marker[];
  /** A deadline that is known now and lies ahead, or null. */
  readonly deadlineAtMs: number | null;
}
