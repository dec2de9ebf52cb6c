// What a column has cost up to a moment, read off its log: the rows of the ledger. Requests are known by whole seconds. Selectors; no state.
import { type LogEntry, ledgerOf, type Point, timelineOf } from '../../sim/index.ts';
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
  readonly first: number;
  readonly second: number;
  readonly failed: number;
  readonly ended: number;
}

/** What the charts of a column draw: its seconds after the origin, and its pods as a step function. */
export interface Course {
  readonly seconds: readonly VersionSecond[];
  /** Pods whose processes have not all ended. */
  readonly pods: readonly Point[];
}

/** The course of a log up to a time (included). Odd versions count as the first, as on the stage. */
export function courseOf(log: readonly LogEntry[], untilMs: number): Course {
  const { requests, failures, requestsByVersion, pods } = timelineOf(log, untilMs);
  const failed = new Map(failures.map(({ atMs, value }) => [atMs, value]));
  const counts = new Map<number, { first: number; second: number }>();
  for (const { version, points } of requestsByVersion)
    for (const { atMs, value } of points) {
      const known = counts.get(atMs) ?? { first: 0, second: 0 };
      counts.set(atMs, known);
      if (version === 2) known.second += value;
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
  return { seconds, pods };
}

/** The most pods at once from the origin on. */
const mostPods = (pods: readonly Point[]): number =>
  Math.max(
    pods.findLast(({ atMs }) => atMs <= ORIGIN_MS)?.value ?? 0,
    ...pods.filter(({ atMs }) => atMs > ORIGIN_MS).map(({ value }) => value),
  );

/** Users whom a harmful version has met up to a time. */
function harmedUntil(log: readonly LogEntry[], untilMs: number): number {
  let harmed = 0;
  for (const entry of log) {
    if (entry.atMs > untilMs) break;
    if (entry.kind === 'fact' && entry.type === 'trafficCounted') harmed += Number(entry.data['harmed'] ?? 0);
  }
  return harmed;
}

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
function rollbackSeconds(all: readonly VersionSecond[], revertMs: number | null, untilMs: number): number | null {
  if (revertMs === null || untilMs <= revertMs) return null;
  const after = all.filter(({ atMs }) => atMs > revertMs);
  const last = after.findLast(({ second }) => second > 0);
  const back = after.find(({ atMs, first, second }) => atMs > (last?.atMs ?? revertMs) && first > 0 && second === 0);
  if (!back) return null;
  return last === undefined && back.atMs - SECOND_MS <= revertMs ? 0 : seconds(back.atMs - SECOND_MS - revertMs);
}

/** What a column has cost from the origin to a time. */
export function measuresOf(log: readonly LogEntry[], scenario: Scenario, untilMs: number): Measures {
  const ledger = ledgerOf(log, ORIGIN_MS, untilMs);
  const { seconds: all, pods } = courseOf(log, untilMs);
  const revertMs = revertedMs(scenario);
  const untilNoticedMs = Math.min(untilMs, revertMs ?? untilMs);
  return {
    failed: ledger.failed,
    exposed: harmedUntil(log, untilNoticedMs),
    minimumReady: ledger.minimumReadyPercent === null ? null : Math.round(ledger.minimumReadyPercent),
    peakPods: mostPods(pods),
    allOnNew: allOnNewSeconds(all, untilNoticedMs),
    rollback: rollbackSeconds(all, revertMs, untilMs),
    mixed: all.filter(({ first, second }) => first > 0 && second > 0).length,
  };
}
