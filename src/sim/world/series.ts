// What charts draw, read off the log: requests by outcome for every second, pods by version. Selectors; no state.
import type { Fact, LogEntry } from '../kernel/index.ts';
import { noOutcomes, OUTCOMES, type Outcome } from '../traffic/index.ts';
import type { Point } from './timeline.ts';

/** Requests that ended in the second before `atMs`, by how they ended. */
export interface SecondOfRequests {
  readonly atMs: number;
  readonly counts: Readonly<Record<Outcome, number>>;
}

/** The seconds in which any request ended, up to a time (included), in order. */
export function secondsOfRequests(log: readonly LogEntry[], untilMs: number): SecondOfRequests[] {
  const seconds: SecondOfRequests[] = [];
  for (const entry of log) {
    if (entry.atMs > untilMs) break;
    if (entry.kind !== 'fact' || entry.type !== 'trafficCounted') continue;
    const counts = noOutcomes();
    for (const outcome of OUTCOMES) counts[outcome] = Number(entry.data[outcome] ?? 0);
    seconds.push({ atMs: entry.atMs, counts });
  }
  return seconds;
}

/** Pods of one version, as step functions: those that count as replicas (neither deleted nor finished), and the ready ones among them. */
export interface ReplicaSeries {
  readonly version: number;
  readonly total: readonly Point[];
  readonly ready: readonly Point[];
}

class PodCounts {
  readonly total: Point[] = [];
  readonly ready: Point[] = [];
  readonly #alive = new Set<string>();
  readonly #ready = new Set<string>();

  read({ type, object: { name }, atMs }: Fact): void {
    if (type === 'podCreated') this.#alive.add(name);
    else if (type === 'podBecameReady') {
      if (this.#alive.has(name)) this.#ready.add(name);
    } else if (type === 'podBecameUnready') this.#ready.delete(name);
    else {
      this.#alive.delete(name);
      this.#ready.delete(name);
    }
    mark(this.total, atMs, this.#alive.size);
    mark(this.ready, atMs, this.#ready.size);
  }
}

function mark(points: Point[], atMs: number, value: number): void {
  if (points.at(-1)?.atMs === atMs) points.pop();
  if ((points.at(-1)?.value ?? 0) !== value) points.push({ atMs, value });
}

const COUNTED = new Set([
  'podCreated',
  'podBecameReady',
  'podBecameUnready',
  'podDeletionRequested',
  'podFinished',
  'podRemoved',
]);

/** The pods of a Deployment (null: of all together) by version, up to a time (included); oldest version first. */
export function replicasByVersion(
  log: readonly LogEntry[],
  untilMs: number,
  deployment: string | null = null,
): ReplicaSeries[] {
  const given = new Map<string, number>();
  const versionOf = new Map<string, number>();
  const ownerOf = new Map<string, string>();
  const counts = new Map<number, PodCounts>();
  for (const entry of log) {
    if (entry.atMs > untilMs) break;
    if (entry.kind !== 'fact') continue;
    const { type, object, data } = entry;
    if (type === 'replicaSetCreated') {
      const owner = String(data['deployment']);
      const version = (given.get(owner) ?? 0) + 1;
      given.set(owner, version);
      if (deployment === null || owner === deployment) versionOf.set(object.name, version);
      continue;
    }
    if (object.kind !== 'Pod' || !COUNTED.has(type)) continue;
    const replicaSet = data['replicaSet'];
    if (type === 'podCreated' && typeof replicaSet === 'string') ownerOf.set(object.name, replicaSet);
    const version = versionOf.get(ownerOf.get(object.name) ?? '');
    if (version === undefined) continue;
    const known = counts.get(version) ?? new PodCounts();
    counts.set(version, known);
    known.read(entry);
  }
  return [...counts]
    .map(([version, { total, ready }]) => ({ version, total, ready }))
    .sort((a, b) => a.version - b.version);
}
