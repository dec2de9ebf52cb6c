// One reading of a metric: the value as it is kept, and what the conditions make of it.
import type { Metric } from '../../../manifest/index.ts';
import type { AnalysisPhase } from '../../cluster/index.ts';
import { conditionOutcome } from '../assess.ts';
import { evaluateCondition, type Value } from '../expression/index.ts';

export type Reading =
  | { readonly phase: AnalysisPhase; readonly value: string; readonly message?: undefined }
  /** Nothing was measured; the message says why. */
  | { readonly phase: 'Error'; readonly message: string };

export const failedReading = (message: string): Reading => ({ phase: 'Error', message });

/** Judges a value by the metric's conditions. A condition that cannot be worked out is an error, not a failure. */
export function judge(metric: Metric, value: string, result: Value): Reading {
  const verdicts: (boolean | null)[] = [];
  for (const condition of [metric.successCondition, metric.failureCondition]) {
    if ((condition ?? '') === '') verdicts.push(null);
    else {
      const verdict = evaluateCondition(condition ?? '', result);
      if (!verdict.ok) return failedReading(verdict.message);
      verdicts.push(verdict.value);
    }
  }
  return { phase: conditionOutcome(verdicts[0] ?? null, verdicts[1] ?? null), value };
}
