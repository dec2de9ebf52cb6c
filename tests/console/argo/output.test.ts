// What `kubectl argo rollouts` prints of Rollouts in a small cluster.
import { describe, expect, test } from 'vitest';
import {
  agesAt,
  getRollout,
  iconOfPod,
  listRollouts,
  rolloutInfo,
  statusLook,
} from '../../../src/console/argo/index.ts';
import type { JsonObject } from '../../../src/manifest/index.ts';
import { applyObject } from '../../../src/sim/cluster/index.ts';
import { abortRollout, setRolloutImage } from '../../../src/sim/strategies/index.ts';
import { ToyWorld } from '../../sim/cluster/toy-world.ts';
import {
  analysisTemplate,
  around,
  rolloutManifest,
  routed,
  service,
  use,
} from '../../sim/strategies/rollout/rollouts.ts';

function worldOf(objects: readonly JsonObject[], value = 1): ToyWorld {
  const world = new ToyWorld({ metrics: () => ({ is: 'vector', values: [value] }) });
  for (const object of objects) world.do((context) => applyObject(context, object));
  world.runFor(5_000);
  return world;
}

function release(world: ToyWorld, seconds: number): ToyWorld {
  world.do((context) => setRolloutImage(context, 'web', 'app', 'shop:2'));
  world.runFor(seconds * 1000);
  return world;
}

function infoIn(world: ToyWorld) {
  const rollout = world.state.api.rollouts.get('web');
  if (!rollout) throw new Error('no Rollout');
  return rolloutInfo(world.state, rollout);
}

/** Names that are made up by the cluster, and gaps, as they come. */
const plain = (text: string): string =>
  text
    .replaceAll(/web-[0-9a-z]+-[0-9a-z]{5}(?![0-9a-z-])/g, 'POD')
    .replaceAll(/web-[0-9a-f]{6,}/g, 'SET')
    .replaceAll(/ +\n/g, '\n');

const said = (world: ToyWorld): string => plain(getRollout(infoIn(world), agesAt(world.simulation.nowMs)));

describe('get rollout', () => {
  test('a canary behind a router, at its pause', () => {
    const strategy = routed([{ setWeight: 25 }, { pause: {} }]);
    const text = said(release(worldOf([...around, rolloutManifest({ strategy })]), 10));
    expect(text.split('\n\n')[0]).toBe(`Name:            web
Namespace:       default
Status:          ॥ Paused
Message:         CanaryPauseStep
Strategy:        Canary
  Step:          1/2
  SetWeight:     25
  ActualWeight:  25
Images:          shop:1 (stable)
                 shop:2 (canary)
Replicas:
  Desired:       4
  Current:       5
  Updated:       1
  Ready:         5
  Available:     5`);
    expect(text).toContain('├──# revision:2');
    expect(text).toMatch(/│ {2}└──⧉ SET +ReplicaSet +✔ Healthy +\d+s +canary/);
    expect(text).toMatch(/└──⧉ SET +ReplicaSet +✔ Healthy +\d+s +stable/);
    expect(text.match(/□ POD +Pod +✔ Running +\d+s +ready:1\/1/g)).toHaveLength(5);
  });

  test('an aborted canary keeps its pods for its delay, and what was measured', () => {
    const strategy = routed([{ setWeight: 25 }, { analysis: use('rate') }]);
    const world = release(worldOf([...around, analysisTemplate('rate', '1'), rolloutManifest({ strategy })], 0.2), 8);
    const text = said(world);
    expect(text).toContain(
      'Status:          ✖ Degraded\nMessage:         RolloutAborted: Rollout aborted update to revision 2',
    );
    expect(text).toMatch(/canary,delay:2\ds/);
    expect(text).toMatch(/α \S+ +AnalysisRun +✖ Failed +\d+s +✖ 1/);
    expect(text).toContain('  ActualWeight:  0');
  });

  test('blue-green names what is active and what is preview', () => {
    const blueGreen = { activeService: 'active', previewService: 'preview', autoPromotionEnabled: false };
    const world = release(
      worldOf([service('active'), service('preview'), rolloutManifest({ strategy: { blueGreen } })]),
      10,
    );
    const text = said(world);
    expect(text).toContain('Images:          shop:1 (stable, active)\n                 shop:2 (preview)');
    expect(text).not.toContain('Step:');
  });
});

describe('status', () => {
  const canary = { canary: { steps: [{ setWeight: 25 }, { pause: {} }] } };
  const world = () => release(worldOf([rolloutManifest({ strategy: canary })]), 10);

  test('a watch goes on while it waits, one look says why', () => {
    expect(statusLook(infoIn(world()), true)).toEqual({
      text: 'Paused - CanaryPauseStep',
      error: 'Rollout status watch exceeded timeout',
      waits: true,
    });
    expect(statusLook(infoIn(world()), false)).toEqual({ text: 'Paused - CanaryPauseStep', error: null, waits: false });
  });

  test('what is degraded ends with an error, and in one look without its message', () => {
    const aborted = world();
    aborted.do((context) => abortRollout(context, 'web'));
    aborted.runFor(5_000);
    const message = 'RolloutAborted: Rollout aborted update to revision 2';
    const error = `The rollout is in a degraded state with message: ${message}`;
    expect(statusLook(infoIn(aborted), true)).toEqual({ text: `Degraded - ${message}`, error, waits: false });
    expect(statusLook(infoIn(aborted), false)).toEqual({ text: 'Degraded', error, waits: false });
  });

  test('what is healthy is that', () => {
    const look = statusLook(infoIn(worldOf([rolloutManifest({ strategy: canary })])), true);
    expect(look).toEqual({ text: 'Healthy', error: null, waits: false });
  });
});

test('list rollouts fills its columns up to their headings', () => {
  const canary = { canary: { steps: [{ setWeight: 25 }, { pause: {} }] } };
  const info = infoIn(release(worldOf([rolloutManifest({ strategy: canary })]), 10));
  expect(listRollouts([info, { ...info, name: 'colours', strategy: 'BlueGreen', status: 'Progressing' }])).toBe(
    `NAME        STRATEGY   STATUS        STEP  SET-WEIGHT  READY  DESIRED  UP-TO-DATE  AVAILABLE
web         Canary     Paused        1/2   25          4/4    4        1           4        \u0020
colours     BlueGreen  Progressing   -     -           4/4    4        1           4        \u0020
`.replaceAll('\u0020\n', '\n'),
  );
});

test.each([
  ['Running', '✔'],
  ['Completed', '✔'],
  ['Pending', '◌'],
  ['Init:0/1', '◌'],
  ['Terminating', '◌'],
  ['CrashLoopBackOff', '✖'],
  ['ExitCode:137', '✖'],
  ['ErrImagePull', '⚠'],
  ['CreateContainerConfigError', '⚠'],
  ['ImagePullBackOff', '⚠'],
  ['Unknown', '?'],
  ['Evicted', ' '],
])('a pod that is %s has the sign %j', (status, icon) => {
  expect(iconOfPod(status)).toBe(icon);
});
