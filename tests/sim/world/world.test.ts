// The stories that a learner meets, told by the whole world: scheduler, kubelets, controllers and proxies together.
import { describe, expect, test } from 'vitest';
import {
  BEHAVIOURS,
  type BehaviourId,
  type Decision,
  Recording,
  timelineOf,
  type WorldInput,
  worldProgram,
  worldView,
} from '../../../src/sim/index.ts';
import { manifest, type Sizes } from './manifests.ts';

const FOUR: Sizes = {
  replicas: 4,
  maxSurge: 1,
  maxUnavailable: 0,
  minReadySeconds: 0,
  progressDeadlineSeconds: 60,
  strategy: 'RollingUpdate',
  cpuMilli: 500,
  readiness: true,
  graceSeconds: 30,
};
const V2 = 'shop/web:2';

function run(of: Sizes, inputs: readonly (readonly [number, WorldInput])[], untilMs: number) {
  const recording = new Recording(worldProgram(), 4213, [
    { atMs: 0, input: { type: 'apply', file: 'web.yaml', text: manifest(of) } },
    ...inputs.map(([seconds, input]) => ({ atMs: seconds * 1000, input })),
  ]);
  recording.runUntil(untilMs);
  const at = (atMs: number) => worldView(recording.seek(atMs).state, atMs);
  const decisions = recording.log.filter((entry): entry is Decision => entry.kind === 'decision');
  return { recording, at, view: at(untilMs), decisions, rules: new Set(decisions.map(({ rule }) => rule)) };
}

const release: readonly [number, WorldInput] = [
  60,
  { type: 'setImage', deployment: 'web', container: 'web', image: V2 },
];
const behave = (id: BehaviourId): readonly [number, WorldInput] => [
  59,
  { type: 'setBehaviour', image: V2, behaviour: BEHAVIOURS[id] },
];

describe('the first release', () => {
  test('pods are placed on different nodes, pull, start, become ready and receive an equal share', () => {
    const { at } = run(FOUR, [], 60_000);
    expect(new Set(at(1_000).pods.map(({ node }) => node)).size).toBe(3);
    expect(at(1_000).pods.map(({ state }) => state)).toEqual(Array(4).fill('pullingImage'));
    const late = at(60_000);
    expect(late.pods.map(({ state, share }) => [state, share])).toEqual(Array(4).fill(['serving', 0.25]));
    expect(late.pods.every(({ whyNot }) => whyNot.every(({ met }) => met))).toBe(true);
    expect(late.deployments[0]?.headline).toMatchObject({ id: 'steady', tone: 'neutral' });
  });
});

describe.each<[BehaviourId, string, string]>([
  ['missing-image', 'imagePullBackOff', 'stuckImage'],
  ['crashes', 'backOff', 'stuckCrash'],
  ['never-ready', 'starting', 'stuckNeverReady'],
])('a version whose behaviour is %s', (id, state, headline) => {
  const story = run(FOUR, [behave(id), release], 100_000);

  test('stops the rollout at one new pod and takes no old pod away', () => {
    expect(story.view.deployments[0]?.headline).toMatchObject({ id: headline, tone: 'fail' });
    expect(story.view.pods.filter(({ image, state: shown }) => image === V2 && shown === state)).toHaveLength(1);
    expect(story.view.pods.filter(({ share }) => share === 0.25)).toHaveLength(4);
    expect(story.rules).toContain('hold-nothing-removable');
  });

  test('passes its deadline, and nothing is undone', () => {
    const { view, rules } = run(FOUR, [behave(id), release], 200_000);
    expect(rules).toContain('deadline-exceeded');
    expect(view.deployments[0]?.headline.id).toBe('deadlineExceeded');
    expect(view.deployments[0]?.replicaSets.map(({ replicas }) => replicas)).toEqual([4, 1]);
  });

  test('is mended by undo', () => {
    const { view } = run(
      FOUR,
      [behave(id), release, [100, { type: 'undo', deployment: 'web', toRevision: null }]],
      200_000,
    );
    expect(view.deployments[0]).toMatchObject({ headline: { id: 'steady' }, revision: 3 });
    expect(view.pods.every(({ image }) => image === 'shop/web:1')).toBe(true);
  });
});

describe('what people believe and what happens', () => {
  test('maxSurge does not cap the pods on the nodes: those that end slowly come on top', () => {
    const slow: readonly [number, WorldInput] = [
      0,
      { type: 'setBehaviour', image: 'shop/web:1', behaviour: { ...BEHAVIOURS.works, shutdownSeconds: 25 } },
    ];
    const { at, recording } = run({ ...FOUR, maxSurge: 1 }, [slow, release], 150_000);
    const most = Math.max(...timelineOf(recording.log, 150_000, 'web').pods.map(({ value }) => value));
    expect(at(60_000).deployments[0]?.maximum).toBe(5);
    expect(most).toBeGreaterThan(5);
  });

  test('a pod that is being deleted still gets requests until the proxies have heard of it', () => {
    const slow: readonly [number, WorldInput] = [
      0,
      { type: 'setBehaviour', image: 'shop/web:1', behaviour: { ...BEHAVIOURS.works, shutdownSeconds: 10 } },
    ];
    const { recording, at } = run(FOUR, [slow, release], 120_000);
    const deleted = recording.log.find((entry) => entry.kind === 'fact' && entry.type === 'podDeletionRequested');
    if (!deleted) throw new Error('no pod was deleted');
    const pod = (atMs: number) => at(atMs).pods.find(({ name }) => name === deleted.object.name);
    expect(pod(deleted.atMs + 500)).toMatchObject({ state: 'terminating', ready: true });
    expect(pod(deleted.atMs + 500)?.share).toBeGreaterThan(0);
    expect(pod(deleted.atMs + 500)?.whyNot.at(-1)).toMatchObject({
      id: 'knownToProxies',
      met: true,
      fact: 'stillRouted',
    });
    expect(pod(deleted.atMs + 2_000)?.share).toBe(0);
  });

  test('Recreate leaves nobody to answer until the new pods are ready', () => {
    const { recording, at } = run({ ...FOUR, strategy: 'Recreate' }, [release], 120_000);
    const { readyPods } = timelineOf(recording.log, 120_000, 'web');
    const readyAt = (atMs: number) =>
      readyPods.reduce((sum, { points }) => sum + (points.findLast((point) => point.atMs <= atMs)?.value ?? 0), 0);
    expect(readyAt(62_000)).toBe(0);
    expect(readyAt(120_000)).toBe(4);
    expect(at(62_000).pods.every(({ share }) => share === 0)).toBe(true);
  });

  test('a surge without room stays Pending and says which resource lacks', () => {
    const { view, rules } = run({ ...FOUR, replicas: 3, cpuMilli: 3000 }, [release], 100_000);
    expect(rules).toContain('no-room');
    expect(view.deployments[0]?.headline.id).toBe('stuckNoRoom');
    const pending = view.pods.find(({ node }) => node === null);
    expect(pending?.whyNot[0]).toMatchObject({ id: 'scheduled', met: false, fact: 'unschedulable' });
    expect(view.events.find(({ reason }) => reason === 'FailedScheduling')?.message).toMatch(/3 Insufficient cpu/);
  });
});

describe('input', () => {
  test('a text that does not parse changes nothing and is refused in the log', () => {
    const { view, recording } = run(FOUR, [[70, { type: 'apply', file: 'broken.yaml', text: 'a: [' }]], 90_000);
    expect(view.deployments[0]?.headline.id).toBe('steady');
    expect(recording.log.some((entry) => entry.kind === 'fact' && entry.type === 'commandRefused')).toBe(true);
  });

  test('one bad document of a text does not keep the others out', () => {
    const text = `${manifest({ ...FOUR, replicas: 2 })}---\napiVersion: v1\nkind: ConfigMap\nmetadata: {name: UPPER}\n`;
    const { view, recording } = run(FOUR, [[70, { type: 'apply', file: 'two.yaml', text }]], 120_000);
    expect(view.deployments[0]?.replicas).toBe(2);
    expect(recording.log.filter((entry) => entry.kind === 'fact' && entry.type === 'commandRefused')).toHaveLength(1);
  });

  test('a ConfigMap that no text names is taken to be there, and the view says so', () => {
    const text = manifest(FOUR).replace(
      '        resources',
      '        envFrom: [{configMapRef: {name: settings}}]\n        resources',
    );
    const recording = new Recording(worldProgram(), 1, [{ atMs: 0, input: { type: 'apply', file: 'a', text } }]);
    const view = worldView(recording.seek(60_000).state, 60_000);
    expect(view.deployments[0]?.headline.id).toBe('steady');
    expect(view.assumed).toEqual(['ConfigMap/settings']);
  });
});

describe('the deck', () => {
  test('lanes follow the rollout: waiting, then done; ready pods of each version; a marker for the person', () => {
    const { recording } = run(FOUR, [release], 180_000);
    const { bands, readyPods, markers } = timelineOf(recording.log, 180_000, 'web');
    expect(bands.map(({ kind, id }) => [kind, id])).toEqual([
      ['waiting', 'waitingReady'],
      ['done', 'done'],
      ['waiting', 'waitingReady'],
      ['done', 'done'],
    ]);
    expect(readyPods.map(({ version, points }) => [version, points.at(-1)?.value])).toEqual([
      [1, 0],
      [2, 4],
    ]);
    expect(markers.filter(({ kind }) => kind === 'person')).toHaveLength(2);
  });

  test('each stretch is about its own version, also after an undo', () => {
    const back: readonly [number, WorldInput] = [200, { type: 'undo', deployment: 'web', toRevision: null }];
    const { recording } = run(FOUR, [release, back], 330_000);
    const versions = (untilMs: number) =>
      timelineOf(recording.log, untilMs, 'web').bands.map(({ id, data }) => [id, data['version']]);
    expect(versions(180_000)).toEqual([
      ['waitingReady', 1],
      ['done', 1],
      ['waitingReady', 2],
      ['done', 2],
    ]);
    expect(versions(330_000).slice(4)).toEqual([
      ['waitingReady', 1],
      ['done', 1],
    ]);
  });
});
