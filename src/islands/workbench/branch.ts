// One future of the world: a run, how far it has been seen, and the texts that belong to it. Acting in the past makes another.
import type { TimedInput, WorldInput } from '../../sim/index.ts';
import type { Run } from './engine.ts';
import type { PresetId } from './presets.ts';

export const BRANCH_IDS = ['A', 'B', 'C'] as const;
export type BranchId = (typeof BRANCH_IDS)[number];

export interface TextFile {
  readonly name: string;
  readonly text: string;
}

export interface Branch {
  readonly id: BranchId;
  readonly run: Run;
  /** The moment that is shown as 0. */
  readonly originMs: number;
  /** The live edge: later moments may be computed, but nobody has seen them. */
  readonly seenMs: number;
  readonly nowMs: number;
  readonly files: readonly TextFile[];
  readonly activeFile: string;
  /** Where it left another branch; null for a world of its own. */
  readonly from: { readonly id: BranchId; readonly atMs: number } | null;
  /** The situation that it began with; null for a world of the person's own. */
  readonly preset: PresetId | null;
}

/** A letter that no branch has, or null when all are taken. */
export const freeBranchId = (branches: readonly Branch[]): BranchId | null =>
  BRANCH_IDS.find((id) => branches.every((branch) => branch.id !== id)) ?? null;

/** What was last applied of each file at a moment. */
export function appliedTexts(inputs: readonly TimedInput<WorldInput>[], atMs: number): ReadonlyMap<string, string> {
  const texts = new Map<string, string>();
  for (const { atMs: time, input } of inputs)
    if (time <= atMs && input.type === 'apply') texts.set(input.file, input.text);
  return texts;
}

/** When the last action up to a moment was done; null when there is none. What is given at time 0 is how the world begins. */
export const lastAction = (inputs: readonly TimedInput<WorldInput>[], atMs: number): number | null =>
  inputs.findLast((timed) => timed.atMs > 0 && timed.atMs <= atMs)?.atMs ?? null;
