// The scraper: looks at a world every 15 seconds and keeps what has changed. Not part of the state and of no checkpoint: it watches the
// run as it becomes known (see Observer of the kernel), which only ever goes forward, so nothing has to be taken back. Objects of the
// API are kept by reference where they never change (statuses, specs); series are made when somebody asks for a name. So a scrape of
// 10,000 pods that do nothing costs 10,000 comparisons and no memory.
import type { NodeObject } from '../cluster/index.ts';
import { application, type EdgeSeen, edge } from './application.ts';
import { containers } from './cadvisor.ts';
import type { Exporter, MetricType } from './exposition.ts';
import { type History, type MetricSeries, seriesOf } from './history.ts';
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
import { PodHistories } from './pod-histories.ts';
import type { PodSeen, Seen } from './seen.ts';
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

export class Metrics {
  readonly everyMs = SCRAPE_MS;
  readonly #scrapes: number[] = [];
  readonly #deployments = new Things<DeploymentSeen>();
  readonly #replicaSets = new Things<ReplicaSetSeen>();
  readonly #budgets = new Things<BudgetSeen>();
  readonly #nodes = new Things<NodeSeen>();
  #lastNodes: readonly NodeSeen[] = [];
  readonly #edge = new Things<EdgeSeen>();
  readonly #fixed = new Things<null>();
  readonly #pods = new PodHistories();
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
    this.#seeNodes(seen, scrape);
    const { service, totals } = seen;
    this.#edge.see(scrape, service === null ? [] : [[service, { service, totals: { ...totals } }]]);
    this.#pods.see(seen, scrape, atMs);
  }

  /** There are hundreds of them, and hardly ever anything new. */
  #seeNodes(seen: Seen, scrape: number): void {
    const { nodes } = seen.api;
    let same = 0;
    for (const node of nodes.values()) {
      const last = this.#lastNodes[same];
      if (!last || last.node !== node || last.unschedulable !== node.unschedulable) break;
      if (last.ready !== seen.isNodeReady(node.name) || last.heard !== seen.isHeard(node.name)) break;
      same++;
    }
    if (same === nodes.size && same === this.#lastNodes.length) return;
    this.#lastNodes = Array.from(nodes.values(), (node) => nodeSeen(seen, node));
    this.#nodes.see(
      scrape,
      this.#lastNodes.map((last) => [last.node.name, last]),
    );
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
    const add = <T>(exporters: readonly Exporter<T>[], histories: () => Iterable<History<T>>): void => {
      for (const exporter of exporters) {
        if (!Object.hasOwn(exporter.names, name)) continue;
        all.push(...seriesOf(name, histories(), this.#scrapes, (seen, emit) => exporter.expose(seen, emit)));
      }
    };
    add([deployments], () => this.#deployments.histories);
    add([replicaSets], () => this.#replicaSets.histories);
    add([budgets], () => this.#budgets.histories);
    add(OF_NODES, () => this.#nodes.histories);
    add([edge], () => this.#edge.histories);
    add([fixedTargets], () => this.#fixed.histories);
    add(OF_PODS, () => this.#pods.histories(this.#scrapes));
    return all;
  }
}

const nodeSeen = (seen: Seen, node: NodeObject): NodeSeen => ({
  node,
  unschedulable: node.unschedulable,
  ready: seen.isNodeReady(node.name),
  heard: seen.isHeard(node.name),
});
