// maxSurge and maxUnavailable of a Rollout as numbers of pods. Source: utils/replicaset MaxSurge, MaxUnavailable.
import { resolvePercent } from '../../../../manifest/index.ts';
import { resolveFenceposts } from '../../deployment/fenceposts.ts';
import { maxSurgeText, maxUnavailableText } from './defaults.ts';
import type { Spec } from './seen.ts';

const canaryPosts = (spec: Spec) =>
  resolveFenceposts(maxSurgeText(spec), maxUnavailableText(spec), spec.replicas) ?? { maxSurge: 0, maxUnavailable: 0 };

/** Pods beyond `replicas` that a canary without a router may have; blue-green has no surge, it has two whole sets. */
export const maxSurge = (spec: Spec): number => (spec.strategy?.canary ? canaryPosts(spec).maxSurge : 0);

/** Pods of `replicas` that may be missing: while a canary moves, and in either strategy while pods are restarted. */
export function maxUnavailable(spec: Spec): number {
  const { replicas, strategy } = spec;
  if (replicas === 0) return 0;
  const pods = strategy?.canary
    ? canaryPosts(spec).maxUnavailable
    : (resolvePercent(maxUnavailableText(spec), replicas, false) ?? 0);
  return Math.min(pods, replicas);
}
