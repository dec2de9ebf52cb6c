// One sync of a ReplicaSet: first its pods, then its status, which counts the pods as they were before this sync changed them.
// Source: pkg/controller/replicaset syncReplicaSet, calculateStatus.
import type { ClusterContext } from '../context.ts';
import type { ReplicaSetRecord } from '../controller-state.ts';
import { deepEqual } from '../equality.ts';
import type { Condition, ReplicaSetObject, ReplicaSetStatus } from '../objects.ts';
import { wholeSeconds } from '../objects.ts';
import { wakeReplicaSet } from '../rounds.ts';
import { selects } from '../scheduler/index.ts';
import { isPodActive, recordOf, setPodOwner, updateReplicaSetStatus } from '../store/index.ts';
import { availableFromMs } from './availability.ts';
import { managePods } from './manage-pods.ts';

/** A failed sync is tried again after 5 ms, doubled with every failure in a row, up to 1,000 s (client-go workqueue). */
const RETRY_MS = 5;
const LONGEST_RETRY_MS = 1_000_000;

export function syncReplicaSet(context: ClusterContext, name: string): void {
  const replicaSet = context.state.api.replicaSets.get(name);
  if (!replicaSet) return;
  const record = recordOf(context, replicaSet);
  adoptOrphans(context, replicaSet);
  const before = countPods(context, replicaSet, record);
  const error = managePods(context, replicaSet);
  const status = statusOf(context, replicaSet, before, error);
  if (!deepEqual(status, replicaSet.status)) updateReplicaSetStatus(context, replicaSet, status);
  if (before.nextAvailableMs !== null) waitForAvailability(context, replicaSet, record, before.nextAvailableMs);
  if (error === null) record.failures = 0;
  else retryLater(context, replicaSet, record);
}

interface PodCounts {
  readonly active: number;
  readonly ready: number;
  readonly available: number;
  readonly terminating: number;
  /** When the next ready pod becomes available; null when none waits. */
  readonly nextAvailableMs: number | null;
}

function countPods(context: ClusterContext, replicaSet: ReplicaSetObject, record: ReplicaSetRecord): PodCounts {
  const { active, ready, terminating } = record;
  const { minReadySeconds } = replicaSet.spec;
  if (minReadySeconds === 0) return { active, ready, available: ready, terminating, nextAvailableMs: null };
  let available = 0;
  let nextAvailableMs: number | null = null;
  for (const pod of record.pods.values()) {
    if (!isPodActive(pod)) continue;
    const fromMs = availableFromMs(pod, minReadySeconds);
    if (fromMs === null) continue;
    if (fromMs <= context.nowMs) available++;
    else if (nextAvailableMs === null || fromMs < nextAvailableMs) nextAvailableMs = fromMs;
  }
  return { active, ready, available, terminating, nextAvailableMs };
}

function statusOf(
  context: ClusterContext,
  replicaSet: ReplicaSetObject,
  counts: PodCounts,
  error: string | null,
): ReplicaSetStatus {
  const { status } = replicaSet;
  const known = status.conditions.some(({ type }) => type === 'ReplicaFailure');
  const conditions =
    error === null
      ? known
        ? status.conditions.filter(({ type }) => type !== 'ReplicaFailure')
        : status.conditions
      : known
        ? status.conditions
        : [...status.conditions, failure(context, error)];
  return {
    observedGeneration: replicaSet.metadata.generation,
    replicas: counts.active,
    fullyLabeledReplicas: counts.active,
    readyReplicas: counts.ready,
    availableReplicas: counts.available,
    terminatingReplicas: counts.terminating,
    conditions,
  };
}

function failure(context: ClusterContext, message: string): Condition {
  const atMs = wholeSeconds(context.nowMs) * 1000;
  return {
    type: 'ReplicaFailure',
    status: 'True',
    reason: 'FailedCreate',
    message,
    lastUpdateAtMs: atMs,
    lastTransitionAtMs: atMs,
  };
}

/** Pods without a controller whose labels fit come under this one. */
function adoptOrphans(context: ClusterContext, replicaSet: ReplicaSetObject): void {
  const { api, controllers } = context.state;
  if (controllers.orphanPods.size === 0) return;
  const { name, uid } = replicaSet.metadata;
  for (const orphan of [...controllers.orphanPods]) {
    const pod = api.pods.get(orphan);
    if (pod && isPodActive(pod) && selects(replicaSet.spec.selector, pod.metadata.labels)) {
      setPodOwner(context, pod, { kind: 'ReplicaSet', name, uid });
    }
  }
}

function waitForAvailability(
  context: ClusterContext,
  replicaSet: ReplicaSetObject,
  record: ReplicaSetRecord,
  atMs: number,
): void {
  if (record.availabilityAtMs !== null && record.availabilityAtMs <= atMs) return;
  record.availabilityAtMs = atMs;
  context.schedule({ type: 'replicaset-timer', uid: replicaSet.metadata.uid, timer: 'availability' }, atMs);
}

/** An earlier try that is due stays: waits never grow by being asked for twice. */
function retryLater(context: ClusterContext, replicaSet: ReplicaSetObject, record: ReplicaSetRecord): void {
  const delayMs = Math.min(LONGEST_RETRY_MS, RETRY_MS * 2 ** Math.min(record.failures, 30));
  record.failures++;
  const atMs = context.nowMs + delayMs;
  if (record.retryAtMs !== null && record.retryAtMs <= atMs) return;
  record.retryAtMs = atMs;
  context.schedule({ type: 'replicaset-timer', uid: replicaSet.metadata.uid, timer: 'retry' }, atMs);
}

/** A timer of a ReplicaSet has run out; one that an earlier one has replaced means nothing. */
export function replicaSetTimer(context: ClusterContext, uid: string, timer: 'availability' | 'retry'): void {
  const record = context.state.controllers.replicaSets.get(uid);
  if (!record) return;
  const dueMs = timer === 'retry' ? record.retryAtMs : record.availabilityAtMs;
  if (dueMs === null || dueMs > context.nowMs) return;
  if (timer === 'retry') record.retryAtMs = null;
  else record.availabilityAtMs = null;
  if (context.state.api.replicaSets.get(record.name)?.metadata.uid === uid) wakeReplicaSet(context, record.name);
}
