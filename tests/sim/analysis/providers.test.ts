import { describe, expect, test } from 'vitest';
import type { JsonValue, Metric, MetricProvider } from '../../../src/manifest/index.ts';
import { type MetricAnswer, measure } from '../../../src/sim/analysis/providers/index.ts';

const ask = (provider: MetricProvider, answer: MetricAnswer, conditions: Partial<Metric> = {}) =>
  measure({ metric: { name: 'm', provider, ...conditions }, run: 'run', nowMs: 0 }, () => answer);

const body = (value: JsonValue): MetricAnswer => ({ is: 'response', status: 200, body: JSON.stringify(value) });

describe('a web metric', () => {
  const web = (jsonPath?: string) => ({
    web: { url: 'http://metrics.example/m', ...(jsonPath === undefined ? {} : { jsonPath }) },
  });
  test.each<[string | undefined, JsonValue, string]>([
    [undefined, 1.5, '1.5'],
    ['{$.data}', { data: 'ok' }, '"ok"'],
    ['{$.data}', { data: null }, 'null'],
    ['{.data.items[1].rate}', { data: { items: [{ rate: 1 }, { rate: 2 }] } }, '2'],
    ['{$.items[-1]}', { items: [1, 2] }, '2'],
    ['{$.items[*].n}', { items: [{ n: 3 }, { n: 4 }] }, '3'],
    ["{$['a.b']}", { 'a.b': true }, 'true'],
    ['{$.a\\.b}', { 'a.b': true }, 'true'],
    ['{$.data}', { data: { z: 1, a: '<&>' } }, '{"a":"\\u003c\\u0026\\u003e","z":1}'],
  ])('%s of %j is %s', (path, data, value) => {
    expect(ask(web(path), body(data))).toEqual({ phase: 'Successful', value });
  });

  test.each<[string, MetricAnswer, string]>([
    ['{$.nope}', body({ data: 1 }), 'Could not find JSONPath in body: nope is not found'],
    [
      '{$.data[3]}',
      body({ data: [1] }),
      'Could not find JSONPath in body: array index out of bounds: index 3, length 1',
    ],
    ['{$.data[0]}', body({ data: 5 }), 'Could not find JSONPath in body: 5 is not array or slice'],
    ['{$.data[*]}', body({ data: [] }), 'result of web metric produced no value'],
    ['{$}', { is: 'response', status: 503, body: '' }, 'received non 2xx response code: 503'],
    ['{$}', { is: 'unreachable', message: 'no route to host' }, 'no route to host'],
  ])('%s: an error that says why', (path, answer, message) => {
    expect(ask(web(path), answer)).toEqual({ phase: 'Error', message });
  });

  test('a body that is no JSON is taken as it is, whatever the condition', () => {
    const answer: MetricAnswer = { is: 'response', status: 200, body: 'fine' };
    expect(ask(web(), answer, { successCondition: 'false' })).toEqual({ phase: 'Successful', value: 'fine' });
  });
});

describe('a Prometheus metric', () => {
  const prometheus = { prometheus: { address: 'http://prometheus.example', query: 'up' } };
  const vector = (...values: readonly string[]): MetricAnswer =>
    body({
      status: 'success',
      data: { resultType: 'vector', result: values.map((value) => ({ metric: {}, value: [0, value] })) },
    });

  test('gives a list of numbers', () => {
    const condition = { successCondition: 'result[0] >= 0.95' };
    expect(ask(prometheus, vector('0.99', '1'), condition)).toEqual({ phase: 'Successful', value: '[0.99,1]' });
    expect(ask(prometheus, { is: 'vector', values: [0.5] }, condition)).toEqual({ phase: 'Failed', value: '[0.5]' });
  });

  test('a scalar is a number', () => {
    const answer = body({ status: 'success', data: { resultType: 'scalar', result: [0, '1e-7'] } });
    expect(ask(prometheus, answer, { successCondition: 'result < 1' })).toEqual({
      phase: 'Successful',
      value: '0.0000001',
    });
  });

  test('no samples are an error of the condition, not a failure', () => {
    expect(ask(prometheus, vector(), { successCondition: 'result[0] > 1' })).toEqual({
      phase: 'Error',
      message: 'reflect: slice index out of range',
    });
    expect(ask(prometheus, vector(), { successCondition: 'len(result) == 0 || result[0] > 1' })).toEqual({
      phase: 'Successful',
      value: '[]',
    });
  });

  test('NaN compares false', () => {
    expect(ask(prometheus, vector('NaN'), { successCondition: 'result[0] >= 0' })).toEqual({
      phase: 'Failed',
      value: '[NaN]',
    });
  });

  test.each<[string, MetricAnswer, string]>([
    ['a broken server', { is: 'response', status: 500, body: '' }, 'server_error: server error: 500'],
    ['a wrong path', { is: 'response', status: 404, body: '' }, 'client_error: client error: 404'],
    [
      'a wrong query',
      { is: 'response', status: 400, body: '{"status":"error","errorType":"bad_data","error":"parse error"}' },
      'bad_data: parse error',
    ],
  ])('%s', (_, answer, message) => {
    expect(ask(prometheus, answer)).toEqual({ phase: 'Error', message });
  });

  test('needs an address', () => {
    expect(ask({ prometheus: { query: 'up' } }, vector('1'))).toEqual({
      phase: 'Error',
      message: 'prometheus address is not configured',
    });
  });
});

test('another provider says that it is not simulated', () => {
  expect(ask({ datadog: { query: 'x' } }, body(1))).toEqual({
    phase: 'Error',
    message: 'the provider datadog is not simulated',
  });
});
