// Starting one container: back-off, image, configuration, creation, start, postStart. Each step may take time and may fail.
// Source: pkg/kubelet/kuberuntime/kuberuntime_container.go (startContainer), kuberuntime_manager.go (doBackOff).
import type { Container } from '../../../manifest/index.ts';
import { nextBackOff, waitsUntilMs } from './back-off.ts';
import { goDuration } from './clock.ts';
import { configError } from './config.ts';
import { configMissing, crashBackOff, crashRestart } from './explain.ts';
import { beginHook, hookMessage } from './hooks.ts';
import type { KubeletHost } from './host.ts';
import { endPull, ensureImage } from './images.ts';
import { noteChange } from './listing.ts';

import { startProcess } from './processes.ts';
import { runOf } from './runtime-script.ts';
import type { ContainerRecord, PodWorker, StartFailure, SyncJob } from './state.ts';
import { allStopped, beginStop } from './stops.ts';

/** What has become of the start of a container: it goes on later, it is through, or it has failed. */
export type Progress = 'blocked' | 'done' | 'failed';

const KEPT_RECORDS = 3;

/** The records that nothing asks for any more are dropped. */
function forgetOld(worker: PodWorker, name: string): void {
  if (worker.records.length <= KEPT_RECORDS) return;
  const own = worker.records.filter((record) => record.name === name);
  for (const record of own.slice(0, Math.max(0, own.length - KEPT_RECORDS))) {
    worker.records.splice(worker.records.indexOf(record), 1);
  }
}

const creationOf = (worker: PodWorker, name: string): number => worker.creations[name] ?? 0;

function newestRecord({ records }: PodWorker, name: string): ContainerRecord | undefined {
  for (let at = records.length - 1; at >= 0; at--) if (records[at]?.name === name) return records[at];
  return undefined;
}

/** The crash back-off of a container; null: it may start. */
function backOffFailure(
  host: KubeletHost,
  worker: PodWorker,
  job: SyncJob,
  container: Container,
): { failure: StartFailure; untilMs: number } | null {
  if (job.seen.length === 0) return null;
  const ended = job.seen.find(({ record, state }) => record.name === container.name && state === 'exited')?.record;
  if (!ended) return null;
  const endedMs = ended.finishedAtMs ?? host.nowMs;
  const key = `${container.name} ${container.image ?? ''}`;
  const entry = worker.crashBackOff[key];
  const untilMs = waitsUntilMs(entry, endedMs, host.nowMs);
  const saw = { exitCode: ended.exitCode, reason: ended.exitReason, restarts: ended.attempt };
  if (untilMs === null || !entry) {
    const next = nextBackOff(entry, endedMs, host.nowMs);
    if (entry?.toldForMs !== endedMs) crashRestart(host, worker, container.name, saw, next.stepMs);
    worker.crashBackOff = { ...worker.crashBackOff, [key]: { ...next, toldForMs: endedMs } };
    return null;
  }
  const { name, namespace, uid } = worker.pod.metadata;
  const pod = `${name}_${namespace}(${uid})`;
  const text = `Back-off restarting failed container ${container.name} in pod ${pod}`;
  host.emitEvent(worker.pod, { type: 'Warning', reason: 'BackOff', message: text, container: container.name });
  if (entry.toldForMs !== endedMs) {
    entry.toldForMs = endedMs;
    crashBackOff(host, worker, container.name, saw, entry.stepMs, untilMs);
  }
  const message = `back-off ${goDuration(entry.stepMs)} restarting failed container=${container.name} pod=${pod}`;
  return { failure: { reason: 'CrashLoopBackOff', message }, untilMs };
}

function forgetFailure(worker: PodWorker, name: string): void {
  if (!Object.hasOwn(worker.startFailures, name)) return;
  const { [name]: _, ...others } = worker.startFailures;
  worker.startFailures = others;
}

/** The container cannot be started: what the next status says, and when the worker looks again. */
function fail(
  worker: PodWorker,
  job: SyncJob,
  name: string,
  failure: StartFailure,
  backOffUntilMs: number | null = null,
): Progress {
  worker.startFailures = { ...worker.startFailures, [name]: failure };
  job.failures.push({ backOffUntilMs });
  return 'failed';
}

const failedEvent = (host: KubeletHost, worker: PodWorker, name: string, text: string): void =>
  host.emitEvent(worker.pod, { type: 'Warning', reason: 'Failed', message: `Error: ${text}`, container: name });

function blockFor(
  job: SyncJob,
  host: KubeletHost,
  step: SyncJob['step'],
  takesMs: number,
  error: string | null,
): Progress {
  job.step = step;
  job.stepFromMs = host.nowMs;
  job.stepEndsAtMs = host.nowMs + takesMs;
  job.stepError = error;
  return 'blocked';
}

function begin(host: KubeletHost, worker: PodWorker, job: SyncJob, container: Container): Progress {
  const { name } = container;
  const waits = backOffFailure(host, worker, job, container);
  if (waits) return fail(worker, job, name, waits.failure, waits.untilMs);
  const image = ensureImage(host, worker, container);
  if (image.kind === 'failed') {
    failedEvent(host, worker, name, image.failure.reason);
    return fail(worker, job, name, image.failure);
  }
  if (image.kind === 'present') return create(host, worker, job, container);
  return blockFor(job, host, 'pulling', image.takesMs, image.error);
}

function pulled(host: KubeletHost, worker: PodWorker, job: SyncJob, container: Container): Progress {
  const failure = endPull(host, worker, container, host.nowMs - job.stepFromMs, job.stepError);
  if (!failure) return create(host, worker, job, container);
  failedEvent(host, worker, container.name, failure.reason);
  return fail(worker, job, container.name, failure);
}

function create(host: KubeletHost, worker: PodWorker, job: SyncJob, container: Container): Progress {
  const { name } = container;
  const error = configError(host, worker, container);
  if (error !== null) {
    failedEvent(host, worker, name, error);
    if (worker.startFailures[name]?.message !== error) configMissing(host, worker, name, error);
    return fail(worker, job, name, { reason: 'CreateContainerConfigError', message: error });
  }
  const creation = creationOf(worker, name);
  worker.creations[name] = creation + 1;
  const run = runOf(host.runtimeOf(worker.pod), name, creation);
  const before = newestRecord(worker, name);
  const attempt = before ? before.attempt + 1 : 0;
  const call = { type: 'cri', call: 'CreateContainer', container: name, attempt } as const;
  if (run.createError !== undefined) {
    host.observe(worker.pod, { ...call, error: run.createError });
    failedEvent(host, worker, name, run.createError);
    return fail(worker, job, name, { reason: 'CreateContainerError', message: run.createError });
  }
  host.observe(worker.pod, call);
  const record: ContainerRecord = {
    name,
    attempt,
    creation,
    image: container.image ?? '',
    createdAtMs: host.nowMs,
    startedAtMs: null,
    termAtMs: null,
    finishedAtMs: null,
    exitCode: 0,
    exitReason: '',
    exitMessage: null,
  };
  worker.records = [...worker.records, record];
  forgetOld(worker, name);
  noteChange(worker);
  const event = { type: 'Normal', reason: 'Created', message: 'Container created', container: name } as const;
  host.emitEvent(worker.pod, event);
  host.observe(worker.pod, { type: 'cri', call: 'StartContainer', container: name, attempt });
  return blockFor(job, host, 'starting', Math.round((run.startTakes ?? 0) * 1000), run.startError ?? null);
}

const START_ERROR_CODE = 128;

function started(host: KubeletHost, worker: PodWorker, job: SyncJob, container: Container): Progress {
  const { name } = container;
  const record = newestRecord(worker, name);
  if (!record) return 'failed';
  if (job.stepError !== null) {
    record.finishedAtMs = host.nowMs;
    record.exitCode = START_ERROR_CODE;
    record.exitReason = 'StartError';
    record.exitMessage = job.stepError;
    noteChange(worker);
    failedEvent(host, worker, name, job.stepError);
    return fail(worker, job, name, { reason: 'RunContainerError', message: job.stepError });
  }
  startProcess(host, worker, record);
  job.started = true;
  host.emitEvent(worker.pod, { type: 'Normal', reason: 'Started', message: 'Container started', container: name });
  const handler = container.lifecycle?.postStart;
  if (!handler) {
    forgetFailure(worker, name);
    return 'done';
  }
  const hook = beginHook(host, worker, container, record, handler);
  return blockFor(job, host, 'hook', hook.takesMs, hook.error);
}

function hooked(host: KubeletHost, worker: PodWorker, job: SyncJob, container: Container): Progress {
  const { name } = container;
  if (job.stepError === null) {
    forgetFailure(worker, name);
    return 'done';
  }
  const event = {
    type: 'Warning',
    reason: 'FailedPostStartHook',
    message: 'PostStartHook failed',
    container: name,
  } as const;
  host.emitEvent(worker.pod, event);
  const record = newestRecord(worker, name);
  const { terminationGracePeriodSeconds } = worker.pod.spec;
  const graceSeconds = worker.pod.metadata.deletionGracePeriodSeconds ?? terminationGracePeriodSeconds;
  if (record) {
    beginStop(host, worker, {
      name,
      attempt: record.attempt,
      message: 'FailedPostStartHook',
      graceSeconds,
      ordered: false,
    });
  }
  job.step = 'stopping';
  job.stepEndsAtMs = Number.POSITIVE_INFINITY;
  return 'blocked';
}

function stopped(worker: PodWorker, job: SyncJob, container: Container): Progress {
  if (!allStopped(worker)) return 'blocked';
  worker.stops.length = 0;
  const handler = container.lifecycle?.postStart;
  const message = handler ? hookMessage(worker, container.name, handler, job.stepError ?? '') : '';
  return fail(worker, job, container.name, { reason: 'PostStartHookError', message });
}

/** Whether the step under way is over by itself. */
const isOver = (host: KubeletHost, job: SyncJob): boolean => job.stepEndsAtMs <= host.nowMs;

/** Goes as far as possible with the container that the job is at. */
export function advanceStart(host: KubeletHost, worker: PodWorker, job: SyncJob, container: Container): Progress {
  for (;;) {
    const before = job.step;
    const progress = takeStep(host, worker, job, container);
    if (progress !== 'blocked') {
      job.step = 'begin';
      return progress;
    }
    if (job.step === before) return 'blocked';
  }
}

function takeStep(host: KubeletHost, worker: PodWorker, job: SyncJob, container: Container): Progress {
  if (job.step === 'begin') return begin(host, worker, job, container);
  if (job.step === 'stopping') return stopped(worker, job, container);
  if (!isOver(host, job)) return 'blocked';
  if (job.step === 'pulling') return pulled(host, worker, job, container);
  return job.step === 'starting' ? started(host, worker, job, container) : hooked(host, worker, job, container);
}
