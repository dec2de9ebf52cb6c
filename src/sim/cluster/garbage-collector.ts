// Deletes the objects whose owner is gone: ReplicaSets of a Deployment or Rollout, AnalysisRuns of a Rollout, pods of a ReplicaSet.
import type { ClusterContext } from './context.ts';
import { deleteAnalysisRun, deletePod, deleteReplicaSet } from './store/index.ts';

export function garbageRound(context: ClusterContext): void {
  const { api, controllers } = context.state;
  const owners = controllers.garbage.splice(0);
  for (const uid of owners) {
    const rollout = controllers.rollouts.get(uid);
    for (const name of [...(rollout?.analysisRuns ?? [])]) {
      const run = api.analysisRuns.get(name);
      if (run) deleteAnalysisRun(context, run);
    }
    const owner = rollout ?? controllers.deployments.get(uid);
    for (const name of [...(owner?.replicaSets ?? [])]) {
      const replicaSet = api.replicaSets.get(name);
      if (replicaSet?.metadata.owner?.uid === uid) deleteReplicaSet(context, replicaSet);
    }
    controllers.deployments.delete(uid);
    controllers.rollouts.delete(uid);
    const record = controllers.replicaSets.get(uid);
    for (const pod of [...(record?.pods.values() ?? [])]) {
      if (pod.metadata.deletedAtMs === null) deletePod(context, pod);
    }
    // Terminating pods still point to the record; it goes with the last of them.
    if (record?.pods.size === 0) controllers.replicaSets.delete(uid);
  }
}
