// The charts as geometry and rows: requests by outcome, pods by version, on the deck's time axis. Pixels and numbers; no words, no DOM.
import {
  FAILURES,
  isFailure,
  OUTCOMES,
  type Outcome,
  type Point,
  type ReplicaSeries,
  type SecondOfRequests,
} from '../../sim/index.ts';
import { type Scale, valueAt, xOf } from '../timeline/view-model.ts';

/** Requests of one or several seconds, as a rate. */
export interface RequestSegment {
  readonly fromMs: number;
  readonly toMs: number;
  /** Requests per second, by how they ended. */
  readonly perSecond: Readonly<Record<Outcome, number>>;
}

const SECOND_MS = 1000;
/** Seconds that one segment may stand for, when one would be narrower than `FINEST_PX`. */
const SPANS_SECONDS = [1, 2, 5, 10, 15, 30, 60, 120, 300];
const FINEST_PX = 2;

export function segmentSeconds({ originMs, endMs, widthPx }: Scale): number {
  const pxPerSecond = (widthPx * SECOND_MS) / Math.max(1, endMs - originMs);
  return SPANS_SECONDS.find((seconds) => seconds * pxPerSecond >= FINEST_PX) ?? 600;
}

/** Seconds put together so that each is wide enough to be seen. A stretch without any request has no segment. */
export function requestSegments(seconds: readonly SecondOfRequests[], scale: Scale): RequestSegment[] {
  const spanMs = segmentSeconds(scale) * SECOND_MS;
  const groups = new Map<number, SecondOfRequests[]>();
  for (const second of seconds) {
    if (second.atMs <= scale.originMs) continue;
    const at = spanMs === SECOND_MS ? second.atMs : Math.floor((second.atMs - 1 - scale.originMs) / spanMs);
    const group = groups.get(at);
    if (group) group.push(second);
    else groups.set(at, [second]);
  }
  return [...groups.values()].flatMap((group) => {
    const [first, last] = [group[0], group.at(-1)];
    if (!first || !last) return [];
    const fromMs = Math.max(scale.originMs, first.atMs - SECOND_MS);
    const width = (last.atMs - first.atMs + SECOND_MS) / SECOND_MS;
    return [{ fromMs, toMs: last.atMs, perSecond: sumOf(group, (sum) => sum / width) }];
  });
}

function sumOf(seconds: readonly SecondOfRequests[], change = (sum: number) => sum): Record<Outcome, number> {
  const sum = (outcome: Outcome) => change(seconds.reduce((total, { counts }) => total + counts[outcome], 0));
  return {
    ok: sum('ok'),
    slow: sum('slow'),
    noEndpoint: sum('noEndpoint'),
    refused: sum('refused'),
    reset: sum('reset'),
    serverError: sum('serverError'),
    timeOut: sum('timeOut'),
  };
}

const totalOf = (counts: Readonly<Record<Outcome, number>>): number =>
  OUTCOMES.reduce((sum, outcome) => sum + counts[outcome], 0);

/** Outcomes that occur, in the order in which they are stacked: answered at the bottom, failures on top. `ok` always is one. */
export const stackedOutcomes = (seconds: readonly SecondOfRequests[]): Outcome[] =>
  OUTCOMES.filter((outcome) => outcome === 'ok' || seconds.some(({ counts }) => counts[outcome] > 0));

const TOPS = [1, 2, 3, 4, 5, 6, 8, 10];

/** A round number that holds `value`, for the top of an axis: 1, 2, 3, 4, 5, 6, 8, 10, 20, 30 … */
export function roundTop(value: number): number {
  const power = 10 ** Math.floor(Math.log10(Math.max(1, value)));
  return (TOPS.find((top) => top * power >= value) ?? 10) * power;
}

export const requestsTop = (segments: readonly RequestSegment[]): number =>
  roundTop(Math.max(1, ...segments.map(({ perSecond }) => totalOf(perSecond))));

/** Failures are never drawn lower than this: one among hundreds must be seen. */
const LOWEST_FAILURE_PX = 3;

export interface StackLayer {
  readonly outcome: Outcome;
  /** The areas of its segments, one after the other. */
  readonly path: string;
}

const rounded = (value: number): number => Math.round(value * 10) / 10;

/** Layers from the bottom up. `heightPx` is that of `top`; the base is at `baseY`. */
export function stackLayers(
  segments: readonly RequestSegment[],
  outcomes: readonly Outcome[],
  scale: Scale,
  { top, heightPx, baseY }: { readonly top: number; readonly heightPx: number; readonly baseY: number },
): StackLayer[] {
  const paths = new Map<Outcome, string>(outcomes.map((outcome) => [outcome, '']));
  for (const { fromMs, toMs, perSecond } of segments) {
    const [left, right] = [rounded(xOf(scale, fromMs)), rounded(xOf(scale, toMs))];
    let y = baseY;
    for (const outcome of outcomes) {
      const exact = (perSecond[outcome] / top) * heightPx;
      if (exact === 0) continue;
      const height = isFailure(outcome) ? Math.max(LOWEST_FAILURE_PX, exact) : exact;
      const above = y - height;
      paths.set(outcome, `${paths.get(outcome) ?? ''}M${left} ${rounded(y)}V${rounded(above)}H${right}V${rounded(y)}Z`);
      y = above;
    }
  }
  return [...paths].map(([outcome, path]) => ({ outcome, path }));
}

export interface Peak {
  readonly outcome: Outcome;
  readonly atMs: number;
  readonly perSecond: number;
  /** Of all outcomes together at that time. */
  readonly total: number;
}

/** Where each way to fail was worst: the place of its label. */
export function failurePeaks(segments: readonly RequestSegment[]): Peak[] {
  return FAILURES.flatMap((outcome) => {
    let peak: Peak | null = null;
    for (const { fromMs, toMs, perSecond } of segments) {
      if (perSecond[outcome] <= (peak?.perSecond ?? 0)) continue;
      peak = { outcome, atMs: (fromMs + toMs) / 2, perSecond: perSecond[outcome], total: totalOf(perSecond) };
    }
    return peak ? [peak] : [];
  });
}

export interface LabelPlace {
  /** Left end. */
  readonly x: number;
  /** 0 is the lowest. */
  readonly row: number;
}

const LABEL_GAP = 8;

/** Places labels (middle and width in px) above a chart, in as few rows as hold them without one covering another. */
export function labelRows(
  labels: readonly { readonly middle: number; readonly width: number }[],
  widthPx: number,
): LabelPlace[] {
  const taken: { readonly from: number; readonly to: number; readonly row: number }[] = [];
  return labels.map(({ middle, width }) => {
    const x = Math.max(0, Math.min(middle - width / 2, widthPx - width));
    let row = 0;
    while (taken.some((one) => one.row === row && x < one.to + LABEL_GAP && x + width + LABEL_GAP > one.from)) row += 1;
    taken.push({ from: x, to: x + width, row });
    return { x, row };
  });
}

/** What ended in the second that holds a moment; null where nothing did. */
export function secondAt(seconds: readonly SecondOfRequests[], atMs: number): SecondOfRequests | null {
  const second = seconds.findLast((one) => one.atMs - SECOND_MS < atMs);
  return second && second.atMs >= atMs - SECOND_MS ? second : null;
}

/** A rate as it is shown: whole from 10 on, else to a tenth. */
export const shownRate = (perSecond: number): number =>
  perSecond >= 10 ? Math.round(perSecond) : Math.round(perSecond * 10) / 10;

export interface RequestRow {
  readonly fromMs: number;
  readonly toMs: number;
  readonly counts: Readonly<Record<Outcome, number>>;
  readonly total: number;
}

/** Rows of the table: as many seconds to each as keep it under `most` rows. */
export function requestRows(
  seconds: readonly SecondOfRequests[],
  originMs: number,
  untilMs: number,
  most: number,
): RequestRow[] {
  const span = SPANS_SECONDS.find((one) => (untilMs - originMs) / (one * SECOND_MS) <= most) ?? 600;
  const spanMs = span * SECOND_MS;
  const rows: RequestRow[] = [];
  for (let fromMs = originMs; fromMs < untilMs; fromMs += spanMs) {
    const toMs = Math.min(untilMs, fromMs + spanMs);
    const counts = sumOf(seconds.filter(({ atMs }) => atMs > fromMs && atMs <= toMs));
    rows.push({ fromMs, toMs, counts, total: totalOf(counts) });
  }
  return rows;
}

export interface ReplicaCount {
  readonly version: number;
  readonly ready: number;
  readonly total: number;
}

export interface ReplicaRow {
  readonly atMs: number;
  readonly counts: readonly ReplicaCount[];
}

export const replicasAt = (series: readonly ReplicaSeries[], atMs: number): ReplicaCount[] =>
  series.map(({ version, ready, total }) => ({
    version,
    ready: valueAt(ready, atMs),
    total: valueAt(total, atMs),
  }));

/** Rows of the table: the start, and every moment at which something changed. */
export function replicaRows(series: readonly ReplicaSeries[], originMs: number, untilMs: number): ReplicaRow[] {
  const moments = new Set([originMs]);
  const add = ({ atMs }: Point) => {
    if (atMs > originMs && atMs <= untilMs) moments.add(atMs);
  };
  for (const { ready, total } of series) {
    ready.forEach(add);
    total.forEach(add);
  }
  return [...moments].sort((a, b) => a - b).map((atMs) => ({ atMs, counts: replicasAt(series, atMs) }));
}

/** Highest number of pods of one version; at least 1. */
export const replicasTop = (series: readonly ReplicaSeries[]): number =>
  Math.max(1, ...series.flatMap(({ total }) => total.map(({ value }) => value)));
