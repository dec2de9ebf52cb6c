// When probes look. The ticker of liveness and startup probes starts with the pod, that of readiness starts anew with every look that is asked for.
import { describe, expect, test } from 'vitest';
import type { JsonObject } from '../../../../src/manifest/index.ts';
import type { RunScript } from '../../../../src/sim/cluster/kubelet/index.ts';
import { play } from './small-world.ts';

const get = (path: string, more: JsonObject = {}): JsonObject => ({ httpGet: { path, port: 8080 }, ...more });
const answering: RunScript = {
  ports: { '8080': { http: { '/ready': [[0, 200]], '/live': [[0, 200]], '/started': [[0, 200]] } } },
};

interface Shape {
  readonly probes: JsonObject;
  readonly run?: RunScript;
  readonly pullSeconds?: number;
}

function looks({ probes, run = answering, pullSeconds = 0 }: Shape, untilSeconds: number): Record<string, number[]> {
  const { report } = play(
    [
      {
        spec: { containers: [{ name: 'app', image: 'app:1', ...probes }] },
        runtime: { images: { 'app:1': { pull: pullSeconds } }, containers: { app: { runs: [run] } } },
      },
    ],
    untilSeconds * 1000,
    { wantsEveryLook: true },
  );
  const at: Record<string, number[]> = {};
  for (const { atMs, observation } of report.observations) {
    if (observation.type !== 'look') continue;
    const path = observation.path ?? '';
    at[path] = [...(at[path] ?? []), atMs / 1000];
  }
  return at;
}

describe('ticks', () => {
  test('liveness is never looked at at the start, but at the first multiple of its period after it', () => {
    expect(looks({ probes: { livenessProbe: get('/live', { periodSeconds: 4 }) } }, 13)).toEqual({
      '/live': [4, 8, 12],
    });
  });

  test('a pull does not move the ticks of a startup probe', () => {
    const startupProbe = get('/started', { periodSeconds: 4 });
    expect(looks({ probes: { startupProbe }, pullSeconds: 5 }, 20)).toEqual({ '/started': [8] });
  });

  test('initialDelaySeconds of liveness: the first tick that is late enough', () => {
    const livenessProbe = get('/live', { periodSeconds: 4, initialDelaySeconds: 5 });
    expect(looks({ probes: { livenessProbe } }, 17)).toEqual({ '/live': [8, 12, 16] });
  });

  test('readiness is looked at at once, and every period from then on', () => {
    expect(looks({ probes: { readinessProbe: get('/ready', { periodSeconds: 5 }) }, pullSeconds: 2 }, 20)).toEqual({
      '/ready': [2, 7, 12, 17],
    });
  });

  test('readiness that fails at first is looked at again within a second, and every period after that', () => {
    const run: RunScript = {
      ports: {
        '8080': {
          http: {
            '/ready': [
              [0, 503],
              [6, 200],
            ],
          },
        },
      },
    };
    const at = looks({ probes: { readinessProbe: get('/ready', { periodSeconds: 5 }) }, run }, 18)['/ready'] ?? [];
    const [first = -1, second = -1, third = -1, fourth = -1] = at;
    expect(first).toBe(0);
    expect(second).toBeGreaterThan(0);
    expect(second).toBeLessThanOrEqual(1);
    expect([third, fourth]).toEqual([second + 5, second + 10]);
  });

  test('when startup succeeds, readiness is looked at in the same moment and liveness at its own next tick', () => {
    const probes = {
      startupProbe: get('/started', { periodSeconds: 3 }),
      readinessProbe: get('/ready', { periodSeconds: 20 }),
      livenessProbe: get('/live', { periodSeconds: 10 }),
    };
    expect(looks({ probes }, 25)).toEqual({ '/started': [3], '/ready': [3, 23], '/live': [10, 20] });
  });

  test('one look at a time: a slow answer delays the next look', () => {
    const run: RunScript = { ports: { '8080': { http: { '/live': [[0, { status: 200, takes: 3 }]] } } } };
    const livenessProbe = get('/live', { periodSeconds: 2, timeoutSeconds: 5 });
    expect(looks({ probes: { livenessProbe }, run }, 12)).toEqual({ '/live': [2, 5, 8, 11] });
  });
});

describe('looks that are left out', () => {
  test('are not taken for those under way: a pod that hung is ready again, whatever restarts beside it', () => {
    const readinessProbe = get('/ready', { periodSeconds: 2, timeoutSeconds: 3, failureThreshold: 1 });
    const hangs: RunScript = {
      ports: {
        '8080': {
          http: {
            '/ready': [
              [0, 200],
              [16.5, 'hang'],
              [30.5, 200],
            ],
          },
        },
      },
    };
    const { report } = play(
      [
        {
          spec: {
            containers: [
              { name: 'app', image: 'app:1', readinessProbe },
              { name: 'job', image: 'app:1' },
            ],
          },
          runtime: { containers: { app: { runs: [hangs] }, job: { runs: [{ exit: { after: 0, code: 0 } }] } } },
        },
      ],
      40_000,
    );
    const app = report.statuses.map(({ atMs, status }) => [atMs, status?.containerStatuses[0]?.ready]);
    expect(app.findLast(([, ready]) => ready === false)?.[0]).toBeLessThan(33_000);
    expect(app.find(([atMs]) => atMs === 33_000)).toEqual([33_000, true]);
  });

  test('hold up a look that is asked for when they would have begun in its very millisecond', () => {
    const often = { periodSeconds: 1, failureThreshold: 1 };
    const app: RunScript = {
      ports: { '8080': { http: { '/ready': [[0, { status: 200, takes: 0.2 }]] } } },
      exec: {
        check: [
          [0, 0],
          [3, 1],
        ],
      },
    };
    const pod = {
      spec: {
        terminationGracePeriodSeconds: 0,
        containers: [
          {
            name: 'app',
            image: 'app:1',
            readinessProbe: get('/ready', often),
            livenessProbe: { exec: { command: ['check'] }, ...often },
          },
          { name: 'side', image: 'app:1', livenessProbe: { tcpSocket: { port: 81 }, ...often } },
        ],
      },
      runtime: { containers: { app: { runs: [app] } } },
    };
    const ready = (wantsEveryLook: boolean) =>
      play([pod], 20_000, { wantsEveryLook }).report.statuses.map(({ atMs, status }) => [
        atMs,
        status?.containerStatuses[0]?.restartCount,
        status?.containerStatuses[0]?.ready,
      ]);
    // The restart is seen at 8.65 s, a tick of the probe: its look takes 0.2 s, and the one that the restart asks for comes after it.
    expect(ready(true)).toContainEqual([9050, 2, true]);
    expect(ready(false)).toEqual(ready(true));
  });
});
