// Stopping containers: preStop inside the grace, waiting for one's turn, SIGTERM, and SIGKILL when the time is over.
// Source: pkg/kubelet/kuberuntime (killContainer, terminationOrdering).

import { beginHook, needsProcess } from './hooks.ts';
import type { KubeletHost } from './host.ts';
import { containerOf, isSidecar } from './policy.ts';
import { recordOf, terminateProcess } from './processes.ts';
import type { PodWorker, Stop } from './state.ts';

/** No container gets less, whatever is left of the grace. */
const LEAST_SECONDS = 2;

export interface StopOrder {
  readonly name: string;
  readonly attempt: number;
  readonly message: string;
  readonly graceSeconds: number;
  /** Sidecars wait until the main containers, and the sidecars after them, are gone. */
  readonly ordered: boolean;
}

const scheduleStop = (host: KubeletHost, worker: PodWorker, stop: Stop, atMs: number): void => {
  stop.token++;
  if (!Number.isFinite(atMs)) return;
  host.schedule(
    { type: 'kubelet', worker, what: 'stop', name: stop.name, attempt: stop.attempt, token: stop.token },
    atMs,
  );
};

export function beginStop(host: KubeletHost, worker: PodWorker, order: StopOrder): void {
  const { name, attempt, message, graceSeconds, ordered } = order;
  const stop: Stop = {
    name,
    attempt,
    graceSeconds,
    ordered,
    phase: 'hook',
    phaseFromMs: host.nowMs,
    hookEndsAtMs: host.nowMs,
    hookError: false,
    token: 0,
  };
  worker.stops = [...worker.stops, stop];
  host.emitEvent(worker.pod, { type: 'Normal', reason: 'Killing', message, container: name });
  const container = containerOf(worker.pod.spec, name);
  const record = recordOf(worker, name, attempt);
  const handler = container?.lifecycle?.preStop;
  if (!container || !record || !handler || graceSeconds <= 0) {
    awaitTurn(host, worker, stop);
    return;
  }
  const hook = beginHook(host, worker, container, record, handler);
  stop.hookEndsAtMs = host.nowMs + hook.takesMs;
  stop.hookError = hook.error !== null;
  if (hook.takesMs === 0) endHook(host, worker, stop);
  else scheduleStop(host, worker, stop, Math.min(stop.hookEndsAtMs, host.nowMs + graceSeconds * 1000));
}

const failedHook = (host: KubeletHost, worker: PodWorker, container: string): void =>
  host.emitEvent(worker.pod, {
    type: 'Warning',
    reason: 'FailedPreStopHook',
    message: 'PreStopHook failed',
    container,
  });

/** Whole seconds are taken off, as the kubelet cuts them. */
function takeOff(host: KubeletHost, stop: Stop): void {
  stop.graceSeconds -= Math.floor((host.nowMs - stop.phaseFromMs) / 1000);
  stop.phaseFromMs = host.nowMs;
}

/** The hook is over, or its time is. A hook that goes on beyond its time is told when the process ends before it. */
function endHook(host: KubeletHost, worker: PodWorker, stop: Stop): void {
  if (stop.hookEndsAtMs <= host.nowMs && stop.hookError) failedHook(host, worker, stop.name);
  takeOff(host, stop);
  awaitTurn(host, worker, stop);
}

/** Those that a sidecar waits for: main containers, and the sidecars after it. */
function isBefore(worker: PodWorker, other: Stop, stop: Stop): boolean {
  const inits = worker.pod.spec.initContainers ?? [];
  const at = inits.findIndex(({ name }) => name === stop.name);
  const otherAt = inits.findIndex(({ name }) => name === other.name);
  const otherInit = inits[otherAt];
  return otherAt < 0 || (otherAt > at && otherInit !== undefined && isSidecar(otherInit));
}

function mustWait(worker: PodWorker, stop: Stop): boolean {
  const container = worker.pod.spec.initContainers?.find(({ name }) => name === stop.name);
  if (!stop.ordered || !container || !isSidecar(container)) return false;
  return worker.stops.some((other) => other !== stop && other.phase !== 'done' && isBefore(worker, other, stop));
}

function awaitTurn(host: KubeletHost, worker: PodWorker, stop: Stop): void {
  stop.phase = 'turn';
  stop.phaseFromMs = host.nowMs;
  // The others of the same order may not be on the list yet: `releaseTurns` comes when they are.
  if (!stop.ordered) signal(host, worker, stop);
}

/** Stops whose turn has come go on. To be called when a whole order has begun, and when a container of it has ended. */
export function releaseTurns(host: KubeletHost, worker: PodWorker): void {
  // Asked whenever anything happens to a pod, and hardly ever is one being stopped.
  if (worker.stops.length === 0) return;
  for (;;) {
    const next = worker.stops.find(
      (stop) => stop.phase === 'turn' && (stop.graceSeconds <= 0 || !mustWait(worker, stop)),
    );
    if (!next) break;
    takeOff(host, next);
    signal(host, worker, next);
  }
  for (const stop of worker.stops) {
    if (stop.phase !== 'turn' || stop.phaseFromMs !== host.nowMs) continue;
    scheduleStop(host, worker, stop, host.nowMs + stop.graceSeconds * 1000);
  }
}

/** StopContainer. */
function signal(host: KubeletHost, worker: PodWorker, stop: Stop): void {
  const { name, attempt } = stop;
  stop.phase = 'term';
  stop.token++;
  const timeoutSeconds = Math.max(LEAST_SECONDS, stop.graceSeconds);
  host.observe(worker.pod, { type: 'cri', call: 'StopContainer', container: name, attempt, timeoutSeconds });
  const record = recordOf(worker, name, attempt);
  if (!record || record.startedAtMs === null || record.finishedAtMs !== null) stop.phase = 'done';
  else terminateProcess(host, worker, record, timeoutSeconds);
}

/** The event of a stop: its hook is over (or its time), or it has waited for its turn until its grace was over. */
export function wakeStop(host: KubeletHost, worker: PodWorker, stop: Stop): void {
  if (stop.phase === 'hook') endHook(host, worker, stop);
  else if (stop.phase === 'turn') {
    takeOff(host, stop);
    signal(host, worker, stop);
  }
}

/** A process has ended: its hook fails with it, and its stop is over. */
export function processEnded(host: KubeletHost, worker: PodWorker, name: string, attempt: number): void {
  const stop = worker.stops.find((candidate) => candidate.name === name && candidate.attempt === attempt);
  if (!stop || stop.phase === 'done') return;
  const handler = containerOf(worker.pod.spec, name)?.lifecycle?.preStop;
  const cut = handler !== undefined && needsProcess(handler) && stop.hookEndsAtMs > host.nowMs;
  if (cut) failedHook(host, worker, name);
  if (stop.phase === 'term') stop.phase = 'done';
  else if (stop.phase === 'hook' && cut) {
    stop.hookEndsAtMs = Number.POSITIVE_INFINITY;
    stop.token++;
    takeOff(host, stop);
    awaitTurn(host, worker, stop);
  }
}

export function allStopped({ stops }: PodWorker): boolean {
  for (const { phase } of stops) if (phase !== 'done') return false;
  return true;
}
