// What will become of a pod, as far as its node knows: when it starts again, what it waits for, how far its start is.
import type { PodObject } from '../cluster/index.ts';
import { imageReference, type PodWorker } from '../cluster/kubelet/index.ts';
import { DEFAULT_BEHAVIOUR } from './inputs.ts';
import type { WorldState } from './state.ts';

export interface PodOutlook {
  /** When a crashed container may start again; null when none waits for that. */
  readonly restartAtMs: number | null;
  /** Since when: the end of its last process. */
  readonly restartSinceMs: number | null;
  /** When a failed pull is tried again. */
  readonly pullAgainAtMs: number | null;
  readonly pulling: boolean;
  readonly imagesPresent: boolean;
  readonly wasReady: boolean;
  /** From 0 to 1 on the way to ready; null when nobody can know. */
  readonly progress: number | null;
}

/** The latest end of a back-off that has not run out yet. */
function latest(times: readonly number[], nowMs: number): number | null {
  const ahead = times.filter((atMs) => atMs > nowMs);
  return ahead.length === 0 ? null : Math.max(...ahead);
}

/** The back-off that ends last among those of the containers that do not run. */
function restartOf(worker: PodWorker, pod: PodObject, nowMs: number): { sinceMs: number; untilMs: number } | null {
  let latest: { sinceMs: number; untilMs: number } | null = null;
  for (const { name, state } of pod.status.containerStatuses) {
    if (state.running) continue;
    for (const [key, { stepMs }] of Object.entries(worker.crashBackOff)) {
      const last = worker.records.findLast((record) => record.name === name && record.finishedAtMs !== null);
      const sinceMs = last?.finishedAtMs ?? null;
      if (!key.includes(name) || sinceMs === null || sinceMs + stepMs <= nowMs) continue;
      if (!latest || sinceMs + stepMs > latest.untilMs) latest = { sinceMs, untilMs: sinceMs + stepMs };
    }
  }
  return latest;
}

const isStarting = (worker: PodWorker, step: 'pulling'): boolean =>
  worker.job?.step === step && worker.job.phase === 'start';

export function podOutlook(state: WorldState, pod: PodObject, nowMs: number): PodOutlook {
  const worker = state.kubelet.workers.get(pod.metadata.uid);
  const wasReady = state.everReady.has(pod.metadata.uid);
  const onNode = state.images.get(pod.nodeName ?? '');
  const imagesPresent = pod.spec.containers.every(({ image = '' }) => onNode?.has(imageReference(image)) === true);
  if (!worker)
    return {
      restartAtMs: null,
      restartSinceMs: null,
      pullAgainAtMs: null,
      pulling: false,
      imagesPresent,
      wasReady,
      progress: null,
    };
  const restart = restartOf(worker, pod, nowMs);
  const pulls = Object.values(worker.pullBackOff).map(({ stepMs, lastUpdateMs }) => lastUpdateMs + stepMs);
  const running = pod.status.containerStatuses.find((container) => container.state.running)?.state.running;
  const behaviour = state.behaviours.get(pod.spec.containers[0]?.image ?? '') ?? DEFAULT_BEHAVIOUR;
  const progress =
    running && behaviour.outcome === 'works' && behaviour.startSeconds > 0
      ? Math.min(1, (nowMs - running.startedAtMs) / (behaviour.startSeconds * 1000))
      : null;
  return {
    restartAtMs: restart?.untilMs ?? null,
    restartSinceMs: restart?.sinceMs ?? null,
    pullAgainAtMs: imagesPresent ? null : latest(pulls, nowMs),
    pulling: isStarting(worker, 'pulling'),
    imagesPresent,
    wasReady,
    progress,
  };
}
