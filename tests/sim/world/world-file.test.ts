import { describe, expect, test } from 'vitest';
import { parseManifests } from '../../../src/manifest/index.ts';
import {
  DEFAULT_BEHAVIOUR,
  DEFAULT_SETTINGS,
  openingOf,
  planOf,
  recordWorld,
  replay,
  type WorldInput,
  worldIn,
  worldProgram,
  worldView,
} from '../../../src/sim/index.ts';
import { BEHAVIOUR_RULES } from '../../../src/sim/world/read-behaviour.ts';
import { applyWorld, countOf, factsOf, release, runWith } from '../faults/run-with-faults.ts';
import { worldText } from './world-text.ts';

const planFrom = (spec: object, originMs = 0) => {
  const world = worldIn(worldText(spec));
  if (!world) throw new Error(JSON.stringify(parseManifests(worldText(spec)).findings));
  return planOf(world, { ...DEFAULT_SETTINGS, originMs });
};

describe('what a World says', () => {
  test('nothing: three nodes of 4 CPU, 20 requests a second, no faults', () => {
    const plan = planFrom({});
    expect(plan.nodes.map(({ name, cpuMilli }) => [name, cpuMilli])).toEqual([
      ['node-1', 4000],
      ['node-2', 4000],
      ['node-3', 4000],
    ]);
    expect(plan.traffic.points).toEqual([{ atMs: 0, rate: 20 }]);
    expect([plan.seed, plan.releases, plan.faults]).toEqual([null, [], []]);
  });

  test('nodes by name, with quantities and labels', () => {
    const { nodes } = planFrom({
      nodes: [{ name: 'a', cpu: 500, memory: '2Gi', labels: { zone: 'x' } }, { name: 'b' }],
    });
    expect(nodes[0]).toMatchObject({ name: 'a', cpuMilli: 500_000, memoryBytes: 2 ** 31, pods: 110 });
    expect(nodes[0]?.labels).toMatchObject({ zone: 'x', 'kubernetes.io/hostname': 'a' });
    expect(nodes[1]?.cpuMilli).toBe(4000);
  });

  test('a zero is a wish: no traffic', () => {
    expect(planFrom({ traffic: { requestsPerSecond: 0 } }).traffic.points).toEqual([{ atMs: 0, rate: 0 }]);
  });

  test('a ramp and a spike, at times of the clock that people see', () => {
    const ramp = planFrom({ traffic: { requestsPerSecond: 5, ramp: { to: 50, at: '1m', for: 30 } } }, 10_000);
    expect(ramp.traffic.points.at(-1)).toEqual({ atMs: 100_000, rate: 50 });
    const spike = planFrom({ traffic: { spike: { to: 200, at: '90s', for: '500ms' } } });
    expect(spike.traffic.points.map(({ atMs, rate }) => [atMs, rate])).toEqual([
      [0, 20],
      [90_000, 20],
      [90_000, 200],
      [90_500, 200],
      [90_500, 20],
    ]);
  });

  test('how a release behaves: what it does not say is as usual', () => {
    const { releases } = planFrom({ releases: [{ image: 'a:2', errorRate: 0.2, registry: 'missing' }] });
    expect(releases).toEqual([{ image: 'a:2', behaviour: { ...DEFAULT_BEHAVIOUR, errorRate: 0.2, image: 'missing' } }]);
  });

  test('a World with an error says nothing', () => {
    expect(worldIn(worldText({ seed: 'x' }))).toBeNull();
    expect(worldIn('kind: [rollout-lab/v1')).toBeNull();
  });

  test('every range of a release is the range that a link is read with', () => {
    for (const [field, rule] of Object.entries(BEHAVIOUR_RULES)) {
      if (!('least' in rule)) continue;
      const accepted = (value: number) => worldIn(worldText({ releases: [{ image: 'a:1', [field]: value }] })) !== null;
      expect([field, accepted(rule.least), accepted(rule.most)]).toEqual([field, true, true]);
      expect([field, accepted(rule.least - 1), accepted(rule.most + 1)]).toEqual([field, false, false]);
    }
  });
});

describe('a run begins in its World', () => {
  const apply = (text: string, atMs = 0): { atMs: number; input: WorldInput } => ({
    atMs,
    input: { type: 'apply', file: 'world.yaml', text },
  });
  const world = worldText({ seed: 7, nodes: [{ name: 'only', cpu: 1 }], endpointPropagation: '4s' });

  test('with its nodes and its seed, also when the World stands among manifests', () => {
    const run = recordWorld(null, [apply(`apiVersion: v1\nkind: Namespace\nmetadata: {name: n}\n---\n${world}`)]);
    run.runUntil(1_000);
    expect(run.seed).toBe(7);
    const { state } = run.seek(1_000);
    expect(worldView(state, 1_000).nodes.map(({ name }) => name)).toEqual(['only']);
    expect(state.settings.endpointPropagationMs).toBe(4_000);
    expect(factsOf(run, 'worldPartIgnored')).toEqual([]);
  });

  test('a seed that somebody names wins, and the log says so', () => {
    const run = recordWorld(3, [apply(world)]);
    run.runUntil(1_000);
    expect(run.seed).toBe(3);
    expect(factsOf(run, 'worldPartIgnored').map(({ data }) => data['part'])).toEqual(['seed']);
  });

  test('without a World: the defaults, and seed 1', () => {
    expect(openingOf([])).toEqual({ settings: DEFAULT_SETTINGS, seed: null });
    expect(recordWorld(null, []).seed).toBe(1);
  });

  test('a save is seed and inputs, faults included: a replay gives the same log', () => {
    const inputs = [
      apply(worldText({ faults: [{ type: 'node-lost', at: 20, for: 100, node: 'node-2' }] })),
      release(50_000),
    ];
    const run = runWith({ inputs });
    run.runUntil(400_000);
    const { seed, inputs: saved } = run.save;
    const again = recordWorld(seed, saved);
    again.runUntil(400_000);
    expect(again.hash()).toBe(run.hash());
    for (const atMs of [30_000, 90_000, 390_000]) {
      const direct = replay(worldProgram(), run.save, atMs);
      expect(worldView(run.seek(atMs).state, atMs)).toEqual(worldView(direct.seek(atMs).state, atMs));
    }
  });
});

describe('a World that is applied to a run', () => {
  test('changes the traffic from then on', () => {
    const run = runWith({ inputs: [applyWorld(100_000, { traffic: { requestsPerSecond: 100 } })] });
    run.runUntil(200_000);
    const { arrived } = run.seek(200_000).state.traffic;
    expect(arrived).toBeGreaterThan(20 * 90 + 100 * 90);
    expect(run.seek(90_000).state.traffic.arrived).toBeLessThan(20 * 95);
  });

  test('changes how releases behave, and forgets what it no longer names', () => {
    const bad = { releases: [{ image: 'shop/web:2', errorRate: 1 }] };
    const run = runWith({ spec: bad, inputs: [release(30_000), applyWorld(120_000, {}), restart(150_000)] });
    run.runUntil(300_000);
    expect(countOf(run, 'serverError', 60_000, 120_000)).toBeGreaterThan(500);
    expect(countOf(run, 'serverError', 240_000, 300_000)).toBe(0);
  });

  test('does not change nodes or the seed, and says so', () => {
    const run = runWith({ inputs: [applyWorld(60_000, { seed: 9, nodes: [{ name: 'new' }] })] });
    run.runUntil(100_000);
    expect(factsOf(run, 'worldPartIgnored').map(({ data }) => data['part'])).toEqual(['nodes', 'seed']);
    expect(worldView(run.seek(100_000).state, 100_000).nodes).toHaveLength(3);
  });

  test('answers like kubectl', () => {
    const spec = { faults: [{ type: 'registry-down', at: 500 }] };
    const run = runWith({
      spec,
      inputs: [applyWorld(1_000, spec), applyWorld(2_000, {}), applyWorld(3_000, { seed: -1 })],
    });
    run.runUntil(10_000);
    const said = [...factsOf(run, 'commandAnswered'), ...factsOf(run, 'commandRefused')].map(
      ({ data }) => data['message'],
    );
    expect(said.filter((message) => String(message).includes('orld'))).toEqual([
      'world.rollout-lab/lab created',
      'world.rollout-lab/lab unchanged',
      'world.rollout-lab/lab configured',
      'error: the World is not valid: spec.seed: world-value-out-of-range',
    ]);
  });

  test('a fault that is taken out and put back happens; one that is over does not happen again', () => {
    const fault = { type: 'registry-down', at: 100, for: 10 };
    const run = runWith({
      spec: { faults: [fault] },
      inputs: [
        applyWorld(50_000, {}),
        applyWorld(60_000, { faults: [fault] }),
        applyWorld(200_000, { faults: [fault] }),
      ],
    });
    run.runUntil(300_000);
    expect(factsOf(run, 'faultStarted').map(({ atMs }) => atMs)).toEqual([100_000]);
  });
});

const restart = (atMs: number): { atMs: number; input: WorldInput } => ({
  atMs,
  input: { type: 'restart', deployment: 'web' },
});
