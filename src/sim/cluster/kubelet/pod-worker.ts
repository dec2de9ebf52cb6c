// The pod worker: one job at a time. A sync waits for a listing that is newer than the end of the last one; what failed is looked at again
// later. Source: pkg/kubelet/pod_workers.go.
import type { PodObject } from '../objects.ts';
import { nextDueMs } from './clock.ts';
import { FIRST, type KubeletHost } from './host.ts';
import { requestListing, usableListingMs } from './listing.ts';
import { askUnready, planProbes, removeProbes, runTriggered } from './prober.ts';
import type { KubeletState, PodWorker, SyncJob } from './state.ts';
import { releaseTurns } from './stops.ts';
import { advanceJob, beginSync, beginTermination, isGivenUpByDeletion } from './sync.ts';
import { writeFinalStatus } from './write-status.ts';

/** Waits of the pod worker: after an error, and the most after a crash back-off or no error at all. */
const RETRY_MS = 10_000;
const RESYNC_MS = 60_000;
/** Chance adds up to half of a wait. */
const JITTER_SHARE = 0.5;

const NEVER = Number.POSITIVE_INFINITY;

/** How every pod begins. What is replaced and never changed in place is shared by all of them. */
const NO_SANDBOX: PodWorker['sandbox'] = Object.freeze({ state: 'none', attempt: 0 });
const NOT_MOUNTED: PodWorker['volumes'] = Object.freeze({ mounted: false, tries: 0, retryAtMs: 0, sinceMs: 0 });
const NO_IMAGES: readonly string[] = Object.freeze([]);
const NOTHING_KNOWN: Readonly<Record<string, never>> = Object.freeze({});

export function newWorker(pod: PodObject, nowMs: number): PodWorker {
  return {
    uid: pod.metadata.uid,
    pod,
    createdAtMs: nowMs,
    status: pod.status,
    stage: 'syncing',
    removed: false,
    forgotten: false,
    listingAfterMs: NEVER * -1,
    listedNow: false,
    listingAtMs: -1,
    unlisted: false,
    news: true,
    wanted: true,
    wantedAgain: false,
    job: null,
    sandbox: NO_SANDBOX,
    records: [],
    creations: {},
    stops: [],
    probes: [],
    probesAdded: false,
    startFailures: NOTHING_KNOWN,
    crashBackOff: NOTHING_KNOWN,
    pullBackOff: NOTHING_KNOWN,
    imagesPulled: NO_IMAGES,
    volumes: NOT_MOUNTED,
    turn: { atMs: -1, order: FIRST },
    looksToken: 0,
    looksAtMs: NEVER,
    jobToken: 0,
    jobAtMs: NEVER,
    dueToken: 0,
  };
}

/** The pod comes to its end: from now on it is stopped, not synced. */
export function endSyncing(host: KubeletHost, worker: PodWorker): void {
  if (worker.stage !== 'syncing') return;
  worker.stage = 'terminating';
  worker.wanted = true;
  worker.wantedAgain = false;
  if (worker.job && isGivenUpByDeletion(worker.job)) finishJob(host, worker, worker.job);
}

/** A listing shows what has happened; a change makes the worker look. */
export function takeListing(worker: PodWorker): void {
  if (!worker.unlisted) return;
  worker.unlisted = false;
  if (worker.stage === 'syncing') worker.wanted = true;
}

/** An event that something later in this millisecond has caused comes after it, whatever its own order. */
function turnOrder(host: KubeletHost, worker: PodWorker, order: number): number {
  const { turn } = worker;
  turn.order = turn.atMs === host.nowMs ? Math.max(turn.order, order) : order;
  turn.atMs = host.nowMs;
  return turn.order;
}

/**
 * Everything that can happen now happens; then the events for what comes later are put on the queue. `order`: of the event that is being
 * handled, within its millisecond.
 */
export function settle(host: KubeletHost, state: KubeletState, worker: PodWorker, order = FIRST): void {
  const reached = turnOrder(host, worker, order);
  for (;;) {
    releaseTurns(host, worker);
    runTriggered(host, worker);
    if (worker.job) {
      if (!advanceJob(host, worker, worker.job)) break;
      finishJob(host, worker, worker.job);
    } else if (!beginWork(host, state, worker)) break;
  }
  planJob(host, worker);
  planProbes(host, worker, reached);
}

/** Takes up what is asked for; false: nothing is, or it has to wait for a listing. */
function beginWork(host: KubeletHost, state: KubeletState, worker: PodWorker): boolean {
  if (!worker.wanted || worker.stage === 'rejected' || worker.stage === 'finished') {
    if (worker.removed && worker.stage !== 'syncing') forget(state, worker);
    return false;
  }
  const listedAtMs = usableListingMs(worker, host.nowMs);
  if (listedAtMs === null) {
    requestListing(host, worker);
    return false;
  }
  // The listing of this very millisecond is the one that the sync takes: its own event has nothing to add.
  if (listedAtMs === host.nowMs) {
    worker.unlisted = false;
    if (worker.listingAtMs === host.nowMs) worker.listingAtMs = -1;
  }
  worker.wanted = worker.wantedAgain;
  worker.wantedAgain = false;
  worker.listedNow = false;
  if (worker.stage === 'syncing') {
    if (!worker.news) {
      askUnready(worker);
      runTriggered(host, worker);
      endSync(host, worker, { beganAtMs: host.nowMs, failures: [], started: false });
      return true;
    }
    if (beginSync(host, worker, listedAtMs)) return true;
    worker.stage = 'terminating';
    worker.wanted = true;
    worker.wantedAgain = false;
    worker.listingAfterMs = host.nowMs;
    return true;
  }
  if (worker.stage === 'terminating') {
    beginTermination(host, worker, listedAtMs);
    return true;
  }
  endPod(host, state, worker);
  return false;
}

function forget(state: KubeletState, worker: PodWorker): void {
  worker.forgotten = true;
  if (state.workers.get(worker.uid) === worker) state.workers.delete(worker.uid);
}

/** Nothing of the pod runs any more. */
function endPod(host: KubeletHost, state: KubeletState, worker: PodWorker): void {
  worker.stage = 'finished';
  removeProbes(worker);
  writeFinalStatus(host, worker);
  if (worker.pod.metadata.deletedAtMs === null && !worker.removed) return;
  forget(state, worker);
  if (worker.removed) return;
  worker.removed = true;
  host.removePod(worker.pod);
}

/** A wait with the chance that the shipped kubelet adds. */
const jittered = (host: KubeletHost, worker: PodWorker, waitMs: number): number =>
  host.jitter ? waitMs * (1 + JITTER_SHARE * host.random(`kubelet/${worker.pod.metadata.name}`).unit()) : waitMs;

type SyncEnd = Pick<SyncJob, 'beganAtMs' | 'failures' | 'started'>;

/** When the worker looks again by itself after a sync; Infinity: nothing asks for it. */
function retryWaitMs(host: KubeletHost, worker: PodWorker, { failures }: SyncEnd): number {
  if (failures.length === 0) {
    // A look at a pod that is not ready asks its readiness probe; of any other pod it would show nothing new.
    for (const probe of worker.probes) {
      if (probe.type === 'readiness' && probe.result === 'failure' && !probe.stopped)
        return jittered(host, worker, RESYNC_MS);
    }
    return NEVER;
  }
  const untilMs = failures.map(({ backOffUntilMs }) => backOffUntilMs ?? -1);
  if (untilMs.includes(-1)) return jittered(host, worker, RETRY_MS);
  return jittered(host, worker, Math.min(RESYNC_MS, Math.max(0, Math.min(...untilMs) - host.nowMs)));
}

function finishJob(host: KubeletHost, worker: PodWorker, job: SyncJob): void {
  worker.job = null;
  if (job.kind === 'terminating') {
    noteEnd(host, worker, job);
    worker.stage = 'terminated';
    worker.wanted = true;
    return;
  }
  const { kills, killPod, starts } = job.plan;
  const idle = kills.length === 0 && starts.length === 0 && !killPod && job.failures.length === 0;
  if (idle && !worker.unlisted && worker.pod.spec.activeDeadlineSeconds === undefined) worker.news = false;
  endSync(host, worker, job);
}

function noteEnd(host: KubeletHost, worker: PodWorker, { beganAtMs }: SyncEnd): void {
  // The rhythm of the listings lags a little behind: one in the very millisecond in which a sync that took time ends comes after it.
  worker.listingAfterMs = beganAtMs < host.nowMs ? host.nowMs - 1 : host.nowMs;
}

function endSync(host: KubeletHost, worker: PodWorker, end: SyncEnd): void {
  noteEnd(host, worker, end);
  if (end.started && end.failures.length === 0) {
    // What was asked for already takes the new listing; what the listing itself asks for comes after it.
    worker.wantedAgain = worker.wanted;
    worker.listedNow = true;
    takeListing(worker);
  } else if (worker.unlisted) requestListing(host, worker);
  worker.dueToken++;
  const waitMs = worker.stage === 'syncing' ? retryWaitMs(host, worker, end) : NEVER;
  if (waitMs === NEVER) return;
  host.schedule({ type: 'kubelet', worker, what: 'due', token: worker.dueToken }, nextDueMs(host.nowMs + waitMs));
}

/** The end of the step under way, when it has one of its own. */
function planJob(host: KubeletHost, worker: PodWorker): void {
  const endsAtMs = worker.job?.stepEndsAtMs ?? NEVER;
  const atMs = endsAtMs > host.nowMs ? endsAtMs : NEVER;
  if (atMs === worker.jobAtMs) return;
  worker.jobAtMs = atMs;
  worker.jobToken++;
  if (atMs !== NEVER) host.schedule({ type: 'kubelet', worker, what: 'job', token: worker.jobToken }, atMs);
}
