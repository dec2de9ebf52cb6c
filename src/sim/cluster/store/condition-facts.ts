// Changes of an object's conditions, as facts of the log.
import type { ObjectRef } from '../../kernel/index.ts';
import type { ClusterContext } from '../context.ts';
import type { Condition } from '../objects.ts';

export function recordConditions(
  context: ClusterContext,
  object: ObjectRef,
  before: readonly Condition[],
  after: readonly Condition[],
): void {
  for (const { type, status, reason } of after) {
    const old = before.find((condition) => condition.type === type);
    if (old?.status === status && old.reason === reason) continue;
    context.record({ kind: 'fact', type: 'conditionChanged', object, data: { type, status, reason } });
  }
  for (const { type } of before) {
    if (after.some((condition) => condition.type === type)) continue;
    context.record({ kind: 'fact', type: 'conditionRemoved', object, data: { type } });
  }
}
