// What the workbench asks of the simulation. The store knows this port only, so that it is tested without a cluster.
import type { Finding } from '../../manifest/index.ts';
import type { LogEntry, TimedInput, Timeline, WorldInput, WorldView } from '../../sim/index.ts';

/** One run of the world; `Recording` with the world's own types hidden. Times are milliseconds from the world's start. */
export interface Run {
  readonly seed: number;
  readonly reachedMs: number;
  readonly nextAtMs: number;
  readonly log: readonly LogEntry[];
  readonly inputs: readonly TimedInput<WorldInput>[];
  /** Runs on; `event-limit` when `maxEvents` were handled first. */
  runUntil(untilMs: number, maxEvents?: number): 'reached' | 'event-limit';
  /** Adds an action after all that is known and gives the time that it got. */
  dispatch(input: WorldInput, atMs: number): number;
  /** Another future from `atMs` on; this run stays. */
  fork(atMs: number): Run;
  viewAt(atMs: number): WorldView;
}

export interface DescribedWorkload {
  readonly kind: 'Deployment' | 'Rollout';
  readonly name: string;
  readonly images: readonly string[];
}

/** The gravest problem of a text, and its line from 1. */
export interface TextProblem {
  readonly finding: Finding;
  readonly line: number;
}

export interface Engine {
  /** `originMs`: what the clock on the page calls 0; times in a World count from there. */
  record(seed: number, inputs: readonly TimedInput<WorldInput>[], originMs?: number): Run;
  /** Lanes of one Deployment or Rollout, or of everything together. */
  timeline(log: readonly LogEntry[], untilMs: number, workload: string | null): Timeline;
  /** The Deployments and Rollouts that a manifest text describes, in its order; none when it does not parse. */
  workloadsIn(text: string): readonly DescribedWorkload[];
  /** The first thing for which the server does not take a text; null when it takes all of it. */
  problemIn(text: string): TextProblem | null;
}
