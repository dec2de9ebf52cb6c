import { describe, expect, test } from 'vitest';
import { countOf, factsOf, release, runWith } from './run-with-faults.ts';

const down = (more: object = {}) => ({ faults: [{ type: 'dependency-down', at: '60s', for: '60s', ...more }] });

describe('a dependency is down', () => {
  test('every request is answered with 5xx while it lasts, and no longer', () => {
    const run = runWith({ spec: down() });
    run.runUntil(240_000);
    expect(countOf(run, 'ok', 61_000, 119_000)).toBe(0);
    expect(countOf(run, 'serverError', 60_000, 121_000)).toBeGreaterThan(1_000);
    expect(countOf(run, 'serverError', 121_000, 240_000)).toBe(0);
    expect(factsOf(run, 'faultEnded').map(({ atMs }) => atMs)).toEqual([120_000]);
  });

  test('only the version that needs it fails', () => {
    const run = runWith({
      spec: { faults: [{ type: 'dependency-down', at: '60s', image: 'shop/web:2' }] },
      inputs: [release(90_000)],
    });
    run.runUntil(240_000);
    expect(countOf(run, 'serverError', 0, 90_000)).toBe(0);
    expect(countOf(run, 'serverError', 90_000, 240_000)).toBeGreaterThan(1_000);
  });

  test('a readiness probe that asks it takes every pod out of the Service: nobody is left to answer', () => {
    const run = runWith({ spec: down({ failsReadiness: true }) });
    run.runUntil(240_000);
    expect(factsOf(run, 'podBecameUnready').length).toBe(4);
    expect(countOf(run, 'noEndpoint', 60_000, 130_000)).toBeGreaterThan(500);
    expect(countOf(run, 'ok', 200_000, 240_000)).toBeGreaterThan(500);
    expect(factsOf(run, 'containerRestarted')).toEqual([]);
  });

  test('a liveness probe on the same path restarts every pod, again and again, and mends nothing', () => {
    const liveness =
      '        livenessProbe: {httpGet: {path: /ready, port: 8080}, periodSeconds: 5, failureThreshold: 2}\n';
    const run = runWith({
      spec: down({ failsReadiness: true, for: '120s' }),
      edit: (text) => text.replace('        readinessProbe', `${liveness}        readinessProbe`),
    });
    run.runUntil(240_000);
    expect(factsOf(run, 'containerRestarted').length).toBeGreaterThan(4);
  });
});
