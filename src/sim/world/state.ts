// The state of a world: plain data, copied whole into every checkpoint.
import { type ClusterState, emptyApi, startControllers } from '../cluster/index.ts';
import { type KubeletState, startKubelet } from '../cluster/kubelet/index.ts';
import { createScheduler, type SchedulerState } from '../cluster/scheduler/index.ts';
import { type FaultState, startFaults } from '../faults/index.ts';
import { startTraffic, type TrafficState } from '../traffic/index.ts';
import type { Drain } from './drain-end.ts';
import type { Behaviour } from './inputs.ts';
import type { SampledCounts, SecondOfPods } from './samples.ts';
import type { WorldSettings } from './settings.ts';

/** The places of one node. */
export interface Places {
  /** Pods by their place; one that is free again is null. */
  readonly pods: (string | null)[];
  /** Pod → its place. */
  readonly placeOf: Map<string, number>;
  /** No place before this one is free. */
  firstFree: number;
}

export interface WorldState extends ClusterState {
  readonly seed: number;
  readonly traffic: TrafficState;
  /** As the last World that was applied has them. */
  settings: WorldSettings;
  /** What a World does not say. */
  readonly base: WorldSettings;
  /** Images that the last World had a release for; null before the first World. */
  worldReleases: readonly string[] | null;
  readonly faults: FaultState;
  readonly scheduler: SchedulerState;
  readonly kubelet: KubeletState;
  /** Service → pods that the proxies send requests to. Lags behind the EndpointSlice. */
  readonly routes: Map<string, Set<string>>;
  /** Image → how it behaves; an image that is not here behaves as `DEFAULT_BEHAVIOUR`. */
  readonly behaviours: Map<string, Behaviour>;
  /** Node → images that it has pulled, by their full reference (`nginx:latest`). */
  readonly images: Map<string, Set<string>>;
  /** Uid of a ReplicaSet → 1 for the first one of its Deployment or Rollout, 2 for the next … */
  readonly versions: Map<string, number>;
  /** What the router has last been told to do, in words; null: to send everything to the users' Service. */
  routerOrders: string | null;
  /** What the pods of Rollouts have answered, second by second, oldest first. */
  readonly samples: SecondOfPods[];
  /** Pod → what its counts were at the last look. */
  readonly sampled: Map<string, SampledCounts>;
  /** Uid of a Deployment or Rollout → how many versions it has had. */
  readonly versionsGiven: Map<string, number>;
  /** Node ('' for pods without one) → who stands where on it. */
  readonly places: Map<string, Places>;
  /** Uids of pods that have been ready at least once. */
  readonly everReady: Set<string>;
  /** Node → the drain that goes on there. */
  readonly drains: Map<string, Drain>;
  drainsBegun: number;
  /** ConfigMaps and Secrets that pods ask for and no text has named, `Kind/name`: taken to be there. */
  readonly assumed: Set<string>;
}

export function startWorld(settings: WorldSettings, seed: number): WorldState {
  const api = emptyApi();
  // The world's own: a node can be cordoned, the settings stay as they are.
  const nodes = settings.nodes.map((node) => ({ ...node }));
  for (const node of nodes) api.nodes.set(node.name, node);
  return {
    seed,
    traffic: startTraffic(settings.traffic, seed),
    settings,
    base: settings,
    worldReleases: null,
    faults: startFaults(),
    api,
    controllers: startControllers({ syncDelayMs: settings.syncDelayMs }),
    scheduler: createScheduler(nodes),
    kubelet: startKubelet(),
    routes: new Map(),
    behaviours: new Map(),
    images: new Map(settings.nodes.map(({ name }) => [name, new Set<string>()])),
    versions: new Map(),
    versionsGiven: new Map(),
    routerOrders: null,
    samples: [],
    sampled: new Map(),
    places: new Map(),
    everReady: new Set(),
    drains: new Map(),
    drainsBegun: 0,
    assumed: new Set(),
  };
}

/** Gives a pod the first free place of a node; it keeps it for life. */
export function takePlace(state: WorldState, node: string, pod: string): void {
  let places = state.places.get(node);
  if (!places) {
    places = { pods: [], placeOf: new Map(), firstFree: 0 };
    state.places.set(node, places);
  }
  const { pods, placeOf } = places;
  while (places.firstFree < pods.length && pods[places.firstFree] !== null) places.firstFree++;
  const place = places.firstFree++;
  pods[place] = pod;
  placeOf.set(pod, place);
}

export function leavePlace(state: WorldState, node: string, pod: string): void {
  const places = state.places.get(node);
  const place = places?.placeOf.get(pod);
  if (!places || place === undefined) return;
  places.pods[place] = null;
  places.placeOf.delete(pod);
  places.firstFree = Math.min(places.firstFree, place);
}

/** Numbers the ReplicaSets of each Deployment and each Rollout in the order in which they came. */
export function numberNewVersions(state: WorldState): void {
  for (const { replicaSets } of state.controllers.deployments.values()) number(state, replicaSets);
  for (const { replicaSets } of state.controllers.rollouts.values()) number(state, replicaSets);
}

function number(state: WorldState, replicaSets: readonly string[]): void {
  for (const name of replicaSets) {
    const replicaSet = state.api.replicaSets.get(name);
    if (!replicaSet || state.versions.has(replicaSet.metadata.uid)) continue;
    const owner = replicaSet.metadata.owner?.uid ?? '';
    const version = (state.versionsGiven.get(owner) ?? 0) + 1;
    state.versionsGiven.set(owner, version);
    state.versions.set(replicaSet.metadata.uid, version);
  }
}
