// The verdict on a metric from its counts, and the outcome of one measurement from its conditions.
// Source: argo-rollouts analysis/analysis.go assessMetricStatus, utils/evaluate EvaluateResult.
import type { Metric } from '../../manifest/index.ts';
import type { AnalysisPhase, MetricResult } from '../cluster/index.ts';
import { consecutiveErrorLimit, effectiveCount, intValue } from './limits.ts';

export const isCompleted = (phase: AnalysisPhase): boolean =>
  phase === 'Successful' || phase === 'Failed' || phase === 'Error' || phase === 'Inconclusive';

/**
 * Outcome of a measurement. A condition that is not set is null. With one condition the measurement is good or bad; with both it may
 * be neither, and failure wins when it is both.
 */
export function conditionOutcome(success: boolean | null, failure: boolean | null): AnalysisPhase {
  if (success === null && failure === null) return 'Successful';
  if (failure ?? !success) return 'Failed';
  return (success ?? !failure) ? 'Successful' : 'Inconclusive';
}

/** What the verdict looks at. */
export type MetricLimits = Pick<
  Metric,
  'count' | 'interval' | 'failureLimit' | 'inconclusiveLimit' | 'consecutiveErrorLimit' | 'consecutiveSuccessLimit'
>;
export type MetricCounts = Pick<
  MetricResult,
  'count' | 'failed' | 'inconclusive' | 'consecutiveError' | 'consecutiveSuccess'
>;

export interface BrokenLimit {
  readonly phase: AnalysisPhase;
  readonly message: string;
}

/** The limit that a metric has gone over; of several the last of the three counts. Null: none. A failureLimit below 0 is off. */
export function brokenLimit(metric: MetricLimits, counts: MetricCounts): BrokenLimit | null {
  const errors = consecutiveErrorLimit(metric);
  if (counts.consecutiveError > errors)
    return {
      phase: 'Error',
      message: `consecutiveErrors (${counts.consecutiveError}) > consecutiveErrorLimit (${errors})`,
    };
  const inconclusive = intValue(metric.inconclusiveLimit);
  if (counts.inconclusive > inconclusive)
    return {
      phase: 'Inconclusive',
      message: `inconclusive (${counts.inconclusive}) > inconclusiveLimit (${inconclusive})`,
    };
  const failures = intValue(metric.failureLimit);
  if (failures >= 0 && counts.failed > failures)
    return { phase: 'Failed', message: `failed (${counts.failed}) > failureLimit (${failures})` };
  return null;
}

/** `last`: phase of the latest measurement; null before the first. `terminating`: the run is to end now. */
export function assessMetric(
  metric: MetricLimits,
  counts: MetricCounts,
  last: AnalysisPhase | null,
  terminating: boolean,
): AnalysisPhase {
  if (last === null) return terminating ? 'Successful' : 'Pending';
  if (!isCompleted(last)) return 'Running';
  const broken = brokenLimit(metric, counts);
  if (broken) return broken.phase;
  const successes = intValue(metric.consecutiveSuccessLimit);
  if (successes > 0 && counts.consecutiveSuccess >= successes) return 'Successful';
  const wanted = effectiveCount(metric);
  if (wanted !== null && counts.count >= wanted) {
    // All are there, and neither enough successes in a row nor too many failures.
    if (successes <= 0) return 'Successful';
    return intValue(metric.failureLimit) >= 0 ? 'Inconclusive' : 'Failed';
  }
  return terminating ? 'Successful' : 'Running';
}

/** From best to worst. */
const ORDER: readonly AnalysisPhase[] = ['Successful', 'Running', 'Pending', 'Inconclusive', 'Error', 'Failed'];

export const isWorse = (phase: AnalysisPhase, than: AnalysisPhase): boolean =>
  ORDER.indexOf(phase) > ORDER.indexOf(than);
