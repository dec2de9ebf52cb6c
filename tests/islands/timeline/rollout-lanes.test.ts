// The lanes of a Rollout: a shape for each update, and the rate of failures beside the limit of the analysis.
import { expect, test } from 'vitest';
import { errorLane, shareShapes } from '../../../src/islands/timeline/rollout-lanes.ts';
import { passUntil, released, rolloutIn } from '../fixtures/rollout-runs.ts';

const aborted = () => passUntil(released('canary', 'abort-leaves-file'), ({ aborted: is }) => is);

test('shares begin with the update, move at the steps, and end at nothing after an abort', () => {
  const { timeline, originMs, endMs, seenMs } = aborted();
  expect(timeline.newestShare.map(({ version, points }) => [version, points.map(({ value }) => value)])).toEqual([
    [1, [100]],
    [2, [0, 5, 20, 0]],
  ]);
  const scale = { originMs, endMs, widthPx: 1000 };
  const shapes = shareShapes(scale, timeline.newestShare, seenMs, (percent) => 100 - percent, 100);
  expect(shapes.map(({ version, percent }) => [version, percent])).toEqual([[2, 0]]);
  expect(shapes[0]?.path).toMatch(/^M[\d.]+ 100/);
});

test('failures stand beside the limit, with a mark for each measurement', () => {
  const snapshot = aborted();
  const { originMs, endMs, seenMs } = snapshot;
  const lane = errorLane(snapshot.timeline, rolloutIn(snapshot), { originMs, endMs, widthPx: 1000 }, seenMs);
  expect(lane).toMatchObject({ version: 2, limit: 1 });
  expect(lane.marks.filter(({ failed }) => failed)).toHaveLength(3);
  expect(lane.now).toBeGreaterThan(1);
  expect(lane.top).toBeGreaterThanOrEqual(Math.max(...lane.points.map(({ percent }) => percent)));
});

test('bands tell the steps and the abort', () => {
  const ids = aborted().timeline.bands.map(({ id }) => id);
  expect(ids.slice(-6)).toEqual(['beginning', 'reaching', 'pausing', 'reaching', 'analysing', 'aborted']);
});
