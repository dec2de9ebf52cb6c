import { describe, expect, test } from 'vitest';
import {
  bandShapes,
  faultShapes,
  lineEnds,
  markerStacks,
  momentAt,
  type Scale,
  secondBars,
  stackAt,
  stepPath,
  sumUntil,
  valueAt,
  xOf,
} from '../../../src/islands/timeline/view-model.ts';
import type { FaultBand, Marker } from '../../../src/sim/index.ts';

/** 10 px a second, from 60 s on. */
const scale: Scale = { originMs: 60_000, endMs: 160_000, widthPx: 1000 };
const at = (seconds: number) => 60_000 + seconds * 1000;
const marker = (seconds: number, kind: Marker['kind'] = 'decision', entry = seconds): Marker => ({
  atMs: at(seconds),
  kind,
  entry,
});

test('moments and places are the inverse of each other, and stay on the axis', () => {
  expect(xOf(scale, at(25))).toBe(250);
  expect(momentAt(scale, 250)).toBe(at(25));
  expect(xOf(scale, 0)).toBe(0);
  expect(momentAt(scale, 5000)).toBe(at(100));
});

test('a step function holds its value until the next point, and begins with what was before the origin', () => {
  const points = [
    { atMs: 5000, value: 4 },
    { atMs: at(10), value: 3 },
    { atMs: at(50), value: 9 },
  ];
  expect(valueAt(points, at(0))).toBe(4);
  expect(valueAt(points, at(10))).toBe(3);
  expect(valueAt([], at(10))).toBe(0);
  expect(stepPath(scale, points, at(20), (value) => 10 - value)).toBe('M0 6H100V7H200');
});

test('a band that goes on ends at the live edge; one before the origin is not drawn', () => {
  const band = { kind: 'waiting', id: 'rolling', data: {} } as const;
  const shapes = bandShapes(
    scale,
    [
      { ...band, fromMs: 0, toMs: 50_000 },
      { ...band, fromMs: 50_000, toMs: at(10) },
      { ...band, fromMs: at(10), toMs: null },
    ],
    at(30),
  );
  expect(shapes.map(({ x, width }) => [x, width])).toEqual([
    [0, 100],
    [100, 200],
  ]);
});

describe('labels at the ends of the lines', () => {
  const y = (value: number) => 94 - value * 10;
  const series = (...values: number[]) =>
    values.map((value, index) => ({ version: index + 1, points: [{ atMs: 0, value }] }));

  test('say the value of a version that is shrinking and of the newest', () => {
    expect(lineEnds(series(4, 0), at(1), y, 38, 94).map(({ version, value }) => [version, value])).toEqual([
      [1, 4],
      [2, 0],
    ]);
    expect(lineEnds(series(0, 0, 4), at(1), y, 38, 94).map(({ version }) => version)).toEqual([3, 2]);
  });

  test('never stand on each other, and stay in their lane', () => {
    for (const values of [
      [2, 2],
      [0, 0],
      [5, 5, 5],
      [3, 2, 1],
    ]) {
      const ys = lineEnds(series(...values), at(1), y, 38, 94).map((end) => end.y);
      for (let i = 1; i < ys.length; i++) expect((ys[i] ?? 0) - (ys[i - 1] ?? 0)).toBeGreaterThanOrEqual(14.9);
      for (const place of ys) {
        expect(place).toBeGreaterThanOrEqual(38);
        expect(place).toBeLessThanOrEqual(94);
      }
    }
  });
});

describe('markers', () => {
  test('closer than 10 px they become one stack: a shape for each kind, with a number where there are several', () => {
    const stacks = markerStacks(scale, [marker(1), marker(1.5, 'fault'), marker(1.9), marker(20, 'person')], at(60));
    expect(stacks.map(({ x, groups }) => [x, groups.map(({ kind, count }) => [kind, count])])).toEqual([
      [
        10,
        [
          ['decision', 2],
          ['fault', 1],
        ],
      ],
      [200, [['person', 1]]],
    ]);
  });

  test('no shape stands on another', () => {
    const markers = Array.from({ length: 60 }, (_, i) =>
      marker(i * 0.7, i % 3 === 0 ? 'fault' : i % 7 === 0 ? 'person' : 'decision', i),
    );
    const places = markerStacks(scale, markers, at(60)).flatMap(({ x, groups }) => groups.map(({ dx }) => x + dx));
    for (let i = 1; i < places.length; i++) expect((places[i] ?? 0) - (places[i - 1] ?? 0)).toBeGreaterThanOrEqual(10);
  });

  test('those 10 px apart stand alone', () => {
    expect(markerStacks(scale, [marker(1), marker(2), marker(3)], at(60))).toHaveLength(3);
  });

  test('what has not been seen, or was before the origin, is not there', () => {
    expect(markerStacks(scale, [marker(-1), marker(10), marker(70)], at(60))).toHaveLength(1);
  });

  test('a pointer finds the nearest within reach', () => {
    const stacks = markerStacks(scale, [marker(1), marker(3)], at(60));
    expect(stackAt(stacks, 12)).toBe(0);
    expect(stackAt(stacks, 28)).toBe(1);
    expect(stackAt(stacks, 80)).toBeNull();
  });

  test('a thousand markers stay few on the axis', () => {
    const many = Array.from({ length: 1000 }, (_, index) => marker(index / 20, 'decision', index));
    const stacks = markerStacks(scale, many, at(100));
    expect(stacks.length).toBeLessThan(60);
    expect(stacks.reduce((sum, { markers }) => sum + markers.length, 0)).toBe(1000);
  });
});

describe('failed requests', () => {
  const points = [
    { atMs: 30_000, value: 9 },
    { atMs: at(5), value: 2 },
    { atMs: at(6), value: 4 },
    { atMs: at(50), value: 1 },
  ];

  test('stand as a bar over their second; what was before the origin or has not been seen is not drawn', () => {
    expect(secondBars(scale, points, at(20))).toEqual([
      { x: 40, width: 9, value: 2 },
      { x: 50, width: 9, value: 4 },
    ]);
    expect(sumUntil(scale, points, at(20))).toBe(6);
  });

  test('share a bar where seconds are narrow: it shows the highest, and the sum loses none', () => {
    const hour: Scale = { originMs: 0, endMs: 3_600_000, widthPx: 1000 };
    const many = Array.from({ length: 3600 }, (_, second) => ({ atMs: (second + 1) * 1000, value: second % 7 }));
    const bars = secondBars(hour, many, 3_600_000);
    expect(bars.length).toBeLessThanOrEqual(501);
    expect(Math.max(...bars.map(({ value }) => value))).toBe(6);
    expect(sumUntil(hour, many, 3_600_000)).toBe(many.reduce((sum, { value }) => sum + value, 0));
  });
});

test('a fault ends at the live edge while it is on, and what is planned of it lies ahead', () => {
  const fault = (from: number, to: number | null, until: number | null): FaultBand => ({
    fromMs: at(from),
    toMs: to === null ? null : at(to),
    type: 'node-lost',
    data: {},
    untilMs: until === null ? null : at(until),
    entry: from,
  });
  const shapes = faultShapes(
    scale,
    [fault(1, 3, 3), fault(10, null, 60), fault(15, null, null), fault(40, 50, 50)],
    at(20),
  );
  expect(shapes.map(({ x, width, plannedToX }) => [x, width, plannedToX])).toEqual([
    [10, 20, null],
    [100, 100, 600],
    [150, 50, null],
  ]);
});
