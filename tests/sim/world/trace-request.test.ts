// The life of a request that is looked up by its number is the one that it had.
import { describe, expect, test } from 'vitest';
import { DEFAULT_SETTINGS, OUTCOMES, recordWorld, traceRequest, type WorldInput } from '../../../src/sim/index.ts';
import { manifest } from './manifests.ts';

const RATE = 6;
const UNTIL_MS = 36_000;
const POINTS = [{ atMs: 0, rate: RATE }];

function run(world: string, strategy: 'RollingUpdate' | 'Recreate') {
  const text = manifest({
    replicas: 3,
    maxSurge: '0',
    maxUnavailable: '1',
    minReadySeconds: 0,
    progressDeadlineSeconds: 600,
    strategy,
    cpuMilli: 100,
    readiness: true,
    graceSeconds: 30,
  });
  const apply = (file: string, content: string): WorldInput => ({ type: 'apply', file, text: content });
  const recording = recordWorld(
    7,
    [
      { atMs: 0, input: apply('world.yaml', world) },
      { atMs: 0, input: apply('web.yaml', text) },
      { atMs: 15_000, input: { type: 'setImage', deployment: 'web', container: 'web', image: 'shop/web:2' } },
    ],
    DEFAULT_SETTINGS,
  );
  recording.runUntil(UNTIL_MS);
  return recording;
}

const worldWith = (more: string): string => `apiVersion: rollout-lab/v1
kind: World
metadata: { name: world }
spec:
  traffic: { requestsPerSecond: ${RATE}, timeoutSeconds: 1 }
${more}`;

const WORLDS: readonly (readonly [string, string, 'RollingUpdate' | 'Recreate'])[] = [
  ['errors and refused connections', '  releases: [{ image: shop/web:2, errorRate: 0.3 }]', 'RollingUpdate'],
  ['nobody there', '  releases: []', 'Recreate'],
  [
    'processes that end under the work',
    '  releases: [{ image: shop/web:2, latencyMs: 900, crashAfterSeconds: 4 }]',
    'RollingUpdate',
  ],
  ['a node that is lost', '  faults: [{ type: node-lost, node: node-1, at: 20s, for: 10s }]', 'RollingUpdate'],
];

describe.each(WORLDS)('%s', (_, more, strategy) => {
  const recording = run(worldWith(more), strategy);

  test('requests that are looked up one by one end as the world has counted them', () => {
    const counted: Record<string, number> = {};
    let lastMs = 0;
    for (const entry of recording.log) {
      if (entry.kind !== 'fact' || entry.type !== 'trafficCounted') continue;
      lastMs = entry.atMs;
      for (const outcome of OUTCOMES) counted[outcome] = (counted[outcome] ?? 0) + Number(entry.data[outcome] ?? 0);
    }
    const found: Record<string, number> = Object.fromEntries(OUTCOMES.map((outcome) => [outcome, 0]));
    for (let request = 1; request < (UNTIL_MS / 1000) * RATE * 1.4; request++) {
      const trace = traceRequest(recording, POINTS, request, UNTIL_MS);
      if (trace && trace.endsAtMs <= lastMs) found[trace.outcome] = (found[trace.outcome] ?? 0) + 1;
    }
    expect(found).toEqual(counted);
  });

  test('those that the log tells are found as it tells them', () => {
    let told = 0;
    for (const entry of recording.log) {
      if (entry.kind !== 'fact' || entry.type !== 'requestFailed') continue;
      told++;
      const { request, outcome, pod, arrivedAtMs } = entry.data;
      const trace = traceRequest(recording, POINTS, Number(request), UNTIL_MS);
      expect(trace && { outcome: trace.outcome, pod: trace.pod, at: Math.round(trace.arrivedAtMs) }).toEqual({
        outcome,
        pod,
        at: arrivedAtMs,
      });
    }
    expect(told).toBeGreaterThan(0);
  });
});

test('a request that has not arrived, or number 0, is nobody', () => {
  const recording = run(worldWith('  releases: []'), 'RollingUpdate');
  expect(traceRequest(recording, POINTS, 0, UNTIL_MS)).toBeNull();
  expect(traceRequest(recording, POINTS, 1_000_000, UNTIL_MS)).toBeNull();
});
