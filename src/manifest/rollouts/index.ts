// Kind → shape, for the kinds of Argo Rollouts. Beside those of Kubernetes, and never mixed with them.
import type { AnalysisRun, AnalysisTemplate, ClusterAnalysisTemplate } from './analysis.ts';
import type { Rollout } from './rollout.ts';

export type * from './analysis.ts';
export { pauseSeconds } from './pause-seconds.ts';
export {
  invalidValueMessage,
  isDownwardPath,
  nginxProblem,
  type RolloutProblem,
  rolloutProblems,
} from './problems/index.ts';
export type * from './rollout.ts';

export const ROLLOUTS_API_VERSION = 'argoproj.io/v1alpha1';

/** The kinds that have a typed view. */
export interface RolloutsViews {
  readonly Rollout: Rollout;
  readonly AnalysisTemplate: AnalysisTemplate;
  readonly ClusterAnalysisTemplate: ClusterAnalysisTemplate;
  readonly AnalysisRun: AnalysisRun;
}
