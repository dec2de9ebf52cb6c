// Blue-green: what going back would take now. While the old version runs it is a switch; afterwards it is a release.
import { podCondition, type RolloutObject } from '../cluster/index.ts';
import { autoPromotionEnabled } from '../strategies/rollout/index.ts';
import type { WorldState } from './state.ts';
import type { AnalysisRunView, PodView, ReplicaSetView, RollbackView, RolloutSideView } from './view.ts';

interface Seen {
  readonly sides: readonly RolloutSideView[];
  /** Oldest first. */
  readonly sets: readonly ReplicaSetView[];
  readonly runs: readonly AnalysisRunView[];
  readonly pods: readonly PodView[];
}

const seconds = (ms: number): number => Math.max(0, Math.ceil(ms / 1000));

/** From the creation of the first pod of a version until the last one was ready. */
function startMs(state: WorldState, pods: readonly PodView[]): number {
  const moments = pods.flatMap(({ name, ready, createdAtMs }) => {
    const pod = ready ? state.api.pods.get(name) : undefined;
    const readyAtMs = pod && podCondition(pod, 'Ready')?.lastTransitionAtMs;
    return readyAtMs === undefined || readyAtMs === null ? [] : [readyAtMs - createdAtMs];
  });
  return Math.max(0, ...moments);
}

export function rollbackView(state: WorldState, { spec }: RolloutObject, seen: Seen): RollbackView | null {
  const { blueGreen } = spec.strategy ?? {};
  const served = seen.sides.find(({ share }) => share > 0);
  const newest = seen.sets.findLast(({ isNew }) => isNew);
  if (!blueGreen || !served || served.replicaSet !== newest?.name) return null;
  const before = seen.sets.findLast(
    ({ name, revision }) => name !== newest.name && (revision ?? 0) < (newest.revision ?? 0),
  );
  if (!before) return null;
  const standing = seen.sides.find(({ replicaSet }) => replicaSet === before.name);
  const kept = standing !== undefined && standing.desired > 0 && standing.available >= spec.replicas;
  const run = seen.runs.find(({ role, completedAtMs }) => role === 'prePromotion' && completedAtMs !== null);
  const auto = autoPromotionEnabled(spec);
  return {
    version: before.version,
    kept,
    untilMs: kept ? (standing?.scaleDownAtMs ?? null) : null,
    propagationSeconds: seconds(state.settings.endpointPropagationMs),
    startSeconds: seconds(
      startMs(
        state,
        seen.pods.filter(({ replicaSet }) => replicaSet === newest.name),
      ),
    ),
    analysisSeconds: run ? seconds((run.completedAtMs ?? 0) - run.startedAtMs) : 0,
    pauseSeconds: auto ? (blueGreen.autoPromotionSeconds ?? 0) : 0,
    person: !auto,
  };
}
