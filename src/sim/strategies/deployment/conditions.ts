// Conditions of a Deployment's status. Source: pkg/controller/deployment/util SetDeploymentCondition.
import { type Condition, type ConditionStatus, wholeSeconds } from '../../cluster/index.ts';

export const conditionOf = (conditions: readonly Condition[], type: string): Condition | undefined =>
  conditions.find((condition) => condition.type === type);

export function newCondition(
  type: string,
  status: ConditionStatus,
  reason: string,
  message: string,
  nowMs: number,
): Condition {
  const atMs = wholeSeconds(nowMs) * 1000;
  return { type, status, reason, message, lastUpdateAtMs: atMs, lastTransitionAtMs: atMs };
}

export const withoutCondition = (conditions: readonly Condition[], type: string): Condition[] =>
  conditions.filter((condition) => condition.type !== type);

/** Same status and reason: the old one stays, also its message. Same status only: the time of its transition stays. */
export function withCondition(conditions: readonly Condition[], next: Condition): Condition[] {
  const current = conditionOf(conditions, next.type);
  if (current?.status === next.status && current.reason === next.reason) return [...conditions];
  const lastTransitionAtMs = current?.status === next.status ? current.lastTransitionAtMs : next.lastTransitionAtMs;
  return [...withoutCondition(conditions, next.type), { ...next, lastTransitionAtMs }];
}
