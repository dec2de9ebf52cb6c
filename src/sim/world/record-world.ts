// A run of a world from its inputs alone: the Worlds among those of time 0 say which nodes and which seed it begins with.
import { Recording, type TimedInput } from '../kernel/index.ts';
import type { WorldEvent } from './context.ts';
import type { WorldInput } from './inputs.ts';
import type { WorldParts } from './parts.ts';
import { programOf } from './program.ts';
import type { WorldMetrics } from './scrape.ts';
import type { WorldSettings } from './settings.ts';
import type { WorldState } from './state.ts';

export type WorldRecording = Recording<WorldState, WorldEvent, WorldInput>;

/** The seed of a run for which nobody names one. */
export const DEFAULT_SEED = 1;

/** `seed` null: the one that a World of time 0 names. `base`: what no World says. Nothing has happened yet. */
export function recordParts(
  parts: WorldParts,
  seed: number | null,
  inputs: readonly TimedInput<WorldInput>[],
  base: WorldSettings,
  metrics: WorldMetrics | null = null,
): WorldRecording {
  const opening = parts.opening(inputs, base);
  return new Recording(programOf(parts, opening.settings), seed ?? opening.seed ?? DEFAULT_SEED, inputs, metrics);
}
