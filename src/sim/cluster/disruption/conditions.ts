// The condition of a PodDisruptionBudget: whether it would let a pod go now.
// Source: component-helpers apps/poddisruptionbudget UpdateDisruptionAllowedCondition.
import type { Condition } from '../objects.ts';

const TYPE = 'DisruptionAllowed';
export const SYNC_FAILED = 'SyncFailed';

const STATUS_OF = { SufficientPods: 'True', InsufficientPods: 'False', [SYNC_FAILED]: 'False' } as const;

function withReason(
  conditions: readonly Condition[],
  reason: keyof typeof STATUS_OF,
  message: string,
  nowMs: number,
): Condition[] {
  const before = conditions.find(({ type }) => type === TYPE);
  const status = STATUS_OF[reason];
  if (before?.reason === reason && before.message === message) return [...conditions];
  const lastTransitionAtMs = before?.status === status ? before.lastTransitionAtMs : nowMs;
  return [{ type: TYPE, status, reason, message, lastUpdateAtMs: nowMs, lastTransitionAtMs }];
}

export const allowedCondition = (
  conditions: readonly Condition[],
  disruptionsAllowed: number,
  nowMs: number,
): Condition[] => withReason(conditions, disruptionsAllowed > 0 ? 'SufficientPods' : 'InsufficientPods', '', nowMs);

export const failedCondition = (conditions: readonly Condition[], message: string, nowMs: number): Condition[] =>
  withReason(conditions, SYNC_FAILED, message, nowMs);
