// Numbers and words that a Rollout's stage and panes take from the lanes of the run. No drawing.
import { type Language, t } from '../../../i18n/index.ts';
import type { PodView, Point, RolloutView, Series, Timeline } from '../../../sim/index.ts';
import { isFailed } from '../glyph.ts';
import { shortStateWord } from '../words.ts';

/** So many seconds are looked back for the part of requests that a version failed. */
const RATE_SECONDS = 10;

const pointsOf = (series: readonly Series[], version: number): readonly Point[] =>
  series.find((one) => one.version === version)?.points ?? [];

/**
 * Percent of the requests of a version that failed, over the last seconds in which it had any; null before its first. A version that has
 * lost its users keeps the last rate that it had.
 */
export function errorRateOf(
  { requestsByVersion, failuresByVersion }: Pick<Timeline, 'requestsByVersion' | 'failuresByVersion'>,
  version: number,
  atMs: number,
): number | null {
  const requests = pointsOf(requestsByVersion, version).filter((point) => point.atMs <= atMs);
  const last = requests.at(-1);
  if (!last) return null;
  const sinceMs = last.atMs - RATE_SECONDS * 1000;
  const sum = (points: readonly Point[]): number =>
    points.reduce((total, point) => total + (point.atMs > sinceMs && point.atMs <= last.atMs ? point.value : 0), 0);
  const all = sum(requests);
  return all === 0 ? null : (100 * sum(pointsOf(failuresByVersion, version))) / all;
}

/** To a tenth; less than that is still something. */
export const formatPercent = (percent: number): number =>
  percent > 0 && percent < 0.1 ? 0.1 : Math.round(percent * 10) / 10;

export interface ShareBefore {
  readonly percent: number;
  /** How long ago that ended. */
  readonly seconds: number;
}

/** Longer ago than this is no news. */
const NEWS_SECONDS = 90;

/** The share that a version had before the last move, while that is news; null otherwise. */
export function shareBefore(
  { newestShare }: Pick<Timeline, 'newestShare'>,
  rollout: RolloutView,
  version: number,
  share: number,
  atMs: number,
): ShareBefore | null {
  if (rollout.router === 'pods') return null;
  const stretch = newestShare.findLast(({ points: [first] }) => first !== undefined && first.atMs <= atMs);
  const seen = stretch?.points.filter((point) => point.atMs <= atMs) ?? [];
  const [before, last] = [seen.at(-2), seen.at(-1)];
  if (!stretch || !before || !last) return null;
  const seconds = Math.floor((atMs - last.atMs) / 1000);
  const percent = version === stretch.version ? before.value : 100 - before.value;
  const moved = Math.abs(percent - share) >= 1 && rollout.sides.length > 1;
  return moved && seconds <= NEWS_SECONDS ? { percent, seconds } : null;
}

/** How the pods of a version are, in a word: that they serve or wait, or which of them are not so far. */
export function sideState(
  pods: readonly PodView[],
  served: boolean,
  language: Language,
): { readonly words: string; readonly failed: boolean } {
  const failing = pods.filter(({ state }) => isFailed(state));
  const odd = failing.length > 0 ? failing : pods.filter(({ state }) => state !== 'serving' && state !== 'ready');
  const [first] = odd;
  if (first)
    return {
      words: t(language, 'rolloutStage.state.some', { word: shortStateWord(language, first), count: odd.length }),
      failed: failing.length > 0,
    };
  if (pods.length === 0) return { words: t(language, 'rolloutStage.state.none'), failed: false };
  return { words: t(language, served ? 'rolloutStage.state.serving' : 'rolloutStage.state.idle'), failed: false };
}

/** Where an update was broken off, from 0; null while it was not. The status has forgotten it: the log has not. */
export function abortedStep(rollout: RolloutView, timeline: Pick<Timeline, 'bands'>): number | null {
  if (!rollout.aborted || rollout.steps.length === 0) return null;
  const run = rollout.runs.find(({ phase }) => phase === 'Failed' || phase === 'Error');
  if (run?.step !== null && run?.step !== undefined && run.current) return run.step;
  const before = timeline.bands.filter(
    ({ id }) => id === 'reaching' || id === 'pausing' || id === 'promotion' || id === 'analysing',
  );
  const last = before.at(-1);
  if (!last) return 0;
  const kind = last.id === 'reaching' ? 'setWeight' : last.id === 'analysing' ? 'analysis' : 'pause';
  const weight = before.findLast(({ id }) => id === 'reaching')?.data['weight'];
  const at = rollout.steps.findIndex((step) => step.kind === 'setWeight' && step.weight === weight);
  const found = rollout.steps.findIndex((step, index) => index >= Math.max(0, at) && step.kind === kind);
  return found < 0 ? Math.max(0, at) : found;
}

/**
 * Most failed requests, in percent, that a condition of a success or error rate lets pass: 1 for `result[0] >= 0.99`, 5 for
 * `result[0] <= 0.05`. Null for a condition of another shape.
 */
export function limitOf(condition: string | null): number | null {
  const match = /^\s*result(?:\[0\])?\s*(>=?|<=?)\s*(\d*\.?\d+)\s*$/.exec(condition ?? '');
  const value = Number(match?.[2]);
  if (!match || !(value >= 0 && value <= 1)) return null;
  return Math.round((match[1]?.startsWith('>') ? 1 - value : value) * 10_000) / 100;
}
