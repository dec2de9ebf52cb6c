// What the world calls: pods come, change, are deleted; events fall due.
import type { PodObject } from '../objects.ts';
import { admissionRefusal } from './admission.ts';
import { nextDueMs } from './clock.ts';
import { type KubeletEvent, type KubeletHost, orderOf } from './host.ts';
import { endSyncing, newWorker, settle, takeListing } from './pod-worker.ts';
import { takeLooks } from './prober.ts';
import { endProcess, killProcess, recordOf } from './processes.ts';
import type { KubeletState, PodWorker } from './state.ts';
import { processEnded, wakeStop } from './stops.ts';

/** A pod was bound to a node of this world. */
export function startPod(host: KubeletHost, state: KubeletState, pod: PodObject): void {
  const worker = newWorker(pod, host.nowMs);
  state.workers.set(worker.uid, worker);
  const refusal = admissionRefusal(host, pod);
  if (refusal) {
    worker.stage = 'rejected';
    const { reason, message } = refusal;
    host.emitEvent(pod, { type: 'Warning', reason, message });
    worker.status = { ...pod.status, phase: 'Failed', reason, message: `Pod was rejected: ${message}` };
    host.writeStatus(pod, worker.status);
    return;
  }
  const { activeDeadlineSeconds } = pod.spec;
  if (activeDeadlineSeconds !== undefined) {
    const atMs = nextDueMs(host.nowMs + activeDeadlineSeconds * 1000 - 1);
    host.schedule({ type: 'kubelet', worker, what: 'deadline' }, atMs);
  }
  settle(host, state, worker);
}

/** Its deletion was asked for: `metadata.deletedAtMs` and `deletionGracePeriodSeconds` are set. */
export function podDeletionRequested(host: KubeletHost, state: KubeletState, pod: PodObject): void {
  const worker = state.workers.get(pod.metadata.uid);
  if (!worker) return;
  if (pod.metadata.deletionGracePeriodSeconds === 0) {
    // Grace 0: the API does not wait for the processes.
    host.removePod(pod);
    podRemoved(host, state, pod);
    return;
  }
  endSyncing(host, worker);
  settle(host, state, worker);
}

/** Its spec or a condition that the kubelet does not own changed, or its deletion got a shorter grace. */
export function podChanged(host: KubeletHost, state: KubeletState, pod: PodObject): void {
  const worker = state.workers.get(pod.metadata.uid);
  if (!worker) return;
  if (pod.metadata.deletedAtMs !== null) {
    if (pod.metadata.deletionGracePeriodSeconds === 0) podDeletionRequested(host, state, pod);
    return;
  }
  worker.news = true;
  if (worker.stage === 'syncing') worker.wanted = true;
  settle(host, state, worker);
}

/** It is gone from the API, whoever did that. Processes that are still there are stopped. */
export function podRemoved(host: KubeletHost, state: KubeletState, pod: PodObject): void {
  const worker = state.workers.get(pod.metadata.uid);
  if (!worker) return;
  worker.removed = true;
  endSyncing(host, worker);
  settle(host, state, worker);
}

/** What `runtimeOf` says of the pod is not what it was: looks that were left out may matter now. */
export function podBehaviourChanged(host: KubeletHost, state: KubeletState, pod: PodObject): void {
  const worker = state.workers.get(pod.metadata.uid);
  if (worker) settle(host, state, worker);
}

/** Puts an event that this folder scheduled to work. */
export function handleKubeletEvent(host: KubeletHost, state: KubeletState, event: KubeletEvent): void {
  const { worker } = event;
  if (worker.forgotten || !takeEvent(host, worker, event)) return;
  settle(host, state, worker, orderOf(event));
}

/** False: the event is stale, and nothing has changed. */
function takeEvent(host: KubeletHost, worker: PodWorker, event: KubeletEvent): boolean {
  const { name = '', attempt = 0, token = 0, code = 0 } = event;
  switch (event.what) {
    case 'listing':
      if (worker.listingAtMs !== token) return false;
      worker.listingAtMs = -1;
      takeListing(worker);
      return true;
    case 'due':
      if (worker.dueToken !== token || worker.stage !== 'syncing') return false;
      worker.wanted = true;
      return true;
    case 'deadline':
      if (worker.stage !== 'syncing') return false;
      worker.wanted = true;
      return true;
    case 'job':
      return worker.jobToken === token;
    case 'stop': {
      const stop = worker.stops.find((candidate) => candidate.name === name && candidate.attempt === attempt);
      if (stop?.token !== token) return false;
      wakeStop(host, worker, stop);
      return true;
    }
    case 'probes':
      if (worker.looksToken !== token) return false;
      takeLooks(host, worker);
      return true;
    case 'exit':
    case 'kill': {
      const record = recordOf(worker, name, attempt);
      if (!record || record.finishedAtMs !== null) return false;
      if (event.what === 'kill') killProcess(host, worker, record, code);
      else endProcess(host, worker, record, code, event.reason);
      endHookOf(host, worker, name);
      processEnded(host, worker, name, attempt);
      return true;
    }
    default:
      return event.what satisfies never;
  }
}

/** A postStart hook that needs its process fails when that ends. */
function endHookOf(host: KubeletHost, worker: PodWorker, name: string): void {
  const { job } = worker;
  if (job?.phase !== 'start' || job.step !== 'hook' || job.plan.starts[job.at]?.name !== name) return;
  const handler = worker.pod.spec.containers.find((container) => container.name === name)?.lifecycle?.postStart;
  if (handler?.sleep || job.stepEndsAtMs <= host.nowMs) return;
  job.stepEndsAtMs = host.nowMs;
  job.stepError = 'container not running';
}
