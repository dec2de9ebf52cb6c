// The whole world at one moment, Rollouts too. A page that shows Deployments alone takes `deploymentsView` and stays smaller.
import { rolloutView } from './rollout-view.ts';
import type { WorldState } from './state.ts';
import type { WorldView } from './view.ts';
import { deploymentsView } from './world-view.ts';

/** Templates of analysis are; so are Ingresses, where nginx divides the users of a Rollout. */
function isUsed(state: WorldState, key: string): boolean {
  if (key.startsWith('AnalysisTemplate/') || key.startsWith('ClusterAnalysisTemplate/')) return true;
  if (!key.startsWith('Ingress/')) return false;
  return [...state.api.rollouts.values()].some(({ spec }) => spec.strategy?.canary?.trafficRouting?.nginx);
}

export function worldView(state: WorldState, nowMs: number): WorldView {
  const view = deploymentsView(state, nowMs);
  if (state.api.rollouts.size === 0) return view;
  const podsOf = (names: ReadonlySet<string>) =>
    view.pods.filter(({ replicaSet }) => replicaSet !== null && names.has(replicaSet));
  return {
    ...view,
    notSimulated: view.notSimulated.filter((key) => !isUsed(state, key)),
    rollouts: [...state.api.rollouts.values()].map((rollout) => rolloutView(state, rollout, podsOf, nowMs)),
  };
}
