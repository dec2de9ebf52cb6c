// What of a Rollout decides whether its progress is watched. Source: argo-rollouts rollout/sync.go isIndefiniteStep.
import { currentStep } from './calculations/index.ts';
import { conditionIn } from './conditions.ts';
import type { SeenRollout } from './facts.ts';

export const isPaused = ({ status, spec }: SeenRollout): boolean =>
  status.pauseConditions.length > 0 || spec.paused === true;

export const isObserved = ({ status, generation }: SeenRollout): boolean => status.observedGeneration === generation;

/** Steps and pauses that take as long as they take: no deadline runs. */
export function takesItsTime({ spec, status }: SeenRollout): boolean {
  const { step } = currentStep({ spec, status });
  if (step?.experiment || step?.analysis || step?.pause) return true;
  return conditionIn(status.conditions, 'Paused')?.status === 'True';
}
