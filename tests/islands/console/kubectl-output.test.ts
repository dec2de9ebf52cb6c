import { expect, test } from 'vitest';
import { columns, kubectlAge, rolloutStatusLine } from '../../../src/islands/console/kubectl-output.ts';
import type { DeploymentView } from '../../../src/sim/index.ts';

test.each([
  [0, '0s'],
  [119_999, '119s'],
  [125_000, '2m5s'],
  [300_000, '5m'],
  [601_000, '10m'],
  [10_799_000, '179m'],
  [12_000_000, '3h20m'],
])('%i ms are %s', (ms, age) => {
  expect(kubectlAge(ms)).toBe(age);
});

test('columns are three spaces apart', () => {
  expect(
    columns([
      ['NAME', 'READY'],
      ['web-1', '1/1'],
    ]),
  ).toBe('NAME    READY\nweb-1   1/1');
});

const view = (status: Partial<DeploymentView['status']>, reason = ''): DeploymentView => ({
  name: 'web',
  namespace: 'default',
  strategy: 'RollingUpdate',
  replicas: 4,
  maxSurge: 1,
  maxUnavailable: 0,
  minimum: 4,
  maximum: 5,
  paused: false,
  revision: 2,
  containers: [],
  replicaSets: [],
  conditions:
    reason === ''
      ? []
      : [{ type: 'Progressing', status: 'False', reason, message: '', lastUpdateAtMs: 0, lastTransitionAtMs: 0 }],
  status: { replicas: 4, updated: 4, ready: 4, available: 4, unavailable: 0, terminating: 0, ...status },
  lifecycle: 'idle',
  passages: {},
  headline: { id: 'steady', tone: 'neutral', data: {} },
  waits: [],
  history: [],
});

test.each<[Partial<DeploymentView['status']>, string, string]>([
  [{ updated: 1 }, '', 'Waiting for deployment "web" rollout to finish: 1 out of 4 new replicas have been updated...'],
  [{ replicas: 5 }, '', 'Waiting for deployment "web" rollout to finish: 1 old replicas are pending termination...'],
  [{ available: 3 }, '', 'Waiting for deployment "web" rollout to finish: 3 of 4 updated replicas are available...'],
  [{}, '', 'deployment "web" successfully rolled out'],
  [{ updated: 1 }, 'ProgressDeadlineExceeded', 'error: deployment "web" exceeded its progress deadline'],
])('rollout status with %o %s', (status, reason, text) => {
  expect(rolloutStatusLine(view(status, reason))).toBe(text);
});
