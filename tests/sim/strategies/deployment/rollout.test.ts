// What people get wrong about rollouts, as the controller does it.
import { describe, expect, test } from 'vitest';
import {
  applyObject,
  deletePod,
  pauseDeployment,
  restartDeployment,
  resumeDeployment,
  revisionOf,
  scaleDeployment,
  setImage,
  undoDeployment,
} from '../../../../src/sim/cluster/index.ts';
import { conditionOf } from '../../../../src/sim/strategies/index.ts';
import { type DeploymentOptions, deploymentManifest, type ToyOptions, ToyWorld } from '../../cluster/toy-world.ts';

const rolling = (maxSurge: number | string, maxUnavailable: number | string) => ({
  type: 'RollingUpdate',
  rollingUpdate: { maxSurge, maxUnavailable },
});

function running(options: DeploymentOptions, toy: ToyOptions = {}): ToyWorld {
  const world = new ToyWorld(toy);
  world.do((context) => applyObject(context, deploymentManifest(options)));
  world.runFor(20_000);
  return world;
}

const sizes = (world: ToyWorld) => world.replicaSets().map(({ spec }) => spec.replicas);
const progressing = (world: ToyWorld) => conditionOf(world.deployment().status.conditions, 'Progressing')?.reason;

describe('a new version that never becomes ready', () => {
  const stuck = () => {
    const world = running(
      { replicas: 4, strategy: rolling(1, 0), spec: { progressDeadlineSeconds: 60 } },
      { readyAfterMs: (image) => (image === 'shop:1' ? 1000 : null) },
    );
    world.do((context) => setImage(context, 'web', 'app', 'shop:broken'));
    world.runFor(30_000);
    return world;
  };

  test('keeps all old pods, and says the sum behind it', () => {
    const world = stuck();
    expect(sizes(world)).toEqual([4, 1]);
    const [hold] = world.decisionsOf('hold-nothing-removable');
    expect(hold?.saw).toMatchObject({ total: 5, minimum: 4, newUnavailable: 1, removable: 0 });
    expect(hold?.source?.path).toBe('spec.strategy.rollingUpdate.maxUnavailable');
    expect(hold?.alternatives).toMatchObject([{ id: 'more-unavailable', data: { maxUnavailable: 1 } }]);
  });

  test('the alternative of the hold is true: with maxUnavailable 1 one old pod goes', () => {
    const world = stuck();
    world.do((context) =>
      applyObject(context, deploymentManifest({ replicas: 4, image: 'shop:broken', strategy: rolling(1, 1) })),
    );
    world.runFor(1_000);
    expect(sizes(world)[0]).toBe(3);
  });

  test('the deadline sets a condition and undoes nothing', () => {
    const world = stuck();
    world.runFor(120_000);
    expect(progressing(world)).toBe('ProgressDeadlineExceeded');
    expect(sizes(world)).toEqual([4, 1]);
    expect(world.deployment().spec.template.spec.containers[0]?.image).toBe('shop:broken');
  });

  test('says the same hold once', () => {
    const world = stuck();
    world.runFor(30_000);
    expect(world.decisionsOf('hold-nothing-removable')).toHaveLength(1);
  });

  test('an undo by hand brings the old version back under a new number', () => {
    const world = stuck();
    expect(world.do((context) => undoDeployment(context, 'web'))).toMatchObject({
      ok: true,
      message: 'deployment.apps/web rolled back',
    });
    world.runFor(20_000);
    expect(sizes(world)).toEqual([4, 0]);
    expect(world.replicaSets().map(revisionOf)).toEqual([3, 2]);
    expect(progressing(world)).toBe('NewReplicaSetAvailable');
  });
});

describe('the cap', () => {
  test('terminating pods do not count: more pods exist than replicas + maxSurge', () => {
    const world = running({ replicas: 4, strategy: rolling(1, 0) }, { endAfterMs: 60_000 });
    world.do((context) => setImage(context, 'web', 'app', 'shop:2'));
    world.runFor(20_000);
    expect(world.deployment().status.replicas).toBe(4);
    expect(world.state.api.pods.size).toBe(8);
  });

  test('a new ReplicaSet is born as large as the room allows', () => {
    const world = running({ replicas: 10, strategy: rolling('25%', '25%') });
    world.do((context) => setImage(context, 'web', 'app', 'shop:2'));
    world.runFor(100);
    expect(world.decisionsOf('new-replica-set')[1]).toMatchObject({
      saw: { cap: 13, total: 10, room: 3 },
      outcome: { to: 3 },
    });
  });
});

describe('Recreate', () => {
  test('starts nothing new before the last old pod has ended', () => {
    const world = running({ replicas: 2, strategy: { type: 'Recreate' } }, { endAfterMs: 7_000 });
    world.do((context) => setImage(context, 'web', 'app', 'shop:2'));
    world.runFor(6_000);
    expect(world.replicaSets()).toHaveLength(1);
    expect(world.decisionsOf('recreate-wait')[0]?.saw).toEqual({ pods: 2 });
    world.runFor(10_000);
    expect(sizes(world)).toEqual([0, 2]);
    expect(progressing(world)).toBe('NewReplicaSetAvailable');
  });
});

describe('pause and resume', () => {
  test('changes pile up and roll out once; scaling still works', () => {
    const world = running({ replicas: 3 });
    world.do((context) => pauseDeployment(context, 'web'));
    for (const image of ['shop:2', 'shop:3']) world.do((context) => setImage(context, 'web', 'app', image));
    world.do((context) => scaleDeployment(context, 'web', 5));
    world.runFor(20_000);
    expect(sizes(world)).toEqual([5]);
    expect(progressing(world)).toBe('DeploymentPaused');
    world.do((context) => resumeDeployment(context, 'web'));
    world.runFor(30_000);
    expect(sizes(world)).toEqual([0, 5]);
    expect(world.replicaSets()[1]?.spec.template.spec.containers[0]?.image).toBe('shop:3');
  });
});

describe('revisions', () => {
  test('replicas, strategy and minReadySeconds make no new one', () => {
    const world = running({ replicas: 2 });
    world.do((context) =>
      applyObject(context, deploymentManifest({ replicas: 4, strategy: rolling(2, 0), spec: { minReadySeconds: 5 } })),
    );
    world.runFor(20_000);
    expect(world.replicaSets()).toHaveLength(1);
    expect(world.replicaSets()[0]?.spec).toMatchObject({ replicas: 4, minReadySeconds: 5 });
  });

  test('a restart makes one with the same image', () => {
    const world = running({ replicas: 2 });
    world.do((context) => restartDeployment(context, 'web'));
    world.runFor(20_000);
    expect(world.replicaSets().map(({ spec }) => spec.template.spec.containers[0]?.image)).toEqual([
      'shop:1',
      'shop:1',
    ]);
    expect(sizes(world)).toEqual([0, 2]);
  });

  test('beyond the history limit the oldest goes, and cannot be gone back to', () => {
    const world = running({ replicas: 1, spec: { revisionHistoryLimit: 1 } });
    for (const image of ['shop:2', 'shop:3']) {
      world.do((context) => setImage(context, 'web', 'app', image));
      world.runFor(20_000);
    }
    expect(world.replicaSets().map(revisionOf)).toEqual([2, 3]);
    expect(world.do((context) => undoDeployment(context, 'web', 1))).toMatchObject({
      ok: false,
      message: 'unable to find specified revision 1 in history',
    });
  });
});

describe('availability', () => {
  test('with minReadySeconds a ready pod is not available yet, and the rollout waits for it', () => {
    const world = running({ replicas: 2, strategy: rolling(1, 0), spec: { minReadySeconds: 30 } });
    expect(world.deployment().status).toMatchObject({ readyReplicas: 2, availableReplicas: 0 });
    world.runFor(20_000);
    expect(world.deployment().status.availableReplicas).toBe(2);
  });

  test('a pod lost after the rollout is replaced, and is no lack of progress', () => {
    const world = running({ replicas: 3, spec: { progressDeadlineSeconds: 5 } }, { readyAfterMs: () => 9_000 });
    world.do((context) => {
      const [pod] = context.state.api.pods.values();
      if (pod) deletePod(context, pod);
    });
    world.runFor(8_000);
    expect(progressing(world)).toBe('NewReplicaSetAvailable');
    world.runFor(20_000);
    expect(world.deployment().status.availableReplicas).toBe(3);
  });
});

describe('status lags', () => {
  test('a sync follows its cause by the delay, and never acts twice in one', () => {
    const world = running({ replicas: 4, strategy: rolling(1, 1) }, { syncDelayMs: 200 });
    const from = world.simulation.nowMs;
    world.do((context) => setImage(context, 'web', 'app', 'shop:2'));
    world.runFor(60_000);
    const ours = world.decisions.filter(({ who, atMs }) => who === 'deployment-controller' && atMs >= from);
    expect(ours[0]?.atMs).toBeGreaterThanOrEqual(from + 200);
    const moments = new Map<number, Set<string>>();
    for (const { atMs, verb } of ours) moments.set(atMs, (moments.get(atMs) ?? new Set()).add(verb));
    for (const verbs of moments.values()) expect(verbs.has('scale-up') && verbs.has('scale-down')).toBe(false);
  });
});
