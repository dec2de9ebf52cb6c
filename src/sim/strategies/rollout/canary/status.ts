// How a pass over a canary ends: is the step complete, is the update? Source: argo-rollouts rollout/canary.go
// (syncRolloutStatusCanary, completedCurrentCanaryStep), rollout/sync.go shouldFullPromote.

import { pauseSeconds } from '../../../../manifest/index.ts';
import { type RolloutStatus, sendEvent } from '../../../cluster/index.ts';
import { hash32 } from '../../../kernel/index.ts';
import { revisionIn } from '../annotations.ts';
import { currentStep, isAtDesiredCounts, isProgressThresholdMet, stepsOf, stepText } from '../calculations/index.ts';
import { decide } from '../decisions.ts';
import { judgeConditions } from '../judge.ts';
import { aborted, type Pass, refOf } from '../pass.ts';
import { hasPassed, pauseFor } from '../pauses.ts';
import { persistStatus } from '../persist.ts';
import { presentHash } from '../revision.ts';
import { baseStatus, promoteStable, resetStatus, sumOf } from '../status.ts';
import { isRollbackWithinWindow } from '../window.ts';

/** Tells one list of steps from another. */
export const stepsHash = (pass: Pass): string =>
  String(hash32(JSON.stringify(pass.seen.spec.strategy?.canary?.steps ?? null)));

/** Another template, or other steps, than the status knows: an update begins. */
export function isUpdateNew(pass: Pass): boolean {
  const { currentStepHash, currentPodHash } = pass.seen.status;
  return currentStepHash !== stepsHash(pass) || (currentPodHash !== '' && currentPodHash !== presentHash(pass));
}

function isStepComplete(pass: Pass): boolean {
  const { seen, family, runs, draft, context } = pass;
  const { step } = currentStep(seen);
  if (seen.spec.paused || !step) return false;
  if (step.pause) {
    const pause = pauseFor(seen.status, 'CanaryPauseStep');
    if (seen.status.controllerPause && !pause) return true;
    return (
      pause !== undefined &&
      step.pause.duration !== undefined &&
      hasPassed(pause, pauseSeconds(step.pause), context.nowMs)
    );
  }
  if (step.setCanaryScale || step.setWeight !== undefined) {
    return isAtDesiredCounts(seen, family.current, family.stable, family.others, draft.weights);
  }
  if (step.analysis) return runs.stepAnalysis?.status.phase === 'Successful';
  // What is not simulated passes at once: header and mirror routes as in the controller, experiments and plugins as if they succeeded.
  return true;
}

/** Why the present template becomes the stable one now; null while it does not. */
function promotionReason(pass: Pass): string | null {
  const { seen, family } = pass;
  const { spec, status } = seen;
  if (!family.stable) return 'Initial deploy';
  if (aborted(pass) || !family.current) return null;
  const threshold = spec.strategy?.canary?.replicaProgressThreshold;
  if (family.current.available < spec.replicas && !isProgressThresholdMet(threshold, family.current, spec.replicas)) {
    return null;
  }
  if (status.promoteFull) return 'Full promotion requested';
  if (isRollbackWithinWindow(pass)) return 'Rollback within window';
  const count = stepsOf(seen).length;
  return count === 0 || currentStep(seen).index === count ? `Completed all ${count} canary steps` : null;
}

/** The pass saw another template or other steps: only the status begins anew; sizes follow in the next pass. */
export function beginUpdate(pass: Pass): void {
  const { context, seen, family } = pass;
  const count = stepsOf(seen).length;
  let status = resetStatus(pass, canaryBase(pass));
  if (family.current && count > 0) {
    const skip =
      seen.status.stableRS === family.current.hash
        ? 'Rollback to stable ReplicaSets'
        : isRollbackWithinWindow(pass) && family.current.spec > 0
          ? 'Rollback to active ReplicaSets within RollbackWindow'
          : null;
    if (skip !== null) {
      sendEvent(context, refOf(pass), 'Normal', 'SkipSteps', skip);
      const rule = seen.status.stableRS === family.current.hash ? 'rollout-back-to-stable' : 'rollout-back-in-window';
      decide(pass, rule, {
        saw: { steps: count, revision: revisionIn(family.current) },
        outcome: { replicaSet: family.current.name },
        path: rule === 'rollout-back-in-window' ? 'spec.rollbackWindow.revisions' : 'spec.template',
      });
      status = { ...status, currentStepIndex: count };
    }
  }
  persistStatus(pass, judgeConditions(pass, status));
}

function canaryBase(pass: Pass): RolloutStatus {
  return { ...baseStatus(pass), currentStepHash: stepsHash(pass) };
}

export function writeCanaryStatus(pass: Pass): void {
  const { context, seen, family, pauses } = pass;
  const status = canaryBase(pass);
  const steps = stepsOf(seen);
  const { step, index } = currentStep(seen);
  let currentStepIndex = index;
  if (seen.status.promoteFull || isRollbackWithinWindow(pass)) {
    pauses.cleared = true;
    pauses.abortRemoved = true;
    if (steps.length > 0) currentStepIndex = steps.length;
  }
  const reason = promotionReason(pass);
  if (reason !== null) {
    persistStatus(pass, judgeConditions(pass, promoteStable(pass, status, reason)));
    return;
  }
  if (aborted(pass)) {
    const back = steps.length === 0 ? null : status.stableRS === status.currentPodHash ? steps.length : 0;
    persistStatus(pass, judgeConditions(pass, { ...status, currentStepIndex: back }));
    return;
  }
  let { canary } = status;
  if (step && index !== null && isStepComplete(pass)) {
    // Counted from where the pass stands, which is beyond the last step when the others are skipped.
    const skipped = currentStepIndex === steps.length;
    currentStepIndex = (currentStepIndex ?? 0) + 1;
    canary = { ...canary, stepAnalysis: null };
    const count = skipped ? currentStepIndex : steps.length;
    const message = `Rollout step ${currentStepIndex}/${count} completed (${stepText(step)})`;
    sendEvent(context, refOf(pass), 'Normal', 'RolloutStepCompleted', message);
    decide(pass, 'canary-step', {
      saw: { text: stepText(step), available: family.current?.available ?? 0 },
      outcome: { step: currentStepIndex, steps: count },
      alternatives: step.analysis ? [] : [{ id: 'analysis-step', path: 'spec.strategy.canary.steps' }],
      path: `spec.strategy.canary.steps[${index}]`,
    });
    pauses.removed.push('CanaryPauseStep');
  }
  persistStatus(pass, judgeConditions(pass, { ...status, canary, currentStepIndex }));
}

/** After a change of `replicas` alone: counts, and nothing of the update. */
export function writeCanaryCounts(pass: Pass): void {
  const { seen, family } = pass;
  persistStatus(pass, {
    ...seen.status,
    availableReplicas: sumOf(family.all, 'available'),
    HPAReplicas: sumOf(family.all, 'replicas'),
  });
}
