// Binds pods to nodes that have room, spreading the pods of one owner; a pod that fits nowhere waits and is looked at again when room appears.
// Not modelled: preferences, priorities and preemption, and the scheduler's back-off (a retry follows the change at once).
import type { LabelSelector, PodSpec } from '../../../manifest/index.ts';
import type { NodeObject, PodObject } from '../objects.ts';
import {
  ANTI_AFFINITY,
  allowsNode,
  CORDONED,
  type Labels,
  lacking,
  type NodeUsage,
  SPREAD,
  selects,
  toleratesCordon,
  UNREACHABLE,
  unschedulableMessage,
  WRONG_NODE,
} from './filters.ts';
import { podRequests, type Requests } from './requests.ts';

/** Milliseconds from a pod's creation, or from new room, to the scheduler's look. */
export const SCHEDULING_DELAY_MS = 10;

export interface Placement extends Requests {
  readonly at: number;
  readonly owner: string;
}

/** Plain data, part of every checkpoint. Arrays are by node, in the order of `nodes`. */
export interface SchedulerState {
  readonly nodes: NodeObject[];
  readonly usage: NodeUsage[];
  /** Names of nodes that take nothing new: nobody hears of them. */
  readonly unreachable: Set<string>;
  /** Owner's uid → how many of its pods each node has. */
  readonly ofOwner: Map<string, number[]>;
  /** Pod name → index of its node and what it takes there. */
  readonly placed: Map<string, Placement>;
  /** Names of pods to look at, oldest first. */
  queue: string[];
  /** Names of pods that fitted nowhere at the last look. */
  waiting: string[];
  roundPending: boolean;
}

export interface SchedulerHost {
  readonly state: SchedulerState;
  pod(name: string): PodObject | undefined;
  /** Puts one look of the scheduler on the event queue. */
  scheduleRound(delayMs: number): void;
  /** `saw` is what made this node the choice. */
  bind(pod: PodObject, node: NodeObject, saw: { freeCpuMilli: number; requestCpuMilli: number; ofOwner: number }): void;
  /** It fits on none of the nodes; said at each look at which the reasons changed. */
  cannotPlace(pod: PodObject, message: string, requests: Requests, reasons: ReadonlyMap<string, number>): void;
}

export function createScheduler(nodes: readonly NodeObject[]): SchedulerState {
  return {
    nodes: [...nodes],
    usage: nodes.map(() => ({ cpuMilli: 0, memoryBytes: 0, pods: 0 })),
    unreachable: new Set(),
    ofOwner: new Map(),
    placed: new Map(),
    queue: [],
    waiting: [],
    roundPending: false,
  };
}

const ownerOf = (pod: PodObject): string => pod.metadata.owner?.uid ?? '';

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
  const counts = state.ofOwner.get(owner) ?? state.nodes.map(() => 0);
  counts[at] = (counts[at] ?? 0) + by;
  state.ofOwner.set(owner, counts);
}

/** How many placed pods with labels that the selector picks each node has. Costs a walk over all placed pods: only pods with such rules pay it. */
function matchingPods(host: SchedulerHost, selector: LabelSelector | undefined): number[] {
  const counts = host.state.nodes.map(() => 0);
  for (const [name, { at }] of host.state.placed) {
    const labels: Labels = host.pod(name)?.metadata.labels ?? {};
    if (selects(selector, labels)) counts[at] = (counts[at] ?? 0) + 1;
  }
  return counts;
}

const HOSTNAME = 'kubernetes.io/hostname';

/** Rules between pods, per node; only the topology of single nodes is modelled. */
function betweenPods(host: SchedulerHost, spec: PodSpec): ((at: number) => string | undefined) | undefined {
  const apart = (spec.affinity?.podAntiAffinity?.requiredDuringSchedulingIgnoredDuringExecution ?? [])
    .filter((term) => term.topologyKey === HOSTNAME)
    .map((term) => matchingPods(host, term.labelSelector));
  const spread = (spec.topologySpreadConstraints ?? [])
    .filter((rule) => rule.topologyKey === HOSTNAME && rule.whenUnsatisfiable === 'DoNotSchedule')
    .map((rule) => ({ maxSkew: rule.maxSkew, counts: matchingPods(host, rule.labelSelector) }));
  if (apart.length === 0 && spread.length === 0) return undefined;
  const least = spread.map(({ counts }) => Math.min(...counts));
  return (at) => {
    if (apart.some((counts) => (counts[at] ?? 0) > 0)) return ANTI_AFFINITY;
    if (spread.some(({ maxSkew, counts }, rule) => (counts[at] ?? 0) + 1 - (least[rule] ?? 0) > maxSkew)) return SPREAD;
    return undefined;
  };
}

/** The node with the fewest pods of the same owner, then with the most free CPU, then the first. */
function choose(
  host: SchedulerHost,
  pod: PodObject,
  requests: Requests,
): { at: number } | { reasons: Map<string, number> } {
  const { state } = host;
  const others = state.ofOwner.get(ownerOf(pod));
  const rules = betweenPods(host, pod.spec);
  const anyNode = toleratesCordon(pod.spec);
  const reasons = new Map<string, number>();
  let best = -1;
  let bestOthers = 0;
  let bestFree = 0;
  for (let at = 0; at < state.nodes.length; at++) {
    const node = state.nodes[at];
    const usage = state.usage[at];
    if (!node || !usage) continue;
    const ofOwner = others?.[at] ?? 0;
    const free = node.cpuMilli - usage.cpuMilli;
    // With a candidate at hand, a node that could not beat it needs no look: most do not.
    if (best >= 0 && (ofOwner > bestOthers || (ofOwner === bestOthers && free <= bestFree))) continue;
    const fits =
      usage.cpuMilli + requests.cpuMilli <= node.cpuMilli &&
      usage.memoryBytes + requests.memoryBytes <= node.memoryBytes &&
      usage.pods < node.pods;
    const refusal =
      node.unschedulable && !anyNode
        ? CORDONED
        : state.unreachable.has(node.name)
          ? UNREACHABLE
          : !allowsNode(pod.spec, node)
            ? WRONG_NODE
            : fits
              ? rules?.(at)
              : undefined;
    if (refusal !== undefined || !fits) {
      if (best < 0) {
        for (const words of refusal !== undefined ? [refusal] : lacking(requests, node, usage)) {
          reasons.set(words, (reasons.get(words) ?? 0) + 1);
        }
      }
      continue;
    }
    best = at;
    bestOthers = ofOwner;
    bestFree = free;
  }
  return best < 0 ? { reasons } : { at: best };
}

/** One look: every pod in the queue, oldest first. */
export function schedulingRound(host: SchedulerHost): void {
  const { state } = host;
  state.roundPending = false;
  const queue = state.queue;
  state.queue = [];
  // Pods of one template that fit nowhere are refused together: without room for the first there is none for the others.
  const refused = new Map<PodSpec, { message: string; requests: Requests; reasons: Map<string, number> }>();
  for (const name of queue) {
    const pod = host.pod(name);
    if (!pod || pod.nodeName !== null || pod.metadata.deletedAtMs !== null) continue;
    const requests = podRequests(pod.spec);
    const known = refused.get(pod.spec);
    const choice = known ?? choose(host, pod, requests);
    if ('at' in choice) {
      const node = state.nodes[choice.at];
      const usage = state.usage[choice.at];
      if (!node || !usage) continue;
      const saw = {
        freeCpuMilli: node.cpuMilli - usage.cpuMilli,
        requestCpuMilli: requests.cpuMilli,
        ofOwner: state.ofOwner.get(ownerOf(pod))?.[choice.at] ?? 0,
      };
      const placement: Placement = { at: choice.at, owner: ownerOf(pod), ...requests };
      state.placed.set(name, placement);
      count(state, placement, 1);
      host.bind(pod, node, saw);
      continue;
    }
    const refusal = known ?? {
      message: unschedulableMessage(state.nodes.length, choice.reasons),
      requests,
      reasons: choice.reasons,
    };
    refused.set(pod.spec, refusal);
    state.waiting.push(name);
    host.cannotPlace(pod, refusal.message, refusal.requests, refusal.reasons);
  }
}
