// Deeds of Recreate, one for each action of its machine.
import { decide, deploymentRecordOf } from '../../../cluster/index.ts';
import { cleanUpHistory, createNew, rescaleOnly } from '../actions.ts';
import { isActive } from '../observe.ts';
import { refOf, scaleReplicaSet } from '../replica-sets.ts';
import { reportComplete, reportDeadline } from '../reports.ts';
import type { RolloutAction } from '../rollout.ts';

const STRATEGY = 'spec.strategy.type';

const stopOld: RolloutAction = ({ context, deployment, family, seen }) => {
  const object = refOf(deployment);
  for (const replicaSet of family.old.filter(isActive)) {
    const from = replicaSet.spec.replicas;
    scaleReplicaSet(context, deployment, replicaSet, 0);
    decide(context, 'recreate-stop-old', object, {
      saw: { oldSpec: seen.oldSpec, available: seen.available },
      outcome: { replicaSet: replicaSet.metadata.name, from, to: 0 },
      alternatives: [{ id: 'rolling-update', path: STRATEGY }],
      source: { object, path: STRATEGY },
    });
  }
  return 'done';
};

const sayWhatIsWaitedFor: RolloutAction = ({ context, deployment, family }) => {
  const record = deploymentRecordOf(context, deployment);
  const pods = family.old.reduce(
    (sum, { metadata }) => sum + (context.state.controllers.replicaSets.get(metadata.uid)?.pods.size ?? 0),
    0,
  );
  const words = JSON.stringify(['recreate-wait', pods]);
  if (words === record.lastHold) return 'done';
  record.lastHold = words;
  const object = refOf(deployment);
  decide(context, 'recreate-wait', object, {
    saw: { pods },
    alternatives: [{ id: 'rolling-update', path: STRATEGY }],
    source: { object, path: STRATEGY },
  });
  return 'done';
};

const startNew: RolloutAction = ({ context, deployment, family, seen }) => {
  const { newReplicaSet } = family;
  if (!newReplicaSet) return 'done';
  scaleReplicaSet(context, deployment, newReplicaSet, seen.replicas);
  const object = refOf(deployment);
  decide(context, 'recreate-start-new', object, {
    saw: { oldSpec: seen.oldSpec, replicas: seen.replicas },
    outcome: { replicaSet: newReplicaSet.metadata.name, from: seen.newSpec, to: seen.replicas },
    source: { object, path: 'spec.replicas' },
  });
  return 'done';
};

export const recreateActions: Readonly<Record<string, RolloutAction>> = {
  rescaleOnly,
  stopOld,
  sayWhatIsWaitedFor,
  createNew,
  startNew,
  cleanUpHistory,
  reportComplete,
  reportDeadline,
};
