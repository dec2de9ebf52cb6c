// What the kubelet knows of its containers: the runtime's records as the last listing showed them.
import { lastListingMs, nextListingMs } from './clock.ts';
import type { KubeletHost } from './host.ts';
import type { ContainerRecord, PodWorker, SeenContainer } from './state.ts';

const stateAt = (record: ContainerRecord, atMs: number): SeenContainer['state'] => {
  if (record.finishedAtMs !== null && record.finishedAtMs <= atMs) return 'exited';
  return record.startedAtMs !== null && record.startedAtMs <= atMs ? 'running' : 'created';
};

/** The containers as a listing at `atMs` showed them, newest first. */
export function seenAt(worker: PodWorker, atMs: number): SeenContainer[] {
  const seen: SeenContainer[] = [];
  for (let index = worker.records.length - 1; index >= 0; index--) {
    const record = worker.records[index];
    if (record && record.createdAtMs <= atMs) seen.push({ record, state: stateAt(record, atMs) });
  }
  return seen;
}

export function newestSeen(seen: readonly SeenContainer[], name: string): SeenContainer | undefined {
  for (const container of seen) if (container.record.name === name) return container;
  return undefined;
}

/** Something has happened to the containers or the sandbox: the next listing will show it. */
export function noteChange(worker: PodWorker): void {
  worker.unlisted = true;
  worker.news = true;
}

/** When the newest listing was that is later than the end of the last sync, or null when the next sync has to wait for one. */
export function usableListingMs(worker: PodWorker, nowMs: number): number | null {
  if (worker.listedNow) return nowMs;
  const listedMs = lastListingMs(nowMs);
  return listedMs > worker.listingAfterMs ? Math.max(listedMs, worker.createdAtMs) : null;
}

/**
 * The next listing has something to see: it is put on the queue, once. What happens in the very millisecond of a listing is still seen by it,
 * unless the last sync ended in that millisecond.
 */
export function requestListing(host: KubeletHost, worker: PodWorker): void {
  const { nowMs } = host;
  const isNow = lastListingMs(nowMs) === nowMs && worker.listingAfterMs < nowMs && !worker.job;
  const atMs = isNow ? nowMs : nextListingMs(nowMs);
  if (worker.listingAtMs >= nowMs && worker.listingAtMs <= atMs) return;
  worker.listingAtMs = atMs;
  host.schedule({ type: 'kubelet', worker, what: 'listing', token: atMs }, atMs);
}
