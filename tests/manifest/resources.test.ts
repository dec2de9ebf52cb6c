import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  canonicalQuantity,
  compareQuantities,
  LineCounter,
  milliValue,
  parseGoDuration,
  parseQuantity,
  resolvePercent,
  unitValue,
} from '../../src/manifest/index.ts';
import { decodeBase64, decodeUtf8, encodeBase64, encodeUtf8 } from '../../src/manifest/resources/base64.ts';
import { imageTag } from '../../src/manifest/resources/image.ts';
import { seedCount } from '../support/seeds.ts';

const RUNS = { numRuns: seedCount };

const canonical = (text: string): string => {
  const parsed = parseQuantity(text);
  return typeof parsed === 'string' ? parsed : canonicalQuantity(parsed);
};

describe('quantities', () => {
  test.each([
    ['1', '1'],
    ['1000m', '1'],
    ['1500m', '1500m'],
    ['0.5', '500m'],
    ['1.5Gi', '1536Mi'],
    ['1024Mi', '1Gi'],
    ['0.5Ki', '512'],
    ['1e3', '1e3'],
    ['1.5e3', '1500'],
    ['12e6', '12e6'],
    ['0.1m', '100u'],
    ['+1', '+1'],
    ['-0.5', '-500m'],
    ['0Mi', '0'],
    ['9Ei', '9223372036854775807'],
    ['', 'format'],
    ['abc', 'format'],
    ['256MB', 'format'],
    ['1K', 'suffix'],
    ['256mi', 'suffix'],
    ['1 Gi', 'format'],
  ])('%s is %s', (text, expected) => {
    expect(canonical(text)).toBe(expected);
  });

  test('the canonical notation is its own', () => {
    const suffixes = fc.constantFrom('', 'm', 'k', 'M', 'G', 'Ki', 'Mi', 'Gi', 'e3');
    fc.assert(
      fc.property(fc.nat(), fc.nat({ max: 999 }), suffixes, (whole, fraction, suffix) => {
        const text = canonical(`${whole}.${fraction}${suffix}`);
        expect(canonical(text)).toBe(text);
        expect(compareQuantities(text, `${whole}.${fraction}${suffix}`)).toBe(0);
      }),
      RUNS,
    );
  });

  test('as numbers, rounded up', () => {
    expect(milliValue('0.5')).toBe(500);
    expect(milliValue('1')).toBe(1000);
    expect(milliValue('100u')).toBe(1);
    expect(unitValue('1Ki')).toBe(1024);
    expect(unitValue('1500m')).toBe(2);
    expect(unitValue('x')).toBeUndefined();
  });

  test('are compared across notations', () => {
    expect(compareQuantities('1Gi', '1G')).toBe(1);
    expect(compareQuantities('1024Mi', '1Gi')).toBe(0);
    expect(compareQuantities('1', 'x')).toBeUndefined();
  });
});

describe('percentages', () => {
  test.each([
    [3, 10, true, 3],
    ['25%', 10, true, 3],
    ['25%', 10, false, 2],
    ['0%', 10, true, 0],
    ['100%', 3, false, 3],
    ['25', 10, true, undefined],
    ['x%', 10, true, undefined],
  ])('%s of %d', (value, total, roundUp, expected) => {
    expect(resolvePercent(value, total, roundUp)).toBe(expected);
  });
});

describe('durations', () => {
  test.each([
    ['1h30m', 5_400_000],
    ['300ms', 300],
    ['1.5s', 1500],
    ['-2m', -120_000],
    ['0', 0],
    ['1us', 0.001],
    ['', undefined],
    ['5', undefined],
    ['1d', undefined],
    ['s', undefined],
  ])('%s', (text, expected) => {
    expect(parseGoDuration(text)).toBe(expected);
  });
});

describe('images', () => {
  test.each([
    ['nginx', 'latest'],
    ['nginx:1.25', '1.25'],
    ['registry.example:5000/a/b', 'latest'],
    ['registry.example:5000/a/b:v1', 'v1'],
    [`nginx@sha256:${'a'.repeat(64)}`, ''],
    [`nginx:latest@sha256:${'a'.repeat(64)}`, 'latest'],
    ['nginx@sha256:abc', ''],
    ['a b', ''],
    ['Nginx', ''],
    ['UPPER/case:1', '1'],
    ['', ''],
  ])('the tag of %s is %j', (image, expected) => {
    expect(imageTag(image)).toBe(expected);
  });
});

describe('base64 and UTF-8', () => {
  test('what is written can be read', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const bytes = decodeBase64(encodeBase64(encodeUtf8(text)));
        expect(bytes instanceof Uint8Array ? decodeUtf8(bytes) : bytes).toBe(text);
      }),
      RUNS,
    );
  });

  test.each(['aGVsbG8', 'a=', 'a b', 'aGk=x', '====', 'aGk=='])('%s is illegal', (text) => {
    expect(decodeBase64(text)).toHaveProperty('illegalAt');
  });
});

describe('lines and columns', () => {
  const text = 'a\r\nbb\nccc\rd';
  const counter = new LineCounter(text);

  test.each([
    [0, 1, 1],
    [3, 2, 1],
    [4, 2, 2],
    [6, 3, 1],
    [10, 4, 1],
    [11, 4, 2],
    [99, 4, 2],
  ])('offset %d is line %d, column %d', (offset, line, column) => {
    expect(counter.position(offset)).toEqual({ line, column });
  });

  test('there and back', () => {
    for (let offset = 0; offset <= text.length; offset++) expect(counter.offset(counter.position(offset))).toBe(offset);
  });
});
