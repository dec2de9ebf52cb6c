// A world run to its end, told in one number: the very same code for Node and, bundled, for a page.
import { recordWorld, type TimedInput, type WorldInput } from '../../../src/sim/index.ts';

/** Plain data: it goes to the page as it is. */
export interface StoredWorld {
  readonly seed: number;
  readonly inputs: readonly TimedInput<WorldInput>[];
  readonly untilMs: number;
}

export function logHash({ seed, inputs, untilMs }: StoredWorld): string {
  const run = recordWorld(seed, inputs);
  run.runUntil(untilMs);
  return run.hash();
}
