// Wakes controllers. Everything woken is looked at in one round, once each; rounds of ReplicaSets and of what owns them take turns,
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

function scheduleRollouts(context: ClusterContext): void {
  const { rounds, syncDelayMs } = context.state.controllers;
  if (rounds.rolloutsPending) return;
  rounds.rolloutsPending = true;
  context.schedule({ type: 'rollout-sync' }, context.nowMs + syncDelayMs);
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

export function wakeRollout(context: ClusterContext, name: string): void {
  const { rounds } = context.state.controllers;
  rounds.rollouts.add(name);
  if (!rounds.running) scheduleRollouts(context);
}

export function wakeAnalysisRun(context: ClusterContext, name: string): void {
  const { rounds, syncDelayMs } = context.state.controllers;
  rounds.analysisRuns.add(name);
  if (rounds.analysisRunsPending) return;
  rounds.analysisRunsPending = true;
  context.schedule({ type: 'analysis-sync' }, context.nowMs + syncDelayMs);
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
  runRound(context, rounds.replicaSets, sync);
  if (rounds.deployments.size > 0) scheduleDeployments(context);
  if (rounds.rollouts.size > 0) scheduleRollouts(context);
  if (rounds.deployments.size + rounds.rollouts.size === 0 && rounds.replicaSets.size > 0) scheduleReplicaSets(context);
}

export function deploymentRound(context: ClusterContext, sync: (name: string) => void): void {
  const { rounds } = context.state.controllers;
  rounds.deploymentsPending = false;
  runRound(context, rounds.deployments, sync);
  if (rounds.replicaSets.size > 0) scheduleReplicaSets(context);
  else if (rounds.deployments.size > 0) scheduleDeployments(context);
}

export function rolloutRound(context: ClusterContext, sync: (name: string) => void): void {
  const { rounds } = context.state.controllers;
  rounds.rolloutsPending = false;
  runRound(context, rounds.rollouts, sync);
  if (rounds.replicaSets.size > 0) scheduleReplicaSets(context);
  else if (rounds.rollouts.size > 0) scheduleRollouts(context);
}

export function analysisRound(context: ClusterContext, sync: (name: string) => void): void {
  const { rounds } = context.state.controllers;
  rounds.analysisRunsPending = false;
  const woken = [...rounds.analysisRuns];
  rounds.analysisRuns.clear();
  for (const name of woken) sync(name);
}

function runRound(context: ClusterContext, names: Set<string>, sync: (name: string) => void): void {
  const { rounds } = context.state.controllers;
  const woken = [...names];
  names.clear();
  rounds.running = true;
  for (const name of woken) sync(name);
  rounds.running = false;
}
