import { describe, expect, test } from 'vitest';
import { shortenMiddle, textWidth } from '../../../src/islands/stage/text-fit.ts';

describe('names that are too long', () => {
  test('a name that fits stays as it is', () => {
    expect(shortenMiddle('web-5c4-k2p', 100, 12)).toBe('web-5c4-k2p');
  });

  test('a long one loses its middle and fits: start and end tell pods apart', () => {
    const name = 'checkout-service-7d9f8c6b5d-4hzxk';
    const short = shortenMiddle(name, 90, 12);
    expect(short).toMatch(/^che.*….*4hzxk$/);
    expect(textWidth(short, 12)).toBeLessThanOrEqual(90);
  });

  test('almost no room still gives something', () => {
    expect(shortenMiddle('checkout-service', 5, 12)).toBe('c…ce');
  });

  test('Hangul is wider than Latin, bold wider than regular', () => {
    expect(textWidth('노드', 12)).toBeGreaterThan(textWidth('no', 12));
    expect(textWidth('node', 12, true)).toBeGreaterThan(textWidth('node', 12));
  });
});
