// Chooses the node for a pod: the one with the fewest pods of the same owner, then with the most free CPU, then the first.
import TinyQueue from 'tinyqueue';
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
  WRONG_NODE,
} from './filters.ts';
import type { Requests } from './requests.ts';
import { ownerOf, type SchedulerHost, type SchedulerState } from './state.ts';

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

const fits = (requests: Requests, node: NodeObject, usage: NodeUsage): boolean =>
  usage.cpuMilli + requests.cpuMilli <= node.cpuMilli &&
  usage.memoryBytes + requests.memoryBytes <= node.memoryBytes &&
  usage.pods < node.pods;

/** Why a node takes no pod of a spec, whatever room it has; undefined: it may. */
function closedTo({ unreachable }: SchedulerState, spec: PodSpec, node: NodeObject): string | undefined {
  if (node.unschedulable && !toleratesCordon(spec)) return CORDONED;
  if (unreachable.has(node.name)) return UNREACHABLE;
  return (spec.nodeSelector ?? spec.affinity) && !allowsNode(spec, node) ? WRONG_NODE : undefined;
}

interface Candidate {
  readonly at: number;
  /** Pods of the same owner there. */
  readonly ofOwner: number;
  readonly freeCpuMilli: number;
}

const better = (a: Candidate, b: Candidate): number =>
  a.ofOwner - b.ofOwner || b.freeCpuMilli - a.freeCpuMilli || a.at - b.at;

/** The nodes for the pods of one owner and spec, the best on top: so that hundreds placed in one round need no walk over all nodes each. */
export class Choice {
  readonly #host: SchedulerHost;
  readonly #spec: PodSpec;
  readonly #owner: string;
  readonly requests: Requests;
  readonly #candidates: TinyQueue<Candidate>;
  #moves: number;

  constructor(host: SchedulerHost, pod: PodObject, requests: Requests) {
    this.#host = host;
    this.#spec = pod.spec;
    this.#owner = ownerOf(pod);
    this.requests = requests;
    const { state } = host;
    const rules = betweenPods(host, pod.spec);
    const open: Candidate[] = [];
    for (let at = 0; at < state.nodes.length; at++) {
      const node = state.nodes[at];
      const candidate = this.#candidate(at);
      if (node && candidate && closedTo(state, pod.spec, node) === undefined && rules?.(at) === undefined)
        open.push(candidate);
    }
    this.#candidates = new TinyQueue(open, better);
    // Rules between pods are other ones after every pod placed.
    this.#moves = rules ? -1 : state.moves;
  }

  /** Whether it still says where the best place for this pod is. */
  holdsFor(pod: PodObject): boolean {
    return this.#moves === this.#host.state.moves && this.#spec === pod.spec && this.#owner === ownerOf(pod);
  }

  #candidate(at: number): Candidate | undefined {
    const { nodes, usage, ofOwner } = this.#host.state;
    const [node, used] = [nodes[at], usage[at]];
    if (!node || !used || !fits(this.requests, node, used)) return undefined;
    return { at, ofOwner: ofOwner.get(this.#owner)?.[at] ?? 0, freeCpuMilli: node.cpuMilli - used.cpuMilli };
  }

  /** The best node; undefined: none takes the pod. */
  get best(): Candidate | undefined {
    return this.#candidates.peek();
  }

  /** The pod has been put on the best node, and nothing else has changed. */
  taken(): void {
    const gone = this.#candidates.pop();
    const again = gone && this.#candidate(gone.at);
    if (again) this.#candidates.push(again);
    if (this.#moves >= 0) this.#moves++;
  }

  /** How many nodes refuse the pod, and why. */
  reasons(): Map<string, number> {
    const { state } = this.#host;
    const rules = betweenPods(this.#host, this.#spec);
    const reasons = new Map<string, number>();
    for (const [at, node] of state.nodes.entries()) {
      const used = state.usage[at];
      if (!used) continue;
      const closed = closedTo(state, this.#spec, node) ?? (fits(this.requests, node, used) ? rules?.(at) : undefined);
      for (const words of closed === undefined ? lacking(this.requests, node, used) : [closed])
        reasons.set(words, (reasons.get(words) ?? 0) + 1);
    }
    return reasons;
  }
}
