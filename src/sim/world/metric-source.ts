// Answers an analysis from what the pods have done: the metric provider of a world. A Prometheus that scrapes every second, and the pods'
// own checks.
import type { MetricAnswer, MetricSource } from '../analysis/index.ts';
import { DURATION_BUCKETS_SECONDS } from '../traffic/index.ts';
import type { WorldContext } from './context.ts';
import { fitsPattern } from './label-pattern.ts';
import { type Matcher, type MetricQuery, type RateQuery, type RatioQuery, readMetricQuery } from './metric-query.ts';
import { KEPT_MS, type SampleOfPod, type SecondOfPods } from './samples.ts';
import { answerUrl } from './web-answer.ts';

const unreachable = (message: string): MetricAnswer => ({ is: 'unreachable', message });

const KNOWN =
  'this world answers sum(rate(http_requests_total{…}[…])), the ratio of two of them, the difference of two ratios, and histogram_quantile over http_request_duration_seconds_bucket, with the labels namespace, service, job, pod, version, rollouts_pod_template_hash and status';

/** Values that a series of a pod has for a label: as many as there are Services. Null: no series has this label. */
function valuesOf({ labels, services }: SampleOfPod, label: string): readonly string[] | null {
  switch (label) {
    case 'namespace':
    case 'pod':
    case 'version':
      return [labels[label]];
    case 'rollouts_pod_template_hash':
      return [labels.hash];
    case 'service':
    case 'job':
      return services;
    default:
      return null;
  }
}

/** Null: the matcher cannot be read. */
function accepts({ operator, value }: Matcher, values: readonly string[]): boolean | null {
  const pattern = operator === '=~' || operator === '!~';
  const found = values.map((one) => (pattern ? fitsPattern(value, one) : one === value));
  if (found.includes(null)) return null;
  return found.includes(true) === (operator === '=' || operator === '=~');
}

/** Growth over a window of the series that fit, together. */
interface Growth {
  /** Whether there is any such series. */
  found: boolean;
  requests: number;
  readonly durations: number[];
}

/** Null: something in the query cannot be read. */
function growthOf(samples: readonly SecondOfPods[], { matchers, windowMs }: RateQuery, nowMs: number): Growth | null {
  const growth: Growth = { found: false, requests: 0, durations: [] };
  const ofStatus = matchers.filter(({ label }) => label === 'status');
  const others = matchers.filter(({ label }) => label !== 'status');
  const withStatus = (status: string) => ofStatus.map((matcher) => accepts(matcher, [status]));
  const [works, fails] = [withStatus('200'), withStatus('500')];
  if ([...works, ...fails].includes(null)) return null;
  const [good, bad] = [!works.includes(false), !fails.includes(false)];
  for (let at = samples.length - 1; at >= 0; at--) {
    const second = samples[at];
    if (!second || second.atMs <= nowMs - windowMs) break;
    for (const sample of second.pods) {
      let fits = true;
      for (const matcher of others) {
        const accepted = accepts(matcher, valuesOf(sample, matcher.label) ?? ['']);
        if (accepted === null) return null;
        fits &&= accepted;
      }
      if (fits) add(growth, sample, good, bad);
    }
  }
  return growth;
}

function add(
  growth: Growth,
  { answered, errors, hasFailed, durations }: SampleOfPod,
  good: boolean,
  bad: boolean,
): void {
  growth.found ||= good || (bad && hasFailed);
  growth.requests += (good ? answered : 0) + (bad ? errors : 0);
  for (const [bucket, count] of (durations ?? []).entries())
    growth.durations[bucket] = (growth.durations[bucket] ?? 0) + count;
}

/** As Prometheus does: linear within the bucket; the highest bound for what lies above it. Source: promql/quantile.go. */
function quantileOf(durations: readonly number[], quantile: number): number {
  const all = durations.reduce((sum, count) => sum + count, 0);
  if (all === 0) return Number.NaN;
  let rank = quantile * all;
  for (const [bucket, upper] of DURATION_BUCKETS_SECONDS.entries()) {
    const count = durations[bucket] ?? 0;
    if (rank <= count && count > 0) {
      const lower = DURATION_BUCKETS_SECONDS[bucket - 1] ?? 0;
      return lower + ((upper - lower) * rank) / count;
    }
    rank -= count;
  }
  return DURATION_BUCKETS_SECONDS.at(-1) ?? Number.NaN;
}

const vector = (...values: readonly number[]): MetricAnswer => ({ is: 'vector', values });

function answer(samples: readonly SecondOfPods[], query: MetricQuery, nowMs: number): MetricAnswer {
  if (longestOf(query) > KEPT_MS) return unreachable(`this world remembers ${KEPT_MS / 60_000} minutes`);
  if (query.is === 'ratio') return answerOfRatio(ratioOf(samples, query, nowMs));
  if (query.is === 'difference') {
    const first = ratioOf(samples, query.from, nowMs);
    const second = ratioOf(samples, query.minus, nowMs);
    if (first === 'unreadable' || second === 'unreadable') return unreachable(KNOWN);
    return first === null || second === null ? vector() : vector(first - second);
  }
  const of = growthOf(samples, query.of, nowMs);
  if (!of) return unreachable(KNOWN);
  if (query.is === 'quantile') return of.found ? vector(quantileOf(of.durations, query.quantile)) : vector();
  return of.found ? vector(of.requests / (query.of.windowMs / 1000)) : vector();
}

const longestOf = (query: MetricQuery): number =>
  query.is === 'difference'
    ? Math.max(longestOf(query.from), longestOf(query.minus))
    : Math.max(query.of.windowMs, query.is === 'ratio' ? query.part.windowMs : 0);

/** Null: one of the two has no series. */
type Ratio = number | null | 'unreadable';

function ratioOf(samples: readonly SecondOfPods[], query: RatioQuery, nowMs: number): Ratio {
  const of = growthOf(samples, query.of, nowMs);
  const part = growthOf(samples, query.part, nowMs);
  if (!of || !part) return 'unreadable';
  if (!of.found || !(part.found || query.orZero)) return null;
  return part.requests / query.part.windowMs / (of.requests / query.of.windowMs);
}

const answerOfRatio = (ratio: Ratio): MetricAnswer =>
  ratio === 'unreadable' ? unreachable(KNOWN) : ratio === null ? vector() : vector(ratio);

/** What a world answers to the metrics of an AnalysisRun. */
export const metricsOf =
  (world: WorldContext): MetricSource =>
  ({ metric, nowMs }) => {
    const { prometheus, web } = metric.provider;
    if (web) return answerUrl(world, web.url ?? '');
    if (!prometheus)
      return unreachable('no such host: this world has a Prometheus and its own Services, nothing else to ask');
    const query = readMetricQuery(prometheus.query ?? '');
    return query ? answer(world.state.samples, query, nowMs) : unreachable(KNOWN);
  };
