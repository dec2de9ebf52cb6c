// The status of a Rollout as a pass drafts it: what is counted, and how an update begins and ends. Source: argo-rollouts
// rollout/sync.go (calculateBaseStatus, resetRolloutStatus, promoteStable), utils/annotations IsSaturated.
import { type RolloutStatus, sendEvent } from '../../cluster/index.ts';
import { DESIRED_REPLICAS, revisionIn } from './annotations.ts';
import { withoutCondition } from './conditions.ts';
import { decide } from './decisions.ts';
import type { SeenReplicaSet, SeenRollout } from './facts.ts';
import { type Pass, refOf } from './pass.ts';
import { presentHash } from './revision.ts';

export const sumOf = (
  replicaSets: readonly (SeenReplicaSet | undefined)[],
  field: 'spec' | 'replicas' | 'ready' | 'available',
): number => replicaSets.reduce((sum, replicaSet) => sum + (replicaSet?.[field] ?? 0), 0);

/** All its pods are there for what the Rollout asks for now, and available. */
export function isSaturated({ spec }: SeenRollout, replicaSet: SeenReplicaSet | undefined): boolean {
  if (!replicaSet) return false;
  const desired = Number(replicaSet.annotations[DESIRED_REPLICAS] ?? Number.NaN);
  return replicaSet.spec === spec.replicas && desired === spec.replicas && replicaSet.available === spec.replicas;
}

export const withHash = (replicaSets: readonly SeenReplicaSet[], hash: string): SeenReplicaSet | undefined =>
  hash === '' ? undefined : replicaSets.find((replicaSet) => replicaSet.hash === hash);

/** What both strategies count alike; the fields of either strategy are filled in by it. */
export function baseStatus(pass: Pass): RolloutStatus {
  const { seen, family, draft } = pass;
  const before = seen.status;
  return {
    ...before,
    currentPodHash: presentHash(pass),
    replicas: sumOf(family.all, 'replicas'),
    updatedReplicas: family.current?.replicas ?? 0,
    readyReplicas: sumOf(family.all, 'ready'),
    availableReplicas: sumOf(family.all, 'available'),
    HPAReplicas: sumOf(family.all, 'replicas'),
    conditions: withoutCondition(before.conditions, 'InvalidSpec'),
    pauseConditions: [],
    controllerPause: false,
    restartedAt: draft.restartedAt,
    currentStepHash: '',
    currentStepIndex: null,
    canary: {
      weights: draft.weights,
      stepAnalysis: draft.runs.stepAnalysis,
      backgroundAnalysis: draft.runs.backgroundAnalysis,
    },
    blueGreen: {
      activeSelector: '',
      previewSelector: '',
      scaleUpPreviewCheckPoint: false,
      preAnalysis: draft.runs.preAnalysis,
      postAnalysis: draft.runs.postAnalysis,
    },
  };
}

/** A new template or new steps: the status is that of an update which begins. */
export function resetStatus(pass: Pass, status: RolloutStatus): RolloutStatus {
  const { pauses, seen } = pass;
  pauses.cleared = true;
  pauses.abortRemoved = true;
  const steps = seen.spec.strategy?.canary?.steps ?? [];
  return {
    ...status,
    promoteFull: false,
    currentStepIndex: steps.length > 0 ? 0 : null,
    canary: { ...status.canary, stepAnalysis: null, backgroundAnalysis: null },
    blueGreen: { ...status.blueGreen, scaleUpPreviewCheckPoint: false, preAnalysis: null, postAnalysis: null },
  };
}

/** The present template is the stable one from now on. */
export function promoteStable(pass: Pass, status: RolloutStatus, reason: string): RolloutStatus {
  const { context, pauses, seen } = pass;
  pauses.cleared = true;
  pauses.abortRemoved = true;
  const { canary } = seen.spec.strategy ?? {};
  const steps = canary?.steps?.length ?? 0;
  if (status.stableRS !== status.currentPodHash) {
    const message = `Rollout completed update to revision ${revisionIn(seen)} (${status.currentPodHash}): ${reason}`;
    sendEvent(context, refOf(pass), 'Normal', 'RolloutCompleted', message);
    const first = pass.family.stable === undefined;
    decide(pass, first ? 'rollout-first' : 'rollout-complete', {
      saw: { reason, available: pass.family.current?.available ?? 0, replicas: seen.spec.replicas, steps },
      outcome: { revision: revisionIn(seen), replicaSet: pass.family.current?.name ?? '' },
      path: steps > 0 ? 'spec.strategy.canary.steps' : 'spec.strategy',
    });
  }
  return {
    ...status,
    promoteFull: false,
    stableRS: status.currentPodHash,
    currentStepIndex: canary ? (steps > 0 ? steps : null) : status.currentStepIndex,
    blueGreen: { ...status.blueGreen, scaleUpPreviewCheckPoint: false },
  };
}
