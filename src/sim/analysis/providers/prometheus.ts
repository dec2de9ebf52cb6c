// A Prometheus metric: an instant query gives a list of numbers (`result[0]`), a scalar gives a number.
// Source: argo-rollouts metricproviders/prometheus, prometheus/client_golang api/prometheus/v1.
import {
  isJsonArray,
  isJsonObject,
  type JsonValue,
  type Metric,
  type PrometheusMetric,
} from '../../../manifest/index.ts';
import { GoList } from '../expression/index.ts';
import type { MetricAnswer } from './answer.ts';
import { failedReading, judge, type Reading } from './reading.ts';

/** What is wrong with the provider's settings. */
function settingsProblem({ address = '', timeout }: PrometheusMetric): string | undefined {
  if (address === '') return 'prometheus address is not configured';
  if (!/^[a-z][a-z0-9+.-]*:\/\/[^/]/i.test(address)) return 'prometheus address is not is url format';
  return timeout !== undefined && timeout < 0 ? 'prometheus timeout should not be negative' : undefined;
}

export function readPrometheus(metric: Metric, prometheus: PrometheusMetric, answer: MetricAnswer): Reading {
  const problem = settingsProblem(prometheus);
  if (problem !== undefined) return failedReading(problem);
  switch (answer.is) {
    case 'unreachable':
      return failedReading(answer.message);
    case 'scalar':
      return judge(metric, printSample(answer.value), answer.value);
    case 'vector':
      return readList(metric, answer.values);
    case 'response':
      return readResponse(metric, answer.status, answer.body);
  }
}

const readList = (metric: Metric, values: readonly number[]): Reading =>
  judge(metric, `[${values.map(printSample).join(',')}]`, new GoList(values, 'float64'));

/** As Prometheus prints a sample: never with an exponent. */
function printSample(value: number): string {
  if (Number.isNaN(value)) return 'NaN';
  if (!Number.isFinite(value)) return value > 0 ? '+Inf' : '-Inf';
  const text = String(value);
  const exponent = /^(-?)(\d)(?:\.(\d+))?e([+-]\d+)$/.exec(text);
  if (!exponent) return text;
  const [, sign = '', lead = '', decimals = '', power = '0'] = exponent;
  const digits = lead + decimals;
  const point = 1 + Number(power);
  if (point <= 0) return `${sign}0.${'0'.repeat(-point)}${digits}`;
  return `${sign}${digits.padEnd(point, '0')}`;
}

/** Answers of the API that carry an error of its own. */
const API_ERRORS = new Set([400, 422, 503]);

function readResponse(metric: Metric, status: number, body: string): Reading {
  if (Math.trunc(status / 100) !== 2 && !API_ERRORS.has(status))
    return failedReading(
      status >= 500
        ? `server_error: server error: ${status}`
        : status >= 400
          ? `client_error: client error: ${status}`
          : `bad_response: bad response code ${status}`,
    );
  const answer = parseAnswer(body);
  if (!answer) return failedReading('bad_response: readObjectStart: expect { or n, but found');
  if (answer['status'] === 'error')
    return failedReading(`${String(answer['errorType'] ?? '')}: ${String(answer['error'] ?? '')}`);
  const data = isJsonObject(answer['data']) ? answer['data'] : {};
  const { resultType, result } = data;
  if (resultType === 'scalar' && isJsonArray(result)) {
    const value = sampleOf(result);
    return judge(metric, printSample(value), value);
  }
  if (resultType === 'vector' && isJsonArray(result))
    return readList(
      metric,
      result.flatMap((series) => (isJsonObject(series) ? [sampleOf(series['value'])] : [])),
    );
  if (resultType === 'matrix' && isJsonArray(result))
    return readList(
      metric,
      result.flatMap((series) => {
        const samples = isJsonObject(series) ? series['values'] : undefined;
        return isJsonArray(samples) ? samples.map(sampleOf) : [];
      }),
    );
  return failedReading(
    resultType === 'string' ? 'Prometheus metric type not supported' : 'unexpected value type "<ValNone>"',
  );
}

function parseAnswer(body: string): { readonly [field: string]: JsonValue | undefined } | undefined {
  try {
    const answer: JsonValue = JSON.parse(body);
    return isJsonObject(answer) ? answer : undefined;
  } catch {
    return undefined;
  }
}

/** `[time, "text"]` */
function sampleOf(sample: JsonValue | undefined): number {
  const text = isJsonArray(sample) ? String(sample[1]) : '';
  if (text === '+Inf' || text === 'Inf') return Number.POSITIVE_INFINITY;
  if (text === '-Inf') return Number.NEGATIVE_INFINITY;
  return Number(text);
}
