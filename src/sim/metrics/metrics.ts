// The scraper: looks at a world every 15 seconds and keeps what has changed. Not part of the state and of no checkpoint: it watches the
// run as it becomes known (see Observer of the kernel), which only ever goes forward, so nothing has to be taken back. Objects of the
// API are kept by reference where they never change (statuses, specs); series are made when somebody asks for a name. So a scrape of
// 10,000 pods that do nothing costs 10,000 comparisons and no memory.
import type { PodObject } from '../cluster/index.ts';
import { application, type EdgeSeen, edge } from './application.ts';
import { containers } from './cadvisor.ts';
import type { Exporter, MetricType } from './exposition.ts';
import { type History, type MetricSeries, seriesOf, startHistory } from './history.ts';
import {
  type BudgetSeen,
  budgets,
  type DeploymentSeen,
  deployments,
  type NodeSeen,
  nodes,
  pods,
  type ReplicaSetSeen,
  replicaSets,
} from './kube-state-metrics.ts';
import { answersOf, isHeard, type Memories, memoryOf, podSeen } from './pod-seen.ts';
import type { LiveApplication, PodSeen, Seen } from './seen.ts';
import { fixedTargets, nodeTargets, podTargets } from './targets.ts';
import { Things } from './things.ts';

/** Milliseconds between two scrapes. */
export const SCRAPE_MS = 15_000;

const OF_PODS: readonly Exporter<PodSeen>[] = [pods, containers, application, podTargets];
const OF_NODES: readonly Exporter<NodeSeen>[] = [nodes, nodeTargets];

/** Every name that may be scraped, and its type. */
export const METRIC_NAMES: Readonly<Record<string, MetricType>> = Object.assign(
  {},
  ...[deployments, replicaSets, budgets, ...OF_NODES, ...OF_PODS, edge].map(({ names }) => names),
);

/** What was last seen stands here once more, side by side: most scrapes of most pods read nothing else. */
interface PodHistory extends History<PodSeen> {
  readonly pod: PodObject;
  live: LiveApplication | undefined;
  /** Answers counted when it was last looked at; −1: not scraped. */
  counted: number;
  startedAtMs: number;
  status: PodSeen['status'];
  deletedAtMs: number | null;
  nodeName: string | null;
  heard: boolean;
}

export class Metrics {
  readonly everyMs = SCRAPE_MS;
  readonly #scrapes: number[] = [];
  readonly #deployments = new Things<DeploymentSeen>();
  readonly #replicaSets = new Things<ReplicaSetSeen>();
  readonly #budgets = new Things<BudgetSeen>();
  readonly #nodes = new Things<NodeSeen>(sameNode);
  readonly #edge = new Things<EdgeSeen>();
  readonly #fixed = new Things<null>();
  /** Pods that are there, in the order of the API, and all that ever were. */
  #present: PodHistory[] = [];
  #service: string | null = null;
  /** `podChanges` at the last scrape, when every node was heard; −1: it tells nothing. */
  #podChanges = -1;
  readonly #pods: PodHistory[] = [];
  readonly #memories: Memories = new WeakMap();
  readonly #made = new Map<string, { readonly scrapes: number; readonly series: readonly MetricSeries[] }>();

  /** Times of the scrapes so far, milliseconds since the start of the world. */
  get scrapes(): readonly number[] {
    return this.#scrapes;
  }

  /** Takes one scrape. Times rise. */
  scrape(seen: Seen, atMs: number): void {
    const scrape = this.#scrapes.length;
    this.#scrapes.push(atMs);
    const { api } = seen;
    this.#fixed.see(scrape, [['', null]]);
    this.#deployments.see(
      scrape,
      [...api.deployments.values()].map(({ metadata: { uid, name, createdAtMs, generation }, spec, status }) => [
        uid,
        { name, createdAtMs, generation, spec, status: { ...status } },
      ]),
    );
    this.#replicaSets.see(
      scrape,
      [...api.replicaSets.values()].map(({ metadata, spec, status }) => [
        metadata.uid,
        {
          name: metadata.name,
          owner: metadata.owner,
          generation: metadata.generation,
          replicas: spec.replicas,
          status: { ...status },
        },
      ]),
    );
    this.#budgets.see(
      scrape,
      [...api.podDisruptionBudgets.values()].map(({ metadata, status }) => [
        metadata.uid,
        { name: metadata.name, status: { ...status } },
      ]),
    );
    this.#nodes.see(
      scrape,
      [...api.nodes.values()].map((node) => [
        node.name,
        { node, unschedulable: node.unschedulable, ready: seen.isNodeReady(node.name), heard: seen.isHeard(node.name) },
      ]),
    );
    const { service, totals } = seen;
    this.#edge.see(scrape, service === null ? [] : [[service, { service, totals: { ...totals } }]]);
    this.#seePods(seen, scrape, atMs);
  }

  #seePods(seen: Seen, scrape: number, atMs: number): void {
    // Once users know of a Service, its pods are targets.
    const anew = seen.service !== this.#service;
    this.#service = seen.service;
    const podChanges = seen.allHeard ? seen.podChanges : -1;
    // Most scrapes of most worlds: to the API nothing has happened to any pod, so only their applications have something new.
    if (!anew && podChanges >= 0 && podChanges === this.#podChanges) {
      for (const history of this.#present)
        if (hasNewAnswers(history, atMs)) lookAgain(this.#memories, seen, history, scrape, atMs, false);
    } else this.#seeAllPods(seen, scrape, atMs, anew);
    this.#podChanges = podChanges;
  }

  /** The API keeps pods in the order in which they came, so the pods of the last scrape are met again in their order. */
  #seeAllPods(seen: Seen, scrape: number, atMs: number, anew: boolean): void {
    const before = this.#present;
    const now: PodHistory[] = [];
    let at = 0;
    for (const pod of seen.api.pods.values()) {
      while (at < before.length && before[at]?.pod !== pod) endHistory(before[at++], scrape);
      const known = before[at];
      if (known) {
        at++;
        lookAgain(this.#memories, seen, known, scrape, atMs, anew);
        now.push(known);
      } else now.push(this.#newPod(seen, pod, scrape, atMs));
    }
    while (at < before.length) endHistory(before[at++], scrape);
    this.#present = now;
  }

  #newPod(seen: Seen, pod: PodObject, scrape: number, atMs: number): PodHistory {
    const live = seen.application(pod.metadata.name);
    const heard = isHeard(seen, pod);
    const value = podSeen(seen, pod, heard, live, atMs, memoryOf(this.#memories, seen, pod));
    const history: PodHistory = {
      ...startHistory(scrape, value),
      pod,
      live,
      counted: answersOf(live, heard, atMs),
      startedAtMs: live?.processStartedAtMs ?? -1,
      status: value.status,
      deletedAtMs: value.deletedAtMs,
      nodeName: value.nodeName,
      heard,
    };
    this.#pods.push(history);
    return history;
  }

  /** The series of a name, over the whole run so far; none for a name that nothing has shown. */
  series(name: string): readonly MetricSeries[] {
    const scrapes = this.#scrapes.length;
    const known = this.#made.get(name);
    if (known?.scrapes === scrapes) return known.series;
    const series = this.#makeSeries(name);
    this.#made.set(name, { scrapes, series });
    return series;
  }

  #makeSeries(name: string): MetricSeries[] {
    const all: MetricSeries[] = [];
    const add = <T>(exporters: readonly Exporter<T>[], histories: Iterable<History<T>>): void => {
      for (const exporter of exporters) {
        if (!Object.hasOwn(exporter.names, name)) continue;
        all.push(...seriesOf(name, histories, this.#scrapes, (seen, emit) => exporter.expose(seen, emit)));
      }
    };
    add([deployments], this.#deployments.histories);
    add([replicaSets], this.#replicaSets.histories);
    add([budgets], this.#budgets.histories);
    add(OF_NODES, this.#nodes.histories);
    add([edge], this.#edge.histories);
    add([fixedTargets], this.#fixed.histories);
    add(OF_PODS, this.#pods);
    return all;
  }
}

const sameNode = (a: NodeSeen | undefined, b: NodeSeen): boolean =>
  a?.node === b.node && a.unschedulable === b.unschedulable && a.ready === b.ready && a.heard === b.heard;

function endHistory(history: PodHistory | undefined, scrape: number): void {
  if (history) history.goneAt = scrape;
}

/** Whether a look may find something, while the API has nothing new of the pod: an answer more, another process, or none to be seen yet. */
const hasNewAnswers = ({ live, counted, startedAtMs }: PodHistory, atMs: number): boolean =>
  !live || counted < 0 || counted !== answersOf(live, true, atMs) || startedAtMs !== live.processStartedAtMs;

/** Adds a record when something has changed: as good as never, for most pods. */
function lookAgain(
  memories: Memories,
  seen: Seen,
  history: PodHistory,
  scrape: number,
  atMs: number,
  anew: boolean,
): void {
  const { pod } = history;
  history.live ??= seen.application(pod.metadata.name);
  const { live } = history;
  const heard = isHeard(seen, pod);
  const counted = answersOf(live, heard, atMs);
  if (
    !anew &&
    history.status === pod.status &&
    history.counted === counted &&
    (counted < 0 || history.startedAtMs === live?.processStartedAtMs) &&
    history.deletedAtMs === pod.metadata.deletedAtMs &&
    history.nodeName === pod.nodeName &&
    history.heard === heard
  )
    return;
  // How much memory a process takes is settled when it starts; only another process may take another amount.
  const memory = history.status === pod.status ? history.records.at(-1)?.value.memory : undefined;
  const now = podSeen(seen, pod, heard, live, atMs, memory ?? memoryOf(memories, seen, pod));
  history.records.push({ scrape, value: now });
  history.counted = counted;
  history.startedAtMs = live?.processStartedAtMs ?? -1;
  history.status = now.status;
  history.deletedAtMs = now.deletedAtMs;
  history.nodeName = now.nodeName;
  history.heard = heard;
}
