// The deck as geometry: where bands, lines, markers and the playhead stand for a width. Pixels in, no words and no DOM.
import type { Band, Marker, Point, Series, Timeline } from '../../sim/world/timeline.ts';

/** Heights and tops of the lanes in px, from the top of the deck (look: lanes 20 to 58 high, 6 apart, each on a hairline). */
export const LANES = {
  rollout: { top: 8, height: 20, base: 31 },
  ready: { top: 38, height: 56, base: 94 },
  restarts: { top: 101, height: 23, base: 124 },
  events: { top: 130, height: 20, base: 151 },
  axisLabel: 169,
  height: 180,
} as const;

/** Left gutter with the names of the lanes, and the margin at the right. */
export const GUTTER = 120;
export const MARGIN = 16;

export interface Scale {
  readonly originMs: number;
  readonly endMs: number;
  /** Of the drawing area between gutter and margin. */
  readonly widthPx: number;
}

export const plotWidth = (deckPx: number): number => Math.max(40, deckPx - GUTTER - MARGIN);

/** Place of a moment, from the left of the drawing area; moments outside the axis stick to its ends. */
export function xOf({ originMs, endMs, widthPx }: Scale, atMs: number): number {
  const part = (atMs - originMs) / Math.max(1, endMs - originMs);
  return Math.min(1, Math.max(0, part)) * widthPx;
}

export function momentAt({ originMs, endMs, widthPx }: Scale, x: number): number {
  return Math.round(originMs + (Math.min(widthPx, Math.max(0, x)) / widthPx) * (endMs - originMs));
}

const rounded = (value: number): number => Math.round(value * 10) / 10;

/** The value of a step function at a time: that of the last point not after it. */
export const valueAt = (points: readonly Point[], atMs: number): number =>
  points.findLast((point) => point.atMs <= atMs)?.value ?? 0;

/** A step function as a path, from the origin to `untilMs`. `y` gives the height of a value. */
export function stepPath(
  scale: Scale,
  points: readonly Point[],
  untilMs: number,
  y: (value: number) => number,
): string {
  let path = `M0 ${rounded(y(valueAt(points, scale.originMs)))}`;
  for (const { atMs, value } of points) {
    if (atMs <= scale.originMs || atMs > untilMs) continue;
    path += `H${rounded(xOf(scale, atMs))}V${rounded(y(value))}`;
  }
  return `${path}H${rounded(xOf(scale, untilMs))}`;
}

export interface BandShape {
  readonly band: Band;
  readonly x: number;
  readonly width: number;
}

/** Stretches of the rollout lane that have been seen; one that still goes on ends at the live edge. */
export function bandShapes(scale: Scale, bands: readonly Band[], seenMs: number): BandShape[] {
  return bands
    .filter((band) => band.kind !== 'deadline' && (band.toMs ?? seenMs) > scale.originMs && band.fromMs <= seenMs)
    .map((band) => {
      const x = xOf(scale, band.fromMs);
      return { band, x, width: xOf(scale, Math.min(band.toMs ?? seenMs, seenMs)) - x };
    })
    .filter(({ band, width }) => width > 0.5 || band.toMs === null);
}

export interface LineEnd {
  readonly version: number;
  readonly value: number;
  /** Middle of the label. */
  readonly y: number;
}

const LABEL_PITCH = 17;

/** Labels at the ends of the lines, moved apart so that none covers another; lanes are `[top, base]`. */
export function lineEnds(
  series: readonly Series[],
  atMs: number,
  y: (value: number) => number,
  top: number,
  base: number,
): LineEnd[] {
  const last = series.at(-1)?.version;
  const ends = series
    .map(({ version, points }) => ({ version, value: valueAt(points, atMs) }))
    // A version that is gone and not the newest has nothing to say at the end of its line; v1 beside v2 has: 0.
    .filter(({ version, value }) => value > 0 || version === last || version === (last ?? 0) - 1)
    .map((end) => ({ ...end, y: y(end.value) }))
    .sort((a, b) => a.y - b.y || b.value - a.value);
  const most = Math.max(1, Math.floor((base - top) / LABEL_PITCH) + 1);
  const kept = ends.slice(-most);
  let floor = top + 4;
  const placed = kept.map((end) => {
    const at = Math.max(end.y, floor);
    floor = at + LABEL_PITCH;
    return { ...end, y: at };
  });
  // Pushed below the lane: move the stack up again.
  let ceiling = base - 4;
  for (let i = placed.length - 1; i >= 0; i--) {
    const end = placed[i];
    if (!end) continue;
    placed[i] = { ...end, y: Math.min(end.y, ceiling) };
    ceiling = (placed[i]?.y ?? ceiling) - LABEL_PITCH;
  }
  return placed;
}

/** Highest value of the lane of ready pods: never less than one pod. */
export function readyTop(timeline: Timeline): number {
  let top = 1;
  for (const { value } of timeline.pods) top = Math.max(top, value);
  for (const { points } of timeline.readyPods) for (const { value } of points) top = Math.max(top, value);
  return top;
}

export interface MarkerStack {
  readonly x: number;
  /** The kind that matters most to a reader: a fault before a person's action before a gate before a decision. */
  readonly kind: Marker['kind'];
  readonly markers: readonly Marker[];
}

const RANK: Readonly<Record<Marker['kind'], number>> = { fault: 0, person: 1, gate: 2, decision: 3 };
/** Markers closer than this become one with a count. */
const STACK_PX = 10;
/** Room that a stack with its count needs. */
const COUNTED_PX = 26;

export function markerStacks(scale: Scale, markers: readonly Marker[], untilMs: number): MarkerStack[] {
  const stacks: { x: number; kind: Marker['kind']; markers: Marker[] }[] = [];
  for (const marker of markers) {
    if (marker.atMs > untilMs || marker.atMs < scale.originMs) continue;
    const x = xOf(scale, marker.atMs);
    const stack = stacks.at(-1);
    if (stack && x - stack.x < (stack.markers.length > 1 ? COUNTED_PX : STACK_PX)) {
      stack.markers.push(marker);
      if (RANK[marker.kind] < RANK[stack.kind]) stack.kind = marker.kind;
    } else stacks.push({ x, kind: marker.kind, markers: [marker] });
  }
  return stacks;
}

/** The stack under a place, within reach of a pointer; null when there is none. */
export function stackAt(stacks: readonly MarkerStack[], x: number, reachPx = 12): number | null {
  let nearest: number | null = null;
  let distance = reachPx;
  stacks.forEach((stack, index) => {
    const away = Math.abs(stack.x + (stack.markers.length > 1 ? 6 : 0) - x);
    if (away <= distance) {
      nearest = index;
      distance = away;
    }
  });
  return nearest;
}
