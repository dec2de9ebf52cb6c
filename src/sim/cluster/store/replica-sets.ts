// ReplicaSets in the API server: every change goes through here, which records it and wakes the ReplicaSet and its Deployment.
import type { ClusterContext } from '../context.ts';
import type { ReplicaSetRecord } from '../controller-state.ts';
import type { ReplicaSetObject, ReplicaSetStatus } from '../objects.ts';
import { refusedByQuota, releaseQuota, takeQuota } from '../quota/admission.ts';
import { wakeDeployment, wakeReplicaSet, wakeRollout } from '../rounds.ts';
import { collectGarbage } from './garbage.ts';
import { type NewMeta, newMeta } from './metadata.ts';
import { countIn, countOut } from './pod-counts.ts';

const refOf = (replicaSet: ReplicaSetObject) => ({ kind: 'ReplicaSet', name: replicaSet.metadata.name });

const NEW_STATUS = (): ReplicaSetStatus => ({
  observedGeneration: 0,
  replicas: 0,
  fullyLabeledReplicas: 0,
  readyReplicas: 0,
  availableReplicas: 0,
  terminatingReplicas: 0,
  conditions: [],
});

/** The bookkeeping of a ReplicaSet. Every stored one has it. */
export function recordOf(context: ClusterContext, replicaSet: ReplicaSetObject): ReplicaSetRecord {
  const { replicaSets } = context.state.controllers;
  const { uid, name } = replicaSet.metadata;
  const known = replicaSets.get(uid);
  if (known) return known;
  const record: ReplicaSetRecord = {
    name,
    group: replicaSet.metadata.owner?.uid ?? uid,
    pods: new Map(),
    active: 0,
    ready: 0,
    terminating: 0,
    failures: 0,
    retryAtMs: null,
    availabilityAtMs: null,
  };
  replicaSets.set(uid, record);
  return record;
}

function wakeOwner(context: ClusterContext, replicaSet: ReplicaSetObject): void {
  const { owner } = replicaSet.metadata;
  if (owner?.kind === 'Deployment') wakeDeployment(context, owner.name);
  if (owner?.kind === 'Rollout') wakeRollout(context, owner.name);
}

function changed(context: ClusterContext, replicaSet: ReplicaSetObject): void {
  wakeReplicaSet(context, replicaSet.metadata.name);
  wakeOwner(context, replicaSet);
}

/** The list of the ReplicaSets of a Deployment or a Rollout. */
function siblingsUnder(context: ClusterContext, uid: string): string[] | undefined {
  const { deployments, rollouts } = context.state.controllers;
  return (deployments.get(uid) ?? rollouts.get(uid))?.replicaSets;
}

/** Enters a ReplicaSet into its owner's list; one without an owner waits for a Deployment whose selector picks it. */
function listUnderOwner(context: ClusterContext, replicaSet: ReplicaSetObject): void {
  const { controllers } = context.state;
  const { name, owner } = replicaSet.metadata;
  if (owner) {
    controllers.orphanReplicaSets.delete(name);
    siblingsUnder(context, owner.uid)?.push(name);
    return;
  }
  controllers.orphanReplicaSets.add(name);
  for (const deployment of context.state.api.deployments.keys()) wakeDeployment(context, deployment);
}

export type ReplicaSetCreation =
  | { readonly ok: true; readonly replicaSet: ReplicaSetObject }
  | { readonly ok: false; readonly code: number; readonly message: string };

export function createReplicaSet(
  context: ClusterContext,
  from: NewMeta & { readonly spec: ReplicaSetObject['spec'] },
): ReplicaSetCreation {
  const { api } = context.state;
  if (api.replicaSets.has(from.name)) {
    return { ok: false, code: 409, message: `replicasets.apps "${from.name}" already exists` };
  }
  const refusal = refusedByQuota(api, 'replicasets.apps', from.name, null);
  if (refusal !== null) return { ok: false, code: 403, message: refusal };
  const replicaSet: ReplicaSetObject = { metadata: newMeta(context, from), spec: from.spec, status: NEW_STATUS() };
  api.replicaSets.set(from.name, replicaSet);
  takeQuota(api, null);
  recordOf(context, replicaSet);
  listUnderOwner(context, replicaSet);
  context.record({
    kind: 'fact',
    type: 'replicaSetCreated',
    object: refOf(replicaSet),
    data: { replicas: from.spec.replicas, deployment: replicaSet.metadata.owner?.name ?? null },
  });
  changed(context, replicaSet);
  return { ok: true, replicaSet };
}

/** What may change in a ReplicaSet; its template and selector never do. */
export interface ReplicaSetChange {
  readonly replicas?: number;
  readonly minReadySeconds?: number;
  readonly annotations?: Readonly<Record<string, string>>;
}

export function updateReplicaSet(
  context: ClusterContext,
  replicaSet: ReplicaSetObject,
  change: ReplicaSetChange,
): void {
  const { spec, metadata } = replicaSet;
  const from = spec.replicas;
  const replicas = change.replicas ?? from;
  const minReadySeconds = change.minReadySeconds ?? spec.minReadySeconds;
  if (replicas !== from || minReadySeconds !== spec.minReadySeconds) metadata.generation++;
  spec.replicas = replicas;
  spec.minReadySeconds = minReadySeconds;
  if (change.annotations) metadata.annotations = change.annotations;
  if (replicas !== from) {
    context.record({
      kind: 'fact',
      type: 'replicaSetScaled',
      object: refOf(replicaSet),
      data: { from, to: replicas, deployment: metadata.owner?.name ?? null },
    });
  }
  changed(context, replicaSet);
}

/** What the ReplicaSet controller writes: news for the Deployment only. */
export function updateReplicaSetStatus(
  context: ClusterContext,
  replicaSet: ReplicaSetObject,
  status: ReplicaSetStatus,
): void {
  replicaSet.status = status;
  wakeOwner(context, replicaSet);
}

/** Deletes a ReplicaSet at once; its pods go as garbage, in the background. */
export function deleteReplicaSet(context: ClusterContext, replicaSet: ReplicaSetObject): void {
  const { api, controllers } = context.state;
  const { name, uid, owner } = replicaSet.metadata;
  if (api.replicaSets.get(name)?.metadata.uid !== uid) return;
  api.replicaSets.delete(name);
  controllers.orphanReplicaSets.delete(name);
  const siblings = owner && siblingsUnder(context, owner.uid);
  if (siblings) siblings.splice(siblings.indexOf(name), siblings.includes(name) ? 1 : 0);
  context.record({
    kind: 'fact',
    type: 'replicaSetDeleted',
    object: refOf(replicaSet),
    data: { deployment: owner?.name ?? null },
  });
  releaseQuota(context);
  wakeOwner(context, replicaSet);
  collectGarbage(context, uid);
}

/** Puts a ReplicaSet under a Deployment. */
export function adoptReplicaSet(
  context: ClusterContext,
  replicaSet: ReplicaSetObject,
  owner: NonNullable<ReplicaSetObject['metadata']['owner']>,
): void {
  const record = recordOf(context, replicaSet);
  const pods = [...record.pods.values()];
  for (const pod of pods) countOut(context, pod);
  replicaSet.metadata.owner = owner;
  record.group = owner.uid;
  for (const pod of pods) countIn(context, pod);
  listUnderOwner(context, replicaSet);
  changed(context, replicaSet);
}
