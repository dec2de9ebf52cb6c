// What makes a run unsound before anything is measured. Source: argo-rollouts utils/analysis ValidateMetrics, GetDryRunMetrics.
import { type AnalysisRunSpec, type Metric, parseGoDuration } from '../../manifest/index.ts';
import { matchesPattern } from './expression/index.ts';
import { intValue } from './limits.ts';

/** The first problem, in upstream's words; undefined when there is none. */
export function metricsProblem(metrics: readonly Metric[]): string | undefined {
  if (metrics.length === 0) return 'no metrics specified';
  const names = new Set<string>();
  for (const [index, metric] of metrics.entries()) {
    if (names.has(metric.name)) return `metrics[${index}]: duplicate name '${metric.name}'`;
    names.add(metric.name);
    const problem = limitsProblem(metric) ?? timesProblem(metric) ?? providerProblem(metric);
    if (problem !== undefined) return `metrics[${index}]: ${problem}`;
  }
  return undefined;
}

function limitsProblem(metric: Metric): string | undefined {
  const count = intValue(metric.count);
  const failures = intValue(metric.failureLimit);
  const successes = intValue(metric.consecutiveSuccessLimit);
  const inconclusive = intValue(metric.inconclusiveLimit);
  if (successes < 0) return 'consecutiveSuccessLimit must be >= 0';
  if (failures < -1) return 'failureLimit must be >= 0, or -1 to be disabled';
  if (successes === 0 && failures === -1) return 'failureLimit and consecutiveSuccessLimit cannot both be disabled';
  if (inconclusive < 0) return 'inconclusiveLimit must be >= 0';
  if (intValue(metric.consecutiveErrorLimit) < 0) return 'consecutiveErrorLimit must be >= 0';
  if (count <= 0) return undefined;
  if (failures >= 0 && count < failures + successes)
    return `count (${count}) must be >= failureLimit + consecutiveSuccessLimit (${failures} + ${successes}) if both >= 0`;
  if (failures < 0 && count < successes) return 'count must be >= consecutiveSuccessLimit';
  return count < inconclusive ? 'count must be >= inconclusiveLimit' : undefined;
}

function timesProblem({ count, interval = '', initialDelay = '' }: Metric): string | undefined {
  if (intValue(count) > 1 && interval === '') return 'interval must be specified when count > 1';
  if (interval !== '' && parseGoDuration(interval) === undefined)
    return `invalid interval string: ${durationProblem(interval)}`;
  if (initialDelay !== '' && parseGoDuration(initialDelay) === undefined)
    return `invalid startDelay string: ${durationProblem(initialDelay)}`;
  return undefined;
}

/** What Go says of a text that is no duration. */
export function durationProblem(text: string): string {
  const quoted = JSON.stringify(text);
  const rest = text.replace(/^[+-]/, '').replace(/^(?:(?:\d+\.?\d*|\.\d+)(?:ns|us|µs|μs|ms|s|m|h))*/, '');
  const number = /^(?:\d+\.?\d*|\.\d+)/.exec(rest)?.[0];
  if (number === undefined) return `time: invalid duration ${quoted}`;
  const unit = /^[^\d.]*/.exec(rest.slice(number.length))?.[0] ?? '';
  return unit === ''
    ? `time: missing unit in duration ${quoted}`
    : `time: unknown unit ${JSON.stringify(unit)} in duration ${quoted}`;
}

function providerProblem({ provider }: Metric): string | undefined {
  const { plugin, ...others } = provider;
  const plugins = typeof plugin === 'object' && plugin !== null ? Object.keys(plugin).length : 0;
  const count = Object.values(others).filter((one) => one !== undefined).length + plugins;
  if (count === 0) return 'no provider specified';
  return count > 1 ? 'multiple providers specified' : undefined;
}

export type Named<T> =
  | { readonly ok: true; readonly byMetric: ReadonlyMap<string, T> }
  | { readonly ok: false; readonly message: string };

/** Rules that name metrics by pattern, laid out by metric; of several the last counts. A rule that names none is a mistake. */
function byMetric<T extends { readonly metricName: string }>(
  rules: readonly T[],
  metrics: readonly Metric[],
  field: string,
): Named<T> {
  const found = new Map<string, T>();
  for (const [index, rule] of rules.entries()) {
    const matching = metrics.filter(({ name }) => matchesPattern(rule.metricName, name));
    if (matching.length === 0)
      return { ok: false, message: `${field}[${index}]: Rule didn't match any metric name(s)` };
    for (const { name } of matching) found.set(name, rule);
  }
  return { ok: true, byMetric: found };
}

export const dryRunMetrics = ({ dryRun = [] }: AnalysisRunSpec, metrics: readonly Metric[]) =>
  byMetric(dryRun, metrics, 'dryRun');

export const retentionOf = ({ measurementRetention = [] }: AnalysisRunSpec, metrics: readonly Metric[]) =>
  byMetric(measurementRetention, metrics, 'measurementRetention');
