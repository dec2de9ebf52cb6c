// Whether a rollout is complete, makes progress, or has made none for too long. Source: pkg/controller/deployment/progress.go, util.
import type { Condition } from '../../cluster/index.ts';
import { conditionOf, newCondition, withCondition, withoutCondition } from './conditions.ts';

/** The counts of a Deployment's status that progress is judged by. */
export interface Counts {
  readonly replicas: number;
  readonly updatedReplicas: number;
  readonly readyReplicas: number;
  readonly availableReplicas: number;
}

/** An int32's largest value means that no deadline is kept. */
const NO_DEADLINE = 2_147_483_647;

export const hasDeadline = (seconds: number | null | undefined): seconds is number =>
  seconds !== null && seconds !== undefined && seconds !== NO_DEADLINE;

export interface Goal {
  readonly replicas: number;
  readonly generation: number;
}

export const isComplete = (
  goal: Goal,
  status: Omit<Counts, 'readyReplicas'> & { readonly observedGeneration: number },
): boolean =>
  status.updatedReplicas === goal.replicas &&
  status.replicas === goal.replicas &&
  status.availableReplicas === goal.replicas &&
  status.observedGeneration >= goal.generation;

/** More updated, fewer old, more ready, or more available pods than before. */
export const isProgressing = (before: Counts, after: Counts): boolean =>
  after.updatedReplicas > before.updatedReplicas ||
  after.replicas - after.updatedReplicas < before.replicas - before.updatedReplicas ||
  after.readyReplicas > before.readyReplicas ||
  after.availableReplicas > before.availableReplicas;

/** No progress since `lastUpdateAtMs` for longer than the deadline. Once said it stays said; a complete rollout never times out. */
export function isTimedOut(
  conditions: readonly Condition[],
  deadlineSeconds: number | null | undefined,
  nowMs: number,
): boolean {
  const condition = conditionOf(conditions, 'Progressing');
  if (!hasDeadline(deadlineSeconds) || !condition || condition.reason === 'NewReplicaSetAvailable') return false;
  if (condition.reason === 'ProgressDeadlineExceeded') return true;
  return condition.lastUpdateAtMs + deadlineSeconds * 1000 < nowMs;
}

/** Milliseconds until the deadline is worth another look, 0 for at once; null when there is nothing to look for. */
export function untilDeadlineMs(
  goal: Goal,
  conditions: readonly Condition[],
  status: Omit<Counts, 'readyReplicas'> & { readonly observedGeneration: number },
  deadlineSeconds: number | null | undefined,
  nowMs: number,
): number | null {
  const condition = conditionOf(conditions, 'Progressing');
  if (!hasDeadline(deadlineSeconds) || !condition) return null;
  if (isComplete(goal, status) || condition.reason === 'ProgressDeadlineExceeded') return null;
  const leftMs = condition.lastUpdateAtMs + deadlineSeconds * 1000 - nowMs;
  return leftMs < 1000 ? 0 : leftMs;
}

export type ProgressVerdict = 'complete' | 'progressing' | 'timed-out' | 'unchanged';

export interface ProgressInput {
  readonly goal: Goal;
  readonly deploymentName: string;
  /** Name of the new ReplicaSet, if there is one. */
  readonly newReplicaSet: string | undefined;
  readonly deadlineSeconds: number | null | undefined;
  readonly before: Counts & { readonly conditions: readonly Condition[] };
  readonly after: Counts & { readonly observedGeneration: number; readonly conditions: readonly Condition[] };
  readonly nowMs: number;
}

/** The conditions of `after` with Progressing brought up to date, and what that says. */
export function judgeProgress(input: ProgressInput): {
  readonly verdict: ProgressVerdict;
  readonly conditions: readonly Condition[];
} {
  const { goal, before, after, deadlineSeconds, nowMs } = input;
  if (!hasDeadline(deadlineSeconds)) {
    const verdict = isComplete(goal, after) ? 'complete' : isProgressing(before, after) ? 'progressing' : 'unchanged';
    return { verdict, conditions: withoutCondition(after.conditions, 'Progressing') };
  }
  const current = conditionOf(before.conditions, 'Progressing');
  const subject =
    input.newReplicaSet === undefined ? `Deployment "${input.deploymentName}"` : `ReplicaSet "${input.newReplicaSet}"`;
  // Only one ReplicaSet has pods and its rollout was completed once: losing a pod since then is no lack of progress.
  if (after.replicas === after.updatedReplicas && current?.reason === 'NewReplicaSetAvailable') {
    return { verdict: isComplete(goal, after) ? 'complete' : 'unchanged', conditions: after.conditions };
  }
  if (isComplete(goal, after)) {
    const message = `${subject} has successfully progressed.`;
    const condition = newCondition('Progressing', 'True', 'NewReplicaSetAvailable', message, nowMs);
    return { verdict: 'complete', conditions: withCondition(after.conditions, condition) };
  }
  if (isProgressing(before, after)) {
    const made = newCondition('Progressing', 'True', 'ReplicaSetUpdated', `${subject} is progressing.`, nowMs);
    // Progress moves the time of the last update also when the reason stays; only the time of the transition is kept.
    const condition = current?.status === 'True' ? { ...made, lastTransitionAtMs: current.lastTransitionAtMs } : made;
    return { verdict: 'progressing', conditions: [...withoutCondition(after.conditions, 'Progressing'), condition] };
  }
  if (isTimedOut(after.conditions, deadlineSeconds, nowMs)) {
    const message = `${subject} has timed out progressing.`;
    const condition = newCondition('Progressing', 'False', 'ProgressDeadlineExceeded', message, nowMs);
    return { verdict: 'timed-out', conditions: withCondition(after.conditions, condition) };
  }
  return { verdict: 'unchanged', conditions: after.conditions };
}
