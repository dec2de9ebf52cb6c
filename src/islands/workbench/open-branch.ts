// The first moment of a world as a branch: its inputs at time 0, run until the first version has settled.
import type { Branch, BranchId } from './branch.ts';
import type { Engine } from './engine.ts';
import type { Opening } from './presets.ts';

export function openBranch(engine: Engine, id: BranchId, opening: Opening, seed: number): Branch {
  const run = engine.record(
    seed,
    opening.inputs.map((input) => ({ atMs: 0, input })),
    opening.originMs,
  );
  run.runUntil(opening.originMs);
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
