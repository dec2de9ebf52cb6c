import { describe, expect, test } from 'vitest';
import { DISCRETE_MS, FramePace, LONGEST_FRAME_MS } from '../../../src/islands/shared/frame-pace.ts';

describe('the pace of frames', () => {
  test('all the time that passes is handed on', () => {
    const pace = new FramePace(1_000);
    expect([1_016, 1_033, 1_050].map((now) => pace.take(now, false))).toEqual([16, 17, 17]);
  });

  test('in steps, nothing is handed on until a step is full, and nothing is lost', () => {
    const pace = new FramePace(0);
    const taken = Array.from({ length: 60 }, (_, index) => pace.take((index + 1) * 20, true));
    expect(taken.filter((ms) => ms !== null)).toEqual([DISCRETE_MS, DISCRETE_MS]);
    expect(pace.take(1_200, false)).toBe(200);
  });

  test('a tab that comes back does not jump', () => {
    expect(new FramePace(0).take(60_000, false)).toBe(LONGEST_FRAME_MS);
  });

  test('a clock that goes back gives nothing', () => {
    expect(new FramePace(100).take(40, false)).toBe(0);
  });
});
