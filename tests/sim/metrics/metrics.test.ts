import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  METRIC_NAMES,
  type MetricSeries,
  recordWorld,
  SCRAPE_MS,
  type TimedInput,
  type WorldInput,
  WorldMetrics,
} from '../../../src/sim/index.ts';
import { seedCount } from '../../support/seeds.ts';
import { applyWorld, FOUR, release } from '../faults/run-with-faults.ts';
import { actions, behaviours, manifest, sizes } from '../world/manifests.ts';
import { worldText } from '../world/world-text.ts';

const apply = (text: string, file = 'web.yaml'): TimedInput<WorldInput> => ({
  atMs: 0,
  input: { type: 'apply', file, text },
});

function scraped(untilMs: number, inputs: readonly TimedInput<WorldInput>[], text = manifest(FOUR), seed = 1) {
  const metrics = new WorldMetrics();
  const run = recordWorld(seed, [apply(text), ...inputs], undefined, metrics);
  run.runUntil(untilMs);
  return { metrics, run };
}

const valueAt = ({ samples }: MetricSeries, atMs: number): number | undefined =>
  samples.find((sample) => sample.atMs === atMs)?.value;

const sumAt = (series: readonly MetricSeries[], atMs: number): number =>
  series.reduce((sum, one) => sum + (valueAt(one, atMs) ?? 0), 0);

const behave = (spec: object) => apply(worldText(spec), 'world.yaml');

const BUDGET = `---
apiVersion: policy/v1
kind: PodDisruptionBudget
metadata: {name: web}
spec: {minAvailable: 1, selector: {matchLabels: {app: web}}}
`;

describe('a scrape every 15 s', () => {
  const { metrics, run } = scraped(300_000, [release(60_000)]);

  test('from the start of the world on', () => {
    expect(metrics.scrapes).toEqual(Array.from({ length: 21 }, (_, at) => at * SCRAPE_MS));
  });

  test('changes nothing: the log is the same with and without it', () => {
    const bare = recordWorld(1, [apply(manifest(FOUR)), release(60_000)]);
    bare.runUntil(300_000);
    expect(run.hash()).toBe(bare.hash());
  });

  test('is not disturbed by who looks back, nor by the portions in which the run becomes known', () => {
    const other = new WorldMetrics();
    const slow = recordWorld(1, [apply(manifest(FOUR)), release(60_000)], undefined, other);
    for (let atMs = 7_000; atMs <= 300_000; atMs += 7_000) {
      slow.runUntil(atMs, 50);
      slow.seek(atMs / 2);
    }
    slow.runUntil(300_000);
    for (const name of Object.keys(METRIC_NAMES)) expect(other.series(name)).toEqual(metrics.series(name));
  });

  test('misses no answer, whether few or many came since the last one', () => {
    for (const rate of [5, 400]) {
      const busy = behave({ traffic: { requestsPerSecond: rate } });
      const { metrics: seen, run: whole } = scraped(315_000, [busy]);
      const { traffic } = whole.seek(300_000).state;
      const counted = seen.series('http_requests_total');
      const answers = [...traffic.pods.values()].map(({ counts }) => counts.ok + counts.slow + counts.serverError);
      expect(sumAt(counted, 300_000)).toBe(answers.reduce((sum, count) => sum + count, 0));
      expect(sumAt(counted, 300_000)).toBeGreaterThan(rate * 200);
    }
  });

  test('a fork has metrics of its own', () => {
    const own = new WorldMetrics();
    const fork = run.fork(90_000, own);
    fork.dispatch({ type: 'scale', deployment: 'web', replicas: 1 }, 90_001);
    fork.runUntil(300_000);
    const replicas = (of: WorldMetrics) => of.series('kube_deployment_spec_replicas')[0];
    expect(valueAt(replicas(own) ?? never(), 300_000)).toBe(1);
    expect(valueAt(replicas(metrics) ?? never(), 300_000)).toBe(4);
    expect(own.series('kube_pod_created')[0]).toMatchObject({
      samples: metrics.series('kube_pod_created')[0]?.samples ?? [],
    });
  });

  test('the series of a pod end with a stale marker when it is gone', () => {
    const old = metrics.series('http_requests_total').filter(({ labels }) => labels['version'] === '1');
    expect(old).toHaveLength(4);
    for (const { samples, staleAtMs } of old) {
      expect(staleAtMs).toHaveLength(1);
      expect(staleAtMs[0]).toBe((samples.at(-1)?.atMs ?? 0) + SCRAPE_MS);
    }
    const fresh = metrics.series('http_requests_total').filter(({ labels }) => labels['version'] === '2');
    expect(fresh.map(({ staleAtMs }) => staleAtMs)).toEqual([[], [], [], []]);
  });

  test('a Deployment counts as its status does', () => {
    const [available] = metrics.series('kube_deployment_status_replicas_available');
    expect(available?.labels).toMatchObject({ namespace: 'default', deployment: 'web', job: 'kube-state-metrics' });
    expect(valueAt(available ?? never(), 300_000)).toBe(4);
  });

  test('a histogram rises with its buckets and ends in its count', () => {
    const buckets = metrics.series('http_request_duration_seconds_bucket');
    for (const count of metrics.series('http_request_duration_seconds_count')) {
      const own = buckets.filter(({ labels }) => labels['pod'] === count.labels['pod']);
      const values = own.map((series) => series.samples.at(-1)?.value ?? -1);
      expect(values).toEqual([...values].sort((a, b) => a - b));
      expect(values.at(-1)).toBe(count.samples.at(-1)?.value);
      expect(own.map(({ labels }) => labels['le'])).toEqual([
        ...['0.005', '0.01', '0.025', '0.05', '0.1', '0.25', '0.5', '1', '2.5', '5', '10', '+Inf'],
      ]);
    }
  });
});

function never(): never {
  throw new Error('no such series');
}

describe('processes', () => {
  const limits = (text: string) =>
    text.replace('requests: {cpu: 250m}', 'requests: {cpu: 250m, memory: 64Mi}, limits: {cpu: 1, memory: 128Mi}');

  test('a counter begins anew with every process', () => {
    const crash = behave({ releases: [{ image: 'shop/web:1', crashAfterSeconds: 50 }] });
    const { metrics } = scraped(400_000, [crash]);
    const restarted = metrics
      .series('http_requests_total')
      .filter(({ samples }) => samples.some(({ value }, at) => value < (samples[at - 1]?.value ?? 0)));
    expect(restarted.length).toBeGreaterThan(0);
    const restarts = metrics.series('kube_pod_container_status_restarts_total');
    expect(Math.max(...restarts.map(({ samples }) => samples.at(-1)?.value ?? 0))).toBeGreaterThan(1);
    const [waiting] = metrics.series('kube_pod_container_status_waiting_reason');
    expect(waiting?.labels['reason']).toBe('CrashLoopBackOff');
  });

  test('a leak shows in the working set, up to the limit, and the limit is 0 without one', () => {
    const leak = behave({ releases: [{ image: 'shop/web:1', leakMiPerMinute: 8 }] });
    const { metrics } = scraped(300_000, [leak], limits(manifest(FOUR)));
    const [series] = metrics.series('container_memory_working_set_bytes');
    const [first, last] = [series?.samples.at(2), series?.samples.at(-1)];
    const minutes = ((last?.atMs ?? 0) - (first?.atMs ?? 0)) / 60_000;
    expect(((last?.value ?? 0) - (first?.value ?? 0)) / 2 ** 20).toBeCloseTo(8 * minutes, 6);
    expect(metrics.series('container_spec_memory_limit_bytes')[0]?.samples.at(-1)?.value).toBe(128 * 2 ** 20);
    const { metrics: unlimited } = scraped(60_000, []);
    expect(unlimited.series('container_spec_memory_limit_bytes')[0]?.samples.at(-1)?.value).toBe(0);
  });

  test('the time that the CPU has worked grows with idling and with requests', () => {
    const { metrics } = scraped(120_000, []);
    for (const { samples } of metrics.series('container_cpu_usage_seconds_total'))
      for (const [at, { value }] of samples.entries())
        expect(value).toBeGreaterThanOrEqual(samples[at - 1]?.value ?? 0);
  });

  test('of a lost node only the API server speaks', () => {
    const lost = behave({ faults: [{ type: 'node-lost', at: 60, node: 'node-1' }] });
    const { metrics } = scraped(180_000, [lost]);
    const kubelet = metrics.series('up').find(({ labels }) => labels['node'] === 'node-1');
    expect([valueAt(kubelet ?? never(), 60_000), valueAt(kubelet ?? never(), 75_000)]).toEqual([0, 0]);
    expect(valueAt(kubelet ?? never(), 45_000)).toBe(1);
    const used = metrics
      .series('container_memory_working_set_bytes')
      .filter(({ labels }) => labels['instance'] === 'node-1:10250');
    expect(used.every(({ staleAtMs }) => staleAtMs[0] === 60_000)).toBe(true);
    const unknown = metrics
      .series('kube_node_status_condition')
      .find(({ labels }) => labels['node'] === 'node-1' && labels['status'] === 'unknown');
    expect([valueAt(unknown ?? never(), 105_000), valueAt(unknown ?? never(), 120_000)]).toEqual([0, 1]);
  });

  test('every name has a series in some world, and nothing has a name that is not listed', () => {
    const bad = behave({
      releases: [
        { image: 'shop/web:1', errorRate: 0.1, crashAfterSeconds: 130, shutdownSeconds: 25 },
        { image: 'shop/web:2', registry: 'missing' },
      ],
    });
    const scaled: TimedInput<WorldInput> = { atMs: 118_000, input: { type: 'scale', deployment: 'web', replicas: 2 } };
    const { metrics } = scraped(600_000, [bad, release(60_000), scaled], limits(manifest(FOUR)) + BUDGET);
    const crashed = scraped(
      400_000,
      [behave({ releases: [{ image: 'shop/web:1', outcome: 'crashes' }] })],
      limits(manifest(FOUR)),
    ).metrics;
    for (const name of Object.keys(METRIC_NAMES))
      expect([name, metrics.series(name).length + crashed.series(name).length > 0]).toEqual([name, true]);
    expect(metrics.series('kube_nothing')).toEqual([]);
  });
});

describe('over seeds', () => {
  const anything = fc.tuple(sizes, fc.integer({ min: 0, max: 2 ** 31 - 1 }), actions, behaviours);

  test('what the edge counts is what the log counts, at every scrape', () => {
    fc.assert(
      fc.property(anything, ([of, seed, list, worlds]) => {
        const { metrics, run } = scraped(400_000, [...worlds, ...list], manifest(of), seed);
        const counted = (atMs: number, outcomes: readonly string[]) =>
          run.log.reduce(
            (sum, entry) =>
              entry.kind === 'fact' && entry.type === 'trafficCounted' && entry.atMs <= atMs
                ? sum + outcomes.reduce((total, outcome) => total + Number(entry.data[outcome] ?? 0), 0)
                : sum,
            0,
          );
        const STATUS = {
          '200': ['ok', 'slow'],
          '500': ['serverError'],
          '502': ['refused', 'reset'],
          '503': ['noEndpoint'],
          '504': ['timeOut'],
        };
        for (const [status, outcomes] of Object.entries(STATUS)) {
          const series = metrics
            .series('nginx_ingress_controller_requests')
            .filter(({ labels }) => labels['status'] === status);
          for (const atMs of metrics.scrapes.slice(0, -1)) {
            const shown = sumAt(series, atMs);
            // The log counts once a second, the world as it goes.
            expect(shown).toBeGreaterThanOrEqual(counted(atMs, outcomes));
            expect(shown).toBeLessThanOrEqual(counted(atMs + 1_000, outcomes));
          }
        }
      }),
      { numRuns: seedCount },
    );
  });

  test('while no process ends, the applications have answered what the edge has seen answered', () => {
    fc.assert(
      fc.property(sizes, fc.integer({ min: 0, max: 2 ** 31 - 1 }), (of, seed) => {
        const errors = behave({ releases: [{ image: 'shop/web:1', errorRate: 0.2 }] });
        const { metrics } = scraped(200_000, [errors], manifest(of), seed);
        for (const status of ['200', '500']) {
          const own = (name: string) => metrics.series(name).filter(({ labels }) => labels['status'] === status);
          for (const atMs of metrics.scrapes)
            expect(sumAt(own('http_requests_total'), atMs)).toBe(sumAt(own('nginx_ingress_controller_requests'), atMs));
        }
      }),
      { numRuns: seedCount },
    );
  });

  test('pods that kube-state-metrics shows are those of the API, in one phase each', () => {
    fc.assert(
      fc.property(anything, ([of, seed, list, worlds]) => {
        const { metrics, run } = scraped(400_000, [...worlds, ...list], manifest(of), seed);
        const { state } = run.seek(390_000);
        const shown = metrics.series('kube_pod_info').filter((series) => valueAt(series, 390_000) === 1);
        expect(shown.map(({ labels }) => labels['pod']).sort()).toEqual([...state.api.pods.keys()].sort());
        expect(sumAt(metrics.series('kube_pod_status_phase'), 390_000)).toBe(shown.length);
      }),
      { numRuns: seedCount },
    );
  });
});

test('a World that changes the traffic shows in the rate of requests', () => {
  const { metrics } = scraped(240_000, [applyWorld(120_000, { traffic: { requestsPerSecond: 100 } })]);
  const total = metrics.series('nginx_ingress_controller_requests');
  const rate = (fromMs: number, untilMs: number) =>
    ((sumAt(total, untilMs) - sumAt(total, fromMs)) * 1000) / (untilMs - fromMs);
  expect(rate(60_000, 120_000)).toBeLessThan(30);
  expect(rate(165_000, 240_000)).toBeGreaterThan(80);
});
