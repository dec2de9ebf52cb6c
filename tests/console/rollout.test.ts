// `kubectl rollout status` and `kubectl rollout history`, word for word.
import { describe, expect, test } from 'vitest';
import { rolloutHistory, rolloutStatus } from '../../src/console/index.ts';

const status = {
  observedGeneration: 2,
  replicas: 4,
  updatedReplicas: 4,
  availableReplicas: 4,
  conditions: [{ type: 'Progressing', reason: 'ReplicaSetUpdated' }],
};
const said = (change: Partial<typeof status>, generation = 2) =>
  rolloutStatus({ name: 'web', generation, replicas: 4, status: { ...status, ...change } });

describe('rollout status', () => {
  const rows: [string, Partial<typeof status>, string][] = [
    ['everything is new and available', {}, 'deployment "web" successfully rolled out\n'],
    [
      'not all are new',
      { updatedReplicas: 1 },
      'Waiting for deployment "web" rollout to finish: 1 out of 4 new replicas have been updated...\n',
    ],
    [
      'old ones are left',
      { replicas: 5 },
      'Waiting for deployment "web" rollout to finish: 1 old replicas are pending termination...\n',
    ],
    [
      'not all are available',
      { availableReplicas: 3 },
      'Waiting for deployment "web" rollout to finish: 3 of 4 updated replicas are available...\n',
    ],
    [
      'the controller has not looked yet',
      { observedGeneration: 1 },
      'Waiting for deployment spec update to be observed...\n',
    ],
  ];

  test.each(rows)('%s', (_, change, message) => {
    expect(said(change)).toMatchObject({ ok: true, message, done: message.includes('successfully') });
  });

  test('a deadline that has passed is an error, and comes before the counts', () => {
    const conditions = [{ type: 'Progressing', reason: 'ProgressDeadlineExceeded' }];
    expect(said({ conditions, updatedReplicas: 1 })).toEqual({
      ok: false,
      message: 'deployment "web" exceeded its progress deadline',
    });
  });
});

test('rollout history lists revisions by number, with their causes', () => {
  expect(
    rolloutHistory(
      'deployment.apps/web',
      new Map([
        [10, undefined],
        [2, 'new logo'],
      ]),
    ),
  ).toBe('deployment.apps/web\nREVISION  CHANGE-CAUSE\n2         new logo\n10        <none>\n\n');
});
