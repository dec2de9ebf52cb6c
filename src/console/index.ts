// What kubectl prints, from the state of a simulation.
export { rolloutHistory } from './rollout-history.ts';
export { type RolloutStatus, type RolloutStatusInput, rolloutStatus } from './rollout-status.ts';
