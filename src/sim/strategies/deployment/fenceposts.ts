// maxSurge and maxUnavailable as numbers of pods. Source: pkg/controller/deployment/util ResolveFenceposts, MaxSurge, MaxUnavailable.
import { type DeploymentSpec, type IntOrString, resolvePercent } from '../../../manifest/index.ts';

export interface Fenceposts {
  /** Pods that may exist beyond `replicas` while rolling. */
  readonly maxSurge: number;
  /** Pods of `replicas` that may be unavailable while rolling. */
  readonly maxUnavailable: number;
}

/**
 * Surge is rounded up, unavailable down. When both come out 0 one pod may be unavailable, or nothing could ever move (surge might
 * be kept out by a quota). Undefined for a text that is no percentage.
 */
export function resolveFenceposts(
  maxSurge: IntOrString,
  maxUnavailable: IntOrString,
  replicas: number,
): Fenceposts | undefined {
  const surge = resolvePercent(maxSurge, replicas, true);
  const unavailable = resolvePercent(maxUnavailable, replicas, false);
  if (surge === undefined || unavailable === undefined) return undefined;
  return surge === 0 && unavailable === 0
    ? { maxSurge: 0, maxUnavailable: 1 }
    : { maxSurge: surge, maxUnavailable: unavailable };
}

/** The fenceposts of a Deployment: both 0 unless it rolls; unavailable is 0 without replicas and never more than them. */
export function fencepostsOf({ strategy, replicas }: Pick<DeploymentSpec, 'strategy' | 'replicas'>): Fenceposts {
  if (strategy.type !== 'RollingUpdate') return { maxSurge: 0, maxUnavailable: 0 };
  const { maxSurge, maxUnavailable } = strategy.rollingUpdate;
  const posts = resolveFenceposts(maxSurge, maxUnavailable, replicas) ?? { maxSurge: 0, maxUnavailable: 0 };
  return {
    maxSurge: posts.maxSurge,
    maxUnavailable: replicas === 0 ? 0 : Math.min(posts.maxUnavailable, replicas),
  };
}
