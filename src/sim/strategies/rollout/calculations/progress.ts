// Whether a Rollout is healthy, complete, makes progress, or has made none for too long. Source: utils/conditions.
import type { RolloutSpec } from '../../../../manifest/index.ts';
import type { Condition, RolloutStatus } from '../../../cluster/index.ts';
import { progressDeadlineSeconds } from './defaults.ts';
import type { Spec } from './seen.ts';

/** The new template is the stable one. */
export const isCompleted = ({
  stableRS,
  currentPodHash,
}: Pick<RolloutStatus, 'stableRS' | 'currentPodHash'>): boolean => stableRS !== '' && stableRS === currentPodHash;

/** All pods are of the new template, available, and get all traffic; nothing else is left. `observed`: of the generation that is there. */
export function isHealthy(spec: Spec, status: RolloutStatus, observed: boolean): boolean {
  const { blueGreen, canary } = spec.strategy ?? {};
  const { replicas } = spec;
  if (status.updatedReplicas !== replicas || status.availableReplicas !== replicas || !observed) return false;
  if (blueGreen) {
    const { activeSelector, previewSelector } = status.blueGreen;
    if (activeSelector !== status.currentPodHash) return false;
    if ((blueGreen.previewService ?? '') !== '' && previewSelector !== status.currentPodHash) return false;
  }
  if (!canary) return true;
  const count = canary.steps?.length ?? 0;
  const stepsAreOver = count === 0 || status.currentStepIndex === null || status.currentStepIndex === count;
  return stepsAreOver && isCompleted(status) && status.replicas === replicas;
}

/** Pods were made, became ready or available, old ones went, or the strategy took a step. */
export function isProgressing(spec: Spec, before: RolloutStatus, after: RolloutStatus): boolean {
  const { blueGreen, canary } = spec.strategy ?? {};
  const switched =
    blueGreen !== undefined &&
    (before.blueGreen.activeSelector !== after.blueGreen.activeSelector ||
      before.blueGreen.previewSelector !== after.blueGreen.previewSelector);
  const stepped =
    before.currentStepIndex !== null &&
    after.currentStepIndex !== null &&
    before.currentStepIndex !== after.currentStepIndex;
  const moved =
    canary !== undefined &&
    (stepped || before.stableRS !== after.stableRS || before.currentStepHash !== after.currentStepHash);
  return (
    switched ||
    moved ||
    after.updatedReplicas !== before.updatedReplicas ||
    after.replicas - after.updatedReplicas < before.replicas - before.updatedReplicas ||
    after.readyReplicas > before.readyReplicas ||
    after.availableReplicas > before.availableReplicas
  );
}

/** Progressing is older than the deadline. Never while paused or aborted; once said it stays said. */
export function isTimedOut(
  spec: Pick<RolloutSpec, 'progressDeadlineSeconds'>,
  conditions: readonly Pick<Condition, 'type' | 'reason' | 'lastUpdateAtMs'>[],
  nowMs: number,
): boolean {
  const condition = conditions.find(({ type }) => type === 'Progressing');
  if (!condition || condition.reason === 'RolloutAborted' || condition.reason === 'RolloutPaused') return false;
  if (condition.reason === 'ProgressDeadlineExceeded') return true;
  return condition.lastUpdateAtMs + progressDeadlineSeconds(spec) * 1000 < nowMs;
}
