// The strategies, on top of the cluster. A world hands the controllers' events to `handleControllerEvent`.
import { type MetricSource, syncAnalysisRun } from '../analysis/index.ts';
import {
  analysisRound,
  analysisTimer,
  type ClusterContext,
  type ControllerEvent,
  rolloutRound,
  rolloutTimer,
} from '../cluster/index.ts';
import { handleDeploymentEvent } from './deployment-events.ts';
import { syncRollout } from './rollout/index.ts';

export * from './deployment/index.ts';
export { handleDeploymentEvent } from './deployment-events.ts';
export {
  abortRollout,
  pauseRollout,
  promoteRollout,
  ROLLOUT_ALTERNATIVES,
  ROLLOUT_RULES,
  restartRollout,
  retryRollout,
  rolloutShape,
  scaleRollout,
  setRolloutImage,
  undoRollout,
} from './rollout/index.ts';

/** Without metrics every question of an AnalysisRun stays without an answer. */
const NO_METRICS: MetricSource = () => ({ is: 'unreachable', message: 'no metrics here' });

export function handleControllerEvent(
  context: ClusterContext,
  event: ControllerEvent,
  metrics: MetricSource = NO_METRICS,
): void {
  switch (event.type) {
    case 'rollout-sync':
      rolloutRound(context, (name) => syncRollout(context, name));
      return;
    case 'rollout-timer':
      rolloutTimer(context, event.uid);
      return;
    case 'analysis-sync':
      analysisRound(context, (name) => syncAnalysisRun(context, name, metrics));
      return;
    case 'analysis-timer':
      analysisTimer(context, event.uid);
      return;
    default:
      handleDeploymentEvent(context, event);
  }
}
