// Binds pods to nodes that have room, spreading the pods of one owner; a pod that fits nowhere waits and is looked at again when room appears.
// Not modelled: preferences, priorities and preemption, and the scheduler's back-off (a retry follows the change at once).
import type { PodSpec } from '../../../manifest/index.ts';
import type { PodObject } from '../objects.ts';
import { Choice } from './choice.ts';
import { unschedulableMessage } from './filters.ts';
import { podRequests, type Requests } from './requests.ts';
import { ownerOf, type Placement, type SchedulerHost, type SchedulerState } from './state.ts';

/** Milliseconds from a pod's creation, or from new room, to the scheduler's look. */
export const SCHEDULING_DELAY_MS = 10;

function wake(host: SchedulerHost): void {
  if (host.state.roundPending) return;
  host.state.roundPending = true;
  host.scheduleRound(SCHEDULING_DELAY_MS);
}

export function podToSchedule(host: SchedulerHost, pod: PodObject): void {
  host.state.queue.push(pod.metadata.name);
  wake(host);
}

/** A pod is gone or has finished: its room is free, and those who wait get another look. */
export function podReleased(host: SchedulerHost, pod: PodObject): void {
  const { state } = host;
  const placement = state.placed.get(pod.metadata.name);
  if (!placement) return;
  state.placed.delete(pod.metadata.name);
  count(state, placement, -1);
  lookAgain(host);
}

/** A node takes pods again: those who wait get another look. */
export const nodeReopened = (host: SchedulerHost): void => lookAgain(host);

/** Nobody hears of a node: nothing new is put on it until it is reached again. */
export function nodeReached(host: SchedulerHost, node: string, reached: boolean): void {
  if (!reached) host.state.unreachable.add(node);
  else if (host.state.unreachable.delete(node)) lookAgain(host);
}

function lookAgain(host: SchedulerHost): void {
  const { state } = host;
  if (state.waiting.length === 0) return;
  state.queue.push(...state.waiting);
  state.waiting = [];
  wake(host);
}

function count(state: SchedulerState, { at, owner, cpuMilli, memoryBytes }: Placement, by: 1 | -1): void {
  const usage = state.usage[at];
  if (!usage) return;
  usage.cpuMilli += by * cpuMilli;
  usage.memoryBytes += by * memoryBytes;
  usage.pods += by;
  state.moves++;
  const counts = state.ofOwner.get(owner) ?? state.nodes.map(() => 0);
  counts[at] = (counts[at] ?? 0) + by;
  state.ofOwner.set(owner, counts);
}

/** One look: every pod in the queue, oldest first. */
export function schedulingRound(host: SchedulerHost): void {
  const { state } = host;
  state.roundPending = false;
  const queue = state.queue;
  state.queue = [];
  // Pods of one template that fit nowhere are refused together: without room for the first there is none for the others.
  const refused = new Map<PodSpec, { message: string; requests: Requests; reasons: Map<string, number> }>();
  let choice: Choice | null = null;
  for (const name of queue) {
    const pod = host.pod(name);
    if (!pod || pod.nodeName !== null || pod.metadata.deletedAtMs !== null) continue;
    let refusal = refused.get(pod.spec);
    if (!refusal) {
      if (!choice?.holdsFor(pod)) choice = new Choice(host, pod, podRequests(pod.spec));
      if (place(host, pod, choice)) continue;
      const reasons = choice.reasons();
      refusal = { message: unschedulableMessage(state.nodes.length, reasons), requests: choice.requests, reasons };
      refused.set(pod.spec, refusal);
    }
    state.waiting.push(name);
    host.cannotPlace(pod, refusal.message, refusal.requests, refusal.reasons);
  }
}

/** Puts a pod on the best node; false: there is none. */
function place(host: SchedulerHost, pod: PodObject, choice: Choice): boolean {
  const { best, requests } = choice;
  const node = best && host.state.nodes[best.at];
  if (!best || !node) return false;
  const placement: Placement = { at: best.at, owner: ownerOf(pod), ...requests };
  host.state.placed.set(pod.metadata.name, placement);
  count(host.state, placement, 1);
  choice.taken();
  host.bind(pod, node, {
    freeCpuMilli: best.freeCpuMilli,
    requestCpuMilli: requests.cpuMilli,
    ofOwner: best.ofOwner,
  });
  return true;
}
