// What the disruption controller counts: expected and healthy pods, what may go, and what it says when it cannot count.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  applyObject,
  type ClusterContext,
  deleteObject,
  evictPod,
  isPodReady,
  patchObject,
  removePod,
  scaleDeployment,
  selects,
  setImage,
} from '../../../../src/sim/cluster/index.ts';
import { seedCount } from '../../../support/seeds.ts';
import { deploymentManifest, ToyWorld } from '../toy-world.ts';

const budget = (spec: object, name = 'web') => ({
  apiVersion: 'policy/v1',
  kind: 'PodDisruptionBudget',
  metadata: { name },
  spec: { selector: { matchLabels: { app: 'web' } }, ...spec },
});

const statusOf = (world: ToyWorld, name = 'web') => {
  const found = world.state.api.podDisruptionBudgets.get(name);
  if (!found) throw new Error(`no budget ${name}`);
  return found.status;
};

/** Allowed, healthy, needed, expected. */
const numbers = (world: ToyWorld, name = 'web') => {
  const { disruptionsAllowed, currentHealthy, desiredHealthy, expectedPods } = statusOf(world, name);
  return [disruptionsAllowed, currentHealthy, desiredHealthy, expectedPods];
};

function settled(spec: object, replicas: number): ToyWorld {
  const world = new ToyWorld();
  world.do((context) => applyObject(context, budget(spec)));
  world.do((context) => applyObject(context, deploymentManifest({ replicas })));
  world.runFor(10_000);
  return world;
}

describe('allowed = healthy − needed', () => {
  test.each<[string, object, number, number[]]>([
    ['a number that must stay', { minAvailable: 2 }, 3, [1, 3, 2, 3]],
    ['more than there are', { minAvailable: 5 }, 3, [0, 3, 5, 3]],
    ['a number that may go', { maxUnavailable: 1 }, 3, [1, 3, 2, 3]],
    ['more may go than there are', { maxUnavailable: 9 }, 3, [3, 3, 0, 3]],
    ['a percentage that must stay is rounded up', { minAvailable: '50%' }, 5, [2, 5, 3, 5]],
    ['a percentage that may go is rounded up, too', { maxUnavailable: '10%' }, 5, [1, 5, 4, 5]],
    ['nobody may go', { maxUnavailable: '0%' }, 4, [0, 4, 4, 4]],
    ['everybody must stay', { minAvailable: '100%' }, 4, [0, 4, 4, 4]],
    ['nothing is said: no pods are expected, so none may go', {}, 3, [0, 3, 0, 0]],
  ])('%s', (_, spec, replicas, wanted) => {
    const world = settled(spec, replicas);
    expect(numbers(world)).toEqual(wanted);
    const allowed = (wanted[0] ?? 0) > 0;
    expect(statusOf(world).conditions).toMatchObject([
      {
        type: 'DisruptionAllowed',
        status: allowed ? 'True' : 'False',
        reason: allowed ? 'SufficientPods' : 'InsufficientPods',
        message: '',
      },
    ]);
  });

  test('an empty selector selects every pod, none selects no pod', () => {
    expect(numbers(settled({ minAvailable: 1, selector: {} }, 3))).toEqual([2, 3, 1, 3]);
    const world = new ToyWorld();
    const { selector: _, ...spec } = budget({ minAvailable: 1 }).spec;
    world.do((context) => applyObject(context, { ...budget({}), spec }));
    world.do((context) => applyObject(context, deploymentManifest({ replicas: 3 })));
    world.runFor(10_000);
    expect(numbers(world)).toEqual([0, 0, 1, 0]);
  });

  test('two Deployments under one budget are expected together', () => {
    const world = new ToyWorld();
    world.do((context) => applyObject(context, budget({ maxUnavailable: '50%', selector: {} })));
    world.do((context) => applyObject(context, deploymentManifest({ replicas: 3 })));
    world.do((context) => applyObject(context, deploymentManifest({ name: 'api', replicas: 2 })));
    world.runFor(10_000);
    expect(numbers(world)).toEqual([3, 5, 2, 5]);
  });

  test('in a rollout the surge pod is healthy, but not expected', () => {
    const world = settled({ maxUnavailable: 1 }, 3);
    world.do((context) => setImage(context, 'web', 'app', 'shop:2'));
    let most = 0;
    for (let i = 0; i < 100; i++) {
      world.runFor(100);
      const { currentHealthy, expectedPods, desiredHealthy } = statusOf(world);
      expect([expectedPods, desiredHealthy]).toEqual([3, 2]);
      most = Math.max(most, currentHealthy);
    }
    expect(most).toBe(4);
  });

  test('follows the scale of the Deployment', () => {
    const world = settled({ minAvailable: '60%' }, 5);
    const sizes = [8, 2, 0, 3].map((replicas) => {
      world.do((context) => scaleDeployment(context, 'web', replicas));
      world.runFor(10_000);
      return numbers(world);
    });
    expect(sizes).toEqual([
      [3, 8, 5, 8],
      [0, 2, 2, 2],
      [0, 0, 0, 0],
      [1, 3, 2, 3],
    ]);
  });

  test('a changed budget is counted anew, a deleted one is no more', () => {
    const world = settled({ minAvailable: 3 }, 3);
    const merge = { spec: { minAvailable: 1, selector: { matchLabels: { app: 'other' } } } };
    world.do((context) => patchObject(context, 'PodDisruptionBudget', 'web', { type: 'merge', patch: merge }));
    world.runFor(1_000);
    expect(numbers(world)).toEqual([0, 0, 1, 0]);
    expect(statusOf(world).observedGeneration).toBe(2);
    const deleted = world.do((context) => deleteObject(context, 'PodDisruptionBudget', 'web'));
    expect(deleted).toMatchObject({
      ok: true,
      message: 'poddisruptionbudget.policy "web" deleted from default namespace',
    });
    world.do((context) => scaleDeployment(context, 'web', 5));
    world.runFor(1_000);
    expect(world.state.api.podDisruptionBudgets.size).toBe(0);
    expect(world.state.controllers.budgets.size).toBe(0);
  });
});

describe('what it says', () => {
  const eventsOf = (world: ToyWorld) =>
    world.state.api.events.filter(({ object }) => object.kind === 'PodDisruptionBudget');

  test('that no pods match', () => {
    const world = new ToyWorld();
    world.do((context) => applyObject(context, budget({ minAvailable: 1 })));
    world.runFor(1_000);
    expect(eventsOf(world)).toMatchObject([{ type: 'Normal', reason: 'NoPods', message: 'No matching pods found' }]);
  });

  test('that pods without a controller are missing from a percentage', () => {
    const world = settled({ maxUnavailable: '50%' }, 2);
    world.do((context) =>
      applyObject(context, {
        apiVersion: 'v1',
        kind: 'Pod',
        metadata: { name: 'alone', labels: { app: 'web', tier: 'x' } },
        spec: { containers: [{ name: 'app', image: 'shop:1' }] },
      }),
    );
    world.runFor(5_000);
    // The ReplicaSet's selector wants its hash as well: the pod stays alone.
    expect(numbers(world)).toEqual([2, 3, 1, 2]);
    const event = eventsOf(world).find(({ reason }) => reason === 'UnmanagedPods');
    expect(event?.message).toMatch(
      /^Pods selected by this PodDisruptionBudget \(selector: &LabelSelector\{MatchLabels:map\[string\]string\{app: web,\},MatchExpressions:\[\]LabelSelectorRequirement\{\},\}\) were found to be unmanaged\. /,
    );
  });

  test('that a controller is gone: it allows nothing, and evictions are refused with that reason', () => {
    const world = new ToyWorld({ endAfterMs: 20_000 });
    world.do((context) => applyObject(context, budget({ maxUnavailable: 1 })));
    world.do((context) => applyObject(context, deploymentManifest({ replicas: 3 })));
    world.runFor(5_000);
    world.do((context) => deleteObject(context, 'Deployment', 'web'));
    world.runFor(1_000);
    const [condition] = statusOf(world).conditions;
    expect(condition).toMatchObject({ status: 'False', reason: 'SyncFailed' });
    expect(condition?.message).toMatch(/^found no controllers for pod "web-/);
    expect(statusOf(world).disruptionsAllowed).toBe(0);
    world.runFor(30_000);
    expect(statusOf(world).conditions).toMatchObject([{ reason: 'InsufficientPods', message: '' }]);
  });
});

describe('a pod whose eviction was approved and that is still there', () => {
  const approved = (world: ToyWorld) =>
    world.do((context) => {
      const found = context.state.api.podDisruptionBudgets.get('web');
      const [pod = ''] = context.state.api.pods.keys();
      // As after an approval whose deletion got lost on its way.
      if (found) found.status = { ...found.status, disruptedPods: { [pod]: context.nowMs } };
      for (const other of [...context.state.api.pods.values()].slice(1, 2)) removePod(context, other);
      return pod;
    });

  test('counts as gone for two minutes, then as healthy again', () => {
    const world = settled({ minAvailable: 1 }, 3);
    const pod = approved(world);
    world.runFor(10_000);
    expect(numbers(world)).toEqual([1, 2, 1, 3]);
    expect(Object.keys(statusOf(world).disruptedPods)).toEqual([pod]);
    world.runFor(109_000);
    expect(numbers(world)).toEqual([1, 2, 1, 3]);
    world.runFor(2_000);
    expect(numbers(world)).toEqual([2, 3, 1, 3]);
    expect(statusOf(world).disruptedPods).toEqual({});
  });

  test('is forgotten as soon as it goes', () => {
    const world = settled({ minAvailable: 1 }, 3);
    const pod = approved(world);
    world.do((context) => deleteObject(context, 'Pod', pod));
    world.runFor(10_000);
    expect(statusOf(world).disruptedPods).toEqual({});
    expect(numbers(world)).toEqual([2, 3, 1, 3]);
  });
});

type Deed = (context: ClusterContext, at: number) => unknown;
const deeds: readonly Deed[] = [
  (context, at) => scaleDeployment(context, 'web', at % 7),
  (context, at) => setImage(context, 'web', 'app', `shop:${at % 3}`),
  (context, at) => evictPod(context, [...context.state.api.pods.keys()][at] ?? ''),
  (context, at) => deleteObject(context, 'Pod', [...context.state.api.pods.keys()][at] ?? ''),
  (context, at) => applyObject(context, budget({ minAvailable: at % 5 })),
  (context, at) => applyObject(context, budget({ maxUnavailable: `${at * 10}%`, selector: {} })),
  (context) => deleteObject(context, 'PodDisruptionBudget', 'web'),
  (context) => deleteObject(context, 'Deployment', 'web'),
  (context) => applyObject(context, deploymentManifest({ replicas: 4 })),
];

test('the counts kept on the way are those of a walk over all pods, and no eviction takes more than a budget has', () => {
  const story = fc.array(
    fc.record({ deed: fc.nat(deeds.length - 1), at: fc.nat(9), afterMs: fc.constantFrom(0, 10, 500, 3_000) }),
    { maxLength: 40 },
  );
  fc.assert(
    fc.property(story, fc.nat(1_000_000), (steps, seed) => {
      const world = new ToyWorld({ seed, endAfterMs: 1_500 });
      world.do((context) => applyObject(context, deploymentManifest({ replicas: 4 })));
      world.do((context) => applyObject(context, budget({ minAvailable: 2 })));
      for (const { deed, at, afterMs } of steps) {
        world.do((context) => deeds[deed]?.(context, at));
        world.runFor(afterMs);
        const { api, controllers } = world.state;
        for (const [name, { spec, status }] of api.podDisruptionBudgets) {
          const pods = [...api.pods.values()].filter(({ metadata }) => selects(spec.selector, metadata.labels));
          const record = controllers.budgets.get(name);
          expect(record?.pods).toBe(pods.length);
          expect(record?.healthy).toBe(
            pods.filter((pod) => isPodReady(pod) && pod.metadata.deletedAtMs === null).length,
          );
          expect([...(record?.owners.values() ?? [])].reduce((sum, owner) => sum + owner.pods, 0)).toBe(
            pods.filter(({ metadata }) => metadata.owner).length,
          );
          expect(status.disruptionsAllowed).toBeGreaterThanOrEqual(0);
        }
      }
    }),
    { numRuns: seedCount },
  );
});
