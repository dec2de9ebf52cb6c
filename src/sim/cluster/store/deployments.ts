// Deployments in the API server: every change goes through here, which records it and wakes the Deployment.
import type { DeploymentSpec } from '../../../manifest/index.ts';
import type { ClusterContext } from '../context.ts';
import type { DeploymentRecord } from '../controller-state.ts';
import { deepEqual } from '../equality.ts';
import type { DeploymentObject, DeploymentStatus } from '../objects.ts';
import { wakeDeployment } from '../rounds.ts';
import { recordConditions } from './condition-facts.ts';
import { collectGarbage } from './garbage.ts';
import { type NewMeta, newMeta } from './metadata.ts';

const refOf = (deployment: DeploymentObject) => ({ kind: 'Deployment', name: deployment.metadata.name });

const NEW_STATUS = (): DeploymentStatus => ({
  observedGeneration: 0,
  replicas: 0,
  updatedReplicas: 0,
  readyReplicas: 0,
  availableReplicas: 0,
  unavailableReplicas: 0,
  terminatingReplicas: 0,
  conditions: [],
});

/** The bookkeeping of a Deployment. Every stored one has it. */
export function deploymentRecordOf(context: ClusterContext, deployment: DeploymentObject): DeploymentRecord {
  const { deployments } = context.state.controllers;
  const { uid, name } = deployment.metadata;
  const known = deployments.get(uid);
  if (known) return known;
  const record: DeploymentRecord = {
    name,
    replicaSets: [],
    strategy: null,
    lifecycle: null,
    lastHold: null,
    deadlineAtMs: null,
    failures: 0,
    retryAtMs: null,
  };
  deployments.set(uid, record);
  return record;
}

export function createDeployment(
  context: ClusterContext,
  from: NewMeta & { readonly spec: DeploymentSpec },
): DeploymentObject {
  const deployment: DeploymentObject = { metadata: newMeta(context, from), spec: from.spec, status: NEW_STATUS() };
  context.state.api.deployments.set(from.name, deployment);
  deploymentRecordOf(context, deployment);
  context.record({
    kind: 'fact',
    type: 'deploymentCreated',
    object: refOf(deployment),
    data: { replicas: from.spec.replicas },
  });
  wakeDeployment(context, from.name);
  return deployment;
}

export interface DeploymentChange {
  readonly spec?: DeploymentSpec;
  readonly labels?: Readonly<Record<string, string>>;
  readonly annotations?: Readonly<Record<string, string>>;
}

/** A person's update. The generation rises with the spec and with the annotations, not with the labels. Gives whether anything changed. */
export function updateDeployment(
  context: ClusterContext,
  deployment: DeploymentObject,
  change: DeploymentChange,
): boolean {
  const { metadata } = deployment;
  const spec = change.spec && !deepEqual(change.spec, deployment.spec) ? change.spec : undefined;
  const annotations =
    change.annotations && !deepEqual(change.annotations, metadata.annotations) ? change.annotations : undefined;
  const labels = change.labels && !deepEqual(change.labels, metadata.labels) ? change.labels : undefined;
  if (!spec && !annotations && !labels) return false;
  if (spec || annotations) metadata.generation++;
  if (spec) deployment.spec = spec;
  if (annotations) metadata.annotations = annotations;
  if (labels) metadata.labels = labels;
  context.record({
    kind: 'fact',
    type: 'deploymentUpdated',
    object: refOf(deployment),
    data: { generation: metadata.generation, replicas: deployment.spec.replicas },
  });
  wakeDeployment(context, metadata.name);
  return true;
}

/** What the Deployment controller writes: status and, with it, the revision annotation; the generation stays. */
export function updateDeploymentStatus(
  context: ClusterContext,
  deployment: DeploymentObject,
  status: DeploymentStatus,
  annotations?: Readonly<Record<string, string>>,
): void {
  recordConditions(context, refOf(deployment), deployment.status.conditions, status.conditions);
  deployment.status = status;
  if (annotations) deployment.metadata.annotations = annotations;
  wakeDeployment(context, deployment.metadata.name);
}

/** Deletes a Deployment at once; its ReplicaSets and their pods go as garbage, in the background. */
export function deleteDeployment(context: ClusterContext, deployment: DeploymentObject): void {
  const { name, uid } = deployment.metadata;
  context.state.api.deployments.delete(name);
  context.state.controllers.fieldOwners.delete(`Deployment/${name}`);
  context.record({ kind: 'fact', type: 'deploymentDeleted', object: refOf(deployment), data: {} });
  collectGarbage(context, uid);
}
