// A person's commands, in kubectl's words.
import { describe, expect, test } from 'vitest';
import type { JsonObject } from '../../../../src/manifest/index.ts';
import {
  applyObject,
  type ClusterContext,
  deleteObject,
  patchObject,
  pauseDeployment,
  restartDeployment,
  resumeDeployment,
  scaleDeployment,
  setImage,
  undoDeployment,
  type VerbResult,
} from '../../../../src/sim/cluster/index.ts';
import { deploymentManifest, ToyWorld } from '../toy-world.ts';

function running(): ToyWorld {
  const world = new ToyWorld();
  world.do((context) => applyObject(context, deploymentManifest({ replicas: 2 })));
  world.runFor(10_000);
  return world;
}

type Verb = (context: ClusterContext) => VerbResult;

describe('on a Deployment that is there', () => {
  const rows: [string, Verb[], string][] = [
    ['set image', [(c) => setImage(c, 'web', 'app', 'shop:2')], 'deployment.apps/web image updated'],
    ['the same image prints nothing', [(c) => setImage(c, 'web', 'app', 'shop:1')], ''],
    ['set image of every container', [(c) => setImage(c, 'web', '*', 'shop:2')], 'deployment.apps/web image updated'],
    ['another container', [(c) => setImage(c, 'web', 'db', 'x')], 'unable to find container named "db"'],
    ['scale', [(c) => scaleDeployment(c, 'web', 4)], 'deployment.apps/web scaled'],
    [
      'scale below zero',
      [(c) => scaleDeployment(c, 'web', -2)],
      'Scale.autoscaling "web" is invalid: spec.replicas: Invalid value: -2: must be greater than or equal to 0',
    ],
    ['pause', [(c) => pauseDeployment(c, 'web')], 'deployment.apps/web paused'],
    [
      'pause again',
      [(c) => pauseDeployment(c, 'web'), (c) => pauseDeployment(c, 'web')],
      'deployments.apps "web" is already paused',
    ],
    ['resume what runs', [(c) => resumeDeployment(c, 'web')], 'deployments.apps "web" is not paused'],
    ['resume', [(c) => pauseDeployment(c, 'web'), (c) => resumeDeployment(c, 'web')], 'deployment.apps/web resumed'],
    ['restart', [(c) => restartDeployment(c, 'web')], 'deployment.apps/web restarted'],
    [
      'restart while paused',
      [(c) => pauseDeployment(c, 'web'), (c) => restartDeployment(c, 'web')],
      'deployments.apps "web" can\'t restart paused deployment (run rollout resume first)',
    ],
    ['undo with one revision', [(c) => undoDeployment(c, 'web')], 'no rollout history found for deployment "web"'],
    [
      'undo to where it is',
      [(c) => undoDeployment(c, 'web', 1)],
      'deployment.apps/web skipped rollback (current template already matches revision 1)',
    ],
    [
      'undo to a revision that is not there',
      [(c) => undoDeployment(c, 'web', 7)],
      'unable to find specified revision 7 in history',
    ],
    ['delete', [(c) => deleteObject(c, 'Deployment', 'web')], 'deployment.apps "web" deleted from default namespace'],
  ];

  test.each(rows)('%s', (_, verbs, message) => {
    const world = running();
    let last: VerbResult | undefined;
    for (const verb of verbs) {
      last = world.do(verb);
      world.runFor(100);
    }
    expect(last?.message).toBe(message);
  });

  test('a restart within the same second is refused', () => {
    const world = running();
    world.do((context) => restartDeployment(context, 'web'));
    expect(world.do((context) => restartDeployment(context, 'web')).ok).toBe(false);
    world.runFor(1_000);
    expect(world.do((context) => restartDeployment(context, 'web')).ok).toBe(true);
  });

  test('an undo while paused is refused, but only after looking for the revision', () => {
    const world = running();
    world.do((context) => setImage(context, 'web', 'app', 'shop:2'));
    world.runFor(10_000);
    world.do((context) => pauseDeployment(context, 'web'));
    expect(world.do((context) => undoDeployment(context, 'web')).message).toMatch(
      /cannot rollback a paused deployment/,
    );
    expect(world.do((context) => undoDeployment(context, 'web', 9)).message).toMatch(/unable to find/);
  });

  test('a deleted Deployment takes its ReplicaSets and pods along', () => {
    const world = running();
    world.do((context) => deleteObject(context, 'Deployment', 'web'));
    world.runFor(10_000);
    const { api, controllers } = world.state;
    expect([api.deployments.size, api.replicaSets.size, api.pods.size]).toEqual([0, 0, 0]);
    expect([controllers.deployments.size, controllers.replicaSets.size, controllers.podsOnNode.size]).toEqual([
      0, 0, 0,
    ]);
  });

  test('a deleted ReplicaSet comes back under its name, with new pods', () => {
    const world = running();
    const [before] = world.replicaSets();
    const name = before?.metadata.name ?? '';
    world.do((context) => deleteObject(context, 'ReplicaSet', name));
    world.runFor(10_000);
    const [after] = world.replicaSets();
    expect(after?.metadata.name).toBe(name);
    expect(after?.metadata.uid).not.toBe(before?.metadata.uid);
    expect(world.state.api.pods.size).toBe(2);
  });
});

describe('on what is not there', () => {
  const rows: [string, Verb][] = [
    ['set image', (c) => setImage(c, 'no', 'app', 'x')],
    ['scale', (c) => scaleDeployment(c, 'no', 1)],
    ['pause', (c) => pauseDeployment(c, 'no')],
    ['resume', (c) => resumeDeployment(c, 'no')],
    ['restart', (c) => restartDeployment(c, 'no')],
    ['undo', (c) => undoDeployment(c, 'no')],
    ['patch', (c) => patchObject(c, 'Deployment', 'no', { type: 'merge', patch: {} })],
    ['delete', (c) => deleteObject(c, 'Deployment', 'no')],
  ];

  test.each(rows)('%s is refused with 404', (_, verb) => {
    expect(new ToyWorld().do(verb)).toMatchObject({
      ok: false,
      code: 404,
      message: 'deployments.apps "no" not found',
    });
  });
});

describe('patches', () => {
  const containersOf = (world: ToyWorld) => world.deployment().spec.template.spec.containers;
  const sidecar = { name: 'log', image: 'log:1' };

  test('a merge patch replaces a list, a strategic one merges it by name', () => {
    const [merge, strategic] = [running(), running()];
    const patch = { spec: { template: { spec: { containers: [sidecar] } } } };
    merge.do((context) => patchObject(context, 'Deployment', 'web', { type: 'merge', patch }));
    strategic.do((context) => patchObject(context, 'Deployment', 'web', { type: 'strategic', patch }));
    expect(containersOf(merge).map(({ name }) => name)).toEqual(['log']);
    expect(containersOf(strategic).map(({ name }) => name)).toEqual(['app', 'log']);
  });

  test('a strategic patch deletes an item by its key', () => {
    const world = running();
    const add = { spec: { template: { spec: { containers: [sidecar] } } } };
    const remove = { spec: { template: { spec: { containers: [{ name: 'log', $patch: 'delete' }] } } } };
    for (const patch of [add, remove]) {
      world.do((context) => patchObject(context, 'Deployment', 'web', { type: 'strategic', patch }));
    }
    expect(containersOf(world).map(({ name }) => name)).toEqual(['app']);
  });

  test('a JSON patch changes one place, and is refused as a whole when one step does not fit', () => {
    const world = running();
    const path = '/spec/template/spec/containers/0/image';
    const good = world.do((context) =>
      patchObject(context, 'Deployment', 'web', {
        type: 'json',
        patch: [
          { op: 'test', path, value: 'shop:1' },
          { op: 'replace', path, value: 'shop:2' },
          { op: 'add', path: '/metadata/annotations', value: { 'a/b': 'c' } },
          { op: 'copy', from: '/metadata/annotations/a~1b', path: '/metadata/annotations/d' },
        ],
      }),
    );
    expect(good).toMatchObject({ ok: true, message: 'deployment.apps/web patched' });
    expect(containersOf(world)[0]?.image).toBe('shop:2');
    expect(world.deployment().metadata.annotations).toMatchObject({ 'a/b': 'c', d: 'c' });
    const bad = world.do((context) =>
      patchObject(context, 'Deployment', 'web', {
        type: 'json',
        patch: [
          { op: 'replace', path, value: 'shop:3' },
          { op: 'remove', path: '/spec/nothing' },
        ],
      }),
    );
    expect(bad.ok).toBe(false);
    expect(containersOf(world)[0]?.image).toBe('shop:2');
  });

  test('a value of another type is refused, a field that nobody knows is dropped', () => {
    const world = running();
    const patched = (spec: JsonObject) =>
      world.do((context) => patchObject(context, 'Deployment', 'web', { type: 'merge', patch: { spec } }));
    expect(patched({ replicas: 'three' })).toMatchObject({ ok: false, code: 400, fields: ['spec.replicas'] });
    expect(world.deployment().spec.replicas).toBe(2);
    expect(patched({ replica: 3 })).toMatchObject({ ok: true, changed: false });
  });

  test('a patch that changes nothing says so, and starts nothing', () => {
    const world = running();
    const result = world.do((context) =>
      patchObject(context, 'Deployment', 'web', { type: 'merge', patch: { spec: { replicas: 2 } } }),
    );
    expect(result).toMatchObject({ ok: true, message: 'deployment.apps/web patched (no change)', changed: false });
    expect(world.deployment().metadata.generation).toBe(1);
  });
});
