// What the parts of the cluster share: the API objects, and how a change of a pod reaches the scheduler and the nodes.
import type { Context } from '../kernel/index.ts';
import type {
  ConfigObject,
  DeploymentObject,
  EndpointSliceObject,
  KubernetesEvent,
  NodeObject,
  PodObject,
  ReplicaSetObject,
  ServiceObject,
} from './objects.ts';

/** The API server's store, by name. One namespace: the simulation runs one application. */
export interface ApiObjects {
  deployments: Map<string, DeploymentObject>;
  replicaSets: Map<string, ReplicaSetObject>;
  pods: Map<string, PodObject>;
  services: Map<string, ServiceObject>;
  endpointSlices: Map<string, EndpointSliceObject>;
  configMaps: Map<string, ConfigObject>;
  secrets: Map<string, ConfigObject>;
  nodes: Map<string, NodeObject>;
  events: KubernetesEvent[];
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

export type ClusterContext<S extends { readonly api: ApiObjects }, E> = Context<S, E>;
