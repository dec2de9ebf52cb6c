// Labels and annotations by which Argo Rollouts marks what it manages. Source: argo-rollouts pkg/apis/rollouts/v1alpha1/types.go.

/** Label of ReplicaSets and pods, and field of selectors: which template. */
export const ROLLOUT_HASH_LABEL = 'rollouts-pod-template-hash';
/** Annotation of a Service: the Rollout that switches it. */
export const MANAGED_BY = 'argo-rollouts.argoproj.io/managed-by-rollouts';
