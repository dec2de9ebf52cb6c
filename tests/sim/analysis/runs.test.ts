import { describe, expect, test } from 'vitest';
import type { AnalysisRunSpec, JsonValue, Metric } from '../../../src/manifest/index.ts';
import { lookAtRun, type RunLook } from '../../../src/sim/analysis/index.ts';
import { type AnalysisRunStatus, NEW_RUN_STATUS } from '../../../src/sim/cluster/index.ts';
import type { StatechartState } from '../../../src/sim/kernel/index.ts';

const metric = (name: string, fields: Partial<Metric> = {}): Metric => ({
  name,
  successCondition: 'result >= 1',
  provider: { web: { url: `http://metrics.example/${name}`, jsonPath: '{$.data}' } },
  ...fields,
});

/** A run whose metrics answer one value after the other, the last one again and again; 'error' is an HTTP error. */
class Story {
  readonly #spec: AnalysisRunSpec;
  readonly #answers: Map<string, JsonValue[]>;
  #lifecycle: StatechartState | null = null;
  status: AnalysisRunStatus = NEW_RUN_STATUS;
  readonly events: string[] = [];

  constructor(spec: AnalysisRunSpec, answers: Readonly<Record<string, readonly JsonValue[]>> = {}) {
    this.#spec = spec;
    this.#answers = new Map(Object.entries(answers).map(([name, list]) => [name, [...list]]));
  }

  look(nowMs: number, terminate = false): RunLook {
    const spec = terminate ? { ...this.#spec, terminate } : this.#spec;
    const look = lookAtRun(
      { name: 'run', spec, status: this.status },
      this.#lifecycle,
      nowMs,
      ({ metric: { name } }) => {
        const list = this.#answers.get(name) ?? [1];
        const value = list.length > 1 ? list.shift() : list[0];
        return value === 'error'
          ? { is: 'response', status: 500, body: '' }
          : { is: 'response', status: 200, body: JSON.stringify({ data: value ?? null }) };
      },
    );
    this.status = look.status;
    this.#lifecycle = look.lifecycle;
    this.events.push(...look.events.map(({ reason }) => reason));
    return look;
  }

  /** Looks as often as the run itself asks for. */
  runUntil(endMs: number): number[] {
    const measuredAt: number[] = [];
    for (let at: number | null = 0; at !== null && at <= endMs; ) {
      const look = this.look(at);
      if (look.taken.length > 0) measuredAt.push(at);
      at = look.nextLookAtMs;
    }
    return measuredAt;
  }

  get lifecycle(): string | undefined {
    return this.#lifecycle?.value;
  }
}

describe('a run', () => {
  test('with one measurement is over at once', () => {
    const story = new Story({ metrics: [metric('m')] });
    expect(story.look(0).nextLookAtMs).toBeNull();
    expect(story.status).toMatchObject({
      phase: 'Successful',
      message: '',
      runSummary: { count: 1, successful: 1 },
      metricResults: [{ name: 'm', phase: 'Successful', count: 1, consecutiveSuccess: 1 }],
    });
    expect(story.events).toEqual(['MetricSuccessful', 'AnalysisRunSuccessful']);
    expect(story.lifecycle).toBe('successful');
  });

  test('measures at its interval until it has enough', () => {
    const story = new Story({ metrics: [metric('m', { interval: '20s', count: 3 })] });
    expect(story.runUntil(300_000)).toEqual([0, 20_000, 40_000]);
    expect(story.status.phase).toBe('Successful');
  });

  test('without a count goes on until it is ended, and then has found nothing wrong', () => {
    const story = new Story({ metrics: [metric('m', { interval: '10s' })] });
    expect(story.runUntil(35_000)).toEqual([0, 10_000, 20_000, 30_000]);
    expect(story.status.phase).toBe('Running');
    story.look(35_000, true);
    expect(story.status).toMatchObject({ phase: 'Successful', message: 'Run Terminated' });
  });

  test('waits for the delay of a metric', () => {
    const story = new Story({ metrics: [metric('m', { initialDelay: '15s' })] });
    expect(story.runUntil(60_000)).toEqual([15_000]);
  });

  test('fails with one failure more than the limit', () => {
    const limited = metric('m', { interval: '5s', count: 5, failureLimit: 1 });
    const story = new Story({ metrics: [limited] }, { m: [0, 1, 0, 1] });
    story.runUntil(60_000);
    expect(story.status).toMatchObject({
      phase: 'Failed',
      message: 'Metric "m" assessed Failed due to failed (2) > failureLimit (1)',
    });
    expect(story.events).toEqual(['MetricFailed', 'AnalysisRunFailed']);
  });

  test('tries again ten seconds after an error, and gives up after the fifth in a row', () => {
    const story = new Story({ metrics: [metric('m', { interval: '5m', count: 2 })] }, { m: ['error'] });
    expect(story.runUntil(600_000)).toEqual([0, 10_000, 20_000, 30_000, 40_000]);
    expect(story.status).toMatchObject({
      phase: 'Error',
      message:
        'Metric "m" assessed Error due to consecutiveErrors (5) > consecutiveErrorLimit (4): "Error Message: received non 2xx response code: 500"',
    });
  });

  test('an error is not one of the measurements that are wanted', () => {
    const story = new Story({ metrics: [metric('m', { interval: '5s', count: 2 })] }, { m: ['error', 1] });
    expect(story.runUntil(600_000)).toEqual([0, 10_000, 15_000]);
    expect(story.status.metricResults[0]).toMatchObject({ count: 2, error: 1, consecutiveError: 0 });
  });

  test('cannot tell between two conditions', () => {
    const between = metric('m', { successCondition: 'result > 5', failureCondition: 'result < 1' });
    const story = new Story({ metrics: [between] }, { m: [3] });
    story.look(0);
    expect(story.status).toMatchObject({
      phase: 'Inconclusive',
      message: 'Metric "m" assessed Inconclusive due to inconclusive (1) > inconclusiveLimit (0)',
    });
  });

  test('a failing metric ends the others in the next look', () => {
    const metrics = [metric('slow', { interval: '10s', count: 4 }), metric('bad')];
    const story = new Story({ metrics }, { bad: [0] });
    expect(story.look(0).status.phase).toBe('Running');
    expect(story.look(1000).status).toMatchObject({
      phase: 'Failed',
      message: 'Metric "bad" assessed Failed due to failed (1) > failureLimit (0)',
      runSummary: { count: 2, successful: 1, failed: 1 },
    });
    expect(story.events).toEqual(['MetricFailed', 'MetricSuccessful', 'AnalysisRunFailed']);
  });

  test('metrics on trial never count', () => {
    const story = new Story({ metrics: [metric('m'), metric('d')], dryRun: [{ metricName: '^d' }] }, { d: [0] });
    story.look(0);
    expect(story.status).toMatchObject({
      phase: 'Successful',
      runSummary: { count: 1, successful: 1 },
      dryRunSummary: { count: 1, failed: 1 },
    });
    expect(story.status.metricResults[1]).toMatchObject({
      dryRun: true,
      phase: 'Failed',
      message: 'Metric assessed Failed due to failed (1) > failureLimit (0)',
    });
  });

  test('keeps the last ten measurements, or as many as it is told', () => {
    const often = metric('m', { interval: '1s', count: 15 });
    const story = new Story({ metrics: [often] });
    story.runUntil(60_000);
    expect(story.status.metricResults[0]?.measurements).toHaveLength(10);
    const short = new Story({ metrics: [often], measurementRetention: [{ metricName: '.*', limit: 3 }] });
    short.runUntil(60_000);
    expect(short.status.metricResults[0]?.measurements).toHaveLength(3);
    expect(short.status.metricResults[0]?.count).toBe(15);
  });

  test('fills in its arguments', () => {
    const metrics = [
      metric('m', { interval: '1s', count: '{{args.n}}', successCondition: 'result >= {{ args.limit }}' }),
    ];
    const args = [
      { name: 'n', value: '2' },
      { name: 'limit', value: '3' },
    ];
    const story = new Story({ metrics, args }, { m: [4] });
    expect(story.runUntil(60_000)).toHaveLength(2);
    expect(story.status.phase).toBe('Successful');
  });
});

describe('a run that can never measure ends at once and says why', () => {
  test.each<[string, AnalysisRunSpec, string]>([
    [
      'an argument that nobody gave',
      { metrics: [metric('m', { count: '{{args.n}}' })] },
      'Unable to resolve metric arguments: failed to resolve {{args.n}}',
    ],
    [
      'an argument without a value',
      { metrics: [metric('m')], args: [{ name: 'n' }] },
      'Unable to resolve metric arguments: argument "n" was not supplied',
    ],
    ['no metrics', { metrics: [] }, 'Analysis spec invalid: no metrics specified'],
    [
      'one name twice',
      { metrics: [metric('m'), metric('m')] },
      "Analysis spec invalid: metrics[1]: duplicate name 'm'",
    ],
    [
      'a count without an interval',
      { metrics: [metric('m', { count: 3 })] },
      'Analysis spec invalid: metrics[0]: interval must be specified when count > 1',
    ],
    [
      'an interval that is none',
      { metrics: [metric('m', { interval: '5x' })] },
      'Analysis spec invalid: metrics[0]: invalid interval string: time: unknown unit "x" in duration "5x"',
    ],
    [
      'a limit that can never be reached',
      { metrics: [metric('m', { interval: '5s', count: 3, failureLimit: 4 })] },
      'Analysis spec invalid: metrics[0]: count (3) must be >= failureLimit + consecutiveSuccessLimit (4 + 0) if both >= 0',
    ],
    [
      'two providers',
      { metrics: [{ name: 'm', provider: { web: { url: 'x' }, prometheus: {} } }] },
      'Analysis spec invalid: metrics[0]: multiple providers specified',
    ],
    [
      'a trial of nothing',
      { metrics: [metric('m')], dryRun: [{ metricName: 'x' }] },
      "Analysis spec invalid: dryRun[0]: Rule didn't match any metric name(s)",
    ],
  ])('%s', (_, spec, message) => {
    const story = new Story(spec);
    story.look(0);
    expect(story.status).toMatchObject({ phase: 'Error', message });
    expect(story.events).toEqual(['AnalysisRunError']);
    expect(story.lifecycle).toBe('error');
  });
});
