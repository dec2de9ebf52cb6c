// What a field of a Rollout means when nobody wrote it. The API server has no defaults for a custom resource: the controller looks them
// up whenever it needs them. Source: utils/defaults/defaults.go, utils/weightutil (argo-rollouts v1.9.1).
import type { IntOrString, RolloutSpec } from '../../../../manifest/index.ts';
import type { Spec } from './seen.ts';

const QUARTER = '25%';

/** Old ReplicaSets that are kept. */
export const revisionHistoryLimit = (spec: Pick<RolloutSpec, 'revisionHistoryLimit'>): number =>
  spec.revisionHistoryLimit ?? 10;

/** Seconds without progress after which a Rollout is degraded. */
export const progressDeadlineSeconds = (spec: Pick<RolloutSpec, 'progressDeadlineSeconds'>): number =>
  spec.progressDeadlineSeconds ?? 600;

/** Finished AnalysisRuns that are kept: how many successful ones, and how many of all others. */
export const analysisHistoryLimits = (
  spec: Pick<RolloutSpec, 'analysis'>,
): { readonly successful: number; readonly unsuccessful: number } => ({
  successful: spec.analysis?.successfulRunHistoryLimit ?? 5,
  unsuccessful: spec.analysis?.unsuccessfulRunHistoryLimit ?? 5,
});

export const maxSurgeText = (spec: Spec): IntOrString => spec.strategy?.canary?.maxSurge ?? QUARTER;

export const maxUnavailableText = ({ strategy }: Spec): IntOrString =>
  strategy?.blueGreen?.maxUnavailable ?? strategy?.canary?.maxUnavailable ?? QUARTER;

/** The weight that stands for all traffic. */
export const maxTrafficWeight = (spec: Spec): number => spec.strategy?.canary?.trafficRouting?.maxTrafficWeight ?? 100;

export const autoPromotionEnabled = (spec: Spec): boolean => spec.strategy?.blueGreen?.autoPromotionEnabled ?? true;

const hasRouting = ({ strategy }: Spec): boolean => strategy?.canary?.trafficRouting !== undefined;

/** Seconds for which an old ReplicaSet outlives the switch of traffic; a canary without a router has none. */
export function scaleDownDelaySeconds(spec: Spec): number {
  const { blueGreen, canary } = spec.strategy ?? {};
  if (canary && hasRouting(spec)) return canary.scaleDownDelaySeconds ?? 30;
  return blueGreen ? (blueGreen.scaleDownDelaySeconds ?? 30) : 0;
}

export interface AbortDelay {
  /** Seconds for which the canary or preview outlives an abort; null: it is not scaled down because of it. */
  readonly seconds: number | null;
  /** Whether the Rollout says so itself. */
  readonly explicit: boolean;
}

export function abortScaleDownDelay(spec: Spec): AbortDelay {
  const { blueGreen, canary } = spec.strategy ?? {};
  if (!blueGreen && !(canary && hasRouting(spec))) return { seconds: 0, explicit: false };
  const seconds = (blueGreen ?? canary)?.abortScaleDownDelaySeconds;
  if (seconds === undefined) return { seconds: 30, explicit: false };
  return { seconds: seconds === 0 ? null : seconds, explicit: true };
}
