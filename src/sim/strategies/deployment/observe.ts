// Looks at a Deployment and its ReplicaSets: everything a sync decides by, as numbers.
import {
  type ClusterContext,
  DESIRED_REPLICAS,
  type DeploymentObject,
  isPodFinished,
  type ReplicaSetObject,
} from '../../cluster/index.ts';
import { fencepostsOf } from './fenceposts.ts';
import { judgeProgress } from './progress.ts';
import { type Family, sizeOf } from './replica-sets.ts';
import type { Rollout } from './rollout.ts';
import { planOld, totalAvailable, totalSpec } from './sizes.ts';
import { statusOf } from './status.ts';

export const isActive = (replicaSet: ReplicaSetObject): boolean => replicaSet.spec.replicas > 0;

/** An active ReplicaSet was last scaled for another number of replicas. */
function wasResized(deployment: DeploymentObject, family: Family): boolean {
  return family.all.some((replicaSet) => {
    const desired = replicaSet.metadata.annotations[DESIRED_REPLICAS];
    return isActive(replicaSet) && desired !== undefined && Number(desired) !== deployment.spec.replicas;
  });
}

/** Phases of the pods of one ReplicaSet. */
export type PodPhases = readonly string[];

/**
 * Recreate waits for these: an old ReplicaSet's status still counts pods, or one of its pods has not ended for good.
 * `oldPhases`: phases of all pods that are not the new ReplicaSet's. Source: pkg/controller/deployment/recreate.go oldPodsRunning.
 */
export function areOldPodsRunning(oldStatusReplicas: readonly number[], oldPhases: readonly PodPhases[]): boolean {
  return (
    oldStatusReplicas.some((replicas) => replicas > 0) ||
    oldPhases.some((phases) => phases.some((phase) => phase !== 'Failed' && phase !== 'Succeeded'))
  );
}

function oldPodsRunning(context: ClusterContext, family: Family): boolean {
  const { controllers } = context.state;
  return family.old.some((replicaSet) => {
    if (replicaSet.status.replicas > 0) return true;
    const pods = controllers.replicaSets.get(replicaSet.metadata.uid)?.pods.values() ?? [];
    for (const pod of pods) if (!isPodFinished(pod)) return true;
    return false;
  });
}

export function observe(context: ClusterContext, deployment: DeploymentObject, family: Family): Rollout {
  const { spec, metadata, status } = deployment;
  const posts = fencepostsOf(spec);
  const newSize = family.newReplicaSet ? sizeOf(family.newReplicaSet) : { spec: 0, available: 0 };
  const old = family.old.map(sizeOf);
  const total = totalSpec([newSize, ...old]);
  const plan = planOld(spec.replicas, posts.maxUnavailable, newSize, old);
  const removed = (shrinks: typeof plan.healthy) => shrinks.reduce((sum, { from, to }) => sum + from - to, 0);
  const { verdict } = judgeProgress({
    goal: { replicas: spec.replicas, generation: metadata.generation },
    deploymentName: metadata.name,
    newReplicaSet: family.newReplicaSet?.metadata.name,
    deadlineSeconds: spec.progressDeadlineSeconds,
    before: status,
    after: statusOf(deployment, family.newReplicaSet, family.all, context.nowMs),
    nowMs: context.nowMs,
  });
  const seen = {
    paused: spec.paused === true,
    resized: wasResized(deployment, family),
    newExists: family.newReplicaSet !== undefined,
    replicas: spec.replicas,
    newSpec: newSize.spec,
    newAvailable: newSize.available,
    oldSpec: totalSpec(old),
    total,
    available: totalAvailable([newSize, ...old]),
    cap: spec.replicas + posts.maxSurge,
    minimum: spec.replicas - posts.maxUnavailable,
    room: Math.max(0, spec.replicas + posts.maxSurge - total),
    removable: plan.removable,
    unhealthyToRemove: removed(plan.unhealthy),
    healthyToRemove: removed(plan.healthy),
    statusLags: plan.statusLags,
    oldPodsRunning: spec.strategy.type === 'Recreate' && oldPodsRunning(context, family),
    progress: verdict,
  };
  return { context, deployment, family, posts, plan, seen };
}
