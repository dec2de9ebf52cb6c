// A workbench with a single run, as other pages hand one over: nothing chosen, at rest.
import type { StrategyName } from './examples/shop-web.ts';
import { RULES_VERSION, type SavedBranch, type SavedWorkbench } from './saved.ts';

export const oneRun = (
  strategy: StrategyName,
  run: Pick<SavedBranch, 'seed' | 'originMs' | 'nowMs' | 'files' | 'activeFile' | 'inputs'>,
): SavedWorkbench => ({
  rules: RULES_VERSION,
  strategy,
  branches: [{ ...run, id: 'A', seenMs: run.nowMs, from: null, preset: null }],
  current: 'A',
  speed: 1,
  playing: false,
  selectedPod: null,
  selectedDecision: null,
});
