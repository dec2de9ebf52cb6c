// The state of a cluster as a recorded story writes it.
import {
  type ClusterState,
  DESIRED_REPLICAS,
  type DeploymentObject,
  isPodReady,
  MAX_REPLICAS,
  type PodDisruptionBudgetObject,
  type PodObject,
  REVISION,
  REVISION_HISTORY,
  type ReplicaSetObject,
} from '../../../sim/cluster/index.ts';
import type { TraceNames } from './names.ts';
import { conditionRows, without0 } from './rows.ts';
import { DEFAULT_NODE } from './scripted-node.ts';
import { rolloutSections } from './settled-rollouts.ts';

function deploymentRow({ metadata, spec, status }: DeploymentObject, names: TraceNames) {
  const { conditions, terminatingReplicas, ...counts } = status;
  return {
    generation: metadata.generation,
    revision: metadata.annotations[REVISION] ?? null,
    replicas: spec.replicas,
    ...(spec.paused ? { paused: true } : {}),
    status: { ...without0(counts), terminatingReplicas },
    conditions: conditionRows(conditions, names),
  };
}

type Annotations = Readonly<Record<string, string>>;

const ofDeployment = (annotations: Annotations) => ({
  revision: annotations[REVISION] ?? null,
  ...(annotations[REVISION_HISTORY] === undefined ? {} : { revisionHistory: annotations[REVISION_HISTORY] }),
  desired: annotations[DESIRED_REPLICAS] ?? null,
  max: annotations[MAX_REPLICAS] ?? null,
});

const ofRollout = (annotations: Annotations) => ({
  rolloutRevision: annotations['rollout.argoproj.io/revision'] ?? null,
  rolloutDesired: annotations['rollout.argoproj.io/desired-replicas'] ?? null,
  ...(annotations['scale-down-deadline'] === undefined ? {} : { scaleDownDeadline: true }),
});

function replicaSetRow({ metadata, spec, status }: ReplicaSetObject, names: TraceNames) {
  const { annotations } = metadata;
  return {
    image: spec.template.spec.containers[0]?.image ?? '',
    spec: spec.replicas,
    replicas: status.replicas,
    ready: status.readyReplicas,
    available: status.availableReplicas,
    terminating: status.terminatingReplicas,
    ...(metadata.owner?.kind === 'Rollout' ? ofRollout(annotations) : ofDeployment(annotations)),
    ...(status.conditions.length > 0 ? { conditions: conditionRows(status.conditions, names) } : {}),
  };
}

function budgetRow({ status }: PodDisruptionBudgetObject, names: TraceNames) {
  const { disruptionsAllowed, currentHealthy, desiredHealthy, expectedPods, conditions } = status;
  return {
    disruptionsAllowed,
    currentHealthy,
    desiredHealthy,
    expectedPods,
    conditions: conditionRows(conditions, names),
  };
}

export function podRow(pod: PodObject): Record<string, unknown> {
  const { metadata, nodeName, status } = pod;
  const [container] = status.containerStatuses;
  const reason = container?.state.waiting?.reason ?? container?.state.terminated?.reason;
  return {
    phase: status.phase,
    ready: isPodReady(pod),
    ...(metadata.deletedAtMs === null ? {} : { terminating: true }),
    ...(nodeName === null ? { unscheduled: true } : {}),
    ...(reason === undefined ? {} : { reason }),
    ...(container && container.restartCount > 0 ? { restarts: container.restartCount } : {}),
    ...(nodeName === null || nodeName === DEFAULT_NODE ? {} : { node: nodeName }),
  };
}

/** How two pods look alike: everything that the story would write of them, but that they are being deleted. */
export function lookOf(pod: PodObject): string {
  const { terminating: _, ...look } = podRow(pod);
  return JSON.stringify(look);
}

const rows = <T>(objects: ReadonlyMap<string, T>, id: (name: string) => string, row: (object: T) => unknown) =>
  Object.fromEntries([...objects].map(([name, object]) => [id(name), row(object)]));

export function settledState(state: ClusterState, names: TraceNames): Record<string, unknown> {
  const { api } = state;
  const id = (name: string) => names.id(name);
  return {
    ...rolloutSections(state, names),
    deployments: rows(api.deployments, id, (deployment) => deploymentRow(deployment, names)),
    replicaSets: rows(api.replicaSets, id, (replicaSet) => replicaSetRow(replicaSet, names)),
    pods: rows(api.pods, id, podRow),
    podDisruptionBudgets: rows(api.podDisruptionBudgets, id, (budget) => budgetRow(budget, names)),
    endpoints: rows(api.endpointSlices, id, ({ endpoints }) => {
      const list = [...endpoints.values()];
      const idsOf = (kept: typeof list) => kept.map(({ pod }) => id(pod)).sort();
      return {
        ready: idsOf(list.filter(({ ready }) => ready)),
        notReady: idsOf(list.filter(({ ready, terminating }) => !ready && !terminating)),
        terminating: idsOf(list.filter(({ ready, terminating }) => !ready && terminating)),
      };
    }),
  };
}
