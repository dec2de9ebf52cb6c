// The Eviction API: who may go, and what it answers to those who may not. Source of the answers: the recorded stories.
import { describe, expect, test } from 'vitest';
import {
  applyObject,
  type ClusterContext,
  evictPod,
  type PodObject,
  updatePodStatus,
} from '../../../../src/sim/cluster/index.ts';
import { deploymentManifest, ToyWorld } from '../toy-world.ts';

const budget = (spec: object, name = 'web') => ({
  apiVersion: 'policy/v1',
  kind: 'PodDisruptionBudget',
  metadata: { name },
  spec: { selector: { matchLabels: { app: 'web' } }, ...spec },
});

function settled(spec: object, replicas = 3): ToyWorld {
  const world = new ToyWorld({ endAfterMs: 20_000 });
  world.do((context) => applyObject(context, budget(spec)));
  world.do((context) => applyObject(context, deploymentManifest({ replicas })));
  world.runFor(10_000);
  return world;
}

const podAt = (context: ClusterContext, at: number): PodObject => {
  const pod = [...context.state.api.pods.values()][at];
  if (!pod) throw new Error('no such pod');
  return pod;
};
const evict = (world: ToyWorld, at: number) =>
  world.do((context) => evictPod(context, podAt(context, at).metadata.name));
const change = (world: ToyWorld, at: number, status: Partial<PodObject['status']>) =>
  world.do((context) => {
    const pod = podAt(context, at);
    updatePodStatus(context, pod, { ...pod.status, ...status });
  });
const UNREADY = { conditions: [{ type: 'Ready', status: 'False', lastTransitionAtMs: 0 }] } as const;

const needs = (needed: number, healthy: number) => ({
  ok: false,
  code: 429,
  message: "Cannot evict pod as it would violate the pod's disruption budget.",
  causes: [`The disruption budget web needs ${needed} healthy pods and has ${healthy} currently`],
});
const gone = { ok: true, code: 201 };

describe('a pod that serves', () => {
  test('goes while the budget has something left, and only then', () => {
    const world = settled({ minAvailable: 2 });
    expect([evict(world, 0), evict(world, 1)]).toEqual([gone, needs(2, 3)]);
    world.runFor(100);
    expect(evict(world, 1)).toEqual(needs(2, 2));
    world.runFor(5_000);
    expect(evict(world, 1)).toEqual(gone);
  });

  test('of no budget always goes', () => {
    const world = settled({ minAvailable: 3, selector: { matchLabels: { app: 'other' } } });
    expect([0, 1, 2].map((at) => evict(world, at))).toEqual([gone, gone, gone]);
  });

  test('of two budgets never goes, not even when both would let it', () => {
    const world = settled({ minAvailable: 0 });
    world.do((context) => applyObject(context, budget({ maxUnavailable: '100%' }, 'other')));
    world.runFor(1_000);
    expect(evict(world, 0)).toEqual({
      ok: false,
      code: 500,
      message: 'This pod has more than one PodDisruptionBudget, which the eviction subresource does not support.',
      causes: [],
    });
  });

  test('stays until a budget that is new, or has changed, has been counted', () => {
    const world = settled({ minAvailable: 0 });
    const answer = world.do((context) => {
      applyObject(context, budget({ minAvailable: 1 }));
      return evictPod(context, podAt(context, 0).metadata.name);
    });
    expect(answer).toMatchObject({
      code: 429,
      causes: ['The disruption budget web is still being processed by the server.'],
    });
    world.runFor(100);
    expect(evict(world, 0)).toEqual(gone);
  });

  test('is not found twice', () => {
    const world = settled({ minAvailable: 0 });
    expect(world.do((context) => evictPod(context, 'nobody'))).toEqual({
      ok: false,
      code: 404,
      message: 'pods "nobody" not found',
      causes: [],
    });
  });
});

describe('a pod that does not serve', () => {
  test('goes whatever the budget says: Pending, Failed, Succeeded, or going already', () => {
    const world = settled({ minAvailable: 9 }, 4);
    change(world, 0, { ...UNREADY, phase: 'Pending' });
    change(world, 1, { ...UNREADY, phase: 'Failed' });
    change(world, 2, { ...UNREADY, phase: 'Succeeded' });
    const names = world.do((context) => [0, 1, 2].map((at) => podAt(context, at).metadata.name));
    expect(names.map((name) => world.do((context) => evictPod(context, name)))).toEqual([gone, gone, gone]);
    expect(names.map((name) => world.do((context) => evictPod(context, name))).slice(0, 2)).toMatchObject([
      gone,
      { code: 404 },
    ]);
  });

  test.each<[string, object, object]>([
    ['goes when the budget is met', { minAvailable: 2 }, gone],
    ['stays when it is not', { minAvailable: 3 }, needs(3, 2)],
    [
      'stays when it is not: IfHealthyBudget',
      { minAvailable: 3, unhealthyPodEvictionPolicy: 'IfHealthyBudget' },
      needs(3, 2),
    ],
    ['goes in any case: AlwaysAllow', { minAvailable: 3, unhealthyPodEvictionPolicy: 'AlwaysAllow' }, gone],
    ['is asked about like others when nothing is needed', { minAvailable: 0 }, gone],
  ])('but runs without being ready %s', (_, spec, answer) => {
    const world = settled(spec);
    change(world, 0, UNREADY);
    world.runFor(100);
    expect(evict(world, 0)).toEqual(answer);
  });

  test('and goes takes nothing from the budget', () => {
    const world = settled({ minAvailable: 2 }, 4);
    change(world, 0, UNREADY);
    world.runFor(100);
    const allowed = () => world.state.api.podDisruptionBudgets.get('web')?.status.disruptionsAllowed;
    const before = allowed();
    evict(world, 0);
    expect([before, allowed()]).toEqual([1, 1]);
  });
});

describe('the decision', () => {
  test('carries the sum, and what would have helped', () => {
    const world = settled({ minAvailable: 3 });
    evict(world, 0);
    const [decision] = world.decisionsOf('eviction-refused');
    expect(decision).toMatchObject({
      who: 'eviction-api',
      saw: { budget: 'web', currentHealthy: 3, desiredHealthy: 3, approved: 0, surplus: 0 },
      source: { object: { kind: 'PodDisruptionBudget', name: 'web' }, path: 'spec.minAvailable' },
    });
    expect(decision?.alternatives).toMatchObject([
      { id: 'looser-budget', data: { field: 'minAvailable', value: 2 }, source: { path: 'spec.minAvailable' } },
      { id: 'more-ready-pods', data: { missing: 1 } },
      { id: 'not-by-eviction' },
    ]);
  });

  // What is offered is tried: the budget that would have let the pod go does, and one stricter does not.
  test.each([
    ['minAvailable', { minAvailable: 4 }],
    ['maxUnavailable', { maxUnavailable: 0 }],
    ['maxUnavailable', { maxUnavailable: '0%' }],
    ['minAvailable', { minAvailable: '100%' }],
  ])('offers the strictest %s that would have let it go', (field, spec) => {
    const world = settled(spec, 4);
    evict(world, 0);
    const [decision] = world.decisionsOf('eviction-refused');
    const way = decision?.alternatives.find(({ id }) => id === 'looser-budget');
    expect(way?.data['field']).toBe(field);
    const value = Number(way?.data['value']);
    const stricter = field === 'minAvailable' ? value + 1 : value - 1;
    for (const [tried, answer] of [
      [stricter, { code: 429 }],
      [value, gone],
    ] as const) {
      world.do((context) => applyObject(context, budget({ [field]: tried })));
      world.runFor(100);
      expect(evict(world, 0)).toMatchObject(answer);
    }
  });

  test('counts who was let go a moment before: two may not share one disruption', () => {
    const world = settled({ minAvailable: 2 });
    world.do((context) => {
      for (const at of [0, 1]) evictPod(context, podAt(context, at).metadata.name);
    });
    expect(world.decisionsOf('eviction-refused').map(({ saw }) => saw)).toEqual([
      { budget: 'web', currentHealthy: 3, desiredHealthy: 2, approved: 1, surplus: 0 },
    ]);
  });

  test('is not written again for somebody who has heard the same', () => {
    const world = settled({ minAvailable: 3 });
    const heard = needs(3, 3).causes[0] ?? null;
    world.do((context) => evictPod(context, podAt(context, 0).metadata.name, { heard }));
    expect(world.decisionsOf('eviction-refused')).toEqual([]);
    world.do((context) => evictPod(context, podAt(context, 0).metadata.name, { heard: 'something else' }));
    expect(world.decisionsOf('eviction-refused')).toHaveLength(1);
  });
});
