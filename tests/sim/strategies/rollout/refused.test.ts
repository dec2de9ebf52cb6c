// A quota that has no room for another ReplicaSet. No recorded story has one.
import { expect, test } from 'vitest';
import { replayTrace } from '../../../../src/cli/answer/trace/replay.ts';
import type { JsonObject } from '../../../../src/manifest/index.ts';

const rollout = (image: string): JsonObject => ({
  apiVersion: 'argoproj.io/v1alpha1',
  kind: 'Rollout',
  metadata: { name: 'web' },
  spec: {
    replicas: 1,
    strategy: { canary: {} },
    selector: { matchLabels: { app: 'web' } },
    template: { metadata: { labels: { app: 'web' } }, spec: { containers: [{ name: 'app', image }] } },
  },
});
const quota: JsonObject = {
  apiVersion: 'v1',
  kind: 'ResourceQuota',
  metadata: { name: 'limit' },
  spec: { hard: { 'count/replicasets.apps': '1' } },
};

test('is met again after growing waits, and the rollout goes on when it is lifted', () => {
  const steps = [
    { t: 0, until: 1, do: { apply: quota } },
    { t: 2, until: 3, do: { apply: rollout('shop:1') } },
    { t: 4, until: 300, do: { apply: rollout('shop:2') } },
    { t: 301, until: 320, do: { delete: { kind: 'ResourceQuota', name: 'limit' } } },
  ];
  const [, , refused, lifted] = replayTrace({ autoSchedule: true, autoTerminate: true }, steps);
  expect(refused?.decisions).toEqual([]);
  const told = refused?.events.filter((event) => 'reason' in event && event.reason === 'ReplicaSetCreateError') ?? [];
  // 1, 2, 4 … ms, and from 10 s on no longer.
  expect(told.length).toBeGreaterThan(30);
  expect(told.length).toBeLessThan(60);
  expect(lifted?.decisions).toContainEqual({ rs: 'rs2', from: null, to: 0 });
});
