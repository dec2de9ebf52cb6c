// The status that a pass ends with is written, and told. Source: argo-rollouts rollout/sync.go (persistRolloutStatus,
// sendStateChangeEvents, requeueStuckRollout, checkPausedConditions).
import { deepEqual, type RolloutStatus, sendEvent, updateRolloutStatus, wakeRolloutAt } from '../../cluster/index.ts';
import { isCompleted, isHealthy, progressDeadlineSeconds, rolloutPhase } from './calculations/index.ts';
import { Conditions, conditionIn } from './conditions.ts';
import { type Pass, refOf } from './pass.ts';
import { pauseStatusOf } from './pauses.ts';
import { isObserved, isPaused, takesItsTime } from './watching.ts';

/**
 * Writes what differs from what the pass saw. Fields that it means to leave as they were stay as they are now, even where they
 * have changed since: that is how a merge patch works.
 */
function patchStatus(pass: Pass, next: RolloutStatus): boolean {
  const { context, object, seen } = pass;
  if (deepEqual(seen.status, next)) return false;
  const changed = Object.entries(next).filter(([field, value]) => {
    const before = Object.entries(seen.status).find(([name]) => name === field)?.[1];
    return !deepEqual(before, value);
  });
  const after: RolloutStatus = { ...object.status, ...Object.fromEntries(changed) };
  if (!deepEqual(after, object.status)) updateRolloutStatus(context, object, after);
  return true;
}

export function persistStatus(pass: Pass, status: RolloutStatus): void {
  const { context, seen, pauses } = pass;
  const paused: RolloutStatus = {
    ...status,
    ...pauseStatusOf(pauses, seen.status, status, context.nowMs),
    observedGeneration: seen.generation,
  };
  const next = { ...paused, ...rolloutPhase(seen.spec, paused) };
  if (!patchStatus(pass, next)) {
    watchDeadline(pass, next);
    return;
  }
  const [before, after] = [seen.status.pauseConditions.length > 0, next.pauseConditions.length > 0];
  if (before === after) return;
  const object = refOf(pass);
  if (after)
    sendEvent(context, object, 'Normal', 'RolloutPaused', `Rollout is paused (${next.pauseConditions[0]?.reason})`);
  else if (next.abortedAtMs === null) sendEvent(context, object, 'Normal', 'RolloutResumed', 'Rollout is resumed');
}

/** A pass that changed nothing looks again when the deadline will have passed. */
function watchDeadline(pass: Pass, status: RolloutStatus): void {
  const { context, seen, object } = pass;
  const current = conditionIn(seen.status.conditions, 'Progressing');
  if (!current || current.reason === 'ProgressDeadlineExceeded') return;
  if (isHealthy(seen.spec, status, isObserved(seen)) || isPaused(seen) || seen.status.abort || takesItsTime(seen))
    return;
  const leftMs = current.lastUpdateAtMs + progressDeadlineSeconds(seen.spec) * 1000 - context.nowMs;
  if (leftMs > 0) wakeRolloutAt(context, object, context.nowMs + leftMs + (leftMs < 1000 ? 1 : 1000));
}

/** Pausing and resuming, retrying after an abort: told before anything else is decided. */
export function markPause(pass: Pass): void {
  const { context, seen, object } = pass;
  const { conditions } = seen.status;
  const paused = isPaused(seen);
  const progressing = conditionIn(conditions, 'Progressing');
  const abortTold = progressing?.reason === 'RolloutAborted';
  const next = new Conditions(conditions, context.nowMs);
  if (paused !== (progressing?.reason === 'RolloutPaused') && !abortTold && !isCompleted(seen.status)) {
    if (paused) next.set('Progressing', 'Unknown', 'RolloutPaused', 'Rollout is paused');
    else next.set('Progressing', 'Unknown', 'RolloutResumed', 'Rollout is resumed');
  }
  if (!seen.status.abort && abortTold)
    next.set('Progressing', 'Unknown', 'RolloutRetry', 'Retrying Rollout after abort');
  if (paused !== (conditionIn(conditions, 'Paused')?.status === 'True') && !abortTold) {
    next.set('Paused', paused ? 'True' : 'False', 'RolloutPaused', 'Rollout is paused');
  }
  if (next.list === conditions) return;
  const status = { ...seen.status, conditions: next.list, observedGeneration: seen.generation };
  updateRolloutStatus(context, object, { ...status, ...rolloutPhase(seen.spec, status) });
  pass.statusWritten = true;
}
