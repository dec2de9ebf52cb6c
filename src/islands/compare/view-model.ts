// What a column draws and says at a moment: geometry of its charts, places of its pods, the id of its sentence. Numbers and ids; no DOM.
import type { PodStateId, PodView } from '../../sim/index.ts';
import { isFailed } from '../stage/glyph.ts';
import { EVERYWHERE, type Places } from '../stage/places.ts';
import { type Scale, xOf } from '../timeline/view-model.ts';
import type { Course, Measures, VersionSecond } from './measures.ts';
import { RELEASED_MS, revertedMs, type Scenario } from './scenario.ts';
import type { ColumnSnapshot } from './snapshot.ts';

const SECOND_MS = 1000;
const rounded = (value: number): number => Math.round(value * 10) / 10;

// --- charts

/** Part of the answers of a second that came from the new version; null when nobody answered. */
export const shareOf = ({ first, second }: VersionSecond): number | null =>
  first + second === 0 ? null : second / (first + second);

interface Stretch {
  readonly x: number;
  readonly width: number;
}

export interface TrafficShape {
  /** The part of the new version, as an area over the base line. */
  readonly area: string;
  /** Its upper edge alone, for the run before. */
  readonly edge: string;
  /** Where requests ended and nobody answered any. */
  readonly outages: readonly Stretch[];
}

/** `height`: of all the traffic; the base line is at `base`. */
export function trafficShape(
  seconds: readonly VersionSecond[],
  scale: Scale,
  { base, height }: { readonly base: number; readonly height: number },
): TrafficShape {
  let area = '';
  let edge = '';
  let edgeX = Number.NaN;
  const outages: { x: number; width: number }[] = [];
  for (const second of seconds) {
    const [left, right] = [xOf(scale, second.atMs - SECOND_MS), xOf(scale, second.atMs)].map(rounded);
    if (left === undefined || right === undefined) continue;
    const share = shareOf(second);
    if (share === null) {
      const last = outages.at(-1);
      if (last && Math.abs(last.x + last.width - left) < 0.2) last.width = right - last.x;
      else outages.push({ x: left, width: right - left });
      continue;
    }
    if (share === 0) continue;
    const top = rounded(base - share * height);
    area += `M${left} ${base}V${top}H${right}V${base}Z`;
    edge += Math.abs(left - edgeX) < 0.2 ? `V${top}H${right}` : `M${left} ${base}V${top}H${right}`;
    edgeX = right;
  }
  return { area, edge, outages };
}

/** The upper edge of the bars of a run, as a line: what stays of it when it is the run before. */
export function failureLine(
  seconds: readonly VersionSecond[],
  scale: Scale,
  { base, height, top }: { readonly base: number; readonly height: number; readonly top: number },
): string {
  let path = '';
  let lastMs = Number.NEGATIVE_INFINITY;
  for (const { atMs, failed } of seconds) {
    if (failed === 0) continue;
    const y = rounded(base - (failed / top) * height);
    const [left, right] = [rounded(xOf(scale, atMs - SECOND_MS)), rounded(xOf(scale, atMs))];
    path += atMs - SECOND_MS === lastMs ? `V${y}H${right}` : `M${left} ${base}V${y}H${right}`;
    lastMs = atMs;
  }
  return path;
}

export interface CourseFacts {
  /** Per cent of the last second that went to the new version. */
  readonly percent: number;
  readonly mostFailed: number;
}

export function courseFacts(seconds: readonly VersionSecond[]): CourseFacts {
  const last = seconds.at(-1);
  return {
    percent: Math.round((last ? (shareOf(last) ?? 0) : 0) * 100),
    mostFailed: Math.max(0, ...seconds.map(({ failed }) => failed)),
  };
}

// --- pods

export interface Grid {
  readonly scale: number;
  readonly pitch: number;
  readonly rowHeight: number;
  readonly perRow: number;
  readonly height: number;
}

/** Sizes of a cell, the largest first: a glyph of 32 units at `scale` and the room around it. */
const CELLS = [
  { scale: 1, pitch: 45, rowHeight: 46 },
  { scale: 0.7, pitch: 32, rowHeight: 36 },
  { scale: 0.5, pitch: 23, rowHeight: 25 },
  { scale: 0.34, pitch: 16, rowHeight: 17 },
  { scale: 0.24, pitch: 11, rowHeight: 12 },
] as const;
const MOST_HEIGHT = 160;

/** The largest cells with which so many pods fit; the same for all columns, so that they can be compared. */
export function gridFor(pods: number, width: number): Grid {
  const grids = CELLS.map((cell) => {
    const perRow = Math.max(1, Math.floor(width / cell.pitch));
    return { ...cell, perRow, height: Math.ceil(Math.max(1, pods) / perRow) * cell.rowHeight };
  });
  const smallest = grids.at(-1);
  const grid = grids.find(({ height }) => height <= MOST_HEIGHT) ?? smallest;
  if (!grid) throw new Error('There is always a smallest cell.');
  return grid;
}

/** Middle of the cell of a pod. */
export function spotOf(places: Places, name: string, { pitch, rowHeight, perRow }: Grid): { x: number; y: number } {
  const cell = places.cells.get(name)?.cell ?? 0;
  return { x: (cell % perRow) * pitch + pitch / 2, y: Math.floor(cell / perRow) * rowHeight + rowHeight / 2 };
}

/** Cells that were ever in use at once. */
export const cellsOf = (places: Places): number => places.sizes.get(EVERYWHERE) ?? 0;

export interface Tally {
  readonly version: number;
  readonly state: PodStateId;
  readonly count: number;
}

/** How many pods of each version are in each state; older versions first. */
export function tallyOf(pods: readonly Pick<PodView, 'version' | 'state'>[]): Tally[] {
  const counts = new Map<string, { version: number; state: PodStateId; count: number }>();
  for (const { version, state } of pods) {
    const key = `${version} ${state}`;
    const known = counts.get(key);
    if (known) known.count++;
    else counts.set(key, { version, state, count: 1 });
  }
  return [...counts.values()].sort((a, b) => a.version - b.version || b.count - a.count);
}

// --- the sentence

export type SaysId =
  | 'computing'
  | 'before'
  | 'outage'
  | 'waiting'
  | 'stuck'
  | 'mixed'
  | 'mixedFailing'
  | 'all'
  | 'allFailing'
  | 'undoing'
  | 'aborted'
  | 'back'
  | 'backBefore'
  | 'neverLeft';

/** What a column does now: `compare.says.<id>` with `data`. */
export interface Says {
  readonly id: SaysId;
  readonly tone: 'neutral' | 'fail';
  readonly data: Readonly<Record<string, number>>;
}

/** Failures of the last seconds in per cent of what ended. */
const LATELY_SECONDS = 5;

function failingPercent({ seconds }: Course, nowMs: number): number {
  const lately = seconds.filter(({ atMs }) => atMs <= nowMs && atMs > nowMs - LATELY_SECONDS * SECOND_MS);
  const ended = lately.reduce((sum, second) => sum + second.ended, 0);
  const failed = lately.reduce((sum, second) => sum + second.failed, 0);
  return ended === 0 ? 0 : (failed / ended) * 100;
}

/** Whole from one on; never 0 for something. */
const percentOf = (value: number): number =>
  value === 0 || value >= 1 ? Math.round(value) : Math.ceil(value * 10) / 10;

export function saysOf(
  { view, course, measures }: Pick<ColumnSnapshot, 'view' | 'course' | 'measures'>,
  scenario: Scenario,
  nowMs: number,
): Says {
  const say = (id: SaysId, data: Says['data'] = {}, tone: Says['tone'] = 'neutral'): Says => ({ id, tone, data });
  if (!view || !course || !measures) return say('computing');
  const sum = (pods: readonly PodView[]): number => pods.reduce((total, { share }) => total + share, 0);
  const answered = sum(view.pods);
  if (answered === 0) return say('outage', {}, 'fail');
  if (nowMs < RELEASED_MS) return say('before');
  const share = percentOf((sum(view.pods.filter(({ version }) => version % 2 === 0)) / answered) * 100);
  const revertMs = revertedMs(scenario);
  if (revertMs !== null && nowMs >= revertMs) return sayAfterRevert(share, measures, course, revertMs, say);
  if (view.rollouts.some(({ aborted }) => aborted))
    return share > 0 ? say('undoing', { percent: share }) : say('aborted');
  const failing = percentOf(failingPercent(course, nowMs));
  if (share === 0) return say(view.pods.some(({ state }) => isFailed(state)) ? 'stuck' : 'waiting');
  if (share === 100) return failing > 0 ? say('allFailing', { failing }, 'fail') : say('all');
  return failing > 0 ? say('mixedFailing', { percent: share }, 'fail') : say('mixed', { percent: share });
}

function sayAfterRevert(
  share: number,
  { rollback }: Measures,
  { seconds }: Course,
  revertMs: number,
  say: (id: SaysId, data?: Says['data']) => Says,
): Says {
  if (share > 0) return say('undoing', { percent: share });
  if (!seconds.some(({ atMs, second }) => atMs <= revertMs && second > 0)) return say('neverLeft');
  if (rollback === 0) return say('backBefore');
  return rollback === null ? say('undoing', { percent: 0 }) : say('back', { seconds: rollback });
}
