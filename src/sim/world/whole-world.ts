// The world with every kind and every controller: what everybody takes, unless a page must be small.
import { everyKindReader, type World } from '../../manifest/index.ts';
import { handleFaultEvent } from '../faults/index.ts';
import type { Program, TimedInput } from '../kernel/index.ts';
import { handleControllerEvent } from '../strategies/index.ts';
import { carryOut } from './carry-out.ts';
import type { WorldEvent } from './context.ts';
import { retryDrain } from './drains.ts';
import type { WorldInput } from './inputs.ts';
import { metricsOf } from './metric-source.ts';
import type { WorldParts } from './parts.ts';
import { programOf } from './program.ts';
import { recordParts, type WorldRecording } from './record-world.ts';
import { changeWeight, lookAtOrders } from './router.ts';
import { sampleSeries } from './samples.ts';
import type { WorldMetrics } from './scrape.ts';
import { DEFAULT_SETTINGS, type WorldSettings } from './settings.ts';
import type { WorldState } from './state.ts';
import { isForTesters } from './testers.ts';
import { type Opening, openingFor, worldOf } from './world-file.ts';

const EVERYTHING: WorldParts = {
  manifests: everyKindReader,
  opening: (inputs, base) => openingFor(everyKindReader, inputs, base),
  carryOut,
  controllers: (world, event) => handleControllerEvent(world, event, metricsOf(world)),
  rollouts: { isForTesters, lookAtOrders, changeWeight, sampleSeries },
  begun: (world, event) =>
    event.type === 'fault' ? handleFaultEvent(world.faults, event) : retryDrain(world, event.node, event.serial),
};

export const worldProgram = (settings: WorldSettings = DEFAULT_SETTINGS): Program<WorldState, WorldEvent, WorldInput> =>
  programOf(EVERYTHING, settings);

/** The last World of a text that has no error; null without one. */
export const worldIn = (text: string): World | null => worldOf(everyKindReader, text);

/**
 * Nodes and seed must be known before anything happens. They are read off the inputs of time 0, so that a save of seed and inputs
 * stays all that there is to a run. The rest of a World takes effect when it is applied.
 */
export const openingOf = (inputs: readonly TimedInput<WorldInput>[], base: WorldSettings = DEFAULT_SETTINGS): Opening =>
  openingFor(everyKindReader, inputs, base);

/**
 * `seed` null: the one that a World of time 0 names. `base`: what no World says. `metrics` is filled as the run becomes known. Nothing
 * has happened yet.
 */
export const recordWorld = (
  seed: number | null,
  inputs: readonly TimedInput<WorldInput>[],
  base: WorldSettings = DEFAULT_SETTINGS,
  metrics: WorldMetrics | null = null,
): WorldRecording => recordParts(EVERYTHING, seed, inputs, base, metrics);
