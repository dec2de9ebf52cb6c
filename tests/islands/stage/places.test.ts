import { describe, expect, test } from 'vitest';
import { EVERYWHERE, NO_PLACES, type Places, placePods, UNPLACED } from '../../../src/islands/stage/places.ts';
import { podView } from '../fixtures/world-views.ts';

const pod = (name: string, node: string | null, createdAtMs = 0) => podView({ name, node, createdAtMs });
const cellOf = (places: Places, name: string) => places.cells.get(name)?.cell;

describe('places', () => {
  test('pods fill their trays from the first cell', () => {
    const places = placePods([pod('a', 'n1'), pod('b', 'n1', 1), pod('c', 'n2')], 'nodes', NO_PLACES);
    expect(['a', 'b', 'c'].map((name) => cellOf(places, name))).toEqual([0, 1, 0]);
  });

  test('a pod keeps its cell when one before it goes, and the next one takes the free cell', () => {
    const first = placePods([pod('a', 'n1'), pod('b', 'n1', 1)], 'nodes', NO_PLACES);
    const second = placePods([pod('b', 'n1', 1)], 'nodes', first);
    const third = placePods([pod('b', 'n1', 1), pod('c', 'n1', 2)], 'nodes', second);
    expect(cellOf(third, 'b')).toBe(1);
    expect(cellOf(third, 'c')).toBe(0);
  });

  test('going back in time gives every pod the cell that it had', () => {
    const early = [pod('a', 'n1'), pod('b', 'n1', 1)];
    const late = [pod('b', 'n1', 1), pod('c', 'n1', 2)];
    const there = placePods(late, 'nodes', placePods(early, 'nodes', NO_PLACES));
    const back = placePods(early, 'nodes', there);
    expect(cellOf(back, 'a')).toBe(0);
    expect(cellOf(back, 'b')).toBe(1);
  });

  test('no two pods of a moment share a cell, whatever order the moments were seen in', () => {
    const moments = [
      [pod('c', 'n1', 2), pod('d', 'n1', 3)],
      [pod('a', 'n1', 0), pod('b', 'n1', 1), pod('c', 'n1', 2)],
      [pod('a', 'n1', 0), pod('b', 'n1', 1), pod('d', 'n1', 3)],
      [pod('b', 'n1', 1), pod('d', 'n1', 3), pod('c', 'n1', 2)],
    ];
    let places = NO_PLACES;
    for (const pods of moments) {
      places = placePods(pods, 'nodes', places);
      const cells = pods.map(({ name }) => cellOf(places, name));
      expect(new Set(cells).size).toBe(pods.length);
    }
  });

  test('a tray never gets smaller', () => {
    const many = placePods([pod('a', 'n1'), pod('b', 'n1'), pod('c', 'n1')], 'nodes', NO_PLACES);
    const few = placePods([pod('c', 'n1')], 'nodes', many);
    expect(few.sizes.get('n1')).toBe(3);
  });

  test('a pod without a node waits in a tray of its own and moves once, when a node takes it', () => {
    const waiting = placePods([pod('a', null)], 'nodes', NO_PLACES);
    expect(waiting.cells.get('a')?.tray).toBe(UNPLACED);
    expect(placePods([pod('a', 'n1')], 'nodes', waiting).cells.get('a')).toEqual({ tray: 'n1', cell: 0 });
  });

  test('a compact stage has one tray', () => {
    const places = placePods([pod('a', 'n1'), pod('b', 'n2', 1), pod('c', null, 2)], 'one', NO_PLACES);
    expect(places.cells.get('c')).toEqual({ tray: EVERYWHERE, cell: 2 });
  });

  test('nothing new gives the same object, so that a component need not draw again', () => {
    const places = placePods([pod('a', 'n1')], 'nodes', NO_PLACES);
    expect(placePods([pod('a', 'n1')], 'nodes', places)).toBe(places);
  });
});
