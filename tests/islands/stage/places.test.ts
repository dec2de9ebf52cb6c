import { describe, expect, test } from 'vitest';
import { EVERYWHERE, NO_PLACES, type Places, placePods, UNPLACED } from '../../../src/islands/stage/places.ts';
import { podView } from '../fixtures/world-views.ts';

const on = (name: string, node: string, slot: number) => podView({ name, node, slot });
const waiting = (name: string, createdAtMs = 0) => podView({ name, node: null, createdAtMs });
const cellOf = (places: Places, name: string) => places.cells.get(name)?.cell;

describe('places on nodes', () => {
  test('a pod stands in the slot that the world keeps for it, whatever was seen before', () => {
    const pods = [on('a', 'n1', 2), on('b', 'n1', 0), on('c', 'n2', 0)];
    const places = placePods(pods, 'nodes', NO_PLACES);
    expect(['a', 'b', 'c'].map((name) => cellOf(places, name))).toEqual([2, 0, 0]);
    const later = placePods([on('a', 'n1', 2)], 'nodes', places);
    expect(cellOf(later, 'a')).toBe(2);
  });

  test('two pods in one slot never share a cell', () => {
    const places = placePods([on('a', 'n1', 0), on('b', 'n1', 0)], 'nodes', NO_PLACES);
    expect(cellOf(places, 'a')).not.toBe(cellOf(places, 'b'));
  });

  test('a tray never gets smaller', () => {
    const many = placePods([on('a', 'n1', 0), on('b', 'n1', 2)], 'nodes', NO_PLACES);
    expect(placePods([on('a', 'n1', 0)], 'nodes', many).sizes.get('n1')).toBe(3);
  });

  test('a pod without a node waits in a tray of its own and moves once, when a node takes it', () => {
    const before = placePods([waiting('a')], 'nodes', NO_PLACES);
    expect(before.cells.get('a')?.tray).toBe(UNPLACED);
    expect(placePods([on('a', 'n1', 3)], 'nodes', before).cells.get('a')).toEqual({ tray: 'n1', cell: 3 });
  });

  test('nothing new gives the same object, so that a component need not draw again', () => {
    const places = placePods([on('a', 'n1', 0), waiting('b')], 'nodes', NO_PLACES);
    expect(placePods([on('a', 'n1', 0), waiting('b')], 'nodes', places)).toBe(places);
  });
});

describe('places without trays', () => {
  test('a pod keeps its cell when one before it goes, and the next one takes the free cell', () => {
    const first = placePods([waiting('a'), waiting('b', 1)], 'one', NO_PLACES);
    const second = placePods([waiting('b', 1)], 'one', first);
    const third = placePods([waiting('b', 1), waiting('c', 2)], 'one', second);
    expect(cellOf(third, 'b')).toBe(1);
    expect(cellOf(third, 'c')).toBe(0);
  });

  test('going back in time gives every pod the cell that it had', () => {
    const early = [waiting('a'), waiting('b', 1)];
    const late = [waiting('b', 1), waiting('c', 2)];
    const there = placePods(late, 'one', placePods(early, 'one', NO_PLACES));
    const back = placePods(early, 'one', there);
    expect(cellOf(back, 'a')).toBe(0);
    expect(cellOf(back, 'b')).toBe(1);
  });

  test('no two pods of a moment share a cell, whatever order the moments were seen in', () => {
    const [a, b, c, d] = [waiting('a'), waiting('b', 1), waiting('c', 2), waiting('d', 3)] as const;
    let places = NO_PLACES;
    for (const pods of [
      [c, d],
      [a, b, c],
      [a, b, d],
      [b, d, c],
    ]) {
      places = placePods(pods, 'one', places);
      expect(new Set(pods.map(({ name }) => cellOf(places, name))).size).toBe(pods.length);
    }
  });

  test('pods of all nodes stand in one tray', () => {
    const places = placePods([on('a', 'n1', 0), on('b', 'n2', 0), waiting('c', 2)], 'one', NO_PLACES);
    expect(places.cells.get('c')).toEqual({ tray: EVERYWHERE, cell: 2 });
  });
});
