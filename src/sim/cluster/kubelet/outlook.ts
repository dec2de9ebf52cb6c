// What the kubelet is about to do with a pod, for those who draw it: waits, pulls, how far it is on its way to ready.
import type { PodObject } from '../objects.ts';
import { imageReference } from './images.ts';
import type { KubeletState, PodWorker } from './state.ts';
import { statusOf } from './status.ts';

export interface PodOutlook {
  /** When a crashed container may start again; null: none waits. */
  readonly restartAtMs: number | null;
  /** When an image is asked for again; null: none waits. */
  readonly pullAgainAtMs: number | null;
  /** A pull is under way. */
  readonly pulling: boolean;
  /** The last pull of an image that is still missing has failed. */
  readonly pullFailed: boolean;
  readonly imagesPresent: boolean;
  /** It has been ready before. */
  readonly wasReady: boolean;
  /** From 0 to 1 on the way to ready; null before the kubelet has it. */
  readonly progress: number | null;
}

const NOTHING: PodOutlook = {
  restartAtMs: null,
  pullAgainAtMs: null,
  pulling: false,
  pullFailed: false,
  imagesPresent: false,
  wasReady: false,
  progress: null,
};

/** The earliest end of a wait, or null. */
const earliest = (ends: readonly number[]): number | null => (ends.length === 0 ? null : Math.min(...ends));

/** Steps of one container on its way: image, process, startup, readiness. */
function stepsDone(worker: PodWorker, name: string, image: string): number {
  const status = statusOf(worker.status, name);
  if (status?.ready) return 4;
  if (status?.state.running) return status.started ? 3 : 2;
  return hasImage(worker, name, image) ? 1 : 0;
}

const hasImage = (worker: PodWorker, name: string, image: string): boolean =>
  worker.imagesPulled.includes(imageReference(image)) ||
  worker.records.some((record) => record.name === name && record.image === image);

export function podOutlook(state: KubeletState, pod: PodObject, nowMs: number): PodOutlook {
  const worker = state.workers.get(pod.metadata.uid);
  if (!worker) return NOTHING;
  const containers = [...(pod.spec.initContainers ?? []), ...pod.spec.containers];
  const failures = containers.map((container) => ({
    container,
    reason: worker.startFailures[container.name]?.reason ?? '',
  }));
  const restarts = failures.flatMap(({ container, reason }) => {
    const entry =
      reason === 'CrashLoopBackOff' ? worker.crashBackOff[`${container.name} ${container.image ?? ''}`] : undefined;
    return entry ? [entry.toldForMs + entry.stepMs] : [];
  });
  const noImage = failures.filter(({ reason }) => reason === 'ErrImagePull' || reason === 'ImagePullBackOff');
  const pulls = noImage.flatMap(({ container }) => {
    const entry = worker.pullBackOff[container.image ?? ''];
    return entry ? [entry.failedAtMs + entry.stepMs] : [];
  });
  const pulling = worker.job?.phase === 'start' && worker.job.step === 'pulling';
  const mains = pod.spec.containers;
  const done = mains.reduce((sum, { name, image = '' }) => sum + stepsDone(worker, name, image), 0);
  return {
    restartAtMs: earliest(restarts.map((atMs) => Math.max(atMs, nowMs))),
    pullAgainAtMs: pulling ? null : earliest(pulls.map((atMs) => Math.max(atMs, nowMs))),
    pulling,
    pullFailed: noImage.length > 0,
    imagesPresent: containers.every(({ name, image = '' }) => hasImage(worker, name, image)),
    wasReady: worker.wasReady,
    progress: mains.length === 0 ? null : done / (mains.length * 4),
  };
}
