// Takes one measurement of a metric: asks the source, reads the answer as the metric's provider does.
import type { Metric } from '../../../manifest/index.ts';
import type { MetricQuestion, MetricSource } from './answer.ts';
import { readPrometheus } from './prometheus.ts';
import { failedReading, type Reading } from './reading.ts';
import { readWeb, requestProblem } from './web.ts';

export type { MetricAnswer, MetricQuestion, MetricSource } from './answer.ts';
export type { Reading } from './reading.ts';

/** Kinds of providers that are simulated. */
export const SIMULATED_PROVIDERS: readonly string[] = ['web', 'prometheus'];

export function measure(question: MetricQuestion, source: MetricSource): Reading {
  const { metric } = question;
  const { web, prometheus } = metric.provider;
  if (web) {
    const problem = requestProblem(web);
    return problem === undefined ? readWeb(metric, web, source(question)) : failedReading(problem);
  }
  if (prometheus) return readPrometheus(metric, prometheus, source(question));
  return failedReading(`the provider ${providerName(metric)} is not simulated`);
}

const providerName = ({ provider }: Metric): string =>
  Object.keys(provider).find((name) => provider[name] !== undefined) ?? '';
