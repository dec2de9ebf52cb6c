import { describe, expect, test } from 'vitest';
import { barHeight, failureBars, LANES } from '../../../src/islands/home/lanes.ts';
import { BANDS, homeScene, nextHomePlaces } from '../../../src/islands/home/scene.ts';
import type { HomeSnapshot } from '../../../src/islands/home/story.ts';
import { NO_PLACES, type Places } from '../../../src/islands/stage/places.ts';
import { trafficScene } from '../../../src/islands/stage/traffic.ts';
import type { RequestTrace } from '../../../src/sim/index.ts';
import { openStory, playOut } from './played.ts';

const frames: HomeSnapshot[] = [];
const story = openStory();
playOut(story, (frame) => frames.push(frame));
story.mend('max-unavailable', true);
playOut(story, (frame) => frames.push(frame));
story.mend('readiness-probe', true);
playOut(story, (frame) => frames.push(frame));

describe.each(BANDS)('the %s stage', (band) => {
  test('has a place for every pod at every moment, inside the drawing, no two at one', () => {
    let places: Places = NO_PLACES;
    for (const { view } of frames) {
      places = nextHomePlaces(view, places);
      const { pods, layout } = homeScene(view, places, band);
      expect(pods.length).toBe(view.pods.length);
      expect(new Set(pods.map(({ x, y }) => `${x} ${y}`)).size).toBe(pods.length);
      for (const { x, y, wordsBelow } of pods) {
        expect(x).toBeGreaterThan(30);
        expect(x).toBeLessThan(layout.width - 30);
        expect(y + wordsBelow).toBeLessThan(layout.height);
      }
    }
  });

  test('a pod never moves', () => {
    let places: Places = NO_PLACES;
    const stood = new Map<string, string>();
    for (const { view } of frames.slice(0, 400)) {
      places = nextHomePlaces(view, places);
      for (const { pod, x, y } of homeScene(view, places, band).pods) {
        expect(stood.get(pod.name) ?? `${x} ${y}`).toBe(`${x} ${y}`);
        stood.set(pod.name, `${x} ${y}`);
      }
    }
  });

  test('every request that flies does so inside the drawing, and a failed one is marked above its pod', () => {
    let places: Places = NO_PLACES;
    let marked = 0;
    for (const { view, traces, nowMs } of frames) {
      places = nextHomePlaces(view, places);
      const { routes, layout, pods } = homeScene(view, places, band);
      const { flights, failures } = trafficScene({ traces, nowMs, routes, flying: true });
      for (const { x, y } of flights) {
        expect(x).toBeGreaterThanOrEqual(0);
        expect(x).toBeLessThanOrEqual(layout.width);
        expect(y).toBeLessThanOrEqual(layout.height);
      }
      for (const { pod, x, y } of failures) {
        const mark = pods.find((candidate) => candidate.pod.name === pod);
        if (!mark) continue;
        marked += 1;
        expect(x).toBe(mark.x);
        expect(y).toBeLessThan(mark.y);
      }
    }
    expect(marked).toBeGreaterThan(0);
  });
});

describe('the failure lane', () => {
  const failure = (endsAtMs: number): RequestTrace => ({
    request: endsAtMs,
    arrivedAtMs: endsAtMs,
    pod: 'a',
    version: 2,
    endsAtMs,
    outcome: 'refused',
  });

  test('counts failures in quarters of a second', () => {
    const bars = failureBars({ originMs: 1_000, endMs: 11_000, widthPx: 400 }, [1_100, 1_240, 1_260].map(failure));
    expect(bars).toEqual([
      { x: 0, width: 10, count: 2 },
      { x: 10, width: 10, count: 1 },
    ]);
  });

  test('a single failure among many is still to be seen', () => {
    expect(barHeight(1, 100)).toBeGreaterThanOrEqual(4);
    expect(barHeight(5, 5)).toBe(LANES.failures.base - LANES.failures.top);
  });
});
