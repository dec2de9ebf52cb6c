import { describe, expect, test } from 'vitest';
import { arcPath, glyphOf, OCTAGON, reachOf, shapeOf } from '../../../src/islands/stage/glyph.ts';
import { podView } from '../fixtures/world-views.ts';

describe('glyphs', () => {
  test('odd versions are squares and even ones hexagons', () => {
    expect([1, 2, 3, 4].map(shapeOf)).toEqual(['square', 'hexagon', 'square', 'hexagon']);
  });

  test.each([
    ['serving', 'serving'],
    ['pending', 'starting'],
    ['pullingImage', 'starting'],
    ['starting', 'starting'],
    ['notReady', 'starting'],
    ['ready', 'ready'],
    ['backOff', 'failed'],
    ['imagePullBackOff', 'failed'],
    ['configError', 'failed'],
    ['crashed', 'failed'],
    ['terminating', 'terminating'],
  ] as const)('a pod that is %s looks %s', (state, kind) => {
    expect(glyphOf(podView({ name: 'a', state })).kind).toBe(kind);
  });

  test('only a starting pod has a ring, and its part stays within one turn', () => {
    expect(glyphOf(podView({ name: 'a', state: 'starting', progress: 1.4 })).progress).toBe(1);
    expect(glyphOf(podView({ name: 'a', state: 'starting', progress: null })).progress).toBeNull();
    expect(glyphOf(podView({ name: 'a', state: 'serving', progress: 0.5 })).progress).toBeNull();
  });

  test('the ring reaches further than the shape inside it', () => {
    const ringed = glyphOf(podView({ name: 'a', state: 'starting', progress: 0.5 }));
    const bare = glyphOf(podView({ name: 'a', state: 'starting' }));
    expect(reachOf(ringed)).toBeGreaterThan(reachOf(bare));
  });

  test('the octagon stands on a flat side', () => {
    const bottom = Math.max(...OCTAGON.map(([, y]) => y));
    expect(OCTAGON.filter(([, y]) => y === bottom)).toHaveLength(2);
  });

  test('an arc starts at twelve and goes clockwise', () => {
    expect(arcPath(20, 0.25)).toBe('M0,-20A20,20 0 0 1 20,0');
    expect(arcPath(20, 0.75)).toContain(' 0 1 1 ');
    expect(arcPath(20, 1)).not.toMatch(/ 0,-20$/);
  });
});
