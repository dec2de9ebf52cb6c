// The stage of a Rollout and its panes: lines as wide as shares, places that stay, steps that are broken off, rates and limits.
import { describe, expect, test } from 'vitest';
import { NO_PLACES } from '../../../../src/islands/stage/places.ts';
import {
  abortedStep,
  errorRateOf,
  formatPercent,
  limitOf,
  shareBefore,
} from '../../../../src/islands/stage/rollout/facts.ts';
import { stepLooks } from '../../../../src/islands/stage/rollout/StepsRow.tsx';
import {
  nextRolloutPlaces,
  type RolloutSceneInput,
  rolloutScene,
} from '../../../../src/islands/stage/rollout/scene.ts';
import { openRollout, pass, passUntil, released, rolloutIn } from '../../fixtures/rollout-runs.ts';

type Shot = ReturnType<typeof pass>;

const sizes = [
  { width: 680, height: 340, compact: false },
  { width: 560, height: 250, compact: false },
  { width: 390, height: 190, compact: true },
];
const inputOf = (snapshot: Shot, size: (typeof sizes)[number]): RolloutSceneInput => ({
  view: snapshot.view,
  rollout: rolloutIn(snapshot),
  ...size,
});
const sceneOf = (snapshot: Shot, size = sizes[0] ?? { width: 680, height: 340, compact: false }) => {
  const input = inputOf(snapshot, size);
  return rolloutScene(input, nextRolloutPlaces(input, NO_PLACES), null);
};

const analysing = () =>
  passUntil(released('canary', 'abort-leaves-file'), ({ runs }) => (runs[0]?.metrics[0]?.measurements.length ?? 0) > 1);

describe('the scene', () => {
  test('gives each version a tray at its side, and a line as wide as its share', () => {
    const scene = sceneOf(analysing());
    expect(scene.sides.map(({ side }) => [side.version, side.share])).toEqual([
      [1, 80],
      [2, 20],
    ]);
    const [first, second] = scene.sides;
    expect((first?.x ?? 0) < (second?.x ?? 0)).toBe(true);
    const width = (version: number) => scene.lines.find(({ key }) => key === `side:${version}`)?.width;
    expect([width(1), width(2)]).toEqual([10, 4]);
  });

  test('has a place for the next version while there is one, and none when both stand', () => {
    expect(sceneOf(openRollout('canary', 'healthy').getSnapshot()).vacant).not.toBeNull();
    expect(sceneOf(analysing()).vacant).toBeNull();
  });

  test.each(sizes)('keeps every pod inside its tray, and every tray inside $width × $height', (size) => {
    for (const [strategy, id] of [
      ['canary', 'stable-stays-whole'],
      ['blue-green', 'healthy'],
    ] as const) {
      const snapshot = pass(released(strategy, id), 20);
      const scene = sceneOf(snapshot, size);
      expect(scene.pods).toHaveLength(snapshot.view.pods.length);
      for (const { pod, x, y } of scene.pods) {
        const tray = scene.sides.find(({ side }) => side.replicaSet === pod.replicaSet);
        if (!tray) throw new Error(`no tray for ${pod.name}`);
        expect(x > tray.x && x < tray.x + tray.width && y > tray.y && y < tray.y + tray.height, pod.name).toBe(true);
        expect(tray.x + tray.width).toBeLessThanOrEqual(size.width);
      }
    }
  });

  test('leaves a pod where it stood while others come and go', () => {
    const store = released('canary', 'healthy');
    let places = NO_PLACES;
    const stood = new Map<string, string>();
    const [size] = sizes;
    if (!size) throw new Error('no size');
    for (let turn = 0; turn < 30; turn++) {
      const input = inputOf(pass(store, 4), size);
      places = nextRolloutPlaces(input, places);
      for (const { pod, x, y } of rolloutScene(input, places, null).pods) {
        const at = `${Math.round(x)} ${Math.round(y)}`;
        expect(stood.get(pod.name) ?? at).toBe(at);
        stood.set(pod.name, at);
      }
    }
    expect(stood.size).toBeGreaterThan(8);
  });

  test('blue-green has a way for testers that no user takes', () => {
    const scene = sceneOf(passUntil(released('blue-green', 'promotion-by-hand'), (one) => one.waitsForPromotion));
    expect(scene.gates.map(({ kind }) => kind)).toEqual(['active', 'preview']);
    expect(scene.lines.filter(({ style }) => style === 'idle').map(({ key }) => key)).toEqual(['side:2', 'preview']);
    expect(scene.refusals.map(({ key }) => key)).toEqual(['no:2']);
  });
});

describe('facts', () => {
  test('of a version that lost its users, the last rate stays, and where its share came from is told for a while', () => {
    const store = released('canary', 'abort-leaves-file');
    const aborted = passUntil(store, ({ aborted: is }) => is);
    const rate = errorRateOf(aborted.timeline, 2, aborted.nowMs);
    expect(rate).toBeGreaterThan(1);
    const later = pass(store, 20);
    expect(errorRateOf(later.timeline, 2, later.nowMs)).toBeGreaterThan(0);
    expect(shareBefore(later.timeline, rolloutIn(later), 2, 0, later.nowMs)?.percent).toBe(20);
    const muchLater = pass(store, 120);
    expect(shareBefore(muchLater.timeline, rolloutIn(muchLater), 2, 0, muchLater.nowMs)).toBeNull();
  });

  test('a step that was broken off keeps its place, and none counts as done', () => {
    const snapshot = passUntil(released('canary', 'abort-leaves-file'), ({ aborted }) => aborted);
    const broken = abortedStep(rolloutIn(snapshot), snapshot.timeline);
    expect(broken).toBe(3);
    expect(stepLooks(rolloutIn(snapshot), broken)).toEqual({
      looks: ['done', 'done', 'done', 'broken', 'ahead', 'ahead'],
      done: 0,
    });
  });

  test('an abort by hand at a pause is told there', () => {
    const store = released('canary', 'healthy');
    passUntil(store, ({ waits }) => waits.some(({ id }) => id === 'canaryPause'));
    store.act([{ type: 'abortRollout', rollout: 'web' }]);
    const snapshot = pass(store, 2);
    expect(rolloutIn(snapshot).headline.id).toBe('abortedByPerson');
    expect(abortedStep(rolloutIn(snapshot), snapshot.timeline)).toBe(1);
  });

  test.each([
    ['result[0] >= 0.99', 1],
    ['result[0] > .95', 5],
    ['result <= 0.05', 5],
    ['len(result) > 0 && result[0] >= 0.9', null],
    ['result[0] >= 500', null],
    [null, null],
  ] as const)('the limit of %s is %s %%', (condition, limit) => {
    expect(limitOf(condition)).toBe(limit);
  });

  test('less than a tenth of a per cent is not nothing', () => {
    expect([formatPercent(0), formatPercent(0.01), formatPercent(2.345)]).toEqual([0, 0.1, 2.3]);
  });
});
