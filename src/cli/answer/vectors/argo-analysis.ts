// Vectors about analysis: outcomes of measurements, verdicts on metrics, times of the next look.
import type { JsonObject } from '../../../manifest/index.ts';
import { isJsonObject } from '../../../manifest/index.ts';
import {
  assessMetric,
  conditionOutcome,
  earliest,
  type MetricLimits,
  nextLookAtMs,
} from '../../../sim/analysis/index.ts';
import type { AnalysisPhase } from '../../../sim/cluster/index.ts';
import { optional } from './argo-read.ts';
import { num, numOrNull, objectIn, objectsIn, text, type Vector } from './read.ts';

const PHASES: readonly AnalysisPhase[] = ['Pending', 'Running', 'Successful', 'Failed', 'Error', 'Inconclusive'];

const phaseIn = (input: JsonObject, field: string): AnalysisPhase =>
  PHASES.find((phase) => phase === input[field]) ?? '';

const metricIn = (metric: JsonObject): MetricLimits & { readonly initialDelay?: string } => ({
  ...optional('count', numOrNull(metric, 'count')),
  ...optional('interval', text(metric, 'interval') || null),
  ...optional('initialDelay', text(metric, 'initialDelay') || null),
  ...optional('failureLimit', numOrNull(metric, 'failureLimit')),
  ...optional('inconclusiveLimit', numOrNull(metric, 'inconclusiveLimit')),
  ...optional('consecutiveErrorLimit', numOrNull(metric, 'consecutiveErrorLimit')),
  ...optional('consecutiveSuccessLimit', numOrNull(metric, 'consecutiveSuccessLimit')),
});

const NOW_MS = 0;

/** A condition's truth; null when it is not set. */
const truthIn = (input: JsonObject, field: string): boolean | null => {
  const value = input[field];
  return typeof value === 'boolean' ? value : null;
};

function lookIn(row: JsonObject): number | 'atOnce' | null {
  const last = isJsonObject(row['last']) ? row['last'] : undefined;
  const ago = (input: JsonObject, field: string): number | null => {
    const seconds = numOrNull(input, field);
    return seconds === null ? null : NOW_MS - seconds * 1000;
  };
  const resume = last ? numOrNull(last, 'resumeInSeconds') : null;
  return nextLookAtMs(
    metricIn(row),
    {
      phase: phaseIn(row, 'phase'),
      count: last ? 1 : 0,
      last: last
        ? {
            phase: phaseIn(last, 'phase'),
            finishedAtMs: ago(last, 'finishedSecondsAgo'),
            resumeAtMs: resume === null ? null : NOW_MS + resume * 1000,
          }
        : null,
    },
    ago(row, 'runStartedSecondsAgo'),
    NOW_MS,
  );
}

export const argoAnalysisVectors: Readonly<Record<string, Vector>> = {
  'argo-analysis-condition-outcome': (input) => {
    const failed = input['successCondition'] === 'error' || input['failureCondition'] === 'error';
    // A condition that fails never comes to an outcome.
    if (failed) return { phase: 'Error' };
    return { phase: conditionOutcome(truthIn(input, 'successCondition'), truthIn(input, 'failureCondition')) };
  },
  'argo-analysis-metric-assessment': (input) => {
    const result = objectIn(input, 'result');
    const last = phaseIn(input, 'lastMeasurementPhase');
    const counts = {
      count: num(result, 'count'),
      failed: num(result, 'failed'),
      inconclusive: num(result, 'inconclusive'),
      consecutiveError: num(result, 'consecutiveError'),
      consecutiveSuccess: num(result, 'consecutiveSuccess'),
    };
    const metric = metricIn(objectIn(input, 'metric'));
    return { phase: assessMetric(metric, counts, last === '' ? null : last, input['terminating'] === true) };
  },
  'argo-analysis-next-measurement': (input) => {
    const atMs = earliest(objectsIn(input, 'metrics').map(lookIn));
    return { inSeconds: atMs === null ? null : (atMs - NOW_MS) / 1000 };
  },
};
