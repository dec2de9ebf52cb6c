// What an analysis can ask of a world: the shapes that are read, and the label patterns.
import fc from 'fast-check';
import '../../support/seeds.ts';
import { describe, expect, test } from 'vitest';
import { fitsPattern } from '../../../src/sim/world/label-pattern.ts';
import { readMetricQuery } from '../../../src/sim/world/metric-query.ts';

const REQUESTS = 'sum(rate(http_requests_total{service="web"}[1m]))';

describe('queries', () => {
  test('a rate, with or without labels, over a window', () => {
    expect(readMetricQuery('sum(rate(http_requests_total[90s]))')).toEqual({
      is: 'rate',
      of: { matchers: [], windowMs: 90_000 },
    });
    expect(readMetricQuery(`sum(rate(http_requests_total{service='web', status!~"5..",}[1m]))`)).toEqual({
      is: 'rate',
      of: {
        matchers: [
          { label: 'service', operator: '=', value: 'web' },
          { label: 'status', operator: '!~', value: '5..' },
        ],
        windowMs: 60_000,
      },
    });
  });

  test('a ratio of two, the part counting as 0 where it says so', () => {
    expect(readMetricQuery(`${REQUESTS}\n/\n${REQUESTS}`)).toMatchObject({ is: 'ratio', orZero: false });
    expect(readMetricQuery(`(${REQUESTS} or vector(0)) / ${REQUESTS}`)).toMatchObject({ is: 'ratio', orZero: true });
    expect(readMetricQuery(`${REQUESTS} or vector(0) / ${REQUESTS}`)).toBeNull();
  });

  test('a quantile of the latency, grouped before or after', () => {
    const buckets = 'rate(http_request_duration_seconds_bucket{version="2"}[30s])';
    for (const text of [
      `histogram_quantile(0.95, sum by (le) (${buckets}))`,
      `histogram_quantile(0.95, sum(${buckets}) by (le))`,
    ])
      expect(readMetricQuery(text)).toMatchObject({ is: 'quantile', quantile: 0.95, of: { windowMs: 30_000 } });
    expect(readMetricQuery(`histogram_quantile(0.95, sum(${buckets}))`)).toBeNull();
    expect(readMetricQuery(`histogram_quantile(1.5, sum by (le) (${buckets}))`)).toBeNull();
  });

  test.each(['', 'up', `${REQUESTS} > 1`, `${REQUESTS} /`, 'sum(rate(http_requests_total[0s]))', `${REQUESTS})`])(
    'another shape is not read: %s',
    (text) => {
      expect(readMetricQuery(text)).toBeNull();
    },
  );

  test('no text makes it fail', () => {
    fc.assert(
      fc.property(fc.string(), fc.nat(200), (noise, at) => {
        const text = `${REQUESTS} / ${REQUESTS}`;
        readMetricQuery(text.slice(0, at) + noise + text.slice(at));
      }),
    );
  });
});

describe('label patterns', () => {
  test.each([
    ['5..', '503', true],
    ['5..', '5030', false],
    ['web-.*', 'web-6d4f-x2', true],
    ['web-.+', 'web-', false],
    ['.*canary.*|stable', 'web-canary-1', true],
    ['.*canary.*|stable', 'stable-1', false],
    ['', '', true],
  ])('%s and %s', (pattern, value, fits) => {
    expect(fitsPattern(pattern, value)).toBe(fits);
  });

  test('what it cannot read it says', () => {
    for (const pattern of ['(a|b)', '[45]..', 'a{2}', '^web$']) expect(fitsPattern(pattern, 'web')).toBeNull();
  });

  const letters = fc.string({ unit: fc.constantFrom('a', 'b', '.', '.*', '.+', '|'), maxLength: 8 });

  test('agrees with regular expressions', () => {
    fc.assert(
      fc.property(letters, fc.string({ unit: fc.constantFrom('a', 'b'), maxLength: 8 }), (pattern, value) => {
        fc.pre(!/\.[*+][*+]/.test(pattern));
        expect(fitsPattern(pattern, value)).toBe(new RegExp(`^(?:${pattern})$`).test(value));
      }),
      { numRuns: 2_000 },
    );
  });

  test('many runs of anything take no time', () => {
    expect(fitsPattern(`${'a.*'.repeat(500)}b`, 'a'.repeat(5_000))).toBe(false);
  });
});
