import { describe, expect, test } from 'vitest';
import { nextBackOff, waitsUntilMs } from '../../../../src/sim/cluster/kubelet/back-off.ts';
import {
  goDuration,
  humanDuration,
  lastListingMs,
  nextDueMs,
  nextListingMs,
} from '../../../../src/sim/cluster/kubelet/clock.ts';
import type { BackOffEntry } from '../../../../src/sim/cluster/kubelet/state.ts';

describe('back-off', () => {
  test('doubles from 10 s to 300 s', () => {
    let entry: BackOffEntry | undefined;
    const steps: number[] = [];
    for (let failure = 0; failure < 8; failure++) {
      entry = nextBackOff(entry, failure * 1000, failure * 1000);
      steps.push(entry.stepMs / 1000);
    }
    expect(steps).toEqual([10, 20, 40, 80, 160, 300, 300, 300]);
  });

  test('is counted from the failure, and over at its end', () => {
    const entry = { stepMs: 20_000, lastUpdateMs: 5_000 };
    expect(waitsUntilMs(undefined, 8_000, 9_000)).toBeNull();
    expect(waitsUntilMs(entry, 8_000, 9_000)).toBe(28_000);
    expect(waitsUntilMs(entry, 8_000, 27_999)).toBe(28_000);
    expect(waitsUntilMs(entry, 8_000, 28_000)).toBeNull();
  });

  test('is forgotten after a run of more than 10 minutes, not of exactly 10', () => {
    const entry = { stepMs: 160_000, lastUpdateMs: 0 };
    expect(nextBackOff(entry, 600_000, 600_000).stepMs).toBe(300_000);
    expect(nextBackOff(entry, 600_001, 600_001).stepMs).toBe(10_000);
    expect(waitsUntilMs(entry, 600_001, 600_002)).toBeNull();
  });
});

describe('the rhythms of the kubelet', () => {
  test('one listing a second, reckoned from any moment', () => {
    const first = nextListingMs(0);
    expect(first).toBeGreaterThan(0);
    expect(first).toBeLessThanOrEqual(1000);
    expect(nextListingMs(first)).toBe(first + 1000);
    expect(nextListingMs(first - 1)).toBe(first);
    expect(lastListingMs(first)).toBe(first);
    expect(lastListingMs(3_600_000 + first - 1)).toBe(3_599_000 + first);
  });

  test('work that is due on a tick waits for the next one', () => {
    const tick = nextDueMs(50_000);
    expect(nextDueMs(tick)).toBe(tick + 1000);
    expect(nextDueMs(tick - 1)).toBe(tick);
  });
});

describe('durations', () => {
  test.each([
    [0, '0s'],
    [400, '400ms'],
    [10_000, '10s'],
    [1_500, '1.5s'],
    [80_000, '1m20s'],
    [300_000, '5m0s'],
    [3_600_000, '1h0m0s'],
  ])('%d ms is %s in the messages of the kubelet', (ms, text) => {
    expect(goDuration(ms)).toBe(text);
  });

  test.each([
    [-5, '0s'],
    [119_000, '119s'],
    [120_000, '2m'],
    [125_000, '2m5s'],
    [900_000, '15m'],
    [3 * 3_600_000, '3h'],
    [3.5 * 3_600_000, '3h30m'],
    [30 * 3_600_000, '30h'],
    [50 * 3_600_000, '2d2h'],
    [30 * 86_400_000, '30d'],
    [800 * 86_400_000, '2y70d'],
    [4000 * 86_400_000, '10y'],
  ])('%d ms is %s as an age', (ms, text) => {
    expect(humanDuration(ms)).toBe(text);
  });
});
