// The whole world at one moment, Rollouts too. A page that shows Deployments alone takes `deploymentsView` and stays smaller.
import { rolloutView } from './rollout-view.ts';
import type { WorldState } from './state.ts';
import type { WorldView } from './view.ts';
import { deploymentsView } from './world-view.ts';

export function worldView(state: WorldState, nowMs: number): WorldView {
  const view = deploymentsView(state, nowMs);
  if (state.api.rollouts.size === 0) return view;
  const podsOf = (names: ReadonlySet<string>) =>
    view.pods.filter(({ replicaSet }) => replicaSet !== null && names.has(replicaSet));
  return {
    ...view,
    rollouts: [...state.api.rollouts.values()].map((rollout) => rolloutView(state, rollout, podsOf, nowMs)),
  };
}
