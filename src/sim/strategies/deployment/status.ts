// The status of a Deployment, from the statuses of its ReplicaSets. Source: pkg/controller/deployment/sync.go calculateStatus.
import type { Condition, DeploymentObject, DeploymentStatus, ReplicaSetObject } from '../../cluster/index.ts';
import { newCondition, withCondition, withoutCondition } from './conditions.ts';
import { fencepostsOf } from './fenceposts.ts';

export function statusOf(
  deployment: DeploymentObject,
  newReplicaSet: ReplicaSetObject | undefined,
  all: readonly ReplicaSetObject[],
  nowMs: number,
): DeploymentStatus {
  const { spec, metadata } = deployment;
  const sum = (count: (replicaSet: ReplicaSetObject) => number) => all.reduce((total, one) => total + count(one), 0);
  const availableReplicas = sum(({ status }) => status.availableReplicas);
  const enough = availableReplicas >= spec.replicas - fencepostsOf(spec).maxUnavailable;
  const available = enough
    ? newCondition('Available', 'True', 'MinimumReplicasAvailable', 'Deployment has minimum availability.', nowMs)
    : newCondition(
        'Available',
        'False',
        'MinimumReplicasUnavailable',
        'Deployment does not have minimum availability.',
        nowMs,
      );
  return {
    observedGeneration: metadata.generation,
    replicas: sum(({ status }) => status.replicas),
    updatedReplicas: newReplicaSet?.status.replicas ?? 0,
    readyReplicas: sum(({ status }) => status.readyReplicas),
    availableReplicas,
    // Counted by what is asked for: pods that a quota refuses are unavailable too.
    unavailableReplicas: Math.max(0, sum((one) => one.spec.replicas) - availableReplicas),
    terminatingReplicas: sum(({ status }) => status.terminatingReplicas),
    conditions: withCondition(deployment.status.conditions, available),
  };
}

/** ReplicaFailure is passed on from the new ReplicaSet, else from the first that has one; it goes when none has. */
export function withReplicaFailure(
  conditions: readonly Condition[],
  newReplicaSet: ReplicaSetObject | undefined,
  all: readonly ReplicaSetObject[],
): Condition[] {
  for (const replicaSet of newReplicaSet ? [newReplicaSet, ...all] : all) {
    const failure = replicaSet.status.conditions.find(({ type }) => type === 'ReplicaFailure');
    if (failure) return withCondition(conditions, failure);
  }
  return withoutCondition(conditions, 'ReplicaFailure');
}
