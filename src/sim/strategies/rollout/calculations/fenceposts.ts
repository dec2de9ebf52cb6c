// maxSurge and maxUnavailable of a Rollout as numbers of pods. Source: utils/replicaset MaxSurge, MaxUnavailable, resolveFenceposts.
import type { IntOrString } from '../../../../manifest/index.ts';
import { type Fenceposts, resolveFenceposts } from '../../deployment/fenceposts.ts';
import { maxSurgeText, maxUnavailableText } from './defaults.ts';
import type { Spec } from './seen.ts';

/**
 * The Rollout controller takes every text for a percentage: `"2"` is 2 %, and so is `"2%%"`. The API server does not look at them, as it
 * does at those of a Deployment. Undefined for a text that is no number.
 */
function percentIn(text: string): number | undefined {
  const digits = text.replaceAll('%', '');
  return /^[+-]?\d+$/.test(digits) ? Number(digits) : undefined;
}

/** Pods that a value stands for. */
function podsOf(value: IntOrString, replicas: number, roundUp: boolean): number | undefined {
  if (typeof value === 'number') return value;
  const percent = percentIn(value);
  if (percent === undefined) return undefined;
  const share = (percent * replicas) / 100;
  return roundUp ? Math.ceil(share) : Math.floor(share);
}

/** As those of a Deployment, but for what a text means. Undefined for a text that is no number. */
export function rolloutFenceposts(
  maxSurge: IntOrString,
  maxUnavailable: IntOrString,
  replicas: number,
): Fenceposts | undefined {
  const surge = podsOf(maxSurge, replicas, true);
  const unavailable = podsOf(maxUnavailable, replicas, false);
  return surge === undefined || unavailable === undefined ? undefined : resolveFenceposts(surge, unavailable, replicas);
}

const canaryPosts = (spec: Spec) =>
  rolloutFenceposts(maxSurgeText(spec), maxUnavailableText(spec), spec.replicas) ?? { maxSurge: 0, maxUnavailable: 0 };

/** Pods beyond `replicas` that a canary without a router may have; blue-green has no surge, it has two whole sets. */
export const maxSurge = (spec: Spec): number => (spec.strategy?.canary ? canaryPosts(spec).maxSurge : 0);

/** Pods of `replicas` that may be missing: while a canary moves, and in either strategy while pods are restarted. */
export function maxUnavailable(spec: Spec): number {
  const { replicas, strategy } = spec;
  if (replicas === 0) return 0;
  const pods = strategy?.canary
    ? canaryPosts(spec).maxUnavailable
    : (podsOf(maxUnavailableText(spec), replicas, false) ?? 0);
  return Math.min(pods, replicas);
}
