// Pods in the API server: every change of a pod goes through here, which counts it, records it and wakes who watches.
import { MOST_PODS } from '../../../manifest/index.ts';
import type { ApiObjects, ClusterContext } from '../context.ts';
import { isPodReady, isReadyStatus, type ObjectMeta, type PodObject, type PodStatus } from '../objects.ts';
import { refusedByQuota, releaseQuota, takeQuota } from '../quota/admission.ts';
import { wakeBudget, wakeDeployment, wakeEndpoint, wakeReplicaSet } from '../rounds.ts';
import { hasLabels, selects } from '../scheduler/index.ts';
import { budgetSelects } from './budget-counts.ts';
import { type NewMeta, newMeta } from './metadata.ts';
import { countIn, countOut, isFinishedStatus, isPodFinished, replicaSetRecordOf } from './pod-counts.ts';

const UNBOUND: PodStatus = { phase: 'Pending', conditions: [], containerStatuses: [], initContainerStatuses: [] };

/** Wakes the ReplicaSet of a pod, and the Services and budgets that select it. */
function wakeWatchers(context: ClusterContext, pod: PodObject): void {
  const record = replicaSetRecordOf(context, pod);
  if (record) wakeReplicaSet(context, record.name);
  for (const service of context.state.api.services.values()) {
    const { selector } = service.spec;
    if (selector && hasLabels(selector, pod.metadata.labels)) {
      wakeEndpoint(context, service.metadata.name, pod.metadata.name);
    }
  }
  if (context.state.api.podDisruptionBudgets.size === 0) return;
  for (const budget of context.state.api.podDisruptionBudgets.values()) {
    if (budgetSelects(budget, pod)) wakeBudget(context, budget.metadata.name);
  }
}

export type PodCreation =
  | { readonly ok: true; readonly pod: PodObject }
  | { readonly ok: false; readonly code: number; readonly message: string };

/** Beside twice what the nodes hold: so many pods may wait for room. More of them tell nothing new, and cost every look at the world. */
const MOST_WAITING = 1_000;

/**
 * Pods that this cluster holds at once: what its nodes can run, as much again for a rollout and what still ends, and some that wait.
 * Where there are no nodes nothing of it is simulated: somebody else says what becomes of the pods.
 */
function mostPods({ nodes }: ApiObjects): number {
  if (nodes.size === 0) return MOST_PODS;
  let room = 0;
  for (const { pods } of nodes.values()) room += pods;
  return Math.min(MOST_PODS, MOST_WAITING + 2 * room);
}

/** Said as a quota would say it, which is how such a limit is met in a real cluster. */
const noRoom = (name: string, most: number): string =>
  `pods "${name}" is forbidden: exceeded quota: simulation, requested: pods=1, used: pods=${most}, limited: pods=${most}`;

/** Creates a pod that no node has yet; refused (403) when a quota or the simulation has no room for it, 409 when the name is taken. */
export function createPod(context: ClusterContext, from: NewMeta & { readonly spec: PodObject['spec'] }): PodCreation {
  const { api } = context.state;
  if (api.pods.has(from.name)) return { ok: false, code: 409, message: `pods "${from.name}" already exists` };
  if (api.pods.size >= MOST_WAITING) {
    const most = mostPods(api);
    if (api.pods.size >= most) return { ok: false, code: 403, message: noRoom(from.name, most) };
  }
  const refusal = refusedByQuota(api, 'pods', from.name, from.spec);
  if (refusal !== null) return { ok: false, code: 403, message: refusal };
  takeQuota(api, from.spec);
  const pod: PodObject = {
    metadata: newMeta(context, from),
    ref: Object.freeze({ kind: 'Pod', name: from.name }),
    // Frozen: never changed in place, so copies of the state may share it.
    spec: Object.freeze(from.spec),
    nodeName: from.spec.nodeName ?? null,
    status: UNBOUND,
  };
  api.pods.set(from.name, pod);
  const record = replicaSetRecordOf(context, pod);
  if (record) record.pods.set(from.name, pod);
  else if (!pod.metadata.owner) adoptable(context, pod);
  countIn(context, pod);
  context.record({
    kind: 'fact',
    type: 'podCreated',
    object: pod.ref,
    data: { replicaSet: pod.metadata.owner?.name ?? null },
  });
  wakeWatchers(context, pod);
  if (pod.nodeName === null) context.podWatcher.podCreated(context, pod);
  else context.podWatcher.podBound(context, pod);
  return { ok: true, pod };
}

/** A pod without a controller: the ReplicaSet whose selector picks it is woken, and will adopt it. */
function adoptable(context: ClusterContext, pod: PodObject): void {
  const { api, controllers } = context.state;
  controllers.orphanPods.add(pod.metadata.name);
  for (const replicaSet of api.replicaSets.values()) {
    if (selects(replicaSet.spec.selector, pod.metadata.labels)) wakeReplicaSet(context, replicaSet.metadata.name);
  }
}

/** Binds a pod to a node. A pod that is bound or being deleted already stays as it is. */
export function bindPod(context: ClusterContext, pod: PodObject, node: string): void {
  if (pod.nodeName !== null || pod.metadata.deletedAtMs !== null) return;
  countOut(context, pod);
  pod.nodeName = node;
  countIn(context, pod);
  context.record({ kind: 'fact', type: 'podBound', object: pod.ref, data: { node } });
  wakeWatchers(context, pod);
  context.podWatcher.podBound(context, pod);
}

/** What the kubelet (or the scheduler) writes about a pod. */
export function updatePodStatus(context: ClusterContext, pod: PodObject, status: PodStatus): void {
  const wasReady = isPodReady(pod);
  const wasFinished = isPodFinished(pod);
  // Most changes of a status make no difference to any count.
  if (isReadyStatus(status) === wasReady && isFinishedStatus(status) === wasFinished) {
    context.state.controllers.podChanges++;
    pod.status = Object.freeze(status);
  } else {
    countOut(context, pod);
    pod.status = Object.freeze(status);
    countIn(context, pod);
  }
  const ready = isPodReady(pod);
  if (ready !== wasReady) {
    context.record({
      kind: 'fact',
      type: ready ? 'podBecameReady' : 'podBecameUnready',
      object: pod.ref,
      data: { replicaSet: pod.metadata.owner?.name ?? null },
    });
  }
  if (!wasFinished && isPodFinished(pod)) releaseQuota(context);
  wakeWatchers(context, pod);
}

/** Sets or (null) removes annotations of a pod. */
export function annotatePod(
  context: ClusterContext,
  pod: PodObject,
  annotations: Readonly<Record<string, string | null>>,
): void {
  const next: Record<string, string> = { ...pod.metadata.annotations };
  for (const [key, value] of Object.entries(annotations)) {
    if (value === null) delete next[key];
    else next[key] = value;
  }
  pod.metadata.annotations = next;
  wakeWatchers(context, pod);
  context.podWatcher.podChanged(context, pod);
}

/**
 * Deletes a pod as the API does. One that no node has yet, or that has finished, is gone at once; otherwise it terminates for
 * at most `gracePeriodSeconds` (its own when not given). A second deletion can only shorten the grace.
 */
export function deletePod(context: ClusterContext, pod: PodObject, gracePeriodSeconds?: number): void {
  const grace = Math.max(0, gracePeriodSeconds ?? pod.spec.terminationGracePeriodSeconds);
  const { metadata } = pod;
  if (pod.nodeName === null || isPodFinished(pod)) {
    removePod(context, pod);
    return;
  }
  if (metadata.deletedAtMs !== null) {
    if (grace >= (metadata.deletionGracePeriodSeconds ?? 0)) return;
    metadata.deletionGracePeriodSeconds = grace;
    context.podWatcher.podChanged(context, pod);
    return;
  }
  countOut(context, pod);
  metadata.deletedAtMs = context.nowMs;
  metadata.deletionGracePeriodSeconds = grace;
  metadata.generation++;
  countIn(context, pod);
  context.record({
    kind: 'fact',
    type: 'podDeletionRequested',
    object: pod.ref,
    data: { graceSeconds: grace, replicaSet: metadata.owner?.name ?? null },
  });
  wakeWatchers(context, pod);
  context.podWatcher.podDeletionRequested(context, pod);
}

/** The pod is gone from the API: the kubelet says that its processes have ended. A pod that is gone already stays gone. */
export function removePod(context: ClusterContext, pod: PodObject): void {
  const { api, controllers } = context.state;
  const { name, uid, owner } = pod.metadata;
  if (api.pods.get(name)?.metadata.uid !== uid) return;
  countOut(context, pod);
  api.pods.delete(name);
  controllers.orphanPods.delete(name);
  const record = replicaSetRecordOf(context, pod);
  record?.pods.delete(name);
  if (record && owner && record.pods.size === 0 && api.replicaSets.get(record.name)?.metadata.uid !== owner.uid) {
    controllers.replicaSets.delete(owner.uid);
  }
  context.record({
    kind: 'fact',
    type: 'podRemoved',
    object: pod.ref,
    data: { replicaSet: owner?.name ?? null },
  });
  releaseQuota(context);
  wakeWatchers(context, pod);
  wakeRecreate(context, record?.name);
  context.podWatcher.podRemoved(context, pod);
}

/** A Deployment that waits for the last old pod to end hears of it (Recreate). */
function wakeRecreate(context: ClusterContext, replicaSet: string | undefined): void {
  const { api } = context.state;
  const owner = replicaSet === undefined ? null : api.replicaSets.get(replicaSet)?.metadata.owner;
  const deployment = owner && api.deployments.get(owner.name);
  if (deployment?.spec.strategy.type === 'Recreate') wakeDeployment(context, deployment.metadata.name);
}

/** Puts a pod under a controller, or (null) releases it. */
export function setPodOwner(context: ClusterContext, pod: PodObject, owner: ObjectMeta['owner']): void {
  const { controllers } = context.state;
  countOut(context, pod);
  replicaSetRecordOf(context, pod)?.pods.delete(pod.metadata.name);
  pod.metadata.owner = owner;
  replicaSetRecordOf(context, pod)?.pods.set(pod.metadata.name, pod);
  if (owner) controllers.orphanPods.delete(pod.metadata.name);
  else controllers.orphanPods.add(pod.metadata.name);
  countIn(context, pod);
  wakeWatchers(context, pod);
}
