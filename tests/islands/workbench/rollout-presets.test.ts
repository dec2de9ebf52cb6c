// Each situation of canary and blue-green shows what it promises to show, on the real engine.
import { describe, expect, test } from 'vitest';
import { openRollout, pass, passUntil, released, rolloutIn } from '../fixtures/rollout-runs.ts';

const counted = ({ view }: ReturnType<typeof pass>) => view.pods.filter(({ counts }) => counts).length;
const shareOf = (snapshot: ReturnType<typeof pass>, version: number) =>
  Math.round(rolloutIn(snapshot).sides.find((side) => side.version === version)?.share ?? 0);

describe('canary', () => {
  test('a good version takes every step, and none of its requests fails', () => {
    const store = released('canary', 'healthy');
    const end = passUntil(store, ({ updating, sides }) => !updating && sides.some(({ version }) => version === 2));
    expect(rolloutIn(end).runs[0]?.phase).toBe('Successful');
    expect(end.view.traffic?.failed).toBe(0);
    expect(end.view.notSimulated).toEqual([]);
    expect(rolloutIn(pass(store, 90)).headline).toMatchObject({ id: 'steady', data: { version: 2 } });
  });

  test('an abort takes the users back and leaves the file as it is; the old image ends it', () => {
    const store = released('canary', 'abort-leaves-file');
    const aborted = passUntil(store, ({ aborted: is }) => is);
    expect(rolloutIn(aborted).headline).toMatchObject({ id: 'abortedByAnalysis', tone: 'fail' });
    expect([shareOf(pass(store, 3), 1), shareOf(store.getSnapshot(), 2)]).toEqual([100, 0]);
    expect(store.getSnapshot().workload?.containers[0]?.image).toBe('shop/web:2.0.0');
    expect(rolloutIn(pass(store, 60)).phase).toBe('Degraded');
    store.act([{ type: 'undoRollout', rollout: 'web', toRevision: null }]);
    expect(rolloutIn(pass(store, 20))).toMatchObject({ phase: 'Healthy', updating: false });
  });

  test('without a router 10 % of three pods and one more is a quarter', () => {
    const store = released('canary', 'weight-by-pods');
    const paused = passUntil(store, ({ waits }) => waits.some(({ id }) => id === 'canaryPause'));
    expect(shareOf(pass(store, 5), 2)).toBe(25);
    expect(counted(paused)).toBe(4);
  });

  test('five failures do not exceed a limit of five: a bad version becomes stable', () => {
    const store = released('canary', 'limit-never-reached');
    const end = passUntil(store, ({ updating, sides }) => !updating && sides.some(({ version }) => version === 2));
    const [metric] = rolloutIn(end).runs[0]?.metrics ?? [];
    expect(metric?.failed).toBeGreaterThan(3);
    expect(rolloutIn(end).runs[0]?.phase).toBe('Successful');
  });

  test('behind a router stable keeps all its pods while half of the users are with the canary', () => {
    const store = released('canary', 'stable-stays-whole');
    const half = passUntil(store, (rollout) => (rollout.sides.find(({ version }) => version === 2)?.share ?? 0) === 50);
    expect(counted(half)).toBe(12);
  });

  test('without requests there is nothing to divide by, and the analysis fails', () => {
    const store = released('canary', 'no-traffic');
    const end = passUntil(store, ({ aborted }) => aborted);
    expect(rolloutIn(end).runs[0]?.metrics[0]?.measurements.map(({ value }) => value)).toContain('[NaN]');
  });
});

describe('blue-green', () => {
  test('the Service turns once, twice the pods run, and after the delay half of them go', () => {
    const store = released('blue-green', 'healthy');
    const switched = passUntil(store, ({ sides }) =>
      sides.some(({ version, share }) => version === 2 && share === 100),
    );
    expect(counted(switched)).toBe(8);
    expect(rolloutIn(switched).rollback).toMatchObject({ version: 1, kept: true });
    const after = pass(store, 40);
    expect(counted(after)).toBe(4);
    expect(rolloutIn(after).rollback).toMatchObject({ version: 1, kept: false });
    expect(after.view.traffic?.failed).toBe(0);
  });

  test('inside the window going back is a switch, after it a release', () => {
    const backAfter = (seconds: number): number => {
      const store = released('blue-green', 'way-back-window');
      passUntil(store, ({ sides }) => sides.some(({ version, share }) => version === 2 && share === 100));
      pass(store, seconds);
      store.act([{ type: 'undoRollout', rollout: 'web', toRevision: null }]);
      const from = store.getSnapshot().nowMs;
      passUntil(store, ({ sides }) => sides.some(({ version, share }) => version === 1 && share === 100));
      return (store.getSnapshot().nowMs - from) / 1000;
    };
    expect(backAfter(20)).toBeLessThanOrEqual(2);
    expect(backAfter(40)).toBeGreaterThanOrEqual(5);
  });

  test('what turns bad after the switch is noticed by nobody', () => {
    const store = released('blue-green', 'nobody-watches');
    const end = pass(store, 90);
    expect(rolloutIn(end)).toMatchObject({ phase: 'Healthy', aborted: false });
    expect(end.view.traffic?.failed).toBeGreaterThan(500);
  });

  test('promotion by hand: both versions run until somebody promotes', () => {
    const store = released('blue-green', 'promotion-by-hand');
    const waiting = passUntil(store, ({ waitsForPromotion }) => waitsForPromotion);
    expect(counted(waiting)).toBe(8);
    expect(shareOf(pass(store, 120), 1)).toBe(100);
    store.act([{ type: 'promoteRollout', rollout: 'web', full: false }]);
    expect(shareOf(pass(store, 5), 2)).toBe(100);
  });

  test('a preview that nobody visits fails its analysis, and nobody is switched', () => {
    const store = released('blue-green', 'preview-without-load');
    const end = passUntil(store, ({ aborted }) => aborted);
    expect(rolloutIn(end).runs[0]).toMatchObject({ role: 'prePromotion', phase: 'Failed' });
    expect(shareOf(pass(store, 10), 1)).toBe(100);
  });
});

test('a save of a Rollout opens at the same moment with the same actions', () => {
  const store = released('canary', 'abort-leaves-file');
  const before = pass(store, 20);
  const again = openRollout('canary', 'healthy');
  again.restore(store.save());
  for (let turn = 0; turn < 2000 && again.getSnapshot().busy; turn++) again.advance(16);
  expect(again.getSnapshot().nowMs).toBe(before.nowMs);
  expect(rolloutIn(again.getSnapshot())).toEqual(rolloutIn(before));
});
