// The shapes of Deployment and ReplicaSet as the API server stores them.
import type { IntOrString, LabelSelector, ObjectMeta } from './metadata.ts';
import type { PodTemplateSpec } from './pod.ts';

export interface Deployment {
  readonly apiVersion: 'apps/v1';
  readonly kind: 'Deployment';
  readonly metadata: ObjectMeta;
  readonly spec: DeploymentSpec;
}

export interface DeploymentSpec {
  readonly replicas: number;
  readonly selector: LabelSelector;
  readonly template: PodTemplateSpec;
  readonly strategy: DeploymentStrategy;
  /** Seconds a pod must be ready before it counts as available; absent means 0. */
  readonly minReadySeconds?: number;
  readonly revisionHistoryLimit: number;
  readonly paused?: boolean;
  /** Seconds without progress after which the rollout counts as failed; 2147483647 means never. */
  readonly progressDeadlineSeconds: number;
}

export type DeploymentStrategy =
  | { readonly type: 'Recreate'; readonly rollingUpdate?: undefined }
  | {
      readonly type: 'RollingUpdate';
      readonly rollingUpdate: { readonly maxSurge: IntOrString; readonly maxUnavailable: IntOrString };
    };

export interface ReplicaSet {
  readonly apiVersion: 'apps/v1';
  readonly kind: 'ReplicaSet';
  readonly metadata: ObjectMeta;
  readonly spec: ReplicaSetSpec;
}

export interface ReplicaSetSpec {
  readonly replicas: number;
  readonly minReadySeconds?: number;
  readonly selector: LabelSelector;
  readonly template: PodTemplateSpec;
}
