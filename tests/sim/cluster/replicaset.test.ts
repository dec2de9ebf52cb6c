// ReplicaSets: how pods are made, which go first, and what is adopted.
import { describe, expect, test } from 'vitest';
import {
  applyObject,
  choosePodsToDelete,
  type DeletionCandidate,
  scaleDeployment,
  slowStart,
  templateHash,
} from '../../../src/sim/cluster/index.ts';
import { deploymentManifest, ToyWorld } from './toy-world.ts';

const READY: DeletionCandidate = {
  name: '',
  bound: true,
  phase: 'Running',
  ready: true,
  cost: 0,
  neighbours: 1,
  readyAtMs: 1000,
  restarts: 0,
  createdAtMs: 0,
  serial: 0,
};

describe('which pods go first', () => {
  const rows: [string, Partial<DeletionCandidate>, Partial<DeletionCandidate>][] = [
    ['unbound before bound', { bound: false, cost: 9 }, {}],
    ['pending before running', { phase: 'Pending', ready: false }, { ready: false }],
    ['unready before ready, whatever the cost', { ready: false, cost: 9 }, { cost: -9 }],
    ['the lower cost', { cost: -1, readyAtMs: 0 }, { cost: 1, readyAtMs: 5000 }],
    ['the more crowded node', { neighbours: 3, readyAtMs: 0 }, { neighbours: 1, readyAtMs: 5000 }],
    ['ready for less time', { readyAtMs: 5000 }, { readyAtMs: 0, restarts: 7 }],
    ['more restarts, when ready equally long', { restarts: 2 }, { restarts: 1 }],
    ['the newest, when nothing else tells them apart', { createdAtMs: 9 }, { createdAtMs: 1 }],
  ];

  test.each(rows)('%s', (_, first, second) => {
    const [gone, kept] = [
      { ...READY, ...first, name: 'gone' },
      { ...READY, ...second, name: 'kept' },
    ];
    for (const pods of [
      [gone, kept],
      [kept, gone],
    ]) {
      const { chosen, firstKept } = choosePodsToDelete(pods, 1);
      expect([chosen[0]?.name, firstKept?.name]).toEqual(['gone', 'kept']);
    }
  });

  test('picking a few of many gives what sorting all gives', () => {
    const pods = Array.from({ length: 200 }, (_, serial) => ({
      ...READY,
      name: `p${serial}`,
      serial,
      cost: (serial * 7) % 5,
      readyAtMs: (serial * 13) % 11,
    }));
    const all = choosePodsToDelete(pods, 199).chosen.map(({ name }) => name);
    for (const count of [1, 3, 50]) {
      expect(choosePodsToDelete(pods, count).chosen.map(({ name }) => name)).toEqual(all.slice(0, count));
    }
  });
});

describe('slow start', () => {
  test('tries 1, 2, 4 … and stops after the batch in which one fails', () => {
    let calls = 0;
    const result = slowStart(100, 1, () => (++calls > 4 ? 'full' : null));
    expect([result, calls]).toEqual([{ successes: 4, error: 'full' }, 7]);
  });
});

describe('names', () => {
  test('the hash of a template does not depend on the order of its fields', () => {
    expect(templateHash({ a: 1, b: { c: [1, 2], d: 'x' } })).toBe(templateHash({ b: { d: 'x', c: [1, 2] }, a: 1 }));
    expect(templateHash({ a: 1 })).not.toBe(templateHash({ a: 2 }));
    expect(templateHash({ a: 1 })).toMatch(/^[bcdfghjklmnpqrstvwxz2456789]{1,10}$/);
  });

  test('pods are named after Deployment, template and five characters', () => {
    const world = new ToyWorld();
    world.do((context) => applyObject(context, deploymentManifest({ replicas: 3 })));
    world.runFor(5_000);
    const hash = world.replicaSets()[0]?.metadata.labels['pod-template-hash'];
    for (const name of world.state.api.pods.keys()) {
      expect(name).toMatch(new RegExp(`^web-${hash}-[bcdfghjklmnpqrstvwxz2456789]{5}$`));
    }
  });
});

describe('large steps', () => {
  test('at most 500 pods are made in one sync, and all in the end', () => {
    const world = new ToyWorld();
    world.do((context) => applyObject(context, deploymentManifest({ replicas: 1200 })));
    world.runFor(20_000);
    const made = world.decisionsOf('create-pods').map(({ outcome }) => outcome['created']);
    expect(made).toEqual([500, 500, 200]);
    world.do((context) => scaleDeployment(context, 'web', 100));
    world.runFor(20_000);
    expect(world.decisionsOf('delete-youngest-pods').map(({ outcome }) => outcome['deleted'])).toEqual([500, 500, 100]);
    expect(world.state.api.pods.size).toBe(100);
  });
});

describe('adoption', () => {
  const replicaSet = (image: string) => ({
    apiVersion: 'apps/v1',
    kind: 'ReplicaSet',
    metadata: { name: 'web-by-hand', labels: { app: 'web' } },
    spec: {
      replicas: 2,
      selector: { matchLabels: { app: 'web' } },
      template: { metadata: { labels: { app: 'web' } }, spec: { containers: [{ name: 'app', image }] } },
    },
  });

  test('a Deployment takes over a ReplicaSet of the same template, and makes none of its own', () => {
    const world = new ToyWorld();
    world.do((context) => applyObject(context, replicaSet('shop:1')));
    world.runFor(5_000);
    world.do((context) => applyObject(context, deploymentManifest({ replicas: 3 })));
    world.runFor(5_000);
    expect(world.replicaSets().map(({ metadata }) => metadata.name)).toEqual(['web-by-hand']);
    expect(world.deployment().status).toMatchObject({ replicas: 3, updatedReplicas: 3 });
  });

  test('a ReplicaSet takes over a pod that fits, and makes one less', () => {
    const world = new ToyWorld();
    world.do((context) =>
      applyObject(context, {
        apiVersion: 'v1',
        kind: 'Pod',
        metadata: { name: 'stray', labels: { app: 'web' } },
        spec: { containers: [{ name: 'app', image: 'shop:0' }] },
      }),
    );
    world.runFor(2_000);
    world.do((context) => applyObject(context, replicaSet('shop:1')));
    world.runFor(5_000);
    expect(world.state.api.pods.size).toBe(2);
    expect(world.state.api.pods.get('stray')?.metadata.owner?.name).toBe('web-by-hand');
  });
});
