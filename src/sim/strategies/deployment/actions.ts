// Actions that every strategy of a Deployment shares.
import { decide, deleteReplicaSet, revisionOf } from '../../cluster/index.ts';
import { beyondHistoryLimit } from './history.ts';
import { isComplete } from './progress.ts';
import { createNewReplicaSet, refOf } from './replica-sets.ts';
import { rescale } from './rescale.ts';
import { retryLater } from './retry.ts';
import type { Rollout, RolloutAction } from './rollout.ts';

const MAX_SURGE = 'spec.strategy.rollingUpdate.maxSurge';

function removeOldRevisions({ context, deployment, family }: Rollout): void {
  const entries = family.old.map((replicaSet) => ({
    replicaSet,
    revision: revisionOf(replicaSet),
    spec: replicaSet.spec.replicas,
    replicas: replicaSet.status.replicas,
    observed: replicaSet.metadata.generation <= replicaSet.status.observedGeneration,
    deleting: replicaSet.metadata.deletedAtMs !== null,
  }));
  const limit = deployment.spec.revisionHistoryLimit;
  for (const { replicaSet, revision } of beyondHistoryLimit(entries, limit)) {
    deleteReplicaSet(context, replicaSet);
    decide(context, 'clean-up-history', refOf(deployment), {
      saw: { old: entries.length, limit },
      outcome: { replicaSet: replicaSet.metadata.name, revision },
      alternatives: [{ id: 'larger-history', path: 'spec.revisionHistoryLimit' }],
      source: { object: refOf(deployment), path: 'spec.revisionHistoryLimit' },
    });
  }
}

/** Scales without rolling. While paused the history is tidied at every sync. */
export const rescaleOnly: RolloutAction = (rollout) => {
  rescale(rollout);
  if (rollout.seen.paused) removeOldRevisions(rollout);
  return 'done';
};

/** The history is tidied once the status, as last written, says that the rollout is complete. */
export const cleanUpHistory: RolloutAction = (rollout) => {
  const { spec, metadata, status } = rollout.deployment;
  if (isComplete({ replicas: spec.replicas, generation: metadata.generation }, status)) removeOldRevisions(rollout);
  return 'done';
};

/** A template that no ReplicaSet has gets one; then the same sync goes on. */
export const createNew: RolloutAction = ({ context, deployment, family, posts, seen }) => {
  const made = createNewReplicaSet(context, deployment, family);
  if ('refusal' in made) {
    retryLater(context, deployment);
    return 'stop';
  }
  const object = refOf(deployment);
  const to = made.spec.replicas;
  const missing = seen.replicas - to;
  decide(context, 'new-replica-set', object, {
    saw: { total: seen.total, cap: seen.cap, room: seen.room, replicas: seen.replicas },
    outcome: { replicaSet: made.metadata.name, from: 0, to, revision: revisionOf(made) },
    alternatives:
      deployment.spec.strategy.type === 'RollingUpdate' && missing > 0
        ? [{ id: 'more-surge', path: MAX_SURGE, data: { maxSurge: posts.maxSurge + missing } }]
        : [],
    source: { object, path: 'spec.template' },
  });
  return 'again';
};
