// What will become of a pod, as far as its node knows: when it starts again, what it waits for, how far its start is.
import type { PodObject } from '../cluster/index.ts';
import type { PodWorker } from '../cluster/kubelet/index.ts';
import { DEFAULT_BEHAVIOUR } from './inputs.ts';
import type { WorldState } from './state.ts';

export interface PodOutlook {
  /** When a crashed container may start again; null when none waits for that. */
  readonly restartAtMs: number | null;
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

function restartAt(worker: PodWorker, pod: PodObject, nowMs: number): number | null {
  const times: number[] = [];
  for (const { name, state } of pod.status.containerStatuses) {
    if (state.running) continue;
    for (const [key, { stepMs }] of Object.entries(worker.crashBackOff)) {
      const last = worker.records.findLast((record) => record.name === name && record.finishedAtMs !== null);
      if (key.includes(name) && last) times.push((last.finishedAtMs ?? 0) + stepMs);
    }
  }
  return latest(times, nowMs);
}

const isStarting = (worker: PodWorker, step: 'pulling'): boolean =>
  worker.job?.step === step && worker.job.phase === 'start';

export function podOutlook(state: WorldState, pod: PodObject, nowMs: number): PodOutlook {
  const worker = state.kubelet.workers.get(pod.metadata.uid);
  const wasReady = state.everReady.has(pod.metadata.uid);
  const onNode = state.images.get(pod.nodeName ?? '');
  const imagesPresent = pod.spec.containers.every(({ image = '' }) => onNode?.has(image) === true);
  if (!worker)
    return { restartAtMs: null, pullAgainAtMs: null, pulling: false, imagesPresent, wasReady, progress: null };
  const pulls = Object.values(worker.pullBackOff).map(({ stepMs, lastUpdateMs }) => lastUpdateMs + stepMs);
  const running = pod.status.containerStatuses.find((container) => container.state.running)?.state.running;
  const behaviour = state.behaviours.get(pod.spec.containers[0]?.image ?? '') ?? DEFAULT_BEHAVIOUR;
  const progress =
    running && behaviour.outcome === 'works' && behaviour.startSeconds > 0
      ? Math.min(1, (nowMs - running.startedAtMs) / (behaviour.startSeconds * 1000))
      : null;
  return {
    restartAtMs: restartAt(worker, pod, nowMs),
    pullAgainAtMs: imagesPresent ? null : latest(pulls, nowMs),
    pulling: isStarting(worker, 'pulling'),
    imagesPresent,
    wasReady,
    progress,
  };
}
