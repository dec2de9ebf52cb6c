// The objects of the simulated cluster, in the shape of the Kubernetes API. Moments are integer milliseconds since the start
// of the world (`…AtMs`) instead of timestamps; the API server keeps whole seconds, so compare with `wholeSeconds`.
import type {
  DeploymentSpec,
  LabelSelector,
  PodDisruptionBudgetSpec,
  PodSpec,
  PodTemplateSpec,
  ServiceSpec,
} from '../../manifest/index.ts';
import type { ObjectRef } from '../kernel/index.ts';

export interface ObjectMeta {
  readonly name: string;
  readonly namespace: string;
  /** Unique in the world, never used again, also not after a deletion. */
  readonly uid: string;
  generation: number;
  labels: Readonly<Record<string, string>>;
  annotations: Readonly<Record<string, string>>;
  readonly createdAtMs: number;
  /** When the deletion was asked for; null while nobody did. */
  deletedAtMs: number | null;
  deletionGracePeriodSeconds: number | null;
  /** The controller that answers for it; null for an object nobody controls. An orphan may be adopted. */
  owner: { readonly kind: string; readonly name: string; readonly uid: string } | null;
}

export type ConditionStatus = 'True' | 'False' | 'Unknown';

export interface Condition {
  readonly type: string;
  readonly status: ConditionStatus;
  readonly reason: string;
  readonly message: string;
  readonly lastUpdateAtMs: number;
  readonly lastTransitionAtMs: number;
}

export interface DeploymentStatus {
  observedGeneration: number;
  replicas: number;
  updatedReplicas: number;
  readyReplicas: number;
  availableReplicas: number;
  unavailableReplicas: number;
  terminatingReplicas: number;
  conditions: Condition[];
}

export interface DeploymentObject {
  readonly metadata: ObjectMeta;
  spec: DeploymentSpec;
  status: DeploymentStatus;
}

export interface ReplicaSetStatus {
  observedGeneration: number;
  /** Pods that are neither deleted nor finished. */
  replicas: number;
  fullyLabeledReplicas: number;
  readyReplicas: number;
  /** Ready for at least `minReadySeconds`. */
  availableReplicas: number;
  terminatingReplicas: number;
  conditions: Condition[];
}

export interface ReplicaSetObject {
  readonly metadata: ObjectMeta;
  spec: {
    replicas: number;
    minReadySeconds: number;
    readonly selector: LabelSelector;
    readonly template: PodTemplateSpec;
  };
  status: ReplicaSetStatus;
}

export type PodPhase = 'Pending' | 'Running' | 'Succeeded' | 'Failed' | 'Unknown';

export interface ContainerState {
  readonly waiting?: { readonly reason: string; readonly message?: string };
  readonly running?: { readonly startedAtMs: number };
  readonly terminated?: {
    readonly exitCode: number;
    readonly reason: string;
    readonly message?: string;
    readonly startedAtMs: number;
    readonly finishedAtMs: number;
  };
}

export interface ContainerStatus {
  readonly name: string;
  readonly image: string;
  readonly state: ContainerState;
  readonly lastState: ContainerState;
  readonly ready: boolean;
  readonly started: boolean;
  readonly restartCount: number;
}

export interface PodCondition {
  readonly type: string;
  readonly status: ConditionStatus;
  readonly reason?: string;
  readonly message?: string;
  readonly lastTransitionAtMs: number;
}

export interface PodStatus {
  readonly phase: PodPhase;
  readonly reason?: string;
  readonly message?: string;
  /** Once the sandbox has one. */
  readonly podIP?: string;
  readonly conditions: readonly PodCondition[];
  readonly containerStatuses: readonly ContainerStatus[];
  readonly initContainerStatuses: readonly ContainerStatus[];
}

export interface PodObject {
  readonly metadata: ObjectMeta;
  /** How the log and the events name it: one frozen object for all of them. */
  readonly ref: ObjectRef;
  /** Shared with the template it came from: never changed in place. */
  spec: PodSpec;
  /** The node it is bound to; null until the scheduler has chosen one. */
  nodeName: string | null;
  status: PodStatus;
}

export interface ServiceObject {
  readonly metadata: ObjectMeta;
  spec: ServiceSpec;
}

/** A ResourceQuota: limits on what the namespace may hold. `used` is what the admission reckons with, it lags behind deletions. */
export interface ResourceQuotaObject {
  readonly metadata: ObjectMeta;
  /** Resource (`pods`, `requests.cpu`) → quantity. */
  hard: Readonly<Record<string, string>>;
  /** Resource → amount: milli-units of CPU, bytes of memory, else a count. */
  used: Record<string, number>;
}

/** What the disruption controller has counted, and what evictions have used up since. */
export interface PodDisruptionBudgetStatus {
  observedGeneration: number;
  /** How many pods may be evicted now. */
  disruptionsAllowed: number;
  /** Ready, not being deleted, and not approved for eviction a moment ago. */
  currentHealthy: number;
  desiredHealthy: number;
  expectedPods: number;
  /** Pod → when its eviction was approved; until the controller has seen its deletion. */
  disruptedPods: Readonly<Record<string, number>>;
  conditions: Condition[];
}

export interface PodDisruptionBudgetObject {
  readonly metadata: ObjectMeta;
  spec: PodDisruptionBudgetSpec;
  status: PodDisruptionBudgetStatus;
}

/** One address of an EndpointSlice: a pod and its conditions (`discovery.k8s.io/v1`). */
export interface Endpoint {
  readonly pod: string;
  readonly ready: boolean;
  readonly serving: boolean;
  readonly terminating: boolean;
}

/** The EndpointSlice of a Service, by the Service's name. */
export interface EndpointSliceObject {
  readonly service: string;
  /** By pod, in the order in which they came. */
  readonly endpoints: Map<string, Endpoint>;
  /** How many of them are ready. */
  ready: number;
}

/** ConfigMap or Secret: only which keys there are matters to a pod. */
export interface ConfigObject {
  readonly metadata: ObjectMeta;
  data: Readonly<Record<string, string>>;
}

export interface NodeObject {
  readonly name: string;
  /** Milli-CPU that pods may request. */
  readonly cpuMilli: number;
  /** Bytes that pods may request. */
  readonly memoryBytes: number;
  /** Most pods that run on it. */
  readonly pods: number;
  readonly labels: Readonly<Record<string, string>>;
  /** Cordoned: the scheduler puts no new pod on it. What runs there goes on. */
  unschedulable: boolean;
}

/** An Event of the API (`kubectl get events`); repetitions of one object, reason and message are counted. */
export interface KubernetesEvent {
  readonly object: { readonly kind: string; readonly name: string };
  readonly type: 'Normal' | 'Warning';
  readonly reason: string;
  readonly message: string;
  readonly firstAtMs: number;
  lastAtMs: number;
  count: number;
}

/** What the API stores of a moment: whole seconds, cut. */
export const wholeSeconds = (atMs: number): number => Math.floor(atMs / 1000);

export const podCondition = (pod: PodObject, type: string): PodCondition | undefined =>
  conditionIn(pod.status.conditions, type);

export function conditionIn(conditions: readonly PodCondition[], type: string): PodCondition | undefined {
  for (const condition of conditions) if (condition.type === type) return condition;
  return undefined;
}

export const isReadyStatus = ({ conditions }: PodStatus): boolean =>
  conditionIn(conditions, 'Ready')?.status === 'True';
export const isPodReady = (pod: PodObject): boolean => isReadyStatus(pod.status);
