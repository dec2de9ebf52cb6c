// What kubectl says, from what the cluster holds. Everything outside this folder enters here.
export { rolloutHistory } from './rollout-history.ts';
export { type RolloutStatus, type RolloutStatusInput, rolloutStatus } from './rollout-status.ts';
