// Processes of a pod: they start, get signals, end by themselves or are killed. The runtime's side; the kubelet sees it at its next listing.
import { gracePeriodOver } from './explain.ts';
import type { KubeletHost } from './host.ts';
import { noteChange, requestListing } from './listing.ts';
import { scriptOf } from './look.ts';
import { containerOf } from './policy.ts';
import { interruptLooks } from './prober.ts';
import type { ContainerRecord, PodWorker } from './state.ts';

const DEFAULT_TERM = { after: 0.3, code: 0 };
const ms = (seconds: number): number => Math.round(seconds * 1000);

export function recordOf(worker: PodWorker, name: string, attempt: number): ContainerRecord | undefined {
  for (const record of worker.records) if (record.name === name && record.attempt === attempt) return record;
  return undefined;
}

const scheduleExit = (
  host: KubeletHost,
  worker: PodWorker,
  record: ContainerRecord,
  atMs: number,
  code: number,
  reason?: string,
): void =>
  host.schedule(
    {
      type: 'kubelet',
      worker,
      what: 'exit',
      name: record.name,
      attempt: record.attempt,
      code,
      ...(reason === undefined ? {} : { reason }),
    },
    atMs,
  );

/** The process of a container begins; its own end, if it has one, is known from the start. */
export function startProcess(host: KubeletHost, worker: PodWorker, record: ContainerRecord): void {
  record.startedAtMs = host.nowMs;
  noteChange(worker);
  const { exit } = scriptOf(host, worker, record);
  if (exit) scheduleExit(host, worker, record, host.nowMs + ms(exit.after), exit.code, exit.reason);
}

/** SIGTERM now, and SIGKILL when `timeoutSeconds` are over. */
export function terminateProcess(
  host: KubeletHost,
  worker: PodWorker,
  record: ContainerRecord,
  timeoutSeconds: number,
): void {
  record.termAtMs ??= host.nowMs;
  host.observe(worker.pod, { type: 'signal', container: record.name, attempt: record.attempt, signal: 'TERM' });
  const { term = DEFAULT_TERM } = scriptOf(host, worker, record);
  const killAtMs = host.nowMs + ms(timeoutSeconds);
  const endAtMs = 'ignore' in term ? Number.POSITIVE_INFINITY : host.nowMs + ms(term.after);
  if (!('ignore' in term) && endAtMs <= killAtMs) scheduleExit(host, worker, record, endAtMs, term.code);
  else {
    host.schedule(
      { type: 'kubelet', worker, what: 'kill', name: record.name, attempt: record.attempt, code: timeoutSeconds },
      killAtMs,
    );
  }
}

const KILLED = 137;

/** The timeout of StopContainer is over. */
export function killProcess(
  host: KubeletHost,
  worker: PodWorker,
  record: ContainerRecord,
  timeoutSeconds: number,
): void {
  if (record.finishedAtMs !== null) return;
  host.observe(worker.pod, { type: 'signal', container: record.name, attempt: record.attempt, signal: 'KILL' });
  gracePeriodOver(host, worker, record.name, timeoutSeconds);
  endProcess(host, worker, record, KILLED);
}

/** The process ends, by itself or not. */
export function endProcess(
  host: KubeletHost,
  worker: PodWorker,
  record: ContainerRecord,
  code: number,
  reason?: string,
): void {
  if (record.finishedAtMs !== null) return;
  const container = containerOf(worker.pod.spec, record.name);
  if (container) interruptLooks(host, worker, container);
  record.finishedAtMs = host.nowMs;
  record.exitCode = code;
  record.exitReason = reason ?? (code === 0 ? 'Completed' : 'Error');
  const own = reason === undefined ? {} : { reason };
  host.observe(worker.pod, { type: 'exit', container: record.name, attempt: record.attempt, code, ...own });
  noteChange(worker);
  requestListing(host, worker);
}
