// When a Rollout asks no analysis. Source: argo-rollouts rollout/analysis.go reconcileAnalysisRuns.
import { hasDeadline } from './annotations.ts';
import { aborted, type Pass } from './pass.ts';
import { isRollbackWithinWindow } from './window.ts';

/** Aborted, promoted in full, back to a ReplicaSet that was still in its delay or in the window, or the first release. */
export const isAnalysisSkipped = (pass: Pass): boolean =>
  aborted(pass) ||
  pass.seen.status.promoteFull ||
  hasDeadline(pass.family.current) ||
  pass.seen.status.stableRS === '' ||
  isRollbackWithinWindow(pass);
