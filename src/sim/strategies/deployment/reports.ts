// Decisions that change nothing but what is said: a rollout is complete, or has made no progress for too long.
import { decide, deploymentRecordOf } from '../../cluster/index.ts';
import { conditionOf } from './conditions.ts';
import { refOf } from './replica-sets.ts';
import type { RolloutAction } from './rollout.ts';

export const reportComplete: RolloutAction = ({ context, deployment, family, seen }) => {
  const before = conditionOf(deployment.status.conditions, 'Progressing');
  deploymentRecordOf(context, deployment).lastHold = null;
  if (before?.reason === 'NewReplicaSetAvailable') return 'done';
  const object = refOf(deployment);
  decide(context, 'complete', object, {
    saw: { replicas: seen.replicas, available: seen.newAvailable, oldSpec: seen.oldSpec },
    outcome: { replicaSet: family.newReplicaSet?.metadata.name ?? '' },
    source: { object, path: 'spec.replicas' },
  });
  return 'done';
};

export const reportDeadline: RolloutAction = ({ context, deployment, family, seen }) => {
  const before = conditionOf(deployment.status.conditions, 'Progressing');
  if (before?.reason === 'ProgressDeadlineExceeded') return 'done';
  const object = refOf(deployment);
  const seconds = deployment.spec.progressDeadlineSeconds;
  decide(context, 'deadline-exceeded', object, {
    saw: { deadlineSeconds: seconds, available: seen.newAvailable, replicas: seen.replicas },
    outcome: { replicaSet: family.newReplicaSet?.metadata.name ?? '' },
    alternatives: [
      { id: 'undo-by-hand' },
      { id: 'longer-deadline', data: { deadlineSeconds: seconds }, path: 'spec.progressDeadlineSeconds' },
    ],
    source: { object, path: 'spec.progressDeadlineSeconds' },
  });
  return 'done';
};
