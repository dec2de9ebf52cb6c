import { describe, expect, test } from 'vitest';
import { matchesPattern } from '../../../src/sim/analysis/index.ts';

describe('a pattern', () => {
  test.each([
    ['error', 'error-rate', true],
    ['^rate', 'error-rate', false],
    ['rate$', 'error-rate', true],
    ['.*', '', true],
    ['error|latency', 'p95-latency', true],
    ['^(error|latency)-[a-z]+$', 'error-rate', true],
    ['^p\\d{2}$', 'p95', true],
    ['^p\\d{2}$', 'p9', false],
    ['^p\\d{2,}$', 'p999', true],
    ['^[^0-9]+$', 'abc', true],
    ['a?b', 'b', true],
    ['(?:ab)+c', 'ababc', true],
    ['\\.', 'a.b', true],
    ['^$', '', true],
  ])('%s in %j: %s', (pattern, text, expected) => {
    expect(matchesPattern(pattern, text)).toBe(expected);
  });

  test.each(['(', '[', '*a', 'a{3,1}', '\\', '(?P<x>a)', 'a{5000}'])('%s is not understood', (pattern) => {
    expect(matchesPattern(pattern, 'a')).toBeUndefined();
  });

  test('cannot take long, whatever it is', () => {
    expect(matchesPattern('^(a+)+$', `${'a'.repeat(5000)}b`)).toBe(false);
  });
});
