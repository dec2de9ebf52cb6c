// The lanes under the stage as geometry: failures in short spans, and heights. The rest is taken from the deck of the workbench.
import type { RequestTrace } from '../../sim/index.ts';
import { type Scale, xOf } from '../timeline/view-model.ts';
import type { BandId } from './scene.ts';

export interface LaneSizes {
  readonly width: number;
  /** Room for the names of the lanes, at the left. */
  readonly gutter: number;
  readonly margin: number;
}

export const LANE_SIZES: Readonly<Record<BandId, LaneSizes>> = {
  wide: { width: 984, gutter: 104, margin: 16 },
  medium: { width: 736, gutter: 104, margin: 16 },
  phone: { width: 358, gutter: 84, margin: 10 },
};

/** Tops and base lines, px. */
export const LANES = {
  ready: { top: 14, base: 54 },
  failures: { top: 62, base: 88 },
  events: { middle: 102, base: 114 },
  axis: 138,
  height: 142,
} as const;

const SPAN_MS = 250;

export interface FailureBar {
  readonly x: number;
  readonly width: number;
  readonly count: number;
}

/** One bar for each quarter of a second in which requests failed. */
export function failureBars(scale: Scale, failures: readonly RequestTrace[]): FailureBar[] {
  const counts = new Map<number, number>();
  for (const { endsAtMs } of failures) {
    const span = Math.floor((endsAtMs - scale.originMs) / SPAN_MS);
    counts.set(span, (counts.get(span) ?? 0) + 1);
  }
  const width = (SPAN_MS / (scale.endMs - scale.originMs)) * scale.widthPx;
  return [...counts]
    .sort(([a], [b]) => a - b)
    .map(([span, count]) => ({ x: xOf(scale, scale.originMs + span * SPAN_MS), width, count }));
}

/** Height of a bar: as high as the lane for the fullest span of either run. */
export const barHeight = (count: number, most: number): number =>
  Math.max(4, ((LANES.failures.base - LANES.failures.top) * count) / Math.max(1, most));
