// One sync of a pod: status from the last listing, then what it asks for, step by step, blocking: volumes, kills, sandbox, containers.
// Sources: pkg/kubelet/kubelet.go (SyncPod, SyncTerminatingPod), kuberuntime_manager.go (SyncPod).
import { isFinished } from './conditions.ts';
import { unmountable } from './config.ts';
import { deadlineExceeded, probeKill } from './explain.ts';
import type { KubeletHost } from './host.ts';
import { noteChange, seenAt } from './listing.ts';
import { KILL_POD, NOTHING, planSync } from './plan.ts';
import { containerOf, isSidecar } from './policy.ts';
import { addProbes } from './probe-workers.ts';
import { removeProbes, runTriggered, stopLivenessAndStartup } from './prober.ts';
import { advanceStart } from './start.ts';
import type { Kill, PodWorker, SyncJob } from './state.ts';
import { draftStatus, isPastDeadline } from './status.ts';
import { allStopped, beginStop, releaseTurns } from './stops.ts';
import { writeSandboxCondition, writeStatus } from './write-status.ts';

/** How often the kubelet looks whether the volumes are mounted. */
const MOUNT_POLL_MS = 300;
/** After how long it gives up for this time. */
const MOUNT_TIMEOUT_MS = 123_000;
const FIRST_MOUNT_RETRY_MS = 500;
const MOST_MOUNT_RETRY_MS = 122_000;

const newJob = (host: KubeletHost, kind: SyncJob['kind'], worker: PodWorker, listedAtMs: number): SyncJob => ({
  kind,
  beganAtMs: host.nowMs,
  seen: seenAt(worker, listedAtMs),
  phase: kind === 'sync' ? 'volumes' : 'killPod',
  plan: NOTHING,
  at: 0,
  step: 'begin',
  stepFromMs: 0,
  stepEndsAtMs: 0,
  stepError: null,
  failures: [],
  started: false,
});

/** Seconds that a container gets when it is stopped, by what asks for it. */
export function graceOf(worker: PodWorker, reason: Kill['reason'] | null, name = ''): number {
  const { spec, metadata } = worker.pod;
  // Whatever the deletion asks for, the kubelet reckons with a second at least.
  if (metadata.deletionGracePeriodSeconds !== null) return Math.max(1, metadata.deletionGracePeriodSeconds);
  if (worker.removed) return 1;
  const container = containerOf(spec, name);
  const probe =
    reason === 'liveness' ? container?.livenessProbe : reason === 'startup' ? container?.startupProbe : undefined;
  return probe?.terminationGracePeriodSeconds ?? spec.terminationGracePeriodSeconds ?? 30;
}

/** Begins a sync by a listing. Gives false when the pod has come to its end and is to be terminated instead. */
export function beginSync(host: KubeletHost, worker: PodWorker, listedAtMs: number): boolean {
  const job = newJob(host, 'sync', worker, listedAtMs);
  worker.job = job;
  const draft = draftStatus(host, worker, job.seen, false);
  writeStatus(host, worker, draft.status);
  runTriggered(host, worker);
  if (isFinished(draft.phase)) {
    if (isPastDeadline(host, worker)) deadlineExceeded(host, worker);
    worker.job = null;
    return false;
  }
  return true;
}

export function beginTermination(host: KubeletHost, worker: PodWorker, listedAtMs: number): void {
  const job = newJob(host, 'terminating', worker, listedAtMs);
  worker.job = job;
  const draft = draftStatus(host, worker, job.seen, false);
  writeStatus(host, worker, draft.status);
  runTriggered(host, worker);
  stopLivenessAndStartup(worker);
  job.plan = KILL_POD;
}

/** Goes as far as possible; true when the sync is over. */
export function advanceJob(host: KubeletHost, worker: PodWorker, job: SyncJob): boolean {
  for (;;) {
    switch (job.phase) {
      case 'volumes':
        if (!mountVolumes(host, worker, job)) return false;
        if (job.failures.length > 0) return true;
        addProbes(worker, host.nowMs);
        job.plan = planSync(worker, job.seen);
        job.phase = job.plan.killPod ? 'killPod' : 'kill';
        break;
      case 'kill':
        if (!killNext(host, worker, job)) return false;
        if (job.at < job.plan.kills.length) break;
        job.phase = job.plan.createSandbox ? 'sandbox' : 'start';
        job.at = 0;
        break;
      case 'killPod':
        if (!killPod(host, worker, job)) return false;
        return true;
      case 'sandbox':
        if (!makeSandbox(host, worker, job)) return false;
        if (job.failures.length > 0) return true;
        job.phase = 'start';
        break;
      case 'start':
        return startContainers(host, worker, job);
      default:
        return job.phase satisfies never;
    }
  }
}

/** Waits for the pod's volumes; true when they are there, or when the kubelet gives up for now. */
function mountVolumes(host: KubeletHost, worker: PodWorker, job: SyncJob): boolean {
  if (worker.volumes.mounted || !worker.pod.spec.volumes?.length) return true;
  if (worker.volumes.tries === 0) {
    worker.volumes = { mounted: false, tries: 0, retryAtMs: host.nowMs, sinceMs: host.nowMs };
  }
  if (host.nowMs >= worker.volumes.retryAtMs) {
    const trouble = unmountable(host, worker);
    const { tries, sinceMs } = worker.volumes;
    if (!trouble) {
      worker.volumes = { mounted: true, tries: tries + 1, retryAtMs: 0, sinceMs };
      job.stepEndsAtMs = host.nowMs + MOUNT_POLL_MS;
      return false;
    }
    const message = `MountVolume.SetUp failed for volume "${trouble.volume}" : ${trouble.error}`;
    host.emitEvent(worker.pod, { type: 'Warning', reason: 'FailedMount', message });
    const waitMs = Math.min(FIRST_MOUNT_RETRY_MS * 2 ** tries, MOST_MOUNT_RETRY_MS);
    worker.volumes = { mounted: false, tries: tries + 1, retryAtMs: host.nowMs + waitMs, sinceMs };
  }
  const giveUpMs = worker.volumes.sinceMs + MOUNT_TIMEOUT_MS;
  if (host.nowMs >= giveUpMs) {
    const names = (worker.pod.spec.volumes ?? []).map(({ name }) => name).join(' ');
    const message = `Unable to attach or mount volumes: unmounted volumes=[${names}], unattached volumes=[], failed to process volumes=[]: context deadline exceeded`;
    host.emitEvent(worker.pod, { type: 'Warning', reason: 'FailedMount', message });
    worker.volumes = { ...worker.volumes, sinceMs: host.nowMs };
    job.failures.push({ backOffUntilMs: null });
    return true;
  }
  job.stepEndsAtMs = Math.min(worker.volumes.retryAtMs, giveUpMs);
  return false;
}

/** The wait for volumes ends when the pod is deleted; nothing else that a sync does can be given up. */
export const isGivenUpByDeletion = (job: SyncJob): boolean => job.kind === 'sync' && job.phase === 'volumes';

/** The next container that is to be killed: one after the other. False: it is being stopped. */
function killNext(host: KubeletHost, worker: PodWorker, job: SyncJob): boolean {
  const kill = job.plan.kills[job.at];
  if (!kill) return true;
  const { name, attempt, message, reason } = kill;
  if (worker.stops.length === 0) {
    const graceSeconds = graceOf(worker, reason, name);
    if (reason !== 'changed') probeKill(host, worker, name, reason, graceSeconds);
    beginStop(host, worker, { name, attempt, message, graceSeconds, ordered: false });
  }
  if (!allStopped(worker)) return false;
  worker.stops.length = 0;
  job.at++;
  return true;
}

/** Every container that the listing showed running is stopped, then the sandbox. */
function killPod(host: KubeletHost, worker: PodWorker, job: SyncJob): boolean {
  if (job.step === 'begin') {
    job.step = 'stopping';
    job.stepEndsAtMs = Number.POSITIVE_INFINITY;
    const ordered = (worker.pod.spec.initContainers ?? []).some(isSidecar);
    const graceSeconds = graceOf(worker, null);
    for (const { record, state } of job.seen) {
      if (state !== 'running') continue;
      const { name, attempt } = record;
      beginStop(host, worker, { name, attempt, message: `Stopping container ${name}`, graceSeconds, ordered });
    }
    releaseTurns(host, worker);
  }
  if (!allStopped(worker)) return false;
  worker.stops.length = 0;
  if (worker.sandbox.state === 'ready') {
    worker.sandbox = { ...worker.sandbox, state: 'stopped' };
    noteChange(worker);
    host.observe(worker.pod, { type: 'cri', call: 'StopPodSandbox' });
  }
  if (job.kind === 'terminating') {
    removeProbes(worker);
    writeStatus(host, worker, draftStatus(host, worker, seenAt(worker, host.nowMs), true).status);
  }
  return true;
}

function makeSandbox(host: KubeletHost, worker: PodWorker, job: SyncJob): boolean {
  const { sandbox = {} } = host.runtimeOf(worker.pod);
  if (job.step === 'begin') {
    const attempt = worker.sandbox.state === 'stopped' ? worker.sandbox.attempt + 1 : worker.sandbox.attempt;
    worker.sandbox = { state: 'none', attempt };
    host.observe(worker.pod, { type: 'cri', call: 'RunPodSandbox', attempt });
    const now = host.nowMs / 1000;
    job.step = 'starting';
    job.stepError = sandbox.fail?.find(({ until = Number.POSITIVE_INFINITY }) => now < until)?.message ?? null;
    job.stepEndsAtMs = host.nowMs + Math.round((sandbox.takes ?? 0) * 1000);
  }
  if (job.stepEndsAtMs > host.nowMs) return false;
  job.step = 'begin';
  if (job.stepError === null) {
    worker.sandbox = { ...worker.sandbox, state: 'ready' };
    noteChange(worker);
    writeSandboxCondition(host, worker);
    return true;
  }
  const message = `Failed to create pod sandbox: rpc error: code = Unknown desc = ${job.stepError}`;
  host.emitEvent(worker.pod, { type: 'Warning', reason: 'FailedCreatePodSandBox', message });
  job.failures.push({ backOffUntilMs: null });
  return true;
}

/** Containers start one after the other, in order. A failed main container or sidecar does not stop the others. */
function startContainers(host: KubeletHost, worker: PodWorker, job: SyncJob): boolean {
  for (;;) {
    const start = job.plan.starts[job.at];
    const container = start && containerOf(worker.pod.spec, start.name);
    if (!container) return true;
    const progress = advanceStart(host, worker, job, container);
    if (progress === 'blocked') return false;
    job.at++;
    if (progress === 'failed' && start.init && !isSidecar(container)) return true;
  }
}
