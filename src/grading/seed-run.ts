// What criteria and facts look at in the run of one seed: everything is read off its log.
import type { WatchedRun } from '../run/index.ts';
import {
  isFailure,
  type LogEntry,
  OUTCOMES,
  type Point,
  replicasByVersion,
  type SecondOfRequests,
  secondsOfRequests,
  timelineOf,
} from '../sim/index.ts';
import type { RuleFinding } from './rule-findings.ts';
import { areaOf, sumOf, within } from './steps.ts';

export interface SeedRun {
  readonly originMs: number;
  readonly releaseMs: number;
  readonly untilMs: number;
  readonly run: WatchedRun;
  /** The people who use the shop. */
  readonly users: number;
  readonly released: readonly string[];
  /** When somebody takes the release back, in this world; null: nobody does. */
  readonly undoMs: number | null;
  /** What the linter finds in the files; the same in every run. */
  readonly ruleFindings: readonly RuleFinding[];
  /** After the clock has started. */
  readonly seconds: readonly SecondOfRequests[];
  /** Pods of the released workloads that are ready and not on their way out. */
  readonly ready: readonly Point[];
  /** Pods of their later versions that are not on their way out. */
  readonly newPods: readonly Point[];
  /** Every pod of the world, those that are ending included. */
  readonly pods: readonly Point[];
  /** When each released workload was complete after the release; null: it never was. */
  readonly completeMs: readonly (number | null)[];
}

export interface SeedRunFrame {
  readonly originMs: number;
  readonly releaseMs: number;
  readonly untilMs: number;
  readonly users: number;
  readonly released: readonly string[];
  readonly undoMs: number | null;
  readonly ruleFindings: readonly RuleFinding[];
}

export function readSeedRun(run: WatchedRun, frame: SeedRunFrame): SeedRun {
  const { untilMs, originMs, released, releaseMs } = frame;
  const series = released.flatMap((workload) => replicasByVersion(run.log, untilMs, workload));
  return {
    ...frame,
    run,
    seconds: secondsOfRequests(run.log, untilMs).filter(({ atMs }) => atMs > originMs),
    ready: sumOf(series.map(({ ready }) => ready)),
    newPods: sumOf(series.filter(({ version }) => version > 1).map(({ total }) => total)),
    pods: timelineOf(run.log, untilMs).pods,
    completeMs: released.map((workload) => completion(run.log, workload, releaseMs)),
  };
}

/** A Deployment is complete when all is new and available; a Rollout, when the new version is the one that it goes back to. */
const COMPLETE: Readonly<Record<string, string>> = { Deployment: 'complete', Rollout: 'rollout-complete' };

function completion(log: readonly LogEntry[], workload: string, releaseMs: number): number | null {
  const entry = log.find(
    (candidate) =>
      candidate.kind === 'decision' &&
      candidate.rule === COMPLETE[candidate.object.kind] &&
      candidate.atMs >= releaseMs &&
      candidate.object.name === workload,
  );
  return entry?.atMs ?? null;
}

export const failuresIn = ({ counts }: SecondOfRequests): number =>
  OUTCOMES.reduce((sum, outcome) => sum + (isFailure(outcome) ? counts[outcome] : 0), 0);

/** Milliseconds from the first release until all is new and available; null: never. */
export function releasedAfterMs({ completeMs, releaseMs }: SeedRun): number | null {
  if (completeMs.length === 0) return null;
  let last = releaseMs;
  for (const atMs of completeMs) {
    if (atMs === null) return null;
    last = Math.max(last, atMs);
  }
  return last - releaseMs;
}

/** Percent of the people who use the shop, with one decimal. */
export const percentOfUsers = ({ users }: Pick<SeedRun, 'users'>, harmed: number): number =>
  Math.round((harmed / users) * 1000) / 10;

export const usersHarmed = ({ run }: SeedRun): number => run.users.at(-1)?.usersHarmed ?? 0;

const SECOND_MS = 1_000;
const MINUTE_MS = 60_000;

/** Pods × minutes from the release to the end, with one decimal. */
export const podMinutes = ({ pods, releaseMs, untilMs }: SeedRun): number =>
  Math.round((areaOf(within(pods, releaseMs, untilMs), untilMs) / MINUTE_MS) * 10) / 10;

const isOfNewVersion = (key: string): boolean => Number(/^(?:answered|failed)\.v(\d+)$/.exec(key)?.[1] ?? 0) > 1;

/** From the first second in which a new version answered or failed anybody to the last one; null: it never did. */
export function newVersionSpan({
  run,
  releaseMs,
}: SeedRun): { readonly firstMs: number; readonly lastMs: number } | null {
  let firstMs: number | null = null;
  let lastMs = 0;
  for (const entry of run.log) {
    if (entry.kind !== 'fact' || entry.type !== 'trafficCounted' || entry.atMs < releaseMs) continue;
    if (!Object.keys(entry.data).some(isOfNewVersion)) continue;
    firstMs ??= entry.atMs - SECOND_MS;
    lastMs = entry.atMs;
  }
  return firstMs === null ? null : { firstMs, lastMs };
}
