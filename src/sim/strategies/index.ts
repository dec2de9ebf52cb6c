// The strategies, on top of the cluster. A world hands the controllers' events to `handleControllerEvent`.
import {
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

export function handleControllerEvent(context: ClusterContext, event: ControllerEvent): void {
  switch (event.type) {
    case 'rollout-sync':
      rolloutRound(context, (name) => syncRollout(context, name));
      return;
    case 'rollout-timer':
      rolloutTimer(context, event.uid);
      return;
    case 'analysis-sync':
      return;
    case 'analysis-timer':
      analysisTimer(context, event.uid);
      return;
    default:
      handleDeploymentEvent(context, event);
  }
}
