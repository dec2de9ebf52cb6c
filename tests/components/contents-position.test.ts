import { expect, test } from 'vitest';
import { currentIndex } from '../../src/components/lecture/contents-position.ts';

test.each([
  ['before the first heading, the first', [400, 900], 0],
  ['the last one that has passed the line', [-500, 100, 900], 1],
  ['at the end, the last', [-900, -500, -10], 2],
  ['without headings, none is harmed', [], 0],
])('where the reader is: %s', (_, tops, expected) => {
  expect(currentIndex(tops, 300)).toBe(expected);
});
