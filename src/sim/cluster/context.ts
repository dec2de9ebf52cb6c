// What the parts of the cluster share: the API objects, and how a change of a pod reaches the scheduler and the nodes.
import type { JsonObject, ManifestReader } from '../../manifest/index.ts';
import type { Context } from '../kernel/index.ts';
import type { ControllerEvent } from './controller-events.ts';
import type { ControllerState } from './controller-state.ts';
import type {
  ConfigObject,
  DeploymentObject,
  Endpoint,
  EndpointSliceObject,
  KubernetesEvent,
  NodeObject,
  PodDisruptionBudgetObject,
  PodObject,
  ReplicaSetObject,
  ResourceQuotaObject,
  ServiceObject,
} from './objects.ts';
import type { AnalysisRunObject, RolloutObject } from './rollout-objects.ts';

/** The API server's store, by name. One namespace: the simulation runs one application. */
export interface ApiObjects {
  deployments: Map<string, DeploymentObject>;
  rollouts: Map<string, RolloutObject>;
  analysisRuns: Map<string, AnalysisRunObject>;
  replicaSets: Map<string, ReplicaSetObject>;
  pods: Map<string, PodObject>;
  services: Map<string, ServiceObject>;
  endpointSlices: Map<string, EndpointSliceObject>;
  configMaps: Map<string, ConfigObject>;
  secrets: Map<string, ConfigObject>;
  resourceQuotas: Map<string, ResourceQuotaObject>;
  podDisruptionBudgets: Map<string, PodDisruptionBudgetObject>;
  /** Objects that nothing acts on, as the API server stores them, by `Kind/name`. */
  others: Map<string, JsonObject>;
  nodes: Map<string, NodeObject>;
  events: KubernetesEvent[];
}

export function emptyApi(): ApiObjects {
  return {
    deployments: new Map(),
    rollouts: new Map(),
    analysisRuns: new Map(),
    replicaSets: new Map(),
    pods: new Map(),
    services: new Map(),
    endpointSlices: new Map(),
    configMaps: new Map(),
    secrets: new Map(),
    resourceQuotas: new Map(),
    podDisruptionBudgets: new Map(),
    others: new Map(),
    nodes: new Map(),
    events: [],
  };
}

/** Who hears of pods: the scheduler and the kubelets in the simulation, a script in a replay of a recorded story. */
export interface PodWatcher<C> {
  /** A pod was created, not bound yet. */
  podCreated(context: C, pod: PodObject): void;
  /** It was bound to `pod.nodeName`. */
  podBound(context: C, pod: PodObject): void;
  /** Somebody asked for the deletion of a bound pod; the watcher calls `removePod` when its processes have ended. */
  podDeletionRequested(context: C, pod: PodObject): void;
  /** Its labels, annotations or spec changed, or its deletion got a shorter grace. */
  podChanged(context: C, pod: PodObject): void;
  /** It is gone from the API. */
  podRemoved(context: C, pod: PodObject): void;
}

/** Who hears of EndpointSlices: the proxies, which learn of a change later. */
export interface EndpointWatcher<C> {
  /** An address of a Service's slice is new or has changed; null: it is gone. */
  endpointChanged(context: C, service: string, pod: string, endpoint: Endpoint | null): void;
}

/** What the controllers need of the world's state; a world has more. */
export interface ClusterState {
  readonly api: ApiObjects;
  readonly controllers: ControllerState;
}

/**
 * What the store and the controllers are given with every call. A context of a larger world, whose watchers take that
 * larger context, fits here.
 */
export interface ClusterContext extends Context<ClusterState, ControllerEvent> {
  readonly podWatcher: PodWatcher<ClusterContext>;
  readonly endpointWatcher: EndpointWatcher<ClusterContext>;
  /** What the API server knows of kinds. */
  readonly manifests: ManifestReader;
}

/** A simulation's context with the watchers of its world: made once, when the program is attached. */
export function withWatchers(
  context: Context<ClusterState, ControllerEvent>,
  podWatcher: PodWatcher<ClusterContext>,
  endpointWatcher: EndpointWatcher<ClusterContext>,
  manifests: ManifestReader,
): ClusterContext {
  return {
    get state() {
      return context.state;
    },
    get nowMs() {
      return context.nowMs;
    },
    schedule: (event, atMs) => context.schedule(event, atMs),
    random: (stream) => context.random(stream),
    record: (entry) => context.record(entry),
    podWatcher,
    endpointWatcher,
    manifests,
  };
}
