// The lanes of a Rollout as geometry: areas of the share that the new version has, and the line of what it fails. No words and no DOM.
import type { Point, RolloutView, Series, Timeline } from '../../sim/index.ts';
import { formatPercent, limitOf } from '../stage/rollout/facts.ts';
import { type Scale, stepPath, xOf } from './view-model.ts';

export interface ShareShape {
  readonly version: number;
  readonly fromX: number;
  readonly toX: number;
  /** Step line, and the same closed to the foot of the lane. */
  readonly path: string;
  readonly area: string;
  /** At its end. */
  readonly percent: number;
}

/** A shape for each update that has been seen; the last one ends at the live edge. */
export function shareShapes(
  scale: Scale,
  stretches: readonly Series[],
  seenMs: number,
  y: (percent: number) => number,
  base: number,
): ShareShape[] {
  return stretches.flatMap(({ version, points }, at): ShareShape[] => {
    const fromMs = Math.max(points[0]?.atMs ?? 0, scale.originMs);
    const toMs = Math.min(stretches[at + 1]?.points[0]?.atMs ?? seenMs, seenMs);
    if (toMs <= fromMs) return [];
    const fromX = xOf(scale, fromMs);
    const toX = xOf(scale, toMs);
    if (toX - fromX < 0.5) return [];
    // The line begins where the update does.
    const path = stepPath(scale, points, toMs, y).replace(/^M0 [\d.-]+/, () => {
      const start = points.findLast(({ atMs }) => atMs <= fromMs)?.value ?? 0;
      return `M${fromX} ${Math.round(y(start) * 10) / 10}`;
    });
    const percent = points.findLast(({ atMs }) => atMs <= seenMs)?.value ?? 0;
    return [{ version, fromX, toX, path, area: `${path}V${base}H${fromX}Z`, percent }];
  });
}

export interface ErrorLane {
  readonly version: number;
  /** Percent at the top of the lane. */
  readonly top: number;
  readonly points: readonly { readonly x: number; readonly percent: number }[];
  /** Percent that the analysis lets pass; null when it says nothing of the kind. */
  readonly limit: number | null;
  readonly marks: readonly { readonly x: number; readonly percent: number; readonly failed: boolean }[];
  /** At the live edge; null while the version has no requests. */
  readonly now: number | null;
}

/** Rates are of so many seconds. */
const WINDOW_MS = 10_000;
/** Of fewer requests than this a rate says nothing. */
const LEAST_REQUESTS = 20;
const LEAST_TOP = 3;

const pointsOf = (series: readonly Series[], version: number): readonly Point[] =>
  series.find((one) => one.version === version)?.points ?? [];

/** Per cent of failed requests of the version that is coming, each second of the last ones. */
export function errorLane(timeline: Timeline, rollout: RolloutView, scale: Scale, seenMs: number): ErrorLane {
  const stretch = timeline.newestShare.at(-1);
  const version = stretch?.version ?? 1;
  const sinceMs = Math.max(scale.originMs, stretch?.points[0]?.atMs ?? 0);
  const requests = pointsOf(timeline.requestsByVersion, version).filter(({ atMs }) => atMs > sinceMs && atMs <= seenMs);
  const failures = new Map(pointsOf(timeline.failuresByVersion, version).map(({ atMs, value }) => [atMs, value]));
  const points: { x: number; percent: number }[] = [];
  let all = 0;
  let failed = 0;
  let first = 0;
  for (const { atMs, value } of requests) {
    all += value;
    failed += failures.get(atMs) ?? 0;
    for (let old = requests[first]; old && old.atMs <= atMs - WINDOW_MS; old = requests[++first]) {
      all -= old.value;
      failed -= failures.get(old.atMs) ?? 0;
    }
    if (all >= LEAST_REQUESTS)
      points.push({ x: Math.round(xOf(scale, atMs) * 10) / 10, percent: (100 * failed) / all });
  }
  const metrics = rollout.runs.filter((run) => run.version === version).flatMap((run) => run.metrics);
  const judged = metrics.find(({ successCondition }) => limitOf(successCondition) !== null);
  const limit = limitOf(judged?.successCondition ?? null);
  const ofSuccess = />=?/.test(judged?.successCondition ?? '');
  const marks = (judged?.measurements ?? []).flatMap(({ phase, value, atMs }) => {
    const read = Number(/-?\d+(?:\.\d+)?/.exec(value)?.[0] ?? Number.NaN);
    if (!Number.isFinite(read) || atMs < sinceMs || atMs > seenMs) return [];
    const percent = 100 * (ofSuccess ? 1 - read : read);
    return [{ x: Math.round(xOf(scale, atMs) * 10) / 10, percent: Math.max(0, percent), failed: phase === 'Failed' }];
  });
  const most = Math.max(
    LEAST_TOP,
    (limit ?? 0) * 2,
    ...points.map(({ percent }) => percent),
    ...marks.map(({ percent }) => percent),
  );
  const last = points.at(-1);
  return {
    version,
    top: Math.ceil(most),
    points,
    limit,
    marks,
    now: last ? formatPercent(last.percent) : null,
  };
}
