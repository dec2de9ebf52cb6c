// Annotations by which the Rollout controller numbers and times its ReplicaSets. Source: argo-rollouts utils/annotations,
// pkg/apis/rollouts/v1alpha1/types.go.

export const REVISION = 'rollout.argoproj.io/revision';
export const REVISION_HISTORY = 'rollout.argoproj.io/revision-history';
/** For how many replicas of the Rollout a ReplicaSet was last scaled. */
export const DESIRED_REPLICAS = 'rollout.argoproj.io/desired-replicas';
/** When an old ReplicaSet that still has its pods loses them (RFC 3339). */
export const SCALE_DOWN_DEADLINE = 'scale-down-deadline';

/** Annotations that belong to one object and are not copied from a Rollout to its ReplicaSets. */
export const OWN_ANNOTATIONS: ReadonlySet<string> = new Set([
  'kubectl.kubernetes.io/last-applied-configuration',
  'notified.notifications.argoproj.io',
  REVISION,
  REVISION_HISTORY,
  DESIRED_REPLICAS,
]);

type Annotated = { readonly annotations: Readonly<Record<string, string>> };

/** 0 without one, or when it is no whole number. */
export function revisionIn({ annotations }: Annotated): number {
  const revision = Number(annotations[REVISION] ?? 0);
  return Number.isInteger(revision) ? revision : 0;
}

export const hasDeadline = (replicaSet: Annotated | undefined): boolean =>
  (replicaSet?.annotations[SCALE_DOWN_DEADLINE] ?? '') !== '';
