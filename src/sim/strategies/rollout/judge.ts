// What a pass makes of the conditions: healthy, aborted, progressing or late, available, complete. Source: argo-rollouts
// rollout/sync.go calculateRolloutConditions.
import { type RolloutStatus, sendEvent } from '../../cluster/index.ts';
import { hasDeadline, revisionIn } from './annotations.ts';
import { isCompleted, isHealthy, isProgressing, isTimedOut, progressDeadlineSeconds } from './calculations/index.ts';
import { Conditions, conditionIn, newCondition, withCondition, withoutCondition } from './conditions.ts';
import { decide } from './decisions.ts';
import { aborted, type Pass, refOf } from './pass.ts';
import { isSaturated, sumOf, withHash } from './status.ts';
import { isObserved, isPaused, takesItsTime } from './watching.ts';

export function judgeConditions(pass: Pass, status: RolloutStatus): RolloutStatus {
  const { context, seen, family } = pass;
  const { spec } = seen;
  const before = seen.status.conditions;
  const conditions = new Conditions(status.conditions, context.nowMs);
  const healthy = isHealthy(spec, status, isObserved(seen));
  let becameUnhealthy = false;
  if (!isPaused(seen) && healthy) conditions.set('Healthy', 'True', 'RolloutHealthy', 'Rollout is healthy');
  else if (conditionIn(before, 'Healthy'))
    becameUnhealthy = conditions.set('Healthy', 'False', 'RolloutHealthy', 'Rollout is not healthy');
  if (aborted(pass)) judgeAbort(pass, conditions);
  else judgeProgress(pass, status, conditions, healthy, becameUnhealthy);
  const available = isAvailable(pass, status);
  const words = available ? 'Rollout has minimum availability' : 'Rollout does not have minimum availability';
  conditions.set('Available', available ? 'True' : 'False', 'AvailableReason', words);
  const failure = [family.current, ...family.all]
    .flatMap((replicaSet) => replicaSet?.conditions ?? [])
    .find(({ type }) => type === 'ReplicaFailure');
  if (failure) conditions.list = withCondition(conditions.list, failure);
  else conditions.list = withoutCondition(conditions.list, 'ReplicaFailure');
  if (isCompleted(status)) conditions.set('Completed', 'True', 'RolloutCompleted', 'RolloutCompleted');
  else if (conditions.set('Completed', 'False', 'RolloutCompleted', 'RolloutCompleted')) {
    const message = `Rollout not completed, started update to revision ${revisionIn(seen)} (${status.currentPodHash})`;
    sendEvent(context, refOf(pass), 'Normal', 'RolloutNotCompleted', message);
    if (family.stable) {
      decide(pass, 'rollout-begin', {
        saw: { revision: revisionIn(seen), stable: family.stable.name },
        outcome: { replicaSet: family.current?.name ?? '' },
        alternatives: [{ id: 'undo-with-argo' }],
        path: 'spec.template',
      });
    }
  }
  return { ...status, conditions: conditions.list };
}

function judgeAbort(pass: Pass, conditions: Conditions): void {
  const { context, seen, pauses } = pass;
  const words = `Rollout aborted update to revision ${revisionIn(seen)}`;
  const message = pauses.abort ? `${words}: ${pauses.abort}` : words;
  if (!conditions.set('Progressing', 'False', 'RolloutAborted', message)) return;
  sendEvent(context, refOf(pass), 'Warning', 'RolloutAborted', message);
  decide(pass, 'rollout-abort', {
    saw: { reason: pauses.abort ?? '', byHand: pauses.abort === null },
    outcome: { revision: revisionIn(seen), stable: pass.family.stable?.name ?? '' },
    alternatives: [{ id: 'retry-or-revert' }],
    path: 'spec.template',
  });
}

function judgeProgress(
  pass: Pass,
  status: RolloutStatus,
  conditions: Conditions,
  healthy: boolean,
  becameUnhealthy: boolean,
): void {
  const { context, seen, family, pauses } = pass;
  const { spec } = seen;
  const name = family.current?.name;
  if (healthy) {
    const message = `ReplicaSet "${name ?? ''}" has successfully progressed.`;
    conditions.set('Progressing', 'True', 'NewReplicaSetAvailable', message);
    return;
  }
  if (isProgressing(spec, seen.status, status) || becameUnhealthy) {
    const lost = status.stableRS === status.currentPodHash && becameUnhealthy;
    const words =
      name === undefined ? `Rollout "${seen.name}" is progressing.` : `ReplicaSet "${name}" is progressing.`;
    const next = lost
      ? newCondition(
          'Progressing',
          'True',
          'ReplicaSetNotAvailable',
          'Rollout does not have minimum availability',
          context.nowMs,
        )
      : newCondition('Progressing', 'True', 'ReplicaSetUpdated', words, context.nowMs);
    // Progress renews the condition also where status and reason stay: the deadline counts from here.
    const current = conditionIn(seen.status.conditions, 'Progressing');
    const kept = current?.status === 'True' ? { ...next, lastTransitionAtMs: current.lastTransitionAtMs } : next;
    conditions.list = withCondition(withoutCondition(conditions.list, 'Progressing'), kept);
    return;
  }
  const delayed = family.others.some(hasDeadline);
  if (takesItsTime(seen) || delayed || !isTimedOut(spec, conditions.list, context.nowMs)) return;
  const message =
    name === undefined
      ? `Rollout "${seen.name}" has timed out progressing.`
      : `ReplicaSet "${name}" has timed out progressing.`;
  if (conditions.set('Progressing', 'False', 'ProgressDeadlineExceeded', message)) {
    const abort = spec.progressDeadlineAbort === true;
    decide(pass, 'rollout-deadline', {
      saw: {
        deadlineSeconds: progressDeadlineSeconds(spec),
        available: status.availableReplicas,
        replicas: spec.replicas,
      },
      outcome: { abort },
      alternatives: abort ? [] : [{ id: 'abort-at-deadline', path: 'spec.progressDeadlineAbort' }],
      path: 'spec.progressDeadlineSeconds',
    });
  }
  if (!spec.progressDeadlineAbort) return;
  pauses.abort = message;
  sendEvent(context, refOf(pass), 'Warning', 'RolloutAborted', message);
}

function isAvailable({ seen, family }: Pass, status: RolloutStatus): boolean {
  if (seen.spec.strategy?.blueGreen) return isSaturated(seen, withHash(family.all, status.blueGreen.activeSelector));
  return sumOf(family.all, 'available') >= seen.spec.replicas;
}
