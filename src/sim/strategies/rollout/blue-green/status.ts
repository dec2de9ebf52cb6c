// How a pass over a blue-green update ends: which ReplicaSet is stable, and whether the preview may grow. Source: argo-rollouts
// rollout/bluegreen.go (syncRolloutStatusBlueGreen, calculateScaleUpPreviewCheckPoint), rollout/sync.go shouldFullPromote.
import { hashIn, type RolloutStatus } from '../../../cluster/index.ts';
import { hasDeadline } from '../annotations.ts';
import { judgeConditions } from '../judge.ts';
import { aborted, type Pass } from '../pass.ts';
import { persistStatus } from '../persist.ts';
import { serviceNamed } from '../services.ts';
import { baseStatus, promoteStable, resetStatus, sumOf, withHash } from '../status.ts';
import { isRollbackWithinWindow } from '../window.ts';
import { hasPassedPreAnalysis, isPauseOver } from './pause.ts';

/** Why the present template becomes the stable one now; null while it does not. */
function promotionReason(pass: Pass, status: RolloutStatus): string | null {
  const { seen, family, runs } = pass;
  const { activeSelector } = status.blueGreen;
  // A first release is stable before the active Service leads to it: it is switched for that very reason.
  if (!family.stable || activeSelector === '') return 'Initial deploy';
  if (activeSelector !== status.currentPodHash) return null;
  if (seen.status.promoteFull) return 'Full promotion requested';
  if (isRollbackWithinWindow(pass)) return 'Rollback within window';
  if (aborted(pass)) return null;
  if (seen.spec.strategy?.blueGreen?.postPromotionAnalysis) {
    if (hasDeadline(family.current)) return `Rollback to '${family.current?.name}' within scaleDownDelay`;
    if (runs.postAnalysis?.status.phase !== 'Successful') return null;
  }
  return 'Completed blue-green update';
}

/** Once the small preview has proved itself it grows to full size, and stays so until it is stable or there is another template. */
function mayPreviewGrow(pass: Pass): boolean {
  const { seen, family } = pass;
  const preview = seen.spec.strategy?.blueGreen?.previewReplicaCount;
  if (preview === undefined) return false;
  if (seen.status.blueGreen.scaleUpPreviewCheckPoint) return true;
  return hasPassedPreAnalysis(pass) && isPauseOver(pass) && family.current?.available === preview;
}

/** Counts are those of the ReplicaSet that the active Service leads to; before there is one, of all. */
function activeCounts({ family }: Pass, activeSelector: string) {
  const active = withHash(family.all, activeSelector);
  const counted = active ? [active] : family.all;
  return { HPAReplicas: sumOf(counted, 'replicas'), availableReplicas: sumOf(counted, 'available') };
}

function finish(pass: Pass, begin: (status: RolloutStatus) => RolloutStatus): void {
  const { seen, family, pauses } = pass;
  let status = begin(baseStatus(pass));
  if (seen.status.promoteFull || isRollbackWithinWindow(pass)) {
    pauses.cleared = true;
    pauses.abortRemoved = true;
  }
  const { activeService, previewService } = seen.spec.strategy?.blueGreen ?? {};
  const activeSelector = hashIn(serviceNamed(pass, activeService));
  const previewSelector = hashIn(serviceNamed(pass, previewService));
  status = { ...status, blueGreen: { ...status.blueGreen, activeSelector, previewSelector } };
  const reason = promotionReason(pass, status);
  if (reason !== null) status = promoteStable(pass, status, reason);
  else status = { ...status, blueGreen: { ...status.blueGreen, scaleUpPreviewCheckPoint: mayPreviewGrow(pass) } };
  const active = withHash(family.all, activeSelector);
  status = {
    ...status,
    ...activeCounts(pass, activeSelector),
    readyReplicas: active ? active.ready : status.readyReplicas,
  };
  persistStatus(pass, judgeConditions(pass, status));
}

export const beginUpdate = (pass: Pass): void => finish(pass, (status) => resetStatus(pass, status));

export const writeBlueGreenStatus = (pass: Pass): void => finish(pass, (status) => status);

/** After a change of `replicas` alone: counts, and nothing of the update. */
export function writeBlueGreenCounts(pass: Pass): void {
  const { status } = pass.seen;
  persistStatus(pass, { ...status, ...activeCounts(pass, status.blueGreen.activeSelector) });
}
