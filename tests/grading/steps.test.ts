import { expect, test } from 'vitest';
import { areaOf, leastOf, mostOf, sumOf, within } from '../../src/grading/steps.ts';

const points = (...pairs: [number, number][]) => pairs.map(([atMs, value]) => ({ atMs, value }));

test('a sum changes when any part of it changes', () => {
  expect(sumOf([points([1, 2], [5, 0]), points([3, 1], [5, 4])])).toEqual(points([1, 2], [3, 3], [5, 4]));
});

test('parts that cancel out are no change', () => {
  expect(sumOf([points([1, 2], [5, 1]), points([1, 1], [5, 2])])).toEqual(points([1, 3]));
  expect(sumOf([])).toEqual([]);
});

test('a window begins with what held before it, and ends with its last moment', () => {
  const steps = points([0, 1], [10, 3], [20, 2], [30, 9]);
  expect(within(steps, 12, 20)).toEqual(points([12, 3], [20, 2]));
  expect(within([], 5, 9)).toEqual(points([5, 0]));
  expect([leastOf(within(steps, 12, 20)), mostOf(within(steps, 12, 20))]).toEqual([2, 3]);
});

test('the area counts the last value to the end', () => {
  expect(areaOf(points([0, 2], [10, 5]), 14)).toBe(2 * 10 + 5 * 4);
});
