// The same comparison over many seeds: is what one run shows chance, or the strategy? In portions, so that a page can stop or go on.
import { DEFAULT_SETTINGS, openingOf, Simulation, worldProgram } from '../../sim/index.ts';
import { readCourse } from './course-reader.ts';
import { type Measures, measuresOf, type Row } from './measures.ts';
import { endOf, inputsOf, ORIGIN_MS, type Scenario } from './scenario.ts';
import { standingOf } from './standing.ts';
import type { StrategyId } from './strategies.ts';

export const SEEDS = 20;

export interface SeedResult {
  readonly seed: number;
  readonly columns: readonly { readonly id: StrategyId; readonly measures: Measures }[];
}

/** The shown seed and those that follow it. */
export const seedsFrom = (seed: number): number[] => Array.from({ length: SEEDS }, (_, at) => (seed + at) % 2 ** 32);

/** Runs one strategy with one seed to its end; yields after every `portion` events. */
function* measured(id: StrategyId, scenario: Scenario, portion: number): Generator<undefined, Measures> {
  const inputs = inputsOf(id, scenario);
  const { settings } = openingOf(inputs, { ...DEFAULT_SETTINGS, originMs: ORIGIN_MS });
  const run = new Simulation(worldProgram(settings), scenario.seed);
  for (const { atMs, input } of inputs) run.dispatch(input, atMs);
  const endMs = endOf(scenario);
  while (run.runUntil(endMs, portion) === 'event-limit') yield;
  return measuresOf(readCourse(run.log), scenario, endMs);
}

/** Every column with every seed; yields null in between, and the result of a seed when it is complete. */
export function* compareSeeds(
  columns: readonly StrategyId[],
  scenario: Scenario,
  seeds: readonly number[],
  portion: number,
): Generator<SeedResult | null, void> {
  for (const seed of seeds) {
    const results: { id: StrategyId; measures: Measures }[] = [];
    for (const id of columns) {
      const steps = measured(id, { ...scenario, seed }, portion);
      let step = steps.next();
      for (; !step.done; step = steps.next()) yield null;
      results.push({ id, measures: step.value });
    }
    yield { seed, columns: results };
  }
}

/** A comparison over many seeds that is under way. */
export class SeedJob {
  readonly total = SEEDS;
  readonly #steps: Generator<SeedResult | null, void>;
  #results: readonly SeedResult[] = [];
  #running = true;

  constructor(columns: readonly StrategyId[], scenario: Scenario, portion: number) {
    this.#steps = compareSeeds(columns, scenario, seedsFrom(scenario.seed), portion);
  }

  get results(): readonly SeedResult[] {
    return this.#results;
  }
  get running(): boolean {
    return this.#running;
  }

  /** One portion more. */
  step(): void {
    const next = this.#steps.next();
    if (next.done) this.#running = false;
    else if (next.value) this.#results = [...this.#results, next.value];
  }
}

export interface SeedSpread {
  readonly id: StrategyId;
  /** Least, middle and most of the seeds in which there is a value; null when there is none in any. */
  readonly range: { readonly least: number; readonly middle: number; readonly most: number } | null;
  /** In how many seeds it was the best, alone or not. */
  readonly best: number;
}

/** What many seeds say of a row. */
export function spreadOf(row: Row, results: readonly SeedResult[], columns: readonly StrategyId[]): SeedSpread[] {
  return columns.map((id) => {
    const values = results
      .flatMap((result) => result.columns.find((column) => column.id === id)?.measures[row] ?? [])
      .sort((a, b) => a - b);
    const [least, middle, most] = [values[0], values[values.length >> 1], values.at(-1)];
    const range = least === undefined || middle === undefined || most === undefined ? null : { least, middle, most };
    const best = results.filter((result) => {
      const standing = standingOf(row, result.columns);
      return standing.best.includes(id);
    }).length;
    return { id, range, best };
  });
}
