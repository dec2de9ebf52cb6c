// The shape of a Rollout as it stands in the store: `replicas` and the pod template are filled in, everything else is as written.
// What an absent field means is said by the getters of src/sim/strategies/rollout/calculations/defaults.ts.
import type { IntOrString, LabelSelector, ObjectMeta } from '../kubernetes/metadata.ts';
import type { PodTemplateSpec } from '../kubernetes/pod.ts';
import type { RolloutAnalysis, RolloutAnalysisBackground } from './analysis.ts';

export interface Rollout {
  readonly apiVersion: 'argoproj.io/v1alpha1';
  readonly kind: 'Rollout';
  readonly metadata: ObjectMeta;
  readonly spec: RolloutSpec;
}

export interface RolloutSpec {
  /** The controller writes 1 into a Rollout without it, so that autoscalers can work. */
  readonly replicas: number;
  /** The store takes a Rollout without a selector; the controller then says InvalidSpec. */
  readonly selector?: LabelSelector;
  /** Empty (no containers) where the text has none, or `workloadRef` instead. */
  readonly template: PodTemplateSpec;
  readonly workloadRef?: WorkloadRef;
  /** Seconds a pod must be ready before it counts as available. */
  readonly minReadySeconds?: number;
  /** Neither or both of the two are taken by the store, and InvalidSpec to the controller. */
  readonly strategy?: RolloutStrategy;
  readonly revisionHistoryLimit?: number;
  readonly paused?: boolean;
  readonly progressDeadlineSeconds?: number;
  readonly progressDeadlineAbort?: boolean;
  /** RFC 3339: pods older than this are replaced. */
  readonly restartAt?: string;
  readonly analysis?: {
    readonly successfulRunHistoryLimit?: number;
    readonly unsuccessfulRunHistoryLimit?: number;
  };
  readonly rollbackWindow?: { readonly revisions?: number };
}

/** Not simulated. */
export interface WorkloadRef {
  readonly apiVersion?: string;
  readonly kind?: string;
  readonly name?: string;
  readonly scaleDown?: string;
}

export interface RolloutStrategy {
  readonly canary?: CanaryStrategy;
  readonly blueGreen?: BlueGreenStrategy;
}

export interface BlueGreenStrategy {
  /** Required by the schema; may be empty. */
  readonly activeService: string;
  readonly previewService?: string;
  readonly previewReplicaCount?: number;
  readonly autoPromotionEnabled?: boolean;
  readonly autoPromotionSeconds?: number;
  readonly maxUnavailable?: IntOrString;
  readonly scaleDownDelaySeconds?: number;
  readonly scaleDownDelayRevisionLimit?: number;
  readonly abortScaleDownDelaySeconds?: number;
  readonly prePromotionAnalysis?: RolloutAnalysis;
  readonly postPromotionAnalysis?: RolloutAnalysis;
  readonly antiAffinity?: AntiAffinity;
  readonly activeMetadata?: PodTemplateMetadata;
  readonly previewMetadata?: PodTemplateMetadata;
}

export interface CanaryStrategy {
  readonly canaryService?: string;
  readonly stableService?: string;
  readonly steps?: readonly CanaryStep[];
  readonly trafficRouting?: TrafficRouting;
  readonly maxSurge?: IntOrString;
  readonly maxUnavailable?: IntOrString;
  readonly analysis?: RolloutAnalysisBackground;
  readonly dynamicStableScale?: boolean;
  readonly minPodsPerReplicaSet?: number;
  readonly scaleDownDelaySeconds?: number;
  readonly scaleDownDelayRevisionLimit?: number;
  readonly abortScaleDownDelaySeconds?: number;
  readonly replicaProgressThreshold?: ReplicaProgressThreshold;
  readonly pingPong?: { readonly pingService: string; readonly pongService: string };
  readonly antiAffinity?: AntiAffinity;
  readonly canaryMetadata?: PodTemplateMetadata;
  readonly stableMetadata?: PodTemplateMetadata;
}

/** How many canary pods must be available before a step counts as done. */
export interface ReplicaProgressThreshold {
  readonly type: 'Percent' | 'Pods' | (string & {});
  readonly value: number;
}

export interface PodTemplateMetadata {
  readonly labels?: Readonly<Record<string, string>>;
  readonly annotations?: Readonly<Record<string, string>>;
}

export interface AntiAffinity {
  readonly preferredDuringSchedulingIgnoredDuringExecution?: { readonly weight: number };
  readonly requiredDuringSchedulingIgnoredDuringExecution?: Readonly<Record<string, unknown>>;
}

/** Exactly one field is set in a sound step. */
export interface CanaryStep {
  /** Percent, or parts of `maxTrafficWeight`. */
  readonly setWeight?: number;
  readonly pause?: RolloutPause;
  readonly setCanaryScale?: SetCanaryScale;
  readonly analysis?: RolloutAnalysis;
  /** Not simulated, like the three after it. */
  readonly experiment?: Readonly<Record<string, unknown>>;
  readonly setHeaderRoute?: Readonly<Record<string, unknown>>;
  readonly setMirrorRoute?: Readonly<Record<string, unknown>>;
  readonly plugin?: Readonly<Record<string, unknown>>;
}

export interface RolloutPause {
  /** Seconds as a number or text, or a Go duration such as `5m`; absent: until somebody promotes. */
  readonly duration?: IntOrString;
}

/** The first of the fields that is set counts. */
export interface SetCanaryScale {
  /** Percent of `spec.replicas`; may exceed 100. */
  readonly weight?: number;
  readonly replicas?: number;
  readonly matchTrafficWeight?: boolean;
}

/** Only nginx is simulated. */
export interface TrafficRouting {
  readonly nginx?: NginxTrafficRouting;
  /** The weight that stands for all traffic; absent means 100. */
  readonly maxTrafficWeight?: number;
  readonly managedRoutes?: readonly { readonly name: string }[];
  readonly alb?: Readonly<Record<string, unknown>>;
  readonly ambassador?: Readonly<Record<string, unknown>>;
  readonly apisix?: Readonly<Record<string, unknown>>;
  readonly appMesh?: Readonly<Record<string, unknown>>;
  readonly istio?: Readonly<Record<string, unknown>>;
  readonly plugins?: Readonly<Record<string, unknown>>;
  readonly smi?: Readonly<Record<string, unknown>>;
  readonly traefik?: Readonly<Record<string, unknown>>;
}

export interface NginxTrafficRouting {
  readonly stableIngress?: string;
  readonly stableIngresses?: readonly string[];
  /** Prefix of the annotations; absent means `nginx.ingress.kubernetes.io`. */
  readonly annotationPrefix?: string;
  readonly additionalIngressAnnotations?: Readonly<Record<string, string>>;
  readonly canaryIngressAnnotations?: Readonly<Record<string, string>>;
}
