// When a metric is measured: at the start or after its delay, then at its interval; after an error again soon, whatever the interval.
// Source: argo-rollouts analysis/analysis.go generateMetricTasks, calculateNextReconcileTime.
import { type Metric, parseGoDuration } from '../../manifest/index.ts';
import type { Measurement, MetricResult } from '../cluster/index.ts';
import { isCompleted } from './assess.ts';
import { effectiveCount } from './limits.ts';

const ERROR_RETRY_MS = 10_000;

/** Moments are whole seconds: a shorter interval would find itself due again at once, for ever. */
const SHORTEST_INTERVAL_MS = 1000;

/** The controller keeps moments in whole seconds: what is due after an interval may come up to a second early. */
export const wholeSecond = (ms: number): number => Math.floor(ms / 1000) * 1000;

export type Timing = Pick<Metric, 'interval' | 'initialDelay' | 'count'>;
export type Progress = Pick<MetricResult, 'phase' | 'count'> & {
  readonly last: Pick<Measurement, 'phase' | 'finishedAtMs' | 'resumeAtMs'> | null;
};

/**
 * When a metric wants its next look; null: not by itself. `startedAtMs`: when the run was looked at first, null before that.
 * `atOnce` says that it waits for nothing.
 */
export function nextLookAtMs(
  metric: Timing,
  progress: Progress,
  startedAtMs: number | null,
  nowMs: number,
): number | 'atOnce' | null {
  if (isCompleted(progress.phase)) return null;
  const { last } = progress;
  if (!last) {
    if ((metric.initialDelay ?? '') === '') return 'atOnce';
    const delayMs = parseGoDuration(metric.initialDelay ?? '');
    return delayMs === undefined ? null : (startedAtMs ?? nowMs) + delayMs;
  }
  if (last.finishedAtMs === null) return last.resumeAtMs;
  const wanted = effectiveCount(metric);
  if (wanted !== null && progress.count >= wanted) return null;
  if (last.phase === 'Error') return last.finishedAtMs + ERROR_RETRY_MS;
  const intervalMs = parseGoDuration(metric.interval ?? '');
  return intervalMs === undefined ? null : last.finishedAtMs + Math.max(intervalMs, SHORTEST_INTERVAL_MS);
}

/** The earliest of several looks; what waits for nothing is measured in the pass itself, and needs none. */
export function earliest(looks: readonly (number | 'atOnce' | null)[]): number | null {
  const times = looks.filter((look) => typeof look === 'number');
  return times.length === 0 ? null : Math.min(...times);
}
