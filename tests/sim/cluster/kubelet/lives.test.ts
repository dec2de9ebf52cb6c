// Whole lives of pods: what they cost, what is decided, how long retries wait.
import { describe, expect, test } from 'vitest';
import type { JsonObject } from '../../../../src/manifest/index.ts';
import type { RunScript, RuntimeScript } from '../../../../src/sim/cluster/kubelet/index.ts';
import { seeds } from '../../../support/seeds.ts';
import { type PodCase, play, type Report } from './small-world.ts';

const get = (path: string, more: JsonObject = {}): JsonObject => ({ httpGet: { path, port: 8080 }, ...more });

const serving: RunScript = {
  startTakes: 0.3,
  term: { after: 1, code: 0 },
  ports: {
    '8080': {
      http: { '/ready': [[0, 200]], '/live': [[0, 200]] },
      open: [
        [0, false],
        [3, true],
      ],
    },
  },
};

const healthy: PodCase = {
  spec: {
    containers: [
      {
        name: 'app',
        image: 'app:1',
        readinessProbe: get('/ready', { periodSeconds: 5 }),
        livenessProbe: get('/live'),
      },
    ],
  },
  runtime: { sandbox: { takes: 0.5 }, images: { 'app:1': { pull: 2 } }, containers: { app: { runs: [serving] } } },
};

const crashing = (exitAfter: number): PodCase => ({
  spec: { containers: [{ name: 'app', image: 'app:1' }] },
  runtime: { containers: { app: { runs: [{ exit: { after: exitAfter, code: 1 } }] } } },
});

const startsOf = (report: Report, container = 'app'): number[] =>
  report.observations.flatMap(({ atMs, observation }) =>
    observation.type === 'cri' && observation.call === 'StartContainer' && observation.container === container
      ? [atMs / 1000]
      : [],
  );

const waitsOf = (report: Report): number[] => {
  const ends = report.observations.flatMap(({ atMs, observation }) =>
    observation.type === 'exit' ? [atMs / 1000] : [],
  );
  const starts = startsOf(report);
  return ends.flatMap((end, index) => {
    const start = starts[index + 1];
    return start === undefined ? [] : [start - end];
  });
};

const rulesOf = (report: Report): string[] => report.decisions.map(({ decision }) => decision.rule);

describe('a healthy pod', () => {
  test('costs at most 15 events from its birth to its end, however long it lives', () => {
    const hour = play([{ ...healthy, deletions: [{ atMs: 3_600_000 }] }], 3_700_000);
    expect(hour.handled).toBeLessThanOrEqual(15);
    expect(hour.report.statuses.at(-1)?.status).toBeNull();
  });

  test('is ready at the first look after its server listens, and is told so once', () => {
    const { report } = play([healthy], 60_000);
    const ready = report.statuses.filter(({ status }) =>
      status?.conditions.some(({ type, status: value }) => type === 'Ready' && value === 'True'),
    );
    expect(ready).toHaveLength(1);
    expect(rulesOf(report)).toEqual(['readiness-gained']);
  });
});

describe('a crash loop', () => {
  test('restarts at once, then after 10, 20, 40, 80, 160 s, and lists a second late at most', () => {
    const waits = waitsOf(play([crashing(1)], 400_000).report);
    expect(waits).toHaveLength(6);
    for (const [index, least] of [0, 10, 20, 40, 80, 160].entries()) {
      expect(waits[index]).toBeGreaterThanOrEqual(least);
      expect(waits[index]).toBeLessThanOrEqual(least + 2);
    }
  });

  test.each(seeds)(
    'with the chance of the shipped kubelet each wait is between d and 1.5 d + 1 s (seed %d)',
    (seed) => {
      const waits = waitsOf(play([crashing(1)], 400_000, { jitter: true, seed }).report);
      for (const [index, least] of [0, 10, 20, 40].entries()) {
        expect(waits[index]).toBeGreaterThanOrEqual(least);
        expect(waits[index]).toBeLessThanOrEqual(least * 1.5 + 2);
      }
    },
  );

  test('every wait is explained once', () => {
    const { report } = play([crashing(1)], 100_000);
    expect(rulesOf(report)).toEqual([
      'crash-restart-at-once',
      'crash-back-off',
      'crash-back-off',
      'crash-back-off',
      'crash-back-off',
    ]);
    const waits = report.decisions.slice(1).map(({ decision }) => decision.outcome['waitSeconds']);
    expect(waits).toEqual([10, 20, 40, 80]);
  });
});

describe('decisions', () => {
  const containers = (more: JsonObject): JsonObject => ({
    containers: [{ name: 'app', image: 'app:1', ...more }],
    terminationGracePeriodSeconds: 5,
  });
  const bad: RuntimeScript = {
    containers: { app: { runs: [{ term: { ignore: true }, ports: { '8080': { http: { '/live': [[0, 500]] } } } }] } },
  };

  test('a liveness kill says how many looks failed; what ignores SIGTERM is killed at the end of its grace', () => {
    const { report } = play(
      [{ spec: containers({ livenessProbe: get('/live', { periodSeconds: 3, failureThreshold: 2 }) }), runtime: bad }],
      12_000,
    );
    expect(rulesOf(report)).toEqual(['liveness-kill', 'grace-period-over']);
    const [kill, force] = report.decisions;
    expect(kill).toMatchObject({
      atMs: 6000,
      decision: {
        saw: { failures: 2, failureThreshold: 2, periodSeconds: 3 },
        path: 'spec.containers[0].livenessProbe.failureThreshold',
      },
    });
    expect(force).toMatchObject({ atMs: 11_000, decision: { saw: { graceSeconds: 5 } } });
  });

  test('a failed pull says how long it waits', () => {
    const fail = [{ takes: 0.4, message: 'not found' }];
    const { report } = play([{ spec: containers({}), runtime: { images: { 'app:1': { pull: 1, fail } } } }], 40_000);
    expect(rulesOf(report)).toEqual(['image-pull-back-off', 'image-pull-back-off', 'image-pull-back-off']);
    expect(report.decisions.map(({ decision }) => decision.outcome['waitSeconds'])).toEqual([10, 20, 40]);
  });

  test('a missing ConfigMap is told once, however often it is looked for', () => {
    const spec = containers({ envFrom: [{ configMapRef: { name: 'settings' } }] });
    expect(rulesOf(play([{ spec, runtime: {} }], 60_000).report)).toEqual(['config-missing']);
  });

  test('readiness lost and gained again takes the pod out and puts it back', () => {
    const run: RunScript = {
      ports: {
        '8080': {
          http: {
            '/ready': [
              [0, 200],
              [10, 503],
              [20, 200],
            ],
          },
        },
      },
    };
    const spec = containers({ readinessProbe: get('/ready', { periodSeconds: 2, failureThreshold: 1 }) });
    const { report } = play([{ spec, runtime: { containers: { app: { runs: [run] } } } }], 40_000);
    expect(rulesOf(report)).toEqual(['readiness-gained', 'readiness-lost', 'readiness-gained']);
  });
});

describe('many pods', () => {
  test('do not disturb each other: a pod does the same alone and among others', () => {
    const alone = play([healthy], 60_000).report.statuses;
    const cases = [healthy, crashing(1), { ...healthy, createdAtMs: 300 }, crashing(7)];
    const among = play(cases, 60_000).report.statuses.filter(({ pod }) => pod === 'pod-0');
    expect(among).toEqual(alone);
  });
});
