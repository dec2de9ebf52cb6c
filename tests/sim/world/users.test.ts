// What users lose, and why: facts about releases over many seeds. The reason stands in the test's name.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type Behaviour,
  DEFAULT_BEHAVIOUR,
  Simulation,
  type TimedInput,
  type WorldInput,
  worldProgram,
} from '../../../src/sim/index.ts';
import { failuresOf, inFlightCount, OUTCOMES } from '../../../src/sim/traffic/index.ts';
import { seedCount } from '../../support/seeds.ts';
import { actions, behaviours, manifest, type Sizes, sizes } from './manifests.ts';

const FOUR: Sizes = {
  replicas: 4,
  maxSurge: 1,
  maxUnavailable: 0,
  minReadySeconds: 0,
  progressDeadlineSeconds: 120,
  strategy: 'RollingUpdate',
  cpuMilli: 250,
  readiness: true,
  graceSeconds: 30,
};
const release: TimedInput<WorldInput> = {
  atMs: 60_000,
  input: { type: 'setImage', deployment: 'web', container: 'web', image: 'shop/web:2' },
};
const behave = (version: number, behaviour: Partial<Behaviour>): TimedInput<WorldInput> => ({
  atMs: 0,
  input: { type: 'setBehaviour', image: `shop/web:${version}`, behaviour: { ...DEFAULT_BEHAVIOUR, ...behaviour } },
});
const withPreStop = (text: string, seconds: number) =>
  text.replace('        resources', `        lifecycle: {preStop: {sleep: {seconds: ${seconds}}}}\n        resources`);

function run(seed: number, text: string, inputs: readonly TimedInput<WorldInput>[], untilMs = 240_000) {
  const simulation = new Simulation(worldProgram(), seed);
  for (const { atMs, input } of [{ atMs: 0, input: { type: 'apply', file: 'web.yaml', text } as const }, ...inputs])
    simulation.dispatch(input, atMs);
  simulation.runUntil(untilMs);
  return { simulation, traffic: simulation.state.traffic };
}

const overSeeds = (check: (seed: number) => void) =>
  fc.assert(fc.property(fc.integer({ min: 0, max: 2 ** 31 - 1 }), check), { numRuns: seedCount });

describe('a rolling update of a version that works', () => {
  test('refuses requests without preStop: the process stops listening before the proxies have heard', () => {
    let refused = 0;
    overSeeds((seed) => {
      const { traffic } = run(seed, manifest(FOUR), [release]);
      refused += traffic.totals.refused;
      expect(failuresOf(traffic.totals)).toBe(traffic.totals.refused);
    });
    // Four pods, each sent its share for the second until the proxies know: about 20 of a run, never none over all seeds.
    expect(refused / seedCount).toBeGreaterThan(5);
  });

  test('loses nothing with a preStop sleep longer than the propagation', () => {
    overSeeds((seed) => {
      const { traffic } = run(seed, withPreStop(manifest(FOUR), 3), [release]);
      expect(failuresOf(traffic.totals)).toBe(0);
    });
  });

  test('sends requests to pods that have not started when there is no readiness probe', () => {
    overSeeds((seed) => {
      const { traffic } = run(seed, withPreStop(manifest({ ...FOUR, readiness: false }), 3), [release]);
      expect(traffic.totals.refused).toBeGreaterThan(0);
    });
  });
});

describe('versions that do harm', () => {
  test('a version that answers some requests with 5xx is rolled out all the same: nothing in a Deployment looks at answers', () => {
    overSeeds((seed) => {
      const { traffic, simulation } = run(seed, withPreStop(manifest(FOUR), 3), [
        behave(2, { errorRate: 0.2 }),
        release,
      ]);
      expect(traffic.totals.serverError).toBeGreaterThan(50);
      expect(traffic.usersHarmed.size).toBeGreaterThan(100);
      expect(
        [...simulation.state.api.pods.values()].every((pod) => pod.spec.containers[0]?.image === 'shop/web:2'),
      ).toBe(true);
    });
  });

  test('a memory leak ends in OOMKilled at the limit, again and again', () => {
    const text = manifest(FOUR).replace('requests: {cpu: 250m}', 'requests: {cpu: 250m}, limits: {memory: 128Mi}');
    const { simulation } = run(1, text, [behave(2, { memoryMi: 64, leakMiPerMinute: 64 }), release], 400_000);
    const reasons = [...simulation.state.api.pods.values()].map(
      (pod) => pod.status.containerStatuses[0]?.lastState.terminated?.reason,
    );
    expect(reasons).toContain('OOMKilled');
  });

  test('a process that ignores SIGTERM is killed at the end of its grace period and cuts off what it works on', () => {
    const { traffic, simulation } = run(3, manifest({ ...FOUR, graceSeconds: 5 }), [
      behave(1, { onSigterm: 'ignore', latencyMs: 800, workers: 64 }),
      release,
    ]);
    expect(
      simulation.log.some(
        (entry) => entry.kind === 'fact' && entry.type === 'processSignalled' && entry.data['signal'] === 'KILL',
      ),
    ).toBe(true);
    expect(traffic.totals.refused).toBe(0);
  });
});

test('every request arrives once and ends once, and the log counts what the world counts, whatever a person does', () => {
  fc.assert(
    fc.property(sizes, fc.integer({ min: 0, max: 2 ** 31 - 1 }), actions, behaviours, (of, seed, list, worlds) => {
      const { simulation, traffic } = run(seed, manifest(of), [...worlds, ...list], 400_000);
      const ended = OUTCOMES.reduce((sum, outcome) => sum + traffic.totals[outcome], 0);
      expect(ended + inFlightCount(traffic)).toBe(traffic.arrived);
      for (const outcome of OUTCOMES) {
        const logged = simulation.log.reduce(
          (sum, entry) =>
            sum + (entry.kind === 'fact' && entry.type === 'trafficCounted' ? Number(entry.data[outcome] ?? 0) : 0),
          0,
        );
        expect(logged).toBe(traffic.reported[outcome]);
      }
    }),
    { numRuns: seedCount },
  );
});
