// Where a canary stands among its steps. Source: utils/replicaset GetCurrentCanaryStep, BeforeStartingStep; utils/rollout CanaryStepString.
import type { CanaryStep } from '../../../../manifest/index.ts';
import type { Seen } from './seen.ts';

export interface StepPosition {
  /** Null without steps. */
  readonly index: number | null;
  /** Undefined without steps, and after the last one. */
  readonly step: CanaryStep | undefined;
}

export const stepsOf = ({ spec }: Pick<Seen, 'spec'>): readonly CanaryStep[] => spec.strategy?.canary?.steps ?? [];

export function currentStep(rollout: Seen): StepPosition {
  const steps = stepsOf(rollout);
  if (steps.length === 0) return { index: null, step: undefined };
  const index = rollout.status.currentStepIndex ?? 0;
  return { index, step: steps[index] };
}

/** The current step and those before it, the latest first; none when the steps are over. */
export function stepsSoFar(rollout: Seen): readonly CanaryStep[] {
  const { index, step } = currentStep(rollout);
  return step && index !== null
    ? stepsOf(rollout)
        .slice(0, index + 1)
        .reverse()
    : [];
}

/** Whether background analysis waits for a later step. */
export function isBeforeStartingStep(rollout: Seen): boolean {
  const starting = rollout.spec.strategy?.canary?.analysis?.startingStep;
  const { index } = currentStep(rollout);
  return starting !== undefined && index !== null && index < starting;
}

/** A step as events and messages name it. */
export function stepText(step: CanaryStep): string {
  const { setWeight, pause, setCanaryScale, plugin, setHeaderRoute, setMirrorRoute } = step;
  if (setWeight !== undefined) return `setWeight: ${setWeight}`;
  if (pause) return pause.duration === undefined ? 'pause' : `pause: ${pause.duration}`;
  if (step.experiment) return 'experiment';
  if (step.analysis) return 'analysis';
  if (setCanaryScale) {
    if (setCanaryScale.weight !== undefined) return `setCanaryScale{weight: ${setCanaryScale.weight}}`;
    if (setCanaryScale.matchTrafficWeight) return 'setCanaryScale{matchTrafficWeight: true}';
    if (setCanaryScale.replicas !== undefined) return `setCanaryScale{replicas: ${setCanaryScale.replicas}}`;
  }
  if (plugin) return `plugin: ${plugin['name'] ?? ''}`;
  if (setHeaderRoute) return `setHeaderRoute: ${setHeaderRoute['name'] ?? ''}`;
  return setMirrorRoute ? `setMirrorRoute: ${setMirrorRoute['name'] ?? ''}` : 'invalid';
}
