// What there is to see at one moment: derived from the state, never stored. Pages draw this and nothing else.
import type { Endpoint, KubernetesEvent } from '../cluster/index.ts';
import type { LogData } from '../kernel/index.ts';
import type { Outcome, RequestTrace } from '../traffic/index.ts';
import type { DeploymentView, RolloutView, Wait } from './workload-view.ts';

export type * from './workload-view.ts';

/** What a glyph shows; worded by `podState.<id>`. */
export type PodStateId =
  | 'pending'
  | 'pullingImage'
  | 'imagePullBackOff'
  | 'starting'
  | 'notReady'
  | 'ready'
  | 'serving'
  | 'crashed'
  | 'backOff'
  | 'configError'
  | 'terminating'
  | 'failed'
  | 'succeeded';

/** A condition on the way to receiving requests, in order; worded by `whyNot.<id>` and `whyNot.<id>.fact`. */
export interface WhyNotStep {
  readonly id: 'scheduled' | 'imagePresent' | 'containerRunning' | 'ready' | 'inEndpoints' | 'knownToProxies';
  readonly met: boolean;
  /** Values of its fact; `fact` chooses among the facts of this step (`whyNot.<id>.<fact>`). */
  readonly fact: string;
  readonly data: LogData;
}

export interface PodView {
  readonly name: string;
  readonly replicaSet: string | null;
  readonly deployment: string | null;
  /** 1 for the first ReplicaSet that its Deployment made, 2 for the next …: `v1`, `v2` on the glyph. Odd and even look different. */
  readonly version: number;
  /** Place on the stage: unchanged for the life of the pod. */
  readonly slot: number;
  readonly node: string | null;
  readonly state: PodStateId;
  /** One line under the state word, worded by `podFact.<id>`; null when there is nothing to add. */
  readonly fact: { readonly id: string; readonly data: LogData } | null;
  readonly ready: boolean;
  readonly available: boolean;
  readonly terminating: boolean;
  /** Counts against replicas + maxSurge: neither deleted nor finished. */
  readonly counts: boolean;
  /** Share of its Service's requests that it receives now, 0 to 1. */
  readonly share: number;
  /** From 0 to 1 on the way to ready, for the ring; null when that is not known. */
  readonly progress: number | null;
  /** What it waits for by itself: its back-off, the end of its grace period, or to count as available; null when nothing. */
  readonly wait: Wait | null;
  readonly restarts: number;
  /** The columns of `kubectl get pods`. */
  readonly columns: { readonly ready: string; readonly status: string; readonly restarts: string };
  readonly image: string;
  readonly createdAtMs: number;
  /** Why it receives no requests; every step is met when it does. */
  readonly whyNot: readonly WhyNotStep[];
}

export interface NodeView {
  readonly name: string;
  readonly cpuMilli: number;
  readonly cpuRequestedMilli: number;
  readonly memoryBytes: number;
  readonly memoryRequestedBytes: number;
  /** Cordoned: no new pod is put on it. */
  readonly unschedulable: boolean;
  /** False: the control plane has not heard of it for too long. */
  readonly ready: boolean;
  /** Pods on it, by slot. */
  readonly pods: readonly string[];
}

export interface ServiceView {
  readonly name: string;
  /** As the EndpointSlice says. */
  readonly endpoints: readonly Endpoint[];
  /** Pods that the proxies send requests to: what they know lags behind the slice. */
  readonly routed: readonly string[];
}

/** Users and their requests, since the Service first had an address. */
export interface TrafficView {
  readonly service: string;
  /** Requests per second that arrive now. */
  readonly rate: number;
  /** One dot on the stage stands for so many requests. */
  readonly sampling: number;
  /** The requests of the last few seconds, one in `sampling`, and of those that failed each (up to a few hundred); about oldest first. */
  readonly recent: readonly RequestTrace[];
  readonly arrived: number;
  readonly inFlight: number;
  readonly failed: number;
  readonly totals: Readonly<Record<Outcome, number>>;
  readonly byVersion: readonly { readonly version: number; readonly answered: number; readonly failed: number }[];
  /** People whom a version that does harm has answered or failed. */
  readonly usersHarmed: number;
}

export interface WorldView {
  readonly atMs: number;
  readonly deployments: readonly DeploymentView[];
  readonly rollouts: readonly RolloutView[];
  readonly pods: readonly PodView[];
  readonly nodes: readonly NodeView[];
  readonly services: readonly ServiceView[];
  /** Null until users know of a Service. */
  readonly traffic: TrafficView | null;
  readonly events: readonly KubernetesEvent[];
  /** ConfigMaps and Secrets that pods ask for and no text has named (`ConfigMap/settings`): taken to be there. */
  readonly assumed: readonly string[];
  /** Objects that the API server took and nothing here acts on (`Ingress/web`). */
  readonly notSimulated: readonly string[];
}
