// Revisions of a Deployment: its ReplicaSets, which of them has the present template, and the annotations that number them.
// Source: pkg/controller/deployment/util.
import type { PodTemplateSpec } from '../../manifest/index.ts';
import type { ClusterContext } from './context.ts';
import { deepEqual } from './equality.ts';
import type { DeploymentObject, ReplicaSetObject } from './objects.ts';

export const HASH_LABEL = 'pod-template-hash';
export const REVISION = 'deployment.kubernetes.io/revision';
export const REVISION_HISTORY = 'deployment.kubernetes.io/revision-history';
export const DESIRED_REPLICAS = 'deployment.kubernetes.io/desired-replicas';
export const MAX_REPLICAS = 'deployment.kubernetes.io/max-replicas';
export const CHANGE_CAUSE = 'kubernetes.io/change-cause';
const LAST_APPLIED = 'kubectl.kubernetes.io/last-applied-configuration';
const ROLLBACK = 'deprecated.deployment.rollback.to';

/** Annotations that belong to one object and are not copied between a Deployment and its ReplicaSets. */
export const OWN_ANNOTATIONS: ReadonlySet<string> = new Set([
  LAST_APPLIED,
  REVISION,
  REVISION_HISTORY,
  DESIRED_REPLICAS,
  MAX_REPLICAS,
  ROLLBACK,
]);

/** The revision that an object's annotation says; 0 without one. */
export function revisionOf(object: { readonly metadata: ReplicaSetObject['metadata'] }): number {
  const revision = Number(object.metadata.annotations[REVISION] ?? 0);
  return Number.isInteger(revision) ? revision : 0;
}

/** The ReplicaSets of a Deployment, oldest first. */
export function replicaSetsOf(
  context: Pick<ClusterContext, 'state'>,
  deployment: DeploymentObject,
): ReplicaSetObject[] {
  const { api, controllers } = context.state;
  const names = controllers.deployments.get(deployment.metadata.uid)?.replicaSets ?? [];
  return names.flatMap((name) => api.replicaSets.get(name) ?? []);
}

/** A template as a person writes it: without the hash that a ReplicaSet adds. */
export function withoutHash(template: PodTemplateSpec): PodTemplateSpec {
  const { [HASH_LABEL]: _, ...labels } = template.metadata.labels ?? {};
  return { ...template, metadata: { ...template.metadata, labels } };
}

export function sameTemplate(a: PodTemplateSpec, b: PodTemplateSpec): boolean {
  // The containers' images are what most often differs: look there before comparing everything.
  if (a.spec.containers[0]?.image !== b.spec.containers[0]?.image) return false;
  return deepEqual(a.spec, b.spec) && deepEqual(withoutHash(a).metadata, withoutHash(b).metadata);
}

/** The ReplicaSet of the present template: the oldest that has it. */
export function newReplicaSetOf(
  deployment: DeploymentObject,
  replicaSets: readonly ReplicaSetObject[],
): ReplicaSetObject | undefined {
  return replicaSets.find(({ spec }) => sameTemplate(spec.template, deployment.spec.template));
}

/** The ReplicaSet that an undo goes back to: the given revision, or (0) the one before the newest. Undefined when there is none. */
export function replicaSetOfRevision(
  replicaSets: readonly ReplicaSetObject[],
  toRevision: number,
): ReplicaSetObject | undefined {
  if (toRevision > 0) return replicaSets.find((replicaSet) => revisionOf(replicaSet) === toRevision);
  return [...replicaSets].sort((a, b) => revisionOf(b) - revisionOf(a))[1];
}
