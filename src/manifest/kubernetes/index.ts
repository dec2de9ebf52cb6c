// Kind → shape. A shape is what the API server stores: after decoding, defaulting and validation.
import type { ConfigMap, HorizontalPodAutoscaler, Namespace, PodDisruptionBudget, Service } from './cluster.ts';
import type { Pod } from './pod.ts';
import type { Deployment, ReplicaSet } from './workloads.ts';

export type * from './cluster.ts';
export type * from './metadata.ts';
export type * from './pod.ts';
export type * from './workloads.ts';

/** The kinds that have a typed view. */
export interface KubernetesViews {
  readonly Deployment: Deployment;
  readonly ReplicaSet: ReplicaSet;
  readonly Pod: Pod;
  readonly Service: Service;
  readonly ConfigMap: ConfigMap;
  readonly Namespace: Namespace;
  readonly PodDisruptionBudget: PodDisruptionBudget;
  readonly HorizontalPodAutoscaler: HorizontalPodAutoscaler;
}

export type ViewedKind = keyof KubernetesViews;

/** The API version under which a view's kind is served. */
export const VIEW_API_VERSION: { readonly [Kind in ViewedKind]: KubernetesViews[Kind]['apiVersion'] } = {
  Deployment: 'apps/v1',
  ReplicaSet: 'apps/v1',
  Pod: 'v1',
  Service: 'v1',
  ConfigMap: 'v1',
  Namespace: 'v1',
  PodDisruptionBudget: 'policy/v1',
  HorizontalPodAutoscaler: 'autoscaling/v2',
};
