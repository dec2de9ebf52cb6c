// The controllers that every cluster with a Deployment has. A world without Rollouts needs no others.
import {
  budgetRound,
  type ClusterContext,
  type ControllerEvent,
  deploymentRound,
  endpointsRound,
  garbageRound,
  recheckBudget,
  recountQuotas,
  replicaSetRound,
  replicaSetTimer,
  syncReplicaSet,
} from '../cluster/index.ts';
import { deploymentTimer, syncDeployment } from './deployment/index.ts';

/** Events of other controllers are nobody's here. */
export function handleDeploymentEvent(context: ClusterContext, event: ControllerEvent): void {
  switch (event.type) {
    case 'replicaset-sync':
      replicaSetRound(context, (name) => syncReplicaSet(context, name));
      return;
    case 'deployment-sync':
      deploymentRound(context, (name) => syncDeployment(context, name));
      return;
    case 'endpoints-sync':
      endpointsRound(context);
      return;
    case 'disruption-sync':
      budgetRound(context);
      return;
    case 'disruption-recheck':
      recheckBudget(context, event.budget);
      return;
    case 'replicaset-timer':
      replicaSetTimer(context, event.uid, event.timer);
      return;
    case 'deployment-timer':
      deploymentTimer(context, event.uid);
      return;
    case 'garbage-collection':
      garbageRound(context);
      return;
    case 'quota-recount':
      recountQuotas(context);
      return;
  }
}
