// Deeds of a rolling update, one for each action of its machine.
import { decide, deploymentRecordOf } from '../../../cluster/index.ts';
import { cleanUpHistory, createNew, rescaleOnly } from '../actions.ts';
import { refOf, scaleReplicaSet } from '../replica-sets.ts';
import { reportComplete, reportDeadline } from '../reports.ts';
import type { Rollout, RolloutAction } from '../rollout.ts';
import { resizeNew, type Shrink } from '../sizes.ts';

const MAX_SURGE = 'spec.strategy.rollingUpdate.maxSurge';
const MAX_UNAVAILABLE = 'spec.strategy.rollingUpdate.maxUnavailable';

const growNew: RolloutAction = ({ context, deployment, family, posts, seen }) => {
  const { newReplicaSet } = family;
  const to = resizeNew(seen.replicas, posts.maxSurge, seen.total, seen.newSpec);
  if (!newReplicaSet || to === null) return 'done';
  scaleReplicaSet(context, deployment, newReplicaSet, to);
  const object = refOf(deployment);
  decide(context, 'scale-up-new', object, {
    saw: { total: seen.total, cap: seen.cap, room: seen.room, replicas: seen.replicas, maxSurge: posts.maxSurge },
    outcome: { replicaSet: newReplicaSet.metadata.name, from: seen.newSpec, to },
    alternatives:
      to < seen.replicas ? [{ id: 'more-surge', data: { missing: seen.replicas - to }, path: MAX_SURGE }] : [],
    source: { object, path: MAX_SURGE },
  });
  return 'done';
};

const shrinkNew: RolloutAction = ({ context, deployment, family, seen }) => {
  const { newReplicaSet } = family;
  if (!newReplicaSet) return 'done';
  scaleReplicaSet(context, deployment, newReplicaSet, seen.replicas);
  const object = refOf(deployment);
  decide(context, 'shrink-new', object, {
    saw: { newSpec: seen.newSpec, replicas: seen.replicas },
    outcome: { replicaSet: newReplicaSet.metadata.name, from: seen.newSpec, to: seen.replicas },
    source: { object, path: 'spec.replicas' },
  });
  return 'done';
};

function shrinkOld(rollout: Rollout, shrinks: readonly Shrink[], rule: 'clean-up-unhealthy' | 'scale-down-old'): void {
  const { context, deployment, family, posts, seen } = rollout;
  const object = refOf(deployment);
  for (const { index, from, to } of shrinks) {
    const replicaSet = family.old[index];
    if (!replicaSet) continue;
    const saw =
      rule === 'clean-up-unhealthy'
        ? { spec: from, available: replicaSet.status.availableReplicas, removable: seen.removable }
        : { available: seen.available, minimum: seen.minimum, removable: seen.available - seen.minimum };
    scaleReplicaSet(context, deployment, replicaSet, to);
    decide(context, rule, object, {
      saw: { ...saw, replicas: seen.replicas, maxUnavailable: posts.maxUnavailable },
      outcome: { replicaSet: replicaSet.metadata.name, from, to, removed: from - to },
      alternatives:
        rule === 'scale-down-old' && to > 0
          ? [{ id: 'more-unavailable', data: { maxUnavailable: posts.maxUnavailable + 1 }, path: MAX_UNAVAILABLE }]
          : [],
      source: { object, path: MAX_UNAVAILABLE },
    });
  }
}

const removeUnhealthyOld: RolloutAction = (rollout) => {
  shrinkOld(rollout, rollout.plan.unhealthy, 'clean-up-unhealthy');
  return 'done';
};

const removeHealthyOld: RolloutAction = (rollout) => {
  shrinkOld(rollout, rollout.plan.healthy, 'scale-down-old');
  return 'done';
};

/** Says why nothing moves, when that is another reason than last time. */
const sayWhyHolding: RolloutAction = ({ context, deployment, posts, seen }) => {
  const record = deploymentRecordOf(context, deployment);
  const object = refOf(deployment);
  const { replicas, total, minimum, cap, room, available, removable, newSpec, newAvailable, oldSpec } = seen;
  const newUnavailable = newSpec - newAvailable;
  const numbers = { replicas, total, minimum, cap, room, available, newUnavailable, removable };
  const rule =
    oldSpec === 0
      ? 'hold-new-not-available'
      : removable <= 0
        ? 'hold-nothing-removable'
        : available <= minimum
          ? 'hold-too-few-available'
          : null;
  const words = rule && JSON.stringify([rule, numbers]);
  if (!rule || words === record.lastHold || (oldSpec === 0 && newUnavailable <= 0)) return 'done';
  record.lastHold = words;
  decide(context, rule, object, {
    saw: { ...numbers, maxSurge: posts.maxSurge, maxUnavailable: posts.maxUnavailable },
    alternatives:
      oldSpec === 0
        ? [{ id: 'undo-by-hand' }]
        : [
            { id: 'more-unavailable', data: { maxUnavailable: posts.maxUnavailable + 1 }, path: MAX_UNAVAILABLE },
            ...(newSpec < replicas
              ? [{ id: 'more-surge' as const, data: { missing: replicas - newSpec }, path: MAX_SURGE }]
              : []),
          ],
    source: { object, path: oldSpec === 0 ? 'spec.replicas' : MAX_UNAVAILABLE },
  });
  return 'done';
};

export const rollingUpdateActions: Readonly<Record<string, RolloutAction>> = {
  rescaleOnly,
  createNew,
  growNew,
  shrinkNew,
  removeUnhealthyOld,
  removeHealthyOld,
  sayWhyHolding,
  cleanUpHistory,
  reportComplete,
  reportDeadline,
  tryAgain: () => 'stop',
};
