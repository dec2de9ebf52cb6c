// Events of the API (`kubectl get events`): repetitions are counted, and of one object only so many pass as the real client
// lets through. Source: client-go tools/record (EventSourceObjectSpamFilter).
import type { ObjectRef } from '../kernel/index.ts';
import type { ClusterContext } from './context.ts';
import type { EventSource } from './controller-state.ts';
import type { KubernetesEvent } from './objects.ts';

/** So many pass in a burst, then one more every five minutes. */
const BURST = 25;
const REFILL_MS = 300_000;

/** The API server forgets events after an hour; here the oldest go when there are more than this, so that a large world stays small. */
const MOST_EVENTS = 5_000;
const DROPPED_AT_ONCE = 1_000;

/** The recorder of Argo Rollouts is another one: what it sends is kept whole here. */
const UNLIMITED = new Set(['Rollout', 'AnalysisRun']);

/** Sends an Event about an object; lost when the object has sent too many lately. */
export function sendEvent(
  context: ClusterContext,
  object: ObjectRef,
  type: 'Normal' | 'Warning',
  reason: string,
  message: string,
): void {
  const { nowMs } = context;
  const source = sourceOf(context, object);
  source.tokens = Math.min(BURST, source.tokens + (nowMs - source.atMs) / REFILL_MS);
  source.atMs = nowMs;
  if (!UNLIMITED.has(object.kind)) {
    if (source.tokens < 1) return;
    source.tokens--;
  }
  // What happens to a pod is in the log already, told by who did it.
  if (object.kind !== 'Pod') {
    context.record({ kind: 'fact', type: 'eventRecorded', object, data: { type, reason, message } });
  }
  for (const event of source.events) {
    if (event.reason !== reason || event.message !== message || event.type !== type) continue;
    event.count++;
    event.lastAtMs = nowMs;
    return;
  }
  keep(context, source, { object, type, reason, message, firstAtMs: nowMs, lastAtMs: nowMs, count: 1 });
}

function sourceOf(context: ClusterContext, { kind, name }: ObjectRef): EventSource {
  const { eventSources } = context.state.controllers;
  let ofKind = eventSources.get(kind);
  if (!ofKind) {
    ofKind = new Map();
    eventSources.set(kind, ofKind);
  }
  const known = ofKind.get(name);
  if (known) return known;
  const source: EventSource = { tokens: BURST, atMs: context.nowMs, events: [] };
  ofKind.set(name, source);
  return source;
}

function keep(context: ClusterContext, source: EventSource, event: KubernetesEvent): void {
  const { api, controllers } = context.state;
  source.events.push(event);
  api.events.push(event);
  if (api.events.length <= MOST_EVENTS) return;
  for (const { object } of api.events.splice(0, DROPPED_AT_ONCE)) {
    const ofKind = controllers.eventSources.get(object.kind);
    const from = ofKind?.get(object.name);
    // Events of one object are kept in the order in which they came: the oldest is the one that goes.
    from?.events.shift();
    if (from?.events.length === 0) ofKind?.delete(object.name);
  }
}
