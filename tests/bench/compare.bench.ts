// How long somebody waits who compares: the page's own first comparison, and a large one over many seeds.

import { compareSeeds, seedsFrom } from '../../src/islands/compare/many-seeds.ts';
import { DEFAULT_SCENARIO } from '../../src/islands/compare/scenario.ts';
import { CompareStore } from '../../src/islands/compare/store.ts';
import { DEFAULT_COLUMNS } from '../../src/islands/compare/strategies.ts';
import type { Measure } from '../../tools/measurement.ts';

function milliseconds(work: () => void): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

const LARGE = { ...DEFAULT_SCENARIO, replicas: 200, seconds: 1800 } as const;

/** 200 pods in each of three columns for half an hour, so many seeds. */
function manySeeds(count: number): number {
  const seeds = seedsFrom(LARGE.seed).slice(0, count);
  return milliseconds(() => {
    let results = 0;
    for (const result of compareSeeds(DEFAULT_COLUMNS, LARGE, seeds, 10_000)) if (result) results++;
    if (results !== count) throw new Error('a seed is missing');
  });
}

/** Everything that the page computes before it can play to the end. */
function opened(): number {
  return milliseconds(() => {
    const store = new CompareStore(DEFAULT_COLUMNS);
    while (store.needsFrames) store.advance(0);
    store.toEnd();
    if (store.getSnapshot().result === null) throw new Error('the run is not over');
  });
}

/** The longest frame while the large comparison is computed and played, with a budget of 8 ms for computing. */
function longestFrame(): number {
  const store = new CompareStore(DEFAULT_COLUMNS);
  store.change(LARGE);
  store.setSpeed(8);
  store.play();
  let longest = 0;
  for (let frame = 0; frame < 600; frame++) {
    longest = Math.max(
      longest,
      milliseconds(() => {
        const end = performance.now() + 8;
        store.advance(16, () => performance.now() < end);
        store.getSnapshot();
      }),
    );
  }
  return longest;
}

const measure: Measure = () => {
  opened();
  return [
    { name: 'first comparison, from nothing to its end', value: opened(), unit: 'ms', limit: 1_000 },
    { name: '3 x 200 pods x 30 minutes x 1 seed', value: manySeeds(1), unit: 'ms' },
    { name: '3 x 200 pods x 30 minutes x 20 seeds', value: manySeeds(20), unit: 'ms', limit: 30_000 },
    {
      name: 'longest frame of 3 x 200 pods while it computes and plays',
      value: longestFrame(),
      unit: 'ms',
      limit: 250,
    },
  ];
};

export default measure;
