// The status that a pass ends with: counts, conditions and phase, and what is told of them. Source: argo-rollouts rollout/sync.go
// (calculateBaseStatus, calculateRolloutConditions, persistRolloutStatus, checkPausedConditions).
import {
  type Condition,
  deepEqual,
  type RolloutStatus,
  sendEvent,
  updateRolloutStatus,
  wakeRolloutAt,
} from '../../cluster/index.ts';
import { DESIRED_REPLICAS, hasDeadline, revisionIn } from './annotations.ts';
import {
  currentStep,
  isCompleted,
  isHealthy,
  isProgressing,
  isTimedOut,
  progressDeadlineSeconds,
  rolloutPhase,
} from './calculations/index.ts';
import { conditionIn, newCondition, withCondition, withoutCondition } from './conditions.ts';
import type { SeenReplicaSet, SeenRollout } from './facts.ts';
import { aborted, type Pass, refOf } from './pass.ts';
import { pauseStatusOf } from './pauses.ts';
import { presentHash } from './revision.ts';

export const sumOf = (
  replicaSets: readonly (SeenReplicaSet | undefined)[],
  field: 'spec' | 'replicas' | 'ready' | 'available',
): number => replicaSets.reduce((sum, replicaSet) => sum + (replicaSet?.[field] ?? 0), 0);

/** All its pods are there for what the Rollout asks for now, and available. */
export function isSaturated({ spec }: SeenRollout, replicaSet: SeenReplicaSet | undefined): boolean {
  if (!replicaSet) return false;
  const desired = Number(replicaSet.annotations[DESIRED_REPLICAS] ?? Number.NaN);
  return replicaSet.spec === spec.replicas && desired === spec.replicas && replicaSet.available === spec.replicas;
}

export const withHash = (replicaSets: readonly SeenReplicaSet[], hash: string): SeenReplicaSet | undefined =>
  hash === '' ? undefined : replicaSets.find((replicaSet) => replicaSet.hash === hash);

/** What both strategies count alike; the fields of either strategy are filled in by it. */
export function baseStatus(pass: Pass): RolloutStatus {
  const { seen, family, draft } = pass;
  const before = seen.status;
  return {
    ...before,
    currentPodHash: presentHash(pass),
    replicas: sumOf(family.all, 'replicas'),
    updatedReplicas: family.current?.replicas ?? 0,
    readyReplicas: sumOf(family.all, 'ready'),
    availableReplicas: sumOf(family.all, 'available'),
    HPAReplicas: sumOf(family.all, 'replicas'),
    conditions: withoutCondition(before.conditions, 'InvalidSpec'),
    pauseConditions: [],
    controllerPause: false,
    restartedAt: draft.restartedAt,
    currentStepHash: '',
    currentStepIndex: null,
    canary: {
      weights: draft.weights,
      stepAnalysis: draft.runs.stepAnalysis,
      backgroundAnalysis: draft.runs.backgroundAnalysis,
    },
    blueGreen: {
      activeSelector: '',
      previewSelector: '',
      scaleUpPreviewCheckPoint: false,
      preAnalysis: draft.runs.preAnalysis,
      postAnalysis: draft.runs.postAnalysis,
    },
  };
}

/** A new template or new steps: the status is that of an update which begins. */
export function resetStatus(pass: Pass, status: RolloutStatus): RolloutStatus {
  const { pauses, seen } = pass;
  pauses.cleared = true;
  pauses.abortRemoved = true;
  const steps = seen.spec.strategy?.canary?.steps ?? [];
  return {
    ...status,
    promoteFull: false,
    currentStepIndex: steps.length > 0 ? 0 : null,
    canary: { ...status.canary, stepAnalysis: null, backgroundAnalysis: null },
    blueGreen: { ...status.blueGreen, scaleUpPreviewCheckPoint: false, preAnalysis: null, postAnalysis: null },
  };
}

/** The present template is the stable one from now on. */
export function promoteStable(pass: Pass, status: RolloutStatus, reason: string): RolloutStatus {
  const { context, pauses, seen } = pass;
  pauses.cleared = true;
  pauses.abortRemoved = true;
  const { canary } = seen.spec.strategy ?? {};
  const steps = canary?.steps?.length ?? 0;
  if (status.stableRS !== status.currentPodHash) {
    const message = `Rollout completed update to revision ${revisionIn(seen)} (${status.currentPodHash}): ${reason}`;
    sendEvent(context, refOf(pass), 'Normal', 'RolloutCompleted', message);
  }
  return {
    ...status,
    promoteFull: false,
    stableRS: status.currentPodHash,
    currentStepIndex: canary ? (steps > 0 ? steps : null) : status.currentStepIndex,
    blueGreen: { ...status.blueGreen, scaleUpPreviewCheckPoint: false },
  };
}

const isPaused = ({ status, spec }: SeenRollout): boolean => status.pauseConditions.length > 0 || spec.paused === true;

const isObserved = ({ status, generation }: SeenRollout): boolean => status.observedGeneration === generation;

/** Steps and pauses that take as long as they take: no deadline runs. */
function takesItsTime({ spec, status }: SeenRollout): boolean {
  const { step } = currentStep({ spec, status });
  if (step?.experiment || step?.analysis || step?.pause) return true;
  return conditionIn(status.conditions, 'Paused')?.status === 'True';
}

class Conditions {
  list: readonly Condition[];
  readonly #nowMs: number;

  constructor(list: readonly Condition[], nowMs: number) {
    this.list = list;
    this.#nowMs = nowMs;
  }

  /** Gives whether status or reason is another one now. */
  set(type: Parameters<typeof newCondition>[0], status: Condition['status'], reason: string, message: string): boolean {
    const next = withCondition(this.list, newCondition(type, status, reason, message, this.#nowMs));
    const changed = next !== this.list;
    this.list = next;
    return changed;
  }
}

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
  }
  return { ...status, conditions: conditions.list };
}

function judgeAbort(pass: Pass, conditions: Conditions): void {
  const { context, seen, pauses } = pass;
  const words = `Rollout aborted update to revision ${revisionIn(seen)}`;
  const message = pauses.abort ? `${words}: ${pauses.abort}` : words;
  if (!conditions.set('Progressing', 'False', 'RolloutAborted', message)) return;
  sendEvent(context, refOf(pass), 'Warning', 'RolloutAborted', message);
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
  conditions.set('Progressing', 'False', 'ProgressDeadlineExceeded', message);
  if (!spec.progressDeadlineAbort) return;
  pauses.abort = message;
  sendEvent(context, refOf(pass), 'Warning', 'RolloutAborted', message);
}

function isAvailable({ seen, family }: Pass, status: RolloutStatus): boolean {
  if (seen.spec.strategy?.blueGreen) return isSaturated(seen, withHash(family.all, status.blueGreen.activeSelector));
  return sumOf(family.all, 'available') >= seen.spec.replicas;
}

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
