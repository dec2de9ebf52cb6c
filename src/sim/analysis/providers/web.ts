// A web metric: the JSON behind a URL. Source: argo-rollouts metricproviders/webmetric.
import type { JsonValue, Metric, WebMetric } from '../../../manifest/index.ts';
import { fromJson } from '../expression/index.ts';
import type { MetricAnswer } from './answer.ts';
import { goJson } from './go-json.ts';
import { findPath } from './json-path.ts';
import { failedReading, judge, type Reading } from './reading.ts';

/** What is wrong with the request itself. */
export function requestProblem({ method = 'GET', body = '', jsonBody }: WebMetric): string | undefined {
  const hasJson = jsonBody !== undefined;
  if (body !== '' && hasJson) return 'use either Body or JSONBody; both cannot exists for WebMetric payload';
  return (body !== '' || hasJson) && method === 'GET'
    ? 'Body/JSONBody can only be used with POST or PUT WebMetric Method types'
    : undefined;
}

export function readWeb(metric: Metric, web: WebMetric, answer: MetricAnswer): Reading {
  const problem = requestProblem(web);
  if (problem !== undefined) return failedReading(problem);
  if (answer.is === 'unreachable') return failedReading(answer.message);
  if (answer.is === 'scalar') return readData(metric, web, answer.value);
  if (answer.is === 'vector') return readData(metric, web, answer.values);
  const { status, body } = answer;
  if (status < 200 || status >= 300) return failedReading(`received non 2xx response code: ${status}`);
  const data = parseJson(body);
  // What is no JSON is kept as it is, and no condition looks at it.
  return data === undefined ? { phase: 'Successful', value: body } : readData(metric, web, data);
}

function parseJson(body: string): JsonValue | undefined {
  try {
    const data: JsonValue = JSON.parse(body);
    return data;
  } catch {
    return undefined;
  }
}

function readData(metric: Metric, { jsonPath = '' }: WebMetric, data: JsonValue): Reading {
  const found = findPath(data, jsonPath === '' ? '{$}' : jsonPath);
  if (!found.ok) return failedReading(`Could not find JSONPath in body: ${found.message}`);
  const [value] = found.values;
  if (value === undefined) return failedReading('result of web metric produced no value');
  return judge(metric, goJson(value), fromJson(value));
}
