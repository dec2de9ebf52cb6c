// Deletes the objects whose owner is gone: ReplicaSets of a Deployment, pods of a ReplicaSet.
import type { ClusterContext } from './context.ts';
import { deletePod, deleteReplicaSet } from './store/index.ts';

export function garbageRound(context: ClusterContext): void {
  const { api, controllers } = context.state;
  const owners = controllers.garbage.splice(0);
  for (const uid of owners) {
    const deployment = controllers.deployments.get(uid);
    for (const name of [...(deployment?.replicaSets ?? [])]) {
      const replicaSet = api.replicaSets.get(name);
      if (replicaSet?.metadata.owner?.uid === uid) deleteReplicaSet(context, replicaSet);
    }
    controllers.deployments.delete(uid);
    const record = controllers.replicaSets.get(uid);
    for (const pod of [...(record?.pods.values() ?? [])]) {
      if (pod.metadata.deletedAtMs === null) deletePod(context, pod);
    }
    // Terminating pods still point to the record; it goes with the last of them.
    if (record?.pods.size === 0) controllers.replicaSets.delete(uid);
  }
}
