// One Deployment as there is to see: its numbers, its ReplicaSets, how it stands in a sentence, and what it waits for.
import {
  type DeploymentObject,
  newReplicaSetOf,
  type ReplicaSetObject,
  replicaSetsOf,
  revisionOf,
} from '../cluster/index.ts';
import { fencepostsOf } from '../strategies/index.ts';
import { SLOW_MS, stuckAt, waitsOfNewPods } from './new-pods.ts';
import type { WorldState } from './state.ts';
import type { DeploymentView, Headline, HeadlineId, PodView, ReplicaSetView, Wait } from './view.ts';

interface Standing {
  readonly deployment: DeploymentObject;
  readonly pods: readonly PodView[];
  readonly newest: ReplicaSetView | undefined;
  readonly minimum: number;
  readonly nowMs: number;
}

function isComplete({ deployment, newest }: Standing): boolean {
  const { replicas } = deployment.spec;
  const { updatedReplicas, replicas: total, availableReplicas } = deployment.status;
  return newest !== undefined && updatedReplicas === replicas && total === replicas && availableReplicas === replicas;
}

function headlineId(standing: Standing): HeadlineId {
  const { deployment, pods, newest, nowMs } = standing;
  const { replicas, paused } = deployment.spec;
  const progressing = deployment.status.conditions.find(({ type }) => type === 'Progressing');
  if (replicas === 0) return 'scaledToZero';
  const serving = pods.some(({ available, state }) => available || state === 'serving');
  if (progressing?.reason === 'ProgressDeadlineExceeded') return 'deadlineExceeded';
  if (isComplete(standing)) return paused ? 'paused' : 'steady';
  const fresh = pods.filter((pod) => pod.replicaSet === newest?.name && pod.counts && !pod.available);
  const stuck = stuckAt(fresh, deployment.status.conditions, nowMs);
  if (stuck) return stuck;
  if (!serving && pods.length > 0 && !pods.every(({ createdAtMs }) => nowMs - createdAtMs < SLOW_MS)) return 'outage';
  if (paused) return 'paused';
  const rolledOut = newest !== undefined && newest.replicas === replicas && deployment.status.replicas === replicas;
  return rolledOut && progressing?.reason === 'NewReplicaSetAvailable' ? 'short' : 'progressing';
}

function headlineOf(standing: Standing): Headline {
  const id = headlineId(standing);
  const { deployment, newest } = standing;
  const neutral: readonly HeadlineId[] = ['steady', 'progressing', 'paused', 'scaledToZero', 'empty'];
  return {
    id,
    tone: neutral.includes(id) ? 'neutral' : 'fail',
    data: {
      version: newest?.version ?? 1,
      available: id === 'short' ? deployment.status.availableReplicas : (newest?.available ?? 0),
      replicas: deployment.spec.replicas,
      seconds: deployment.spec.progressDeadlineSeconds,
    },
  };
}

function waitsOf(standing: Standing, deadlineAtMs: number | null): Wait[] {
  const { deployment, pods, newest } = standing;
  if (deployment.spec.paused || isComplete(standing)) return [];
  const waits: Wait[] = [];
  const fresh = pods.filter((pod) => pod.replicaSet === newest?.name && pod.counts);
  waits.push(...waitsOfNewPods(fresh));
  const going = pods.filter((pod) => pod.terminating && pod.replicaSet !== newest?.name);
  if (going.length > 0 && deployment.spec.strategy.type === 'Recreate') {
    const last = going.flatMap(({ wait }) => wait ?? []).sort((a, b) => (b.untilMs ?? 0) - (a.untilMs ?? 0))[0];
    if (last) waits.push({ ...last, id: 'oldPodsGone', data: { count: going.length } });
  }
  const progressing = deployment.status.conditions.find(({ type }) => type === 'Progressing');
  if (deadlineAtMs !== null && progressing?.status === 'True' && progressing.reason !== 'NewReplicaSetAvailable') {
    const seconds = deployment.spec.progressDeadlineSeconds;
    const untilMs = progressing.lastUpdateAtMs + seconds * 1000;
    waits.push({
      id: 'progressDeadline',
      data: { seconds },
      sinceMs: progressing.lastUpdateAtMs,
      untilMs,
      path: 'spec.progressDeadlineSeconds',
    });
  }
  return waits;
}

const imageOf = ({ spec }: ReplicaSetObject): string => spec.template.spec.containers[0]?.image ?? '';

/** `pods`: all pods of this Deployment. */
export function deploymentView(
  state: WorldState,
  deployment: DeploymentObject,
  pods: readonly PodView[],
  nowMs: number,
): DeploymentView {
  const { spec, status, metadata } = deployment;
  const replicaSets = replicaSetsOf({ state }, deployment);
  const current = newReplicaSetOf(deployment, replicaSets);
  const record = state.controllers.deployments.get(metadata.uid);
  const posts = fencepostsOf(spec);
  const minimum = spec.replicas - posts.maxUnavailable;
  const views = replicaSets.map(
    (replicaSet): ReplicaSetView => ({
      name: replicaSet.metadata.name,
      version: state.versions.get(replicaSet.metadata.uid) ?? 1,
      revision: revisionOf(replicaSet) || null,
      image: imageOf(replicaSet),
      isNew: replicaSet === current,
      createdAtMs: replicaSet.metadata.createdAtMs,
      replicas: replicaSet.spec.replicas,
      current: replicaSet.status.replicas,
      ready: replicaSet.status.readyReplicas,
      available: replicaSet.status.availableReplicas,
      terminating: replicaSet.status.terminatingReplicas,
    }),
  );
  const standing: Standing = { deployment, pods, newest: views.find(({ isNew }) => isNew), minimum, nowMs };
  return {
    name: metadata.name,
    namespace: metadata.namespace,
    strategy: spec.strategy.type,
    replicas: spec.replicas,
    maxSurge: posts.maxSurge,
    maxUnavailable: posts.maxUnavailable,
    minimum,
    maximum: spec.replicas + posts.maxSurge,
    paused: spec.paused === true,
    revision: revisionOf(deployment) || null,
    containers: spec.template.spec.containers.map(({ name, image = '' }) => ({ name, image })),
    replicaSets: views,
    conditions: status.conditions,
    status: {
      replicas: status.replicas,
      updated: status.updatedReplicas,
      ready: status.readyReplicas,
      available: status.availableReplicas,
      unavailable: status.unavailableReplicas,
      terminating: status.terminatingReplicas,
    },
    lifecycle: record?.lifecycle?.value ?? '',
    passages: record?.lifecycle?.passages ?? {},
    headline: headlineOf(standing),
    waits: waitsOf(standing, record?.deadlineAtMs ?? null),
    history: replicaSets
      .map((replicaSet) => ({ revision: revisionOf(replicaSet), image: imageOf(replicaSet) }))
      .filter(({ revision }) => revision > 0 && revision !== revisionOf(deployment))
      .sort((a, b) => b.revision - a.revision),
  };
}
