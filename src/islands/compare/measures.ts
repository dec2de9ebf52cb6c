// What a column has cost up to a moment: the rows of the ledger, from a course that is read off the log once. Requests are known by whole
// seconds. Selectors; no state.
import type { Point, Series, Timeline } from '../../sim/index.ts';
import { ORIGIN_MS, RELEASED_MS, revertedMs, type Scenario } from './scenario.ts';

/** Rows, in order; worded by `compare.row.<id>`. */
export const ROWS = ['failed', 'exposed', 'minimumReady', 'peakPods', 'allOnNew', 'rollback', 'mixed'] as const;
export type Row = (typeof ROWS)[number];

/** Null: it has not happened (yet). */
export type Measures = Readonly<Record<Row, number | null>>;

const SECOND_MS = 1000;

/** Requests that each version answered, well or not, in the second before `atMs`. */
export interface VersionSecond {
  readonly atMs: number;
  /** Odd versions count as the first, as on the stage. */
  readonly first: number;
  readonly second: number;
  readonly failed: number;
  readonly ended: number;
}

/** What happened to a column as far as its log is known. */
export interface Course {
  /** The seconds after the origin in which any request ended. */
  readonly seconds: readonly VersionSecond[];
  /** Pods whose processes have not all ended, and ready pods: step functions. */
  readonly pods: readonly Point[];
  readonly ready: readonly Point[];
  /** Users whom a harmful version met for the first time, by the second before `atMs`. */
  readonly harmed: readonly Point[];
}

export function courseOf(
  { requests, failures, requestsByVersion, pods, readyPods }: Timeline,
  harmed: readonly Point[],
): Course {
  const failed = new Map(failures.map(({ atMs, value }) => [atMs, value]));
  const counts = new Map<number, { first: number; second: number }>();
  for (const { version, points } of requestsByVersion)
    for (const { atMs, value } of points) {
      const known = counts.get(atMs) ?? { first: 0, second: 0 };
      counts.set(atMs, known);
      if (version % 2 === 0) known.second += value;
      else known.first += value;
    }
  const seconds = requests
    .filter(({ atMs }) => atMs > ORIGIN_MS)
    .map(({ atMs, value }) => ({
      atMs,
      ended: value,
      failed: failed.get(atMs) ?? 0,
      ...(counts.get(atMs) ?? { first: 0, second: 0 }),
    }));
  return { seconds, pods, ready: sumOf(readyPods), harmed };
}

/** Several step functions added up. */
function sumOf(series: readonly Series[]): Point[] {
  const changes = series.flatMap(({ points }) =>
    points.map(({ atMs, value }, at) => ({ atMs, by: value - (points[at - 1]?.value ?? 0) })),
  );
  const sum: Point[] = [];
  let value = 0;
  for (const { atMs, by } of changes.sort((a, b) => a.atMs - b.atMs)) {
    value += by;
    if (sum.at(-1)?.atMs === atMs) sum.pop();
    sum.push({ atMs, value });
  }
  return sum;
}

/** Every value of a step function from the origin to a time. */
function valuesUntil(points: readonly Point[], untilMs: number): number[] {
  const first = points.findLast(({ atMs }) => atMs <= ORIGIN_MS)?.value ?? 0;
  const later = points.filter(({ atMs }) => atMs > ORIGIN_MS && atMs <= untilMs);
  return [first, ...later.map(({ value }) => value)];
}

const total = (points: readonly Point[], untilMs: number): number =>
  points.reduce((sum, { atMs, value }) => (atMs <= untilMs ? sum + value : sum), 0);

const seconds = (ms: number): number => Math.round(ms / 100) / 10;

/** From the release until everybody is answered by the new version; null while the old one still answers, or when it does again. */
function allOnNewSeconds(all: readonly VersionSecond[], untilMs: number): number | null {
  const known = all.filter(({ atMs }) => atMs > RELEASED_MS && atMs <= untilMs);
  const last = known.findLastIndex(({ first }) => first > 0);
  const begun = known.slice(last + 1).find(({ second }) => second > 0);
  // The second before it began was the last of the old version.
  return begun ? seconds(begun.atMs - SECOND_MS - RELEASED_MS) : null;
}

/** From the moment at which somebody applies the former text until the old version answers everybody again. */
function rollbackSeconds(all: readonly VersionSecond[], revertMs: number | null): number | null {
  if (revertMs === null) return null;
  const after = all.filter(({ atMs }) => atMs > revertMs);
  const last = after.findLast(({ second }) => second > 0);
  const back = after.find(({ atMs, first }) => atMs > (last?.atMs ?? revertMs) && first > 0);
  if (!back) return null;
  return Math.max(0, seconds(back.atMs - SECOND_MS - revertMs));
}

/** What a column has cost from the origin to a time. */
export function measuresOf(
  { seconds: all, pods, ready, harmed }: Course,
  scenario: Scenario,
  untilMs: number,
): Measures {
  const known = all.filter(({ atMs }) => atMs <= untilMs);
  const revertMs = revertedMs(scenario);
  const untilNoticedMs = Math.min(untilMs, revertMs ?? untilMs);
  const { replicas } = scenario;
  return {
    failed: known.reduce((sum, { failed }) => sum + failed, 0),
    exposed: total(harmed, untilNoticedMs),
    minimumReady: Math.round((Math.min(replicas, ...valuesUntil(ready, untilMs)) * 100) / replicas),
    peakPods: Math.max(...valuesUntil(pods, untilMs)),
    allOnNew: allOnNewSeconds(known, untilNoticedMs),
    rollback: rollbackSeconds(known, revertMs),
    mixed: known.filter(({ first, second }) => first > 0 && second > 0).length,
  };
}
