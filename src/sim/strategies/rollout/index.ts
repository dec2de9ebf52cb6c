// The Rollout controller of Argo Rollouts, with its two strategies.
export { SCALE_DOWN_DEADLINE } from './annotations.ts';
export { blueGreenMachine } from './blue-green/machine.ts';
export * from './calculations/index.ts';
export { canaryMachine } from './canary/machine.ts';
export {
  abortRollout,
  type PromoteOptions,
  pauseRollout,
  promoteRollout,
  restartRollout,
  retryRollout,
  scaleRollout,
  setRolloutImage,
  terminateAnalysisRun,
  undoRollout,
} from './commands.ts';
export { rolloutShape, syncRollout } from './controller.ts';
export { ROLLOUT_ALTERNATIVES, ROLLOUT_RULES } from './decision-rules.ts';
