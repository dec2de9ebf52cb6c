// What an application's own paths tell a probe: each path sees what its release says that it checks.
import { describe, expect, test } from 'vitest';
import { factsOf, runWith } from '../faults/run-with-faults.ts';

const CHECKS = { routeChecks: ['/ready', '/health'], dependencyChecks: ['/health'] };

const probing = (path: string) => (text: string) => text.replace(/path: \/\w+/g, `path: ${path}`);

const unreadyAt = (path: string, spec: object): number[] => {
  const run = runWith({ spec, edit: probing(path) });
  run.runUntil(120_000);
  return factsOf(run, 'podBecameUnready').map(({ atMs }) => atMs);
};

describe('an application that begins to answer with errors', () => {
  const failing = (errorRate: number) => ({
    releases: [{ image: 'shop/web:1', errorRate, errorsFrom: 'warm-up', warmUpSeconds: 30, ...CHECKS }],
  });

  test('is found by a path that checks its routes, soon after it began', () => {
    const times = unreadyAt('/ready', failing(1));
    expect(times.length).toBe(4);
    for (const atMs of times) expect(atMs).toBeGreaterThan(30_000);
  });

  test('is not found by a path that only says that it listens', () => {
    expect(unreadyAt('/ping', failing(1))).toEqual([]);
  });

  test('is not found when most requests are answered well', () => {
    expect(unreadyAt('/ready', failing(0.1))).toEqual([]);
  });
});

describe('something that the application needs is down', () => {
  const down = {
    releases: [{ image: 'shop/web:1', ...CHECKS }],
    faults: [{ type: 'dependency-down', at: '60s', for: '20s' }],
  };

  test('a path that asks for it takes every pod out of the Service', () => {
    expect(unreadyAt('/health', down).length).toBe(4);
  });

  test('a path that checks its own routes alone does not', () => {
    expect(unreadyAt('/ready', down)).toEqual([]);
  });
});
