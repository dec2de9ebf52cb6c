// What holds a blue-green update before the switch. Source: argo-rollouts rollout/pause.go.
import { autoPromotionEnabled } from '../calculations/index.ts';
import type { Pass } from '../pass.ts';
import { hasPassed, pauseFor } from '../pauses.ts';

export const hasPassedPreAnalysis = (pass: Pass): boolean =>
  pass.seen.spec.strategy?.blueGreen?.prePromotionAnalysis === undefined ||
  pass.runs.preAnalysis?.status.phase === 'Successful';

/** The pause before the switch is over: nobody asked for one, its time has passed, or a person has promoted. */
export function isPauseOver(pass: Pass): boolean {
  const { seen, pauses, context } = pass;
  const { status } = seen;
  if (pauses.added.length > 0) return false;
  if (status.blueGreen.scaleUpPreviewCheckPoint) return true;
  const pause = pauseFor(status, 'BlueGreenPause');
  if (!autoPromotionEnabled(seen.spec)) return status.controllerPause && !pause;
  const seconds = pass.seen.spec.strategy?.blueGreen?.autoPromotionSeconds ?? 0;
  return seconds === 0 || (pause !== undefined && hasPassed(pause, seconds, context.nowMs));
}
