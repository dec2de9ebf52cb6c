import { describe, expect, test } from 'vitest';
import {
  failurePeaks,
  labelRows,
  replicaRows,
  replicasTop,
  requestRows,
  requestSegments,
  requestsTop,
  roundTop,
  secondAt,
  segmentSeconds,
  shownRate,
  stackedOutcomes,
  stackLayers,
} from '../../../src/islands/charts/view-model.ts';
import type { Outcome, SecondOfRequests } from '../../../src/sim/index.ts';

const NONE: Record<Outcome, number> = {
  ok: 0,
  slow: 0,
  noEndpoint: 0,
  refused: 0,
  reset: 0,
  serverError: 0,
  timeOut: 0,
};
const second = (atMs: number, counts: Partial<Record<Outcome, number>>): SecondOfRequests => ({
  atMs,
  counts: { ...NONE, ...counts },
});

const scale = { originMs: 60_000, endMs: 120_000, widthPx: 300 };
const PLOT = { top: 20, heightPx: 100, baseY: 120 };

describe('requests per second', () => {
  test('one second is one segment while it is wide enough, and what came before the shown start is left out', () => {
    const segments = requestSegments(
      [second(59_500, { ok: 9 }), second(60_500, { ok: 10 }), second(61_500, { ok: 8, refused: 2 })],
      scale,
    );
    expect(segments.map(({ fromMs, toMs }) => [fromMs, toMs])).toEqual([
      [60_000, 60_500],
      [60_500, 61_500],
    ]);
    expect(segments[1]?.perSecond).toMatchObject({ ok: 8, refused: 2 });
  });

  test('on a long axis seconds are put together and stay a rate', () => {
    const long = { originMs: 0, endMs: 3_600_000, widthPx: 300 };
    expect(segmentSeconds(long)).toBe(30);
    const seconds = Array.from({ length: 60 }, (_, at) => second((at + 1) * 1000, { ok: 20, reset: at === 3 ? 3 : 0 }));
    const segments = requestSegments(seconds, long);
    expect(segments).toHaveLength(2);
    expect(segments[0]?.perSecond.ok).toBe(20);
    expect(segments[0]?.perSecond.reset).toBeCloseTo(0.1);
  });

  test('an unfinished stretch does not look like fewer requests', () => {
    const long = { originMs: 0, endMs: 3_600_000, widthPx: 300 };
    const seconds = Array.from({ length: 33 }, (_, at) => second((at + 1) * 1000, { ok: 20 }));
    expect(requestSegments(seconds, long).map(({ perSecond }) => perSecond.ok)).toEqual([20, 20]);
  });

  test('only outcomes that occur are stacked, answered at the bottom and failures on top', () => {
    expect(stackedOutcomes([second(1000, { timeOut: 1, ok: 3, slow: 1 })])).toEqual(['ok', 'slow', 'timeOut']);
    expect(stackedOutcomes([])).toEqual(['ok']);
  });

  test('layers stand on each other, and one failure among hundreds is still seen', () => {
    const segments = requestSegments([second(61_000, { ok: 10, refused: 5 })], scale);
    const layers = stackLayers(segments, ['ok', 'refused'], scale, PLOT);
    expect(layers.map(({ path }) => path)).toEqual(['M0 120V70H5V120Z', 'M0 70V45H5V70Z']);
    const rare = requestSegments([second(61_000, { ok: 199, refused: 1 })], scale);
    const [, failed] = stackLayers(rare, ['ok', 'refused'], scale, { ...PLOT, top: 200 });
    expect(failed?.path).toBe('M0 20.5V17.5H5V20.5Z');
  });

  test('the label of a way to fail stands at its worst second', () => {
    const segments = requestSegments(
      [second(61_000, { ok: 9, refused: 1 }), second(62_000, { ok: 6, refused: 4 }), second(63_000, { ok: 10 })],
      scale,
    );
    expect(failurePeaks(segments)).toEqual([{ outcome: 'refused', atMs: 61_500, perSecond: 4, total: 10 }]);
  });

  test('the axis ends at a round number that holds the highest second', () => {
    expect([0, 1, 3, 18, 20, 21, 41, 51, 130, 999].map(roundTop)).toEqual([1, 1, 3, 20, 20, 30, 50, 60, 200, 1000]);
    expect(requestsTop(requestSegments([second(61_000, { ok: 17, refused: 4 })], scale))).toBe(30);
    expect(requestsTop([])).toBe(1);
  });

  test('rates are whole from ten on', () => {
    expect([0.04, 0.26, 9.94, 10.4].map(shownRate)).toEqual([0, 0.3, 9.9, 10]);
  });

  test('the playhead reads the second that holds it, and nothing where nothing ended', () => {
    const seconds = [second(61_000, { ok: 1 }), second(62_000, { ok: 2 }), second(70_000, { ok: 3 })];
    expect(secondAt(seconds, 61_400)?.counts.ok).toBe(2);
    expect(secondAt(seconds, 62_000)?.counts.ok).toBe(2);
    expect(secondAt(seconds, 65_000)).toBeNull();
  });

  test('rows of the table hold every request once, however long the run was', () => {
    const seconds = Array.from({ length: 500 }, (_, at) =>
      second((at + 1) * 1000, { ok: 3, timeOut: at % 100 === 0 ? 1 : 0 }),
    );
    const rows = requestRows(seconds, 0, 500_000, 60);
    expect(rows.length).toBeLessThanOrEqual(60);
    expect(rows.reduce((sum, { total }) => sum + total, 0)).toBe(1505);
    expect(rows.reduce((sum, { counts }) => sum + counts.timeOut, 0)).toBe(5);
  });
});

describe('labels above a chart', () => {
  test('those that would cover each other take rows, and none leaves the chart', () => {
    expect(
      labelRows(
        [
          { middle: 10, width: 80 },
          { middle: 60, width: 80 },
          { middle: 290, width: 80 },
        ],
        300,
      ),
    ).toEqual([
      { x: 0, row: 0 },
      { x: 20, row: 1 },
      { x: 220, row: 0 },
    ]);
  });
});

describe('pods by version', () => {
  const series = [
    {
      version: 1,
      total: [
        { atMs: 100, value: 4 },
        { atMs: 66_000, value: 3 },
      ],
      ready: [
        { atMs: 5_000, value: 4 },
        { atMs: 66_000, value: 3 },
      ],
    },
    { version: 2, total: [{ atMs: 60_040, value: 1 }], ready: [{ atMs: 65_500, value: 1 }] },
  ];

  test('a row for the start and for every change after it, with the pods of all versions', () => {
    const rows = replicaRows(series, 60_000, 65_900);
    expect(rows.map(({ atMs }) => atMs)).toEqual([60_000, 60_040, 65_500]);
    expect(rows[0]?.counts).toEqual([
      { version: 1, ready: 4, total: 4 },
      { version: 2, ready: 0, total: 0 },
    ]);
    expect(rows[2]?.counts[1]).toEqual({ version: 2, ready: 1, total: 1 });
  });

  test('the scale holds the largest version', () => {
    expect(replicasTop(series)).toBe(4);
    expect(replicasTop([])).toBe(1);
  });
});
