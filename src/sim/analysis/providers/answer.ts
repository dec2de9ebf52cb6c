// What a metric is asked and what comes back. Who answers is not known here: a recorded story, or a function of the simulated series.
import type { Metric } from '../../../manifest/index.ts';

export interface MetricQuestion {
  /** All arguments filled in. */
  readonly metric: Metric;
  /** Name of the AnalysisRun. */
  readonly run: string;
  readonly nowMs: number;
}

export type MetricAnswer =
  /** An HTTP response, of a web metric's URL or of Prometheus' query API. */
  | { readonly is: 'response'; readonly status: number; readonly body: string }
  /** Values of an instant vector; none is an empty one. */
  | { readonly is: 'vector'; readonly values: readonly number[] }
  | { readonly is: 'scalar'; readonly value: number }
  /** No answer at all: what went wrong. */
  | { readonly is: 'unreachable'; readonly message: string };

export type MetricSource = (question: MetricQuestion) => MetricAnswer;
