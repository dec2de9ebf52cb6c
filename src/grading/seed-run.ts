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
import { sumOf } from './steps.ts';

export interface SeedRun {
  readonly originMs: number;
  readonly releaseMs: number;
  readonly untilMs: number;
  readonly run: WatchedRun;
  /** The people who use the shop. */
  readonly users: number;
  readonly released: readonly string[];
  /** What the linter finds in the files; the same in every run. */
  readonly ruleFindings: readonly RuleFinding[];
  /** After the clock has started. */
  readonly seconds: readonly SecondOfRequests[];
  /** Pods of the released Deployments that are ready and not on their way out. */
  readonly ready: readonly Point[];
  /** Pods of their later versions that are not on their way out. */
  readonly newPods: readonly Point[];
  /** Every pod of the world, those that are ending included. */
  readonly pods: readonly Point[];
  /** When each released Deployment was complete after the release; null: it never was. */
  readonly completeMs: readonly (number | null)[];
}

export interface SeedRunFrame {
  readonly originMs: number;
  readonly releaseMs: number;
  readonly untilMs: number;
  readonly users: number;
  readonly released: readonly string[];
  readonly ruleFindings: readonly RuleFinding[];
}

export function readSeedRun(run: WatchedRun, frame: SeedRunFrame): SeedRun {
  const { untilMs, originMs, released, releaseMs } = frame;
  const series = released.flatMap((deployment) => replicasByVersion(run.log, untilMs, deployment));
  return {
    ...frame,
    run,
    seconds: secondsOfRequests(run.log, untilMs).filter(({ atMs }) => atMs > originMs),
    ready: sumOf(series.map(({ ready }) => ready)),
    newPods: sumOf(series.filter(({ version }) => version > 1).map(({ total }) => total)),
    pods: timelineOf(run.log, untilMs).pods,
    completeMs: released.map((deployment) => completion(run.log, deployment, releaseMs)),
  };
}

function completion(log: readonly LogEntry[], deployment: string, releaseMs: number): number | null {
  const entry = log.find(
    (candidate) =>
      candidate.kind === 'decision' &&
      candidate.rule === 'complete' &&
      candidate.atMs >= releaseMs &&
      candidate.object.kind === 'Deployment' &&
      candidate.object.name === deployment,
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
