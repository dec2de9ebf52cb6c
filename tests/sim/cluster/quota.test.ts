// ResourceQuota: what it refuses, in the API server's words, and when it is tried again.
import { describe, expect, test } from 'vitest';
import { applyObject, deleteObject, setImage } from '../../../src/sim/cluster/index.ts';
import { deploymentManifest, ToyWorld } from './toy-world.ts';

const quota = (hard: Record<string, string>) => ({
  apiVersion: 'v1',
  kind: 'ResourceQuota',
  metadata: { name: 'limit' },
  spec: { hard },
});

const withRequests = (cpu: string) => ({
  containers: [{ name: 'app', image: 'shop:1', resources: { requests: { cpu } } }],
});

function refusal(hard: Record<string, string>, podSpec: object = {}): string | undefined {
  const world = new ToyWorld();
  world.do((context) => applyObject(context, quota(hard)));
  world.do((context) => applyObject(context, deploymentManifest({ replicas: 3, podSpec })));
  world.runFor(5_000);
  const [condition] = world.replicaSets()[0]?.status.conditions ?? [];
  return condition?.message.replace(/^pods "web-[^"]+" is forbidden: /, '');
}

describe('a quota', () => {
  test('of pods', () => {
    expect(refusal({ pods: '2' })).toBe('exceeded quota: limit, requested: pods=1, used: pods=2, limited: pods=2');
  });

  test('of CPU', () => {
    expect(refusal({ 'requests.cpu': '1' }, withRequests('400m'))).toBe(
      'exceeded quota: limit, requested: requests.cpu=400m, used: requests.cpu=800m, limited: requests.cpu=1',
    );
  });

  test('of CPU refuses pods that say nothing about it', () => {
    expect(refusal({ 'requests.cpu': '1' })).toBe('failed quota: limit: must specify requests.cpu');
  });

  test('of the simulation itself, which never makes pods without end', () => {
    const world = new ToyWorld();
    world.do((context) => applyObject(context, deploymentManifest({ replicas: 1_000_000_000 })));
    world.runFor(60_000);
    const [replicaSet] = world.replicaSets();
    expect(replicaSet?.status.replicas).toBeLessThanOrEqual(20_000);
    expect(replicaSet?.status.conditions[0]?.message).toContain('exceeded quota: simulation, requested: pods=1');
  });

  test('with room enough refuses nothing', () => {
    expect(refusal({ pods: '3' })).toBeUndefined();
  });
});

describe('a rollout under a full quota', () => {
  const full = () => {
    const world = new ToyWorld();
    world.do((context) => applyObject(context, quota({ pods: '3' })));
    world.do((context) =>
      applyObject(
        context,
        deploymentManifest({
          replicas: 3,
          strategy: { type: 'RollingUpdate', rollingUpdate: { maxSurge: 1, maxUnavailable: 0 } },
        }),
      ),
    );
    world.runFor(10_000);
    world.do((context) => setImage(context, 'web', 'app', 'shop:2'));
    return world;
  };

  test('without maxUnavailable stands still, and says ReplicaFailure', () => {
    const world = full();
    world.runFor(60_000);
    expect(world.deployment().status.conditions.find(({ type }) => type === 'ReplicaFailure')?.reason).toBe(
      'FailedCreate',
    );
    expect(world.deployment().status).toMatchObject({
      availableReplicas: 3,
      updatedReplicas: 0,
      unavailableReplicas: 1,
    });
  });

  test('is tried again after ever longer pauses, and goes on once the quota is gone', () => {
    const world = full();
    world.runFor(30_000);
    const tries = world.state.api.events.filter(({ reason }) => reason === 'FailedCreate').length;
    expect(tries).toBeGreaterThan(5);
    expect(tries).toBeLessThan(25);
    world.do((context) => deleteObject(context, 'ResourceQuota', 'limit'));
    world.runFor(120_000);
    expect(world.deployment().status).toMatchObject({ availableReplicas: 3, updatedReplicas: 3 });
  });
});
