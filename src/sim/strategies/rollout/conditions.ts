// Conditions of a Rollout's status. Source: argo-rollouts utils/conditions SetRolloutCondition.
import type { Condition, ConditionStatus } from '../../cluster/index.ts';

export type ConditionType =
  | 'Available'
  | 'Completed'
  | 'Healthy'
  | 'InvalidSpec'
  | 'Paused'
  | 'Progressing'
  | 'ReplicaFailure';

export const conditionIn = (conditions: readonly Condition[], type: ConditionType): Condition | undefined =>
  conditions.find((condition) => condition.type === type);

export function newCondition(
  type: ConditionType,
  status: ConditionStatus,
  reason: string,
  message: string,
  nowMs: number,
): Condition {
  return { type, status, reason, message, lastUpdateAtMs: nowMs, lastTransitionAtMs: nowMs };
}

export const withoutCondition = (conditions: readonly Condition[], type: ConditionType): readonly Condition[] =>
  conditions.some((condition) => condition.type === type)
    ? conditions.filter((condition) => condition.type !== type)
    : conditions;

/** Same status and reason: the old one stays, also its message, and the very same list is given back. */
export function withCondition(conditions: readonly Condition[], next: Condition): readonly Condition[] {
  const current = conditions.find(({ type }) => type === next.type);
  if (current?.status === next.status && current.reason === next.reason) return conditions;
  const lastTransitionAtMs = current?.status === next.status ? current.lastTransitionAtMs : next.lastTransitionAtMs;
  return [...conditions.filter(({ type }) => type !== next.type), { ...next, lastTransitionAtMs }];
}

/** A list of conditions while it is worked on. */
export class Conditions {
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
