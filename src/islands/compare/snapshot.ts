// What the page shows at one moment: made by the store, read by every part.
import type { RequestLife, WorldView } from '../../sim/index.ts';
import type { ColumnRun } from './column-run.ts';
import type { SeedResult } from './many-seeds.ts';
import type { Course, Measures } from './measures.ts';
import type { Prediction } from './prediction.ts';
import type { Scenario, ScenarioField } from './scenario.ts';
import type { StrategyId } from './strategies.ts';

/** A sentence of the page itself: `compare.notice.<id>` with `data`. */
export interface Notice {
  readonly id: 'linkBroken' | 'linkFromAnotherFormat' | 'linkFromAnotherVersion' | 'resumed' | 'noDecision';
  readonly data: Readonly<Record<string, string | number>>;
}

export interface ColumnSnapshot {
  readonly id: StrategyId;
  readonly run: ColumnRun;
  /** Null until the first version has settled. */
  readonly view: WorldView | null;
  /** As far as it is known, which may be more than has been seen. */
  readonly course: Course | null;
  /** Up to the shown moment. */
  readonly measures: Measures | null;
  /** Of the run before the change: its whole course, its rows up to the shown moment. */
  readonly ghost: { readonly course: Course; readonly measures: Measures } | null;
  /** The followed request: undefined while it is looked up, null where it was never sent. */
  readonly life: RequestLife | null | undefined;
}

export interface Snapshot {
  readonly scenario: Scenario;
  readonly columns: readonly ColumnSnapshot[];
  readonly previous: { readonly scenario: Scenario; readonly changed: readonly ScenarioField[] } | null;
  /** Milliseconds from the start of the world, as all times here. */
  readonly nowMs: number;
  readonly seenMs: number;
  readonly originMs: number;
  readonly endMs: number;
  readonly playing: boolean;
  /** Part of the runs that is known, 0 to 1. */
  readonly known: number;
  /** Something is still computed: a run, the run before, a request, or many seeds. */
  readonly busy: boolean;
  readonly speed: number;
  readonly prediction: Prediction;
  readonly begun: boolean;
  /** Rows of the whole run, once all of it has been seen. */
  readonly result: readonly { readonly id: StrategyId; readonly measures: Measures }[] | null;
  /** Most failures in a second over all columns and both runs: the top of everybody's axis. */
  readonly mostFailures: number;
  readonly request: { readonly number: number; readonly arrivedAtMs: number } | null;
  /** Numbers of the first and last request that arrive in the shown time. */
  readonly requests: { readonly first: number; readonly last: number };
  readonly notice: Notice | null;
  readonly seeds: { readonly results: readonly SeedResult[]; readonly total: number; readonly running: boolean } | null;
  /** Whether anything was done that a reset would take away. */
  readonly touched: boolean;
}
