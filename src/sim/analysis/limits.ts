// Counts and limits of a metric: numbers, or numbers as text. Source: argo-rollouts analysis_types.go, utils/defaults.
import type { IntOrString, Metric } from '../../manifest/index.ts';

/** A text that is no number counts as 0. Source: k8s.io/apimachinery util/intstr IntValue. */
export function intValue(value: IntOrString | undefined): number {
  if (typeof value === 'number') return value;
  return value !== undefined && /^[+-]?\d+$/.test(value) ? Number(value) : 0;
}

/** How many measurements are wanted: one without count and interval; null: as many as there is time for. */
export function effectiveCount({ count, interval }: Pick<Metric, 'count' | 'interval'>): number | null {
  const wanted = intValue(count);
  if (wanted !== 0) return wanted;
  return (interval ?? '') === '' ? 1 : null;
}

/** Errors in a row that are put up with. */
export const consecutiveErrorLimit = (metric: Pick<Metric, 'consecutiveErrorLimit'>): number =>
  metric.consecutiveErrorLimit === undefined ? 4 : intValue(metric.consecutiveErrorLimit);
