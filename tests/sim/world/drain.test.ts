// Drains of a node, told by the whole world: who may go, who waits, and what the users notice. The reason stands in the test's name.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type Decision,
  type Fact,
  Recording,
  replay,
  Simulation,
  type WorldInput,
  worldProgram,
  worldView,
} from '../../../src/sim/index.ts';
import { failuresOf } from '../../../src/sim/traffic/index.ts';
import { seedCount } from '../../support/seeds.ts';
import { manifest, type Sizes } from './manifests.ts';

const SIX: Sizes = {
  replicas: 6,
  maxSurge: 1,
  maxUnavailable: 0,
  minReadySeconds: 0,
  progressDeadlineSeconds: 120,
  strategy: 'RollingUpdate',
  cpuMilli: 250,
  readiness: true,
  graceSeconds: 30,
};
const NODE = 'node-1';
const DRAIN_AT_MS = 60_000;
const drain: readonly [number, WorldInput] = [60, { type: 'drain', node: NODE }];

const budget = (spec: string, name = 'web') =>
  `---\napiVersion: policy/v1\nkind: PodDisruptionBudget\nmetadata: {name: ${name}}\nspec:\n  ${spec}\n  selector: {matchLabels: {app: web}}\n`;
const withPreStop = (text: string) =>
  text.replace('        resources', '        lifecycle: {preStop: {sleep: {seconds: 3}}}\n        resources');

function run(seed: number, text: string, inputs: readonly (readonly [number, WorldInput])[], untilMs: number) {
  const simulation = new Simulation(worldProgram(), seed);
  simulation.dispatch({ type: 'apply', file: 'web.yaml', text }, 0);
  for (const [seconds, input] of inputs) simulation.dispatch(input, seconds * 1000);
  simulation.runUntil(untilMs);
  const { log } = simulation;
  const facts = (type: string) => log.filter((entry): entry is Fact => entry.kind === 'fact' && entry.type === type);
  const decisions = (rule: string) =>
    log.filter((entry): entry is Decision => entry.kind === 'decision' && entry.rule === rule);
  const view = worldView(simulation.state, untilMs);
  const answers = log.flatMap((entry) =>
    entry.kind === 'fact' && /^command/.test(entry.type) && entry.object.kind === 'Node'
      ? [String(entry.data['message'])]
      : [],
  );
  return { simulation, facts, decisions, view, answers, onNode: view.pods.filter(({ node }) => node === NODE) };
}

const overSeeds = (check: (seed: number) => void) =>
  fc.assert(fc.property(fc.integer({ min: 0, max: 2 ** 31 - 1 }), check), { numRuns: seedCount });

/** The fewest ready pods at any moment after `fromMs`, and the most that were let go within one second. */
function fewestReady({ log }: { log: Simulation<unknown, never, never>['log'] }, fromMs: number): number {
  const ready = new Set<string>();
  let fewest = Number.POSITIVE_INFINITY;
  for (const entry of log) {
    if (entry.kind !== 'fact') continue;
    if (entry.type === 'podBecameReady') ready.add(entry.object.name);
    if (['podBecameUnready', 'podDeletionRequested', 'podRemoved'].includes(entry.type))
      ready.delete(entry.object.name);
    if (entry.atMs >= fromMs) fewest = Math.min(fewest, ready.size);
  }
  return fewest;
}

describe('a budget that needs every pod (minAvailable = replicas)', () => {
  const text = manifest(SIX) + budget('minAvailable: 6');

  test('blocks a drain for ever: no pod may go first, and so none ever goes', () => {
    overSeeds((seed) => {
      const { facts, decisions, view, onNode } = run(seed, text, [drain], 600_000);
      expect(facts('podEvicted')).toEqual([]);
      expect(facts('nodeDrained')).toEqual([]);
      expect(onNode).toHaveLength(2);
      expect(view.nodes[0]?.unschedulable).toBe(true);
      // Asked every 5 s, explained once for each pod.
      expect(facts('evictionRefused')).toHaveLength(2 * 109);
      expect(decisions('eviction-refused').map(({ saw }) => saw)).toEqual(
        Array(2).fill({ budget: 'web', currentHealthy: 6, desiredHealthy: 6, approved: 0, surplus: 0 }),
      );
    });
  });

  test('does not slow a rollout by a second: the Deployment asks no budget', () => {
    const release: readonly [number, WorldInput] = [
      60,
      { type: 'setImage', deployment: 'web', container: 'web', image: 'shop/web:2' },
    ];
    overSeeds((seed) => {
      const guarded = run(seed, text, [release], 300_000);
      const free = run(seed, manifest(SIX), [release], 300_000);
      const rollout = ({ simulation }: typeof free) =>
        simulation.log
          .filter(({ object }) => object.kind === 'Deployment' || object.kind === 'ReplicaSet')
          .map((entry) => [entry.atMs, entry.kind === 'fact' ? entry.type : entry.rule]);
      expect(rollout(guarded)).toEqual(rollout(free));
      expect(guarded.view.pods.every(({ image, ready }) => ready && image === 'shop/web:2')).toBe(true);
    });
  });

  test('lets the drain end once somebody runs one pod more', () => {
    const { facts, onNode } = run(7, text, [drain, [100, { type: 'scale', deployment: 'web', replicas: 7 }]], 300_000);
    expect(onNode).toEqual([]);
    expect(facts('nodeDrained')).toHaveLength(1);
  });
});

describe('a drain without a budget', () => {
  test('moves the pods to the other nodes, and loses no request when they sleep before they stop', () => {
    overSeeds((seed) => {
      const { view, onNode, simulation, answers, facts } = run(seed, withPreStop(manifest(SIX)), [drain], 200_000);
      expect(onNode).toEqual([]);
      expect(view.pods.filter(({ ready }) => ready)).toHaveLength(6);
      expect(failuresOf(simulation.state.traffic.totals)).toBe(0);
      expect(answers[0]).toBe(`node/${NODE} cordoned`);
      expect(answers.at(-1)).toBe(`node/${NODE} drained`);
      // Nobody holds it back: all at once.
      expect(facts('podEvicted').map(({ atMs }) => atMs)).toEqual([DRAIN_AT_MS, DRAIN_AT_MS]);
    });
  });

  test('loses requests when they stop at once: the proxies learn of it later', () => {
    let failed = 0;
    overSeeds((seed) => {
      failed += failuresOf(run(seed, manifest(SIX), [drain], 120_000).simulation.state.traffic.totals);
    });
    expect(failed / seedCount).toBeGreaterThan(1);
  });

  test('is an outage when all pods are on that node: nobody makes it wait for the new ones', () => {
    const text = `${manifest({ ...SIX, replicas: 2 })}`.replace(
      '      containers:',
      `      nodeSelector: {kubernetes.io/hostname: ${NODE}}\n      containers:`,
    );
    const { view } = run(3, text, [drain], 150_000);
    expect(view.deployments[0]?.headline.tone).toBe('fail');
    expect(view.pods.map(({ node }) => node)).toEqual([null, null]);
    expect(view.events.find(({ reason }) => reason === 'FailedScheduling')?.message).toMatch(
      /1 node\(s\) were unschedulable, 2 node\(s\) didn't match/,
    );
  });
});

test('with maxUnavailable: 1 the drain goes one pod at a time and ends: each waits until the one before is replaced', () => {
  const text = withPreStop(manifest({ ...SIX, replicas: 9 })) + budget('maxUnavailable: 1');
  overSeeds((seed) => {
    const { onNode, facts, simulation } = run(seed, text, [drain], 300_000);
    expect(onNode).toEqual([]);
    expect(facts('nodeDrained')).toHaveLength(1);
    const evicted = facts('podEvicted').map(({ atMs }) => atMs);
    expect(evicted).toHaveLength(3);
    expect(new Set(evicted).size).toBe(3);
    expect(evicted.every((atMs) => (atMs - DRAIN_AT_MS) % 5_000 === 0)).toBe(true);
    expect(fewestReady(simulation, DRAIN_AT_MS)).toBe(8);
    expect(failuresOf(simulation.state.traffic.totals)).toBe(0);
  });
});

test('two budgets on a pod make the drain give up on it', () => {
  const text = manifest(SIX) + budget('maxUnavailable: 1') + budget('minAvailable: 1', 'other');
  const { answers, onNode, facts } = run(5, text, [drain], 120_000);
  expect(onNode).toHaveLength(2);
  expect(facts('evictionRefused')).toHaveLength(2);
  expect(answers.at(-1)).toMatch(/^unable to drain node "node-1" due to error: .*more than one PodDisruptionBudget/);
});

describe('cordon and uncordon', () => {
  test('a cordoned node keeps its pods and gets no new ones; uncordoned it gets those that wait', () => {
    const at = (untilMs: number) =>
      run(
        9,
        manifest({ ...SIX, replicas: 4, cpuMilli: 2000 }),
        [
          [50, { type: 'cordon', node: 'node-3' }],
          [60, { type: 'scale', deployment: 'web', replicas: 6 }],
          [100, { type: 'uncordon', node: 'node-3' }],
        ],
        untilMs,
      );
    const on3 = ({ view }: ReturnType<typeof at>) => view.pods.filter(({ node }) => node === 'node-3');
    expect(on3(at(55_000))).toHaveLength(1);
    const held = at(99_000);
    expect(on3(held)).toHaveLength(1);
    expect(held.view.pods.filter(({ node }) => node === null)).toHaveLength(1);
    expect(held.view.events.find(({ reason }) => reason === 'FailedScheduling')?.message).toBe(
      '0/3 nodes are available: 1 node(s) were unschedulable, 2 Insufficient cpu. no new claims to deallocate, ' +
        'preemption: 0/3 nodes are available: 1 Preemption is not helpful for scheduling, 2 No preemption victims found for incoming pod.',
    );
    expect(on3(at(100_100))).toHaveLength(2);
  });

  test('uncordon calls a drain off: nothing is asked for any more', () => {
    const text = manifest(SIX) + budget('minAvailable: 6');
    const inputs: (readonly [number, WorldInput])[] = [drain, [72, { type: 'uncordon', node: NODE }]];
    const { facts, view, simulation } = run(11, text, inputs, 300_000);
    expect(facts('evictionRefused').map(({ atMs }) => atMs)).toEqual([60, 60, 65, 65, 70, 70].map((s) => s * 1000));
    expect(facts('drainCalledOff')).toHaveLength(1);
    expect(view.nodes[0]?.unschedulable).toBe(false);
    expect(simulation.state.drains.size).toBe(0);
  });

  test('a drain begun anew asks only once every 5 s', () => {
    const text = manifest(SIX) + budget('minAvailable: 6');
    const { facts } = run(11, text, [drain, [62, { type: 'drain', node: NODE }]], 70_000);
    expect(facts('evictionRefused').map(({ atMs }) => atMs / 1000)).toEqual([60, 60, 62, 62, 67, 67]);
  });

  test('what is already so, or is not there, is said', () => {
    const { answers } = run(
      1,
      manifest(SIX),
      [
        [30, { type: 'uncordon', node: NODE }],
        [31, { type: 'cordon', node: NODE }],
        [32, { type: 'cordon', node: NODE }],
        [33, { type: 'drain', node: 'node-9' }],
      ],
      40_000,
    );
    expect(answers).toEqual([
      'node/node-1 already uncordoned',
      'node/node-1 cordoned',
      'node/node-1 already cordoned',
      'nodes "node-9" not found',
    ]);
  });

  test('the settings of a world stay as they are: the next world has its nodes open', () => {
    run(1, manifest(SIX), [[1, { type: 'cordon', node: NODE }]], 2_000);
    expect(run(1, manifest(SIX), [], 2_000).view.nodes[0]?.unschedulable).toBe(false);
  });
});

test('a single eviction answers what the budget says', () => {
  const { simulation } = run(2, manifest(SIX) + budget('minAvailable: 6'), [], 60_000);
  const [pod = ''] = simulation.state.api.pods.keys();
  const { facts } = run(2, manifest(SIX) + budget('minAvailable: 6'), [[61, { type: 'evict', pod }]], 62_000);
  expect(facts('commandRefused').map(({ data }) => data['message'])).toEqual([
    "Cannot evict pod as it would violate the pod's disruption budget. The disruption budget web needs 6 healthy pods and has 6 currently",
  ]);
});

test('a drain is part of a checkpoint: a seek and a replay see the same', () => {
  const text = manifest(SIX) + budget('maxUnavailable: 1');
  const recording = new Recording(worldProgram(), 4, [
    { atMs: 0, input: { type: 'apply', file: 'web.yaml', text } },
    { atMs: DRAIN_AT_MS, input: drain[1] },
  ]);
  recording.runUntil(200_000);
  expect(replay(worldProgram(), recording.save, 200_000).hash()).toBe(recording.hash());
  for (const atMs of [61_000, 64_999, 65_001, 90_000]) {
    const fork = recording.fork(atMs);
    fork.runUntil(200_000);
    expect(fork.hash()).toBe(recording.hash());
  }
});
