// Wakes controllers. Everything woken is looked at in one round, once each; rounds of ReplicaSets and of Deployments take turns,
// which is the one order of events that reproduces the recorded stories.
import type { ClusterContext } from './context.ts';

function scheduleReplicaSets(context: ClusterContext): void {
  const { rounds, syncDelayMs } = context.state.controllers;
  if (rounds.replicaSetsPending) return;
  rounds.replicaSetsPending = true;
  context.schedule({ type: 'replicaset-sync' }, context.nowMs + syncDelayMs);
}

function scheduleDeployments(context: ClusterContext): void {
  const { rounds, syncDelayMs } = context.state.controllers;
  if (rounds.deploymentsPending) return;
  rounds.deploymentsPending = true;
  context.schedule({ type: 'deployment-sync' }, context.nowMs + syncDelayMs);
}

export function wakeReplicaSet(context: ClusterContext, name: string): void {
  const { rounds } = context.state.controllers;
  rounds.replicaSets.add(name);
  if (!rounds.running) scheduleReplicaSets(context);
}

export function wakeDeployment(context: ClusterContext, name: string): void {
  const { rounds } = context.state.controllers;
  rounds.deployments.add(name);
  if (!rounds.running) scheduleDeployments(context);
}

/** The address of a pod in a Service's slice may have changed. */
export function wakeEndpoint(context: ClusterContext, service: string, pod: string): void {
  const { rounds, syncDelayMs } = context.state.controllers;
  const pods = rounds.endpoints.get(service);
  if (pods) pods.add(pod);
  else rounds.endpoints.set(service, new Set([pod]));
  if (rounds.endpointsPending) return;
  rounds.endpointsPending = true;
  context.schedule({ type: 'endpoints-sync' }, context.nowMs + syncDelayMs);
}

/** The pods of a PodDisruptionBudget, or the budget itself, may have changed. */
export function wakeBudget(context: ClusterContext, name: string): void {
  const { rounds, syncDelayMs } = context.state.controllers;
  rounds.budgets.add(name);
  if (rounds.budgetsPending) return;
  rounds.budgetsPending = true;
  context.schedule({ type: 'disruption-sync' }, context.nowMs + syncDelayMs);
}

export function replicaSetRound(context: ClusterContext, sync: (name: string) => void): void {
  const { rounds } = context.state.controllers;
  rounds.replicaSetsPending = false;
  const woken = [...rounds.replicaSets];
  rounds.replicaSets.clear();
  rounds.running = true;
  for (const name of woken) sync(name);
  rounds.running = false;
  if (rounds.deployments.size > 0) scheduleDeployments(context);
  else if (rounds.replicaSets.size > 0) scheduleReplicaSets(context);
}

export function deploymentRound(context: ClusterContext, sync: (name: string) => void): void {
  const { rounds } = context.state.controllers;
  rounds.deploymentsPending = false;
  const woken = [...rounds.deployments];
  rounds.deployments.clear();
  rounds.running = true;
  for (const name of woken) sync(name);
  rounds.running = false;
  if (rounds.replicaSets.size > 0) scheduleReplicaSets(context);
  else if (rounds.deployments.size > 0) scheduleDeployments(context);
}
