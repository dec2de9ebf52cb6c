// The first moment of a world as a branch: its inputs at time 0, run until the first version has settled.
import { atOnce, type Steps } from '../shared/steps.ts';
import type { Branch, BranchId } from './branch.ts';
import type { Engine } from './engine.ts';
import type { Opening } from './presets.ts';

export const openBranch = (engine: Engine, id: BranchId, opening: Opening, seed: number): Branch =>
  atOnce(openingBranch(engine, id, opening, seed));

export function* openingBranch(engine: Engine, id: BranchId, opening: Opening, seed: number): Steps<Branch> {
  const run = engine.record(
    seed,
    opening.inputs.map((input) => ({ atMs: 0, input })),
    opening.originMs,
  );
  // Event by event: before the engine is warm one of them can take milliseconds.
  do yield;
  while (run.runUntil(opening.originMs, 1) !== 'reached');
  return {
    id,
    run,
    originMs: opening.originMs,
    seenMs: opening.originMs,
    nowMs: opening.originMs,
    files: opening.files,
    activeFile: opening.files[0]?.name ?? '',
    from: null,
    preset: opening.preset,
  };
}
