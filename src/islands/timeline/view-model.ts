// The deck as geometry: where bands, lines, markers and the playhead stand for a width. Pixels in, no words and no DOM.
import type { Band, FaultBand, Marker, Point, Series, Timeline } from '../../sim/index.ts';

/** Heights and tops of the lanes in px, from the top of the deck: six of them, each on a hairline, in the 180 px over the transport. */
export const LANES = {
  rollout: { top: 4, height: 18, base: 24 },
  ready: { top: 28, height: 42, base: 70 },
  failures: { top: 74, height: 18, base: 92 },
  restarts: { top: 96, height: 18, base: 114 },
  faults: { top: 117, height: 17, base: 136 },
  events: { top: 139, height: 16, base: 156 },
  axisLabel: 172,
  height: 180,
} as const;

/** The lanes between the steps and the faults, for a Rollout: where users go, what of the new version fails, and all pods. */
export const ROLLOUT_LANES = {
  traffic: { top: 28, height: 26, base: 54 },
  errors: { top: 58, height: 30, base: 88 },
  pods: { top: 92, height: 22, base: 114 },
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

export interface Bar {
  readonly x: number;
  readonly width: number;
  /** The most in one second. */
  readonly value: number;
}

/** Narrower bars than this are one. */
const BAR_PX = 2;
const SECOND_MS = 1000;

/** Counts of single seconds (`atMs` ends the second) as bars; where seconds are narrow, the highest of those that share a place. */
export function secondBars(scale: Scale, points: readonly Point[], untilMs: number): Bar[] {
  const second = (SECOND_MS / Math.max(1, scale.endMs - scale.originMs)) * scale.widthPx;
  const width = Math.max(BAR_PX, second - 1);
  const bars: Bar[] = [];
  for (const { atMs, value } of points) {
    if (atMs <= scale.originMs || atMs > untilMs) continue;
    const x = Math.floor(xOf(scale, atMs - SECOND_MS) / Math.max(BAR_PX, second)) * Math.max(BAR_PX, second);
    const last = bars.at(-1);
    if (last && Math.abs(last.x - x) < 0.01) bars[bars.length - 1] = { ...last, value: Math.max(last.value, value) };
    else bars.push({ x, width, value });
  }
  return bars;
}

/** Sum of counts of single seconds after the origin. */
export const sumUntil = ({ originMs }: Pick<Scale, 'originMs'>, points: readonly Point[], untilMs: number): number =>
  points.reduce((sum, { atMs, value }) => (atMs > originMs && atMs <= untilMs ? sum + value : sum), 0);

export interface FaultShape {
  readonly fault: FaultBand;
  readonly x: number;
  readonly width: number;
  /** Where the part that is planned but still ahead ends, from the left; null when none of it is. */
  readonly plannedToX: number | null;
}

/** Faults that have been seen; one that is on ends at the live edge, and its planned rest lies ahead. */
export function faultShapes(scale: Scale, faults: readonly FaultBand[], seenMs: number): FaultShape[] {
  return faults
    .filter(({ fromMs, toMs }) => fromMs <= seenMs && (toMs ?? seenMs) >= scale.originMs)
    .map((fault) => {
      const toMs = Math.min(fault.toMs ?? seenMs, seenMs);
      const x = xOf(scale, fault.fromMs);
      const ahead = fault.toMs === null || fault.toMs > seenMs ? fault.untilMs : null;
      return {
        fault,
        x,
        width: Math.max(1, xOf(scale, toMs) - x),
        plannedToX: ahead !== null && ahead > seenMs ? xOf(scale, ahead) : null,
      };
    });
}

const LABEL_PITCH = 15;

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
  let ceiling = base - 3;
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

/** Markers of one kind in a stack; shown as its shape, with a number when there are several. */
export interface MarkerGroup {
  readonly kind: Marker['kind'];
  readonly count: number;
  /** Place of the shape, from the place of the stack. */
  readonly dx: number;
}

export interface MarkerStack {
  /** Place of its first marker. */
  readonly x: number;
  readonly groups: readonly MarkerGroup[];
  readonly markers: readonly Marker[];
  /** From the middle of the first shape to the end of the last one, px. */
  readonly widthPx: number;
}

/** Markers closer than this become one stack. */
const STACK_PX = 10;
const SHAPE_PX = 13;
const DIGIT_PX = 7;

const numberPx = (count: number): number => (count > 1 ? 2 + DIGIT_PX * String(count).length : 0);

/** Shapes side by side, one for each kind in the order of the first of each: `◇ ▲3`. */
function groupsOf(markers: readonly Marker[]): { groups: MarkerGroup[]; widthPx: number } {
  const counts = new Map<Marker['kind'], number>();
  for (const { kind } of markers) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  const groups: MarkerGroup[] = [];
  let dx = 0;
  for (const [kind, count] of counts) {
    groups.push({ kind, count, dx });
    dx += SHAPE_PX + numberPx(count);
  }
  return { groups, widthPx: dx - SHAPE_PX / 2 };
}

export function markerStacks(scale: Scale, markers: readonly Marker[], untilMs: number): MarkerStack[] {
  const stacks: { x: number; markers: Marker[]; groups: readonly MarkerGroup[]; widthPx: number }[] = [];
  for (const marker of markers) {
    if (marker.atMs > untilMs || marker.atMs < scale.originMs) continue;
    const x = xOf(scale, marker.atMs);
    const stack = stacks.at(-1);
    if (stack && x - stack.x < (stack.markers.length > 1 ? stack.widthPx + SHAPE_PX / 2 : STACK_PX)) {
      stack.markers.push(marker);
      Object.assign(stack, groupsOf(stack.markers));
    } else stacks.push({ x, markers: [marker], ...groupsOf([marker]) });
  }
  return stacks;
}

/** The stack under a place, within reach of a pointer; null when there is none. */
export function stackAt(stacks: readonly MarkerStack[], x: number, reachPx = 10): number | null {
  let nearest: number | null = null;
  let distance = reachPx;
  stacks.forEach((stack, index) => {
    const away = Math.max(stack.x - x, x - (stack.x + stack.widthPx), 0);
    if (away <= distance) {
      nearest = index;
      distance = away;
    }
  });
  return nearest;
}
