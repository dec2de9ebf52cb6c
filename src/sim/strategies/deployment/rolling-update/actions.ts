// Deeds of a rolling update, one for each action of its machine.
import { type AlternativeOutcome, decide, deploymentRecordOf } from '../../../cluster/index.ts';
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
    outcome: { replicaSet: newReplicaSet.metadata.name, from: seen.newSpec, to, added: to - seen.newSpec },
    alternatives:
      to < seen.replicas
        ? [{ id: 'more-surge', data: { maxSurge: posts.maxSurge + seen.replicas - to }, path: MAX_SURGE }]
        : [],
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

const unhealthyNumbers = (spec: number, available: number, removable: number) => ({
  spec,
  available,
  unhealthy: spec - available,
  removable,
});

function shrinkOld(rollout: Rollout, shrinks: readonly Shrink[], rule: 'clean-up-unhealthy' | 'scale-down-old'): void {
  const { context, deployment, family, posts, seen } = rollout;
  const object = refOf(deployment);
  for (const { index, from, to } of shrinks) {
    const replicaSet = family.old[index];
    if (!replicaSet) continue;
    const saw =
      rule === 'clean-up-unhealthy'
        ? unhealthyNumbers(from, replicaSet.status.availableReplicas, seen.removable)
        : { available: seen.available, minimum: seen.minimum, surplus: seen.available - seen.minimum };
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

/** The least `maxUnavailable` with which one old pod could go now; null when none would do. */
function enoughUnavailable({ posts, seen }: Rollout): number | null {
  const enough = Math.max(posts.maxUnavailable + 1 - seen.removable, seen.replicas - seen.available + 1);
  return enough > posts.maxUnavailable && enough <= seen.replicas ? enough : null;
}

/** Says why nothing moves, when that is another reason than last time. */
const sayWhyHolding: RolloutAction = (rollout) => {
  const { context, deployment, family, seen } = rollout;
  const { replicas, total, minimum, available, removable, newSpec, newAvailable, oldSpec } = seen;
  const newUnavailable = newSpec - newAvailable;
  if (oldSpec === 0 && newUnavailable <= 0) return 'done';
  // While every old pod works, all − minimum − new ones not available is also what is available beyond the minimum.
  if (oldSpec > 0 && removable > 0) return 'done';
  const rule = oldSpec === 0 ? 'hold-new-not-available' : 'hold-nothing-removable';
  const saw = { replicas, total, minimum, available, newUnavailable, newAvailable, removable, oldSpec };
  const record = deploymentRecordOf(context, deployment);
  // Waiting for new pods alone is said once, not with every pod that becomes available.
  const words = JSON.stringify(oldSpec === 0 ? [rule, family.newReplicaSet?.metadata.name] : [rule, saw]);
  if (words === record.lastHold) return 'done';
  record.lastHold = words;
  const object = refOf(deployment);
  const enough = enoughUnavailable(rollout);
  const earlier: AlternativeOutcome[] =
    enough === null ? [] : [{ id: 'more-unavailable', data: { maxUnavailable: enough }, path: MAX_UNAVAILABLE }];
  decide(context, rule, object, {
    saw,
    alternatives: oldSpec === 0 ? [{ id: 'undo-by-hand' }] : earlier,
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
