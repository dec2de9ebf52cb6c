// The ReplicaSets of a Deployment: finding, numbering, making and resizing them. Source: pkg/controller/deployment/sync.go, util.
import {
  adoptReplicaSet,
  type ClusterContext,
  createReplicaSet,
  DESIRED_REPLICAS,
  type DeploymentObject,
  HASH_LABEL,
  MAX_REPLICAS,
  newReplicaSetOf,
  OWN_ANNOTATIONS,
  REVISION,
  REVISION_HISTORY,
  type ReplicaSetObject,
  replicaSetsOf,
  revisionOf,
  sameTemplate,
  selects,
  sendEvent,
  templateHash,
  updateDeploymentStatus,
  updateReplicaSet,
} from '../../cluster/index.ts';
import { conditionOf, newCondition, withCondition } from './conditions.ts';
import { fencepostsOf } from './fenceposts.ts';
import { hasDeadline } from './progress.ts';
import { newReplicaSetSize, totalSpec } from './sizes.ts';

/** Longest `revision-history` annotation; its oldest entries go first. */
const MAX_HISTORY_LENGTH = 2000;

/** The ReplicaSets of a Deployment by the part they play, oldest first. */
export interface Family {
  readonly newReplicaSet: ReplicaSetObject | undefined;
  readonly old: readonly ReplicaSetObject[];
  readonly all: readonly ReplicaSetObject[];
}

export const refOf = (deployment: DeploymentObject) => ({ kind: 'Deployment', name: deployment.metadata.name });

/** ReplicaSets without a controller whose labels fit come under the Deployment. */
export function adoptOrphans(context: ClusterContext, deployment: DeploymentObject): void {
  const { api, controllers } = context.state;
  const { name, uid } = deployment.metadata;
  for (const orphan of [...controllers.orphanReplicaSets]) {
    const replicaSet = api.replicaSets.get(orphan);
    if (replicaSet && selects(deployment.spec.selector, replicaSet.metadata.labels)) {
      adoptReplicaSet(context, replicaSet, { kind: 'Deployment', name, uid });
    }
  }
}

export function familyOf(context: ClusterContext, deployment: DeploymentObject): Family {
  const all = replicaSetsOf(context, deployment);
  const newReplicaSet = newReplicaSetOf(deployment, all);
  return { newReplicaSet, old: all.filter((replicaSet) => replicaSet !== newReplicaSet), all };
}

export const sizeOf = (replicaSet: ReplicaSetObject) => ({
  spec: replicaSet.spec.replicas,
  available: replicaSet.status.availableReplicas,
});

/** The number that the new ReplicaSet should bear: one more than the highest old one. */
const nextRevision = (old: readonly ReplicaSetObject[]): number =>
  old.reduce((highest, replicaSet) => Math.max(highest, revisionOf(replicaSet)), 0) + 1;

function withHistory(annotations: Readonly<Record<string, string>>, revision: string): string {
  const known = annotations[REVISION_HISTORY];
  const entries = known ? known.split(',') : [];
  while (entries.length > 0 && [...entries, revision].join(',').length > MAX_HISTORY_LENGTH) entries.shift();
  return [...entries, revision].join(',');
}

/** Annotations of the new ReplicaSet: those of the Deployment, and its number, which only ever rises. */
function newAnnotations(
  deployment: DeploymentObject,
  known: Readonly<Record<string, string>> | undefined,
  revision: number,
): Record<string, string> {
  const annotations: Record<string, string> = { ...known };
  for (const [key, value] of Object.entries(deployment.metadata.annotations)) {
    if (!OWN_ANNOTATIONS.has(key)) annotations[key] = value;
  }
  const before = known?.[REVISION];
  if (Number(before ?? 0) < revision) {
    annotations[REVISION] = String(revision);
    if (known && before !== undefined) annotations[REVISION_HISTORY] = withHistory(known, before);
  }
  return annotations;
}

const sizeAnnotations = (deployment: DeploymentObject): Record<string, string> => ({
  [DESIRED_REPLICAS]: String(deployment.spec.replicas),
  [MAX_REPLICAS]: String(deployment.spec.replicas + fencepostsOf(deployment.spec).maxSurge),
});

const differ = (a: Readonly<Record<string, string>>, b: Readonly<Record<string, string>>): boolean =>
  Object.keys(b).some((key) => a[key] !== b[key]);

/**
 * Brings the new ReplicaSet's number, annotations and minReadySeconds up to date, also while paused or scaling; the Deployment
 * takes over the number in the sync after.
 */
export function syncRevision(context: ClusterContext, deployment: DeploymentObject, family: Family): void {
  const { newReplicaSet, old } = family;
  if (!newReplicaSet) return;
  const { metadata, spec } = newReplicaSet;
  const minReadySeconds = deployment.spec.minReadySeconds ?? 0;
  const annotations = newAnnotations(deployment, metadata.annotations, nextRevision(old));
  if (differ(metadata.annotations, annotations) || spec.minReadySeconds !== minReadySeconds) {
    updateReplicaSet(context, newReplicaSet, { annotations, minReadySeconds });
    return;
  }
  const { status } = deployment;
  const revision = metadata.annotations[REVISION] ?? '';
  const renumbered = deployment.metadata.annotations[REVISION] !== revision;
  const unjudged =
    hasDeadline(deployment.spec.progressDeadlineSeconds) && !conditionOf(status.conditions, 'Progressing');
  if (!renumbered && !unjudged) return;
  const found = newCondition(
    'Progressing',
    'True',
    'FoundNewReplicaSet',
    `Found new replica set "${metadata.name}"`,
    context.nowMs,
  );
  const conditions = unjudged ? withCondition(status.conditions, found) : status.conditions;
  updateDeploymentStatus(
    context,
    deployment,
    { ...status, conditions },
    {
      ...deployment.metadata.annotations,
      [REVISION]: revision,
    },
  );
}

/** Makes the ReplicaSet of the present template, as large as it may be from the start. Gives it, or the API server's refusal. */
export function createNewReplicaSet(
  context: ClusterContext,
  deployment: DeploymentObject,
  family: Family,
): ReplicaSetObject | { readonly refusal: string } {
  const { metadata, spec, status } = deployment;
  const { maxSurge } = fencepostsOf(spec);
  const { name, hash } = freeName(context, deployment);
  const labels = { ...spec.template.metadata.labels, [HASH_LABEL]: hash };
  const replicas = newReplicaSetSize(spec.strategy.type, spec.replicas, maxSurge, totalSpec(family.old.map(sizeOf)), 0);
  const revision = nextRevision(family.old);
  const made = createReplicaSet(context, {
    name,
    labels,
    annotations: { ...newAnnotations(deployment, undefined, revision), ...sizeAnnotations(deployment) },
    owner: { kind: 'Deployment', name: metadata.name, uid: metadata.uid },
    spec: {
      replicas,
      minReadySeconds: spec.minReadySeconds ?? 0,
      selector: { ...spec.selector, matchLabels: { ...spec.selector.matchLabels, [HASH_LABEL]: hash } },
      template: { ...spec.template, metadata: { ...spec.template.metadata, labels } },
    },
  });
  const judged = hasDeadline(spec.progressDeadlineSeconds);
  if (!made.ok) {
    const message = `Failed to create new replica set "${name}": ${made.message}`;
    sendEvent(context, refOf(deployment), 'Warning', 'ReplicaSetCreateError', message);
    // Said already, it is not written again: that would wake the Deployment at once.
    if (judged && conditionOf(status.conditions, 'Progressing')?.reason !== 'ReplicaSetCreateError') {
      const failed = newCondition('Progressing', 'False', 'ReplicaSetCreateError', message, context.nowMs);
      updateDeploymentStatus(context, deployment, { ...status, conditions: withCondition(status.conditions, failed) });
    }
    return { refusal: made.message };
  }
  if (replicas > 0) {
    const message = `Scaled up replica set ${name} from 0 to ${replicas}`;
    sendEvent(context, refOf(deployment), 'Normal', 'ScalingReplicaSet', message);
  }
  const created = newCondition(
    'Progressing',
    'True',
    'NewReplicaSetCreated',
    `Created new replica set "${name}"`,
    context.nowMs,
  );
  const conditions = judged ? withCondition(status.conditions, created) : status.conditions;
  updateDeploymentStatus(
    context,
    deployment,
    { ...status, conditions },
    {
      ...metadata.annotations,
      [REVISION]: String(revision),
    },
  );
  return made.replicaSet;
}

/** Two templates may have the same hash; the second gets another. */
function freeName(context: ClusterContext, deployment: DeploymentObject): { name: string; hash: string } {
  const { metadata, spec } = deployment;
  for (let collisions = 0; ; collisions++) {
    const hash = templateHash(spec.template, collisions);
    const name = `${metadata.name}-${hash}`;
    const taken = context.state.api.replicaSets.get(name);
    if (!taken || sameTemplate(taken.spec.template, spec.template)) return { name, hash };
  }
}

/** Resizes a ReplicaSet and notes for which size of the Deployment. Gives whether its size changed. */
export function scaleReplicaSet(
  context: ClusterContext,
  deployment: DeploymentObject,
  replicaSet: ReplicaSetObject,
  replicas: number,
): boolean {
  const from = replicaSet.spec.replicas;
  const notes = sizeAnnotations(deployment);
  if (replicas === from && !differ(replicaSet.metadata.annotations, notes)) return false;
  updateReplicaSet(context, replicaSet, { replicas, annotations: { ...replicaSet.metadata.annotations, ...notes } });
  if (replicas === from) return false;
  const message = `Scaled ${from < replicas ? 'up' : 'down'} replica set ${replicaSet.metadata.name} from ${from} to ${replicas}`;
  sendEvent(context, refOf(deployment), 'Normal', 'ScalingReplicaSet', message);
  return true;
}
