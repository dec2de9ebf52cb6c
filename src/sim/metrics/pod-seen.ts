// What one scrape keeps of one pod.
import { type PodObject, selects } from '../cluster/index.ts';
import type { ApplicationSeen, LiveApplication, PodSeen, Seen } from './seen.ts';

export const isHeard = ({ allHeard, isHeard: hears }: Seen, { nodeName }: PodObject): boolean =>
  allHeard || nodeName === null || hears(nodeName);

const isListening = (live: LiveApplication, atMs: number): boolean =>
  live.listensFromMs <= atMs && atMs < live.listensUntilMs;

/** Answers that the process has counted; −1 while it cannot be scraped. */
export function answersOf(live: LiveApplication | undefined, heard: boolean, atMs: number): number {
  if (!live || !heard || !isListening(live, atMs)) return -1;
  const { ok, slow, serverError } = live.counts;
  return ok + slow + serverError;
}

function applicationSeen(live: LiveApplication): ApplicationSeen {
  const { processStartedAtMs, counts, durations, durationSumMs, answering } = live;
  return {
    startedAtMs: processStartedAtMs,
    answered: counts.ok + counts.slow,
    errors: counts.serverError,
    durations: [...durations],
    durationSumMs,
    serviceMs: answering.serviceMs,
  };
}

export function serviceOf({ service, api }: Seen, pod: PodObject): string | null {
  const selector = service === null ? undefined : api.services.get(service)?.spec.selector;
  return selector && selects({ matchLabels: selector }, pod.metadata.labels) ? service : null;
}

/** By spec, as it was last reckoned. */
export type Memories = WeakMap<PodObject['spec'], PodSeen['memory']>;

/** Pods of one template share what their images take, from one scrape to the next, until an image behaves differently. */
export function memoryOf(memories: Memories, { memoryOf: takes }: Seen, { spec }: PodObject): PodSeen['memory'] {
  const known = memories.get(spec);
  if (known && spec.containers.every(({ image = '' }) => known.get(image) === takes(image))) return known;
  const memory = new Map(spec.containers.map(({ image = '' }) => [image, takes(image)]));
  memories.set(spec, memory);
  return memory;
}

export const podSeen = (
  seen: Seen,
  pod: PodObject,
  heard: boolean,
  live: LiveApplication | undefined,
  atMs: number,
  memory: PodSeen['memory'],
): PodSeen => ({
  atMs,
  pod,
  nodeName: pod.nodeName,
  status: pod.status,
  deletedAtMs: pod.metadata.deletedAtMs,
  heard,
  service: serviceOf(seen, pod),
  application: live && heard && isListening(live, atMs) ? applicationSeen(live) : null,
  memory,
});
