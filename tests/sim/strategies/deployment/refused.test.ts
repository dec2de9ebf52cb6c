// A quota that has no room for another ReplicaSet. No recorded story has one.
import { expect, test } from 'vitest';
import { replayTrace } from '../../../../src/cli/answer/trace/replay.ts';
import type { JsonObject } from '../../../../src/manifest/index.ts';

const deployment: JsonObject = {
  apiVersion: 'apps/v1',
  kind: 'Deployment',
  metadata: { name: 'web' },
  spec: {
    replicas: 1,
    selector: { matchLabels: { app: 'web' } },
    template: { metadata: { labels: { app: 'web' } }, spec: { containers: [{ name: 'app', image: 'shop:1' }] } },
  },
};
const quota: JsonObject = {
  apiVersion: 'v1',
  kind: 'ResourceQuota',
  metadata: { name: 'limit' },
  spec: { hard: { 'count/replicasets.apps': '1' } },
};
const release: JsonObject = { setImage: { name: 'web', container: 'app', image: 'shop:2' } };
const lift: JsonObject = { delete: { kind: 'ResourceQuota', name: 'limit' } };

/** Plays a release that the quota refuses, `quotaSeconds` before it is lifted, and gives the last two steps. */
function play(quotaSeconds: number) {
  const steps = [
    { t: 0, until: 1, do: { apply: quota } },
    { t: 2, until: 3, do: { apply: deployment } },
    { t: 4, until: 4 + quotaSeconds, do: release },
    { t: 5 + quotaSeconds, until: 205 + quotaSeconds, do: lift },
  ];
  const [, , refused, lifted] = replayTrace({ autoSchedule: true, autoTerminate: true }, steps);
  return { refused, lifted };
}

test('is met again after growing waits, and the rollout goes on when it is lifted', () => {
  const { refused, lifted } = play(20);
  expect(refused?.decisions).toEqual([]);
  // At once, once more for the condition that it wrote, and after 5, 10, 20 … ms.
  const told = refused?.events.filter((event) => 'reason' in event && event.reason === 'ReplicaSetCreateError') ?? [];
  expect(told.length).toBeGreaterThan(8);
  expect(told.length).toBeLessThan(16);
  expect(refused?.settled).toMatchObject({
    deployments: {
      web: {
        conditions: [{ type: 'Available' }, { type: 'Progressing', status: 'False', reason: 'ReplicaSetCreateError' }],
      },
    },
  });
  expect(lifted?.decisions).toEqual([{ rs: 'rs2', from: null, to: 1 }]);
});

test('is given up after 15 tries', () => {
  expect(play(200).lifted?.decisions).toEqual([]);
});
