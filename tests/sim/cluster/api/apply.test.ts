// `apply`: what it creates, changes, takes away and refuses.
import { describe, expect, test } from 'vitest';
import { applyObject, patchObject, scaleDeployment } from '../../../../src/sim/cluster/index.ts';
import { deploymentManifest, ToyWorld } from '../toy-world.ts';

const applied = (world: ToyWorld, object: object, mode?: 'client' | 'server') =>
  world.do((context) => applyObject(context, JSON.parse(JSON.stringify(object)), mode ? { mode } : {}));

const withoutReplicas = () => {
  const { spec, ...rest } = deploymentManifest({ replicas: 3 });
  const { replicas: _, ...others } = spec;
  return { ...rest, spec: others };
};

const withEnv = (...names: string[]) => {
  const manifest = deploymentManifest();
  const env = names.map((name) => ({ name, value: '1' }));
  return {
    ...manifest,
    spec: {
      ...manifest.spec,
      template: { ...manifest.spec.template, spec: { containers: [{ name: 'app', image: 'shop:1', env }] } },
    },
  };
};

describe('what kubectl says', () => {
  test('created, unchanged, configured', () => {
    const world = new ToyWorld();
    expect(applied(world, deploymentManifest())).toMatchObject({ ok: true, message: 'deployment.apps/web created' });
    expect(applied(world, deploymentManifest())).toMatchObject({
      message: 'deployment.apps/web unchanged',
      changed: false,
    });
    expect(world.deployment().metadata.generation).toBe(1);
    expect(applied(world, deploymentManifest({ replicas: 5 }))).toMatchObject({
      message: 'deployment.apps/web configured',
    });
    expect(world.deployment().metadata.generation).toBe(2);
  });

  test('a kind that nothing acts on is stored all the same', () => {
    const world = new ToyWorld();
    const budget = {
      apiVersion: 'policy/v1',
      kind: 'PodDisruptionBudget',
      metadata: { name: 'web' },
      spec: { minAvailable: 1, selector: { matchLabels: { app: 'web' } } },
    };
    expect(applied(world, budget)).toMatchObject({ ok: true, message: 'poddisruptionbudget.policy/web created' });
    expect(applied(world, budget)).toMatchObject({ message: 'poddisruptionbudget.policy/web unchanged' });
  });
});

describe('fields that the manifest no longer says', () => {
  test('fall back to their default', () => {
    const world = new ToyWorld();
    applied(world, deploymentManifest({ spec: { minReadySeconds: 9, revisionHistoryLimit: 2 } }));
    applied(world, deploymentManifest());
    expect(world.deployment().spec).toMatchObject({ revisionHistoryLimit: 10 });
    expect(world.deployment().spec.minReadySeconds).toBeUndefined();
  });

  test('one variable of a list goes, the other stays', () => {
    const world = new ToyWorld();
    applied(world, withEnv('A', 'B'));
    applied(world, withEnv('B'));
    expect(world.deployment().spec.template.spec.containers[0]?.env?.map(({ name }) => name)).toEqual(['B']);
    applied(world, withEnv());
    expect(world.deployment().spec.template.spec.containers[0]?.env ?? []).toEqual([]);
  });

  test('replicas that somebody scaled: on the server they stay, on the client they fall back to 1', () => {
    for (const [mode, replicas] of [
      ['server', 5],
      ['client', 1],
    ] as const) {
      const world = new ToyWorld();
      applied(world, deploymentManifest({ replicas: 3 }), mode);
      world.do((context) => scaleDeployment(context, 'web', 5));
      applied(world, withoutReplicas(), mode);
      expect(world.deployment().spec.replicas, mode).toBe(replicas);
    }
  });

  test('replicas that the manifest still says win over who scaled meanwhile', () => {
    const world = new ToyWorld();
    applied(world, deploymentManifest({ replicas: 3 }), 'server');
    world.do((context) => scaleDeployment(context, 'web', 5));
    applied(world, deploymentManifest({ replicas: 3 }), 'server');
    expect(world.deployment().spec.replicas).toBe(3);
  });

  test('what others added stays', () => {
    const world = new ToyWorld();
    applied(world, withEnv('A'), 'server');
    world.do((context) =>
      patchObject(context, 'Deployment', 'web', {
        type: 'strategic',
        patch: { spec: { template: { spec: { containers: [{ name: 'app', env: [{ name: 'X', value: '2' }] }] } } } },
      }),
    );
    applied(world, withEnv('A'), 'server');
    expect(world.deployment().spec.template.spec.containers[0]?.env?.map(({ name }) => name)).toEqual(['A', 'X']);
  });

  test('the strategy may be changed to Recreate without more ado', () => {
    const world = new ToyWorld();
    applied(world, deploymentManifest());
    expect(applied(world, deploymentManifest({ strategy: { type: 'Recreate' } })).ok).toBe(true);
    expect(world.deployment().spec.strategy).toEqual({ type: 'Recreate' });
  });
});

describe('what the API server refuses', () => {
  const refusals: [string, object, number, string][] = [
    ['an unknown field', deploymentManifest({ spec: { replica: 3 } }), 500, 'spec.replica'],
    ['a number in words', deploymentManifest({ spec: { replicas: 'three' } }), 500, 'spec.replicas'],
    ['negative replicas', deploymentManifest({ replicas: -1 }), 422, 'spec.replicas'],
    [
      'a selector that misses the template',
      deploymentManifest({ spec: { selector: { matchLabels: { app: 'other' } } } }),
      422,
      'spec.template.metadata.labels',
    ],
    [
      'surge and unavailable both zero',
      deploymentManifest({ strategy: { type: 'RollingUpdate', rollingUpdate: { maxSurge: 0, maxUnavailable: 0 } } }),
      422,
      'spec.strategy.rollingUpdate.maxUnavailable',
    ],
  ];

  test.each(refusals)('%s', (_, object, code, field) => {
    const world = new ToyWorld();
    const result = applied(world, object);
    expect(result).toMatchObject({ ok: false, code });
    expect(result.ok ? [] : result.fields).toContain(field);
    expect(world.state.api.deployments.size).toBe(0);
  });

  test('another selector for a Deployment that exists', () => {
    const world = new ToyWorld();
    applied(world, deploymentManifest());
    const other = deploymentManifest();
    const result = applied(world, {
      ...other,
      spec: {
        ...other.spec,
        selector: { matchLabels: { app: 'new' } },
        template: { ...other.spec.template, metadata: { labels: { app: 'new' } } },
      },
    });
    expect(result).toMatchObject({ ok: false, code: 422 });
    expect(world.deployment().metadata.generation).toBe(1);
  });

  test.each([
    [{}],
    [{ kind: 'Deployment' }],
    [{ kind: 'Deployment', metadata: { name: 'x' } }],
    [{ apiVersion: 'apps/v1', kind: 'Deployment', metadata: { name: 'x' }, spec: null }],
    [{ apiVersion: 'apps/v1', kind: 'Deployment', metadata: null }],
  ])('%j is refused without an exception', (object) => {
    expect(applied(new ToyWorld(), object).ok).toBe(false);
  });
});
