// Events of the API (`kubectl get events`): repetitions are counted, and of one object only so many pass as the real client
// lets through. Source: client-go tools/record (EventSourceObjectSpamFilter).
import type { ObjectRef } from '../kernel/index.ts';
import type { ClusterContext } from './context.ts';

const BURST = 25;
const REFILL_MS = 300_000;

/** Sends an Event about an object; lost when the object has sent too many lately. */
export function sendEvent(
  context: ClusterContext,
  object: ObjectRef,
  type: 'Normal' | 'Warning',
  reason: string,
  message: string,
): void {
  const { api, controllers } = context.state;
  const source = `${object.kind}/${object.name}`;
  const known = controllers.eventBudgets.get(source) ?? { tokens: BURST, atMs: context.nowMs };
  const tokens = Math.min(BURST, known.tokens + (context.nowMs - known.atMs) / REFILL_MS);
  controllers.eventBudgets.set(source, { tokens: tokens >= 1 ? tokens - 1 : tokens, atMs: context.nowMs });
  if (tokens < 1) return;
  context.record({ kind: 'fact', type: 'eventRecorded', object, data: { type, reason, message } });
  const key = `${source} ${type} ${reason} ${message}`;
  const index = controllers.eventIndex.get(key);
  const repeated = index === undefined ? undefined : api.events[index];
  if (repeated) {
    repeated.count++;
    repeated.lastAtMs = context.nowMs;
    return;
  }
  controllers.eventIndex.set(key, api.events.length);
  api.events.push({
    object: { kind: object.kind, name: object.name },
    type,
    reason,
    message,
    firstAtMs: context.nowMs,
    lastAtMs: context.nowMs,
    count: 1,
  });
}
