// What is drawn of a diagram, from places like those that Mermaid gives: right angles, aligned rows, and the step that a key or a box opens.
import { describe, expect, test } from 'vitest';
import type { Box, Places } from '../../../src/islands/diagram/places.ts';
import { drawingOf, stepAfterKey, stepOfPart, stepWindow } from '../../../src/islands/diagram/view-model.ts';
import { headPath, linePath, type Point } from '../../../src/islands/shared/arrow.ts';
import { DIAGRAMS, type Diagram, type FlowDiagram, type SequenceDiagram } from '../../../src/session/index.ts';

const at = (x: number, y: number, width = 100, height = 40): Box => ({ x, y, width, height });

const flow = {
  id: 'small',
  kind: 'flow',
  bands: false,
  rows: [{ id: 'all', parts: ['a', 'b', 'c'] }],
  links: [
    { from: 'a', to: 'b' },
    { from: 'b', to: 'c', label: 'yes' },
    { from: 'c', to: 'a', label: 'again' },
  ],
  steps: [
    { id: 'one', parts: ['a'], links: [], principles: [] },
    { id: 'two', parts: ['a', 'b'], links: [0], principles: [] },
    { id: 'three', parts: ['b', 'c', 'a'], links: [1, 2], principles: [] },
  ],
} as const satisfies FlowDiagram;

const places: Places = {
  width: 400,
  height: 300,
  boxes: { a: at(100, 0), b: at(100, 80), c: at(200, 160) },
  links: [at(150, 40, 0, 40), at(150, 120, 100, 40), at(20, 20, 180, 160)],
};

const rightAngled = (points: readonly Point[]): boolean =>
  points.slice(1).every((point, index) => {
    const before = points[index];
    return before !== undefined && (point.x === before.x || point.y === before.y);
  });

const touches = ({ x, y }: Point, box: Box): boolean =>
  x >= box.x - 0.01 && x <= box.x + box.width + 0.01 && y >= box.y - 0.01 && y <= box.y + box.height + 0.01;

describe('a flow', () => {
  const drawing = drawingOf(flow, places);
  const box = (part: string) => drawing.boxes.find((each) => each.part === part) ?? at(0, 0, 0, 0);

  test('joins its boxes with right-angled lines inside of the figure', () => {
    flow.links.forEach(({ from, to }, index) => {
      const { points = [] } = drawing.lines[index] ?? {};
      expect(rightAngled(points)).toBe(true);
      expect(touches(points[0] ?? { x: -1, y: -1 }, box(from)), `${from} → ${to}`).toBe(true);
      expect(touches(points.at(-1) ?? { x: -1, y: -1 }, box(to)), `${from} → ${to}`).toBe(true);
      for (const { x, y } of points) {
        expect(x).toBeGreaterThanOrEqual(0);
        expect(x).toBeLessThanOrEqual(drawing.width);
        expect(y).toBeGreaterThanOrEqual(0);
        expect(y).toBeLessThanOrEqual(drawing.height);
      }
    });
  });

  test('leads back through the channel that the layout left free', () => {
    const back = drawing.lines[2];
    const leftmost = Math.min(...(back?.points ?? []).map(({ x }) => x));
    expect(leftmost).toBeLessThan(box('a').x);
    expect(back?.label?.x).toBe(leftmost);
  });

  test('puts a word on a link that has one, and on no other', () => {
    expect(drawing.lines.map(({ label }) => label !== null)).toEqual([false, true, true]);
  });
});

test('bands begin at one edge and keep their order, with room for the words of the rows', () => {
  const banded: FlowDiagram = {
    ...flow,
    bands: true,
    rows: [
      { id: 'first', parts: ['a', 'b'] },
      { id: 'second', parts: ['c'] },
    ],
  };
  const drawing = drawingOf(banded, { ...places, boxes: { a: at(60, 0), b: at(200, 0), c: at(130, 100) } });
  const x = Object.fromEntries(drawing.boxes.map((box) => [box.part, box.x]));
  expect(x['a']).toBe(x['c']);
  expect(x['b']).toBeGreaterThan((x['a'] ?? 0) + 100);
  expect(drawing.rows.map(({ row }) => row)).toEqual(['first', 'second']);
  for (const row of drawing.rows) expect(row.x).toBeLessThan((x['a'] ?? 0) - 80);
});

test('messages run between lifelines; one to oneself is a loop with its word beside it', () => {
  const sequence: SequenceDiagram = {
    id: 'talk',
    kind: 'sequence',
    parts: ['a', 'b'],
    links: [
      { from: 'a', to: 'b', label: 'hello' },
      { from: 'b', to: 'b', label: 'think' },
    ],
    steps: [],
  };
  const drawing = drawingOf(sequence, {
    width: 400,
    height: 200,
    boxes: { a: at(0, 0), b: at(150, 0) },
    links: [at(50, 80, 150, 0), at(200, 120, 40, 20)],
  });
  const [hello, think] = drawing.lines;
  const [a, b] = drawing.lifelines;
  expect(hello?.points.map(({ x }) => x)).toEqual([a?.x, b?.x]);
  expect(think?.points.at(0)?.x).toBe(b?.x);
  expect(think?.points.at(-1)?.x).toBe(b?.x);
  expect(think?.label).toMatchObject({ anchor: 'start' });
  expect((hello?.points[0]?.y ?? 0) < (think?.points[0]?.y ?? 0)).toBe(true);
});

test('a line stops before its head, and the head points along it', () => {
  const points = [
    { x: 0, y: 0 },
    { x: 0, y: 50 },
  ];
  expect(linePath(points, 8)).toBe('M0 0L0 42');
  expect(headPath(points)).toBe('M0 50L-5 41L5 41Z');
  expect(headPath([])).toBe('');
});

describe('steps', () => {
  test('a box opens the step that leads to it', () => {
    expect(['a', 'b', 'c'].map((part) => stepOfPart(flow, part))).toEqual([0, 1, 2]);
  });

  test.each(DIAGRAMS.map((diagram): [string, Diagram] => [diagram.id, diagram]))(
    'every box of %s opens a step that lights it',
    (_, diagram) => {
      for (const part of diagram.steps.flatMap(({ parts }) => parts)) {
        expect(diagram.steps[stepOfPart(diagram, part)]?.parts).toContain(part);
      }
    },
  );

  test.each([
    ['ArrowRight', 1, false, 2],
    ['ArrowRight', 2, false, 2],
    ['ArrowLeft', 0, false, 0],
    ['Home', 2, false, 0],
    ['End', 0, false, 2],
    ['PageDown', 0, false, null],
    ['PageDown', 0, true, 1],
    ['PageUp', 1, true, 0],
    [' ', 0, true, 1],
    ['x', 0, true, null],
  ])('%s at step %i (remote control: %s) goes to %s', (key, current, clicker, expected) => {
    expect(stepAfterKey(key, current, 3, clicker)).toBe(expected);
  });

  test.each([
    [15, 0, { from: 0, to: 4 }],
    [15, 7, { from: 6, to: 10 }],
    [15, 14, { from: 11, to: 15 }],
    [2, 1, { from: 0, to: 2 }],
  ])('of %i steps at %i the list shows %o', (total, current, expected) => {
    expect(stepWindow(total, current, 4)).toEqual(expected);
  });
});
