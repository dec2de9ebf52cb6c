// What a link or the browser's store keeps of a workbench: seeds, inputs and texts, never results. Opening it replays.
import type { TimedInput, WorldInput } from '../../sim/index.ts';
import type { BranchId, TextFile } from './branch.ts';
import type { StrategyName } from './examples/shop-web.ts';
import type { PresetId } from './presets.ts';

/** The version of the simulation's rules: the same inputs may give another run in another one. Equals the package's version. */
export const RULES_VERSION = '0.1.0';

export interface SavedBranch {
  readonly id: BranchId;
  readonly seed: number;
  readonly originMs: number;
  readonly seenMs: number;
  readonly nowMs: number;
  readonly files: readonly TextFile[];
  readonly activeFile: string;
  readonly inputs: readonly TimedInput<WorldInput>[];
  readonly from: { readonly id: BranchId; readonly atMs: number } | null;
  readonly preset: PresetId | null;
}

export interface SavedWorkbench {
  readonly rules: string;
  readonly strategy: StrategyName;
  readonly branches: readonly SavedBranch[];
  readonly current: BranchId;
  readonly speed: number;
  readonly playing: boolean;
  readonly selectedPod: string | null;
  /** Index in the log of the current branch. */
  readonly selectedDecision: number | null;
}
