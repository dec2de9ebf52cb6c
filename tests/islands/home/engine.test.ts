import { expect, test } from 'vitest';
import { mendWith } from '../../../src/islands/home/fixes.ts';
import { HomeStory } from '../../../src/islands/home/story.ts';
import { simulationEngine } from '../../../src/islands/workbench/simulation-engine.ts';
import { everyKindReader } from '../../../src/manifest/index.ts';
import { openStory } from './played.ts';

test('the page shows what the engine of the workbench computes, moment by moment and after every fix', () => {
  const [small, whole] = [openStory(), new HomeStory(simulationEngine, mendWith(everyKindReader))];
  const both = (move: (story: HomeStory) => void): void => {
    for (const story of [small, whole]) move(story);
    expect(small.getSnapshot()).toEqual(whole.getSnapshot());
  };
  const toTheEnd = (): void => {
    do both((story) => story.step(1));
    while (small.getSnapshot().phase !== 'over');
  };
  toTheEnd();
  both((story) => story.mend('max-unavailable', false));
  toTheEnd();
  both((story) => story.mend('readiness-probe', false));
  toTheEnd();
  expect(small.getSnapshot().failures).toEqual([]);
});
