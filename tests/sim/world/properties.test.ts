// What holds in every world, over random manifests, actions and seeds. A failure prints its seed and path.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { podRequests } from '../../../src/sim/cluster/scheduler/index.ts';
import {
  Recording,
  replay,
  Simulation,
  type TimedInput,
  type WorldInput,
  type WorldState,
  worldProgram,
  worldView,
} from '../../../src/sim/index.ts';
import { seedCount } from '../../support/seeds.ts';
import { actions, behaviours, manifest, type Sizes, sizes } from './manifests.ts';

const numRuns = seedCount;
const seeds = fc.integer({ min: 0, max: 2 ** 31 - 1 });
const apply = (text: string): TimedInput<WorldInput> => ({ atMs: 0, input: { type: 'apply', file: 'web.yaml', text } });

function start(seed: number, inputs: readonly TimedInput<WorldInput>[]) {
  const simulation = new Simulation(worldProgram(), seed);
  for (const { atMs, input } of inputs) simulation.dispatch(input, atMs);
  return simulation;
}

/** Runs on event by event and looks at the state after each millisecond that changed something. */
function watch(
  simulation: ReturnType<typeof start>,
  untilMs: number,
  look: (state: WorldState, nowMs: number) => void,
) {
  while (simulation.nextAtMs <= untilMs) {
    const atMs = simulation.nextAtMs;
    simulation.runUntil(atMs, 200_000);
    look(simulation.state, atMs);
  }
}

const released = (of: Sizes, atMs = 60_000): TimedInput<WorldInput>[] => [
  apply(manifest(of)),
  { atMs, input: { type: 'setImage', deployment: 'web', container: 'web', image: 'shop/web:2' } },
];

describe('a rolling update of a version that works', () => {
  const rolling = sizes.map((of): Sizes => ({ ...of, strategy: 'RollingUpdate', progressDeadlineSeconds: 600 }));

  test('never has fewer available pods than promised, nor a larger sum of specs than the cap', () => {
    fc.assert(
      fc.property(rolling, seeds, (of, seed) => {
        const simulation = start(seed, released(of));
        watch(simulation, 600_000, (state, nowMs) => {
          if (nowMs < 60_000) return;
          const view = worldView(state, nowMs).deployments[0];
          if (!view) throw new Error('no deployment');
          expect(view.status.available).toBeGreaterThanOrEqual(view.minimum);
          const specs = view.replicaSets.reduce((sum, { replicas }) => sum + replicas, 0);
          expect(specs).toBeLessThanOrEqual(view.maximum);
        });
      }),
      { numRuns },
    );
  });

  test('ends complete, with every pod on the new version, and then nothing more happens', () => {
    fc.assert(
      fc.property(sizes, seeds, (of, seed) => {
        const simulation = start(seed, released(of));
        expect(simulation.runUntil(1_800_000, 200_000)).toBe('reached');
        const view = worldView(simulation.state, simulation.nowMs);
        expect(view.deployments[0]?.headline.id).toBe('steady');
        expect(view.pods.map(({ image, ready }) => [image, ready])).toEqual(
          Array(of.replicas).fill(['shop/web:2', true]),
        );
        const told = () =>
          simulation.log.filter((entry) => entry.kind === 'decision' || entry.type !== 'trafficCounted').length;
        const before = told();
        simulation.runUntil(3_600_000, 200_000);
        expect(told()).toBe(before);
      }),
      { numRuns },
    );
  });
});

describe('whatever a person does to whatever version', () => {
  const anything = fc.tuple(sizes, seeds, actions, behaviours);

  test('the world is bounded, nodes never hold more than they have, views never fail', () => {
    fc.assert(
      fc.property(anything, ([of, seed, list, worlds]) => {
        const simulation = start(seed, [apply(manifest(of)), ...worlds, ...list]);
        watch(simulation, 900_000, (state, nowMs) => {
          for (const [at, node] of state.scheduler.nodes.entries()) {
            const there = [...state.api.pods.values()].filter(
              ({ nodeName, status }) =>
                nodeName === node.name && status.phase !== 'Failed' && status.phase !== 'Succeeded',
            );
            const sum = there.reduce((total, pod) => total + podRequests(pod.spec).cpuMilli, 0);
            expect(sum).toBeLessThanOrEqual(node.cpuMilli);
            expect(state.scheduler.usage[at]?.cpuMilli).toBe(sum);
          }
          worldView(state, nowMs);
        });
        expect(simulation.handled).toBeLessThan(100_000);
      }),
      { numRuns },
    );
  });

  test('a replay and a seek give the same hash and the same view as the run itself', () => {
    fc.assert(
      fc.property(anything, fc.integer({ min: 0, max: 600_000 }), ([of, seed, list, worlds], atMs) => {
        const inputs = [apply(manifest(of)), ...worlds, ...list];
        const recording = new Recording(worldProgram(), seed, inputs);
        recording.runUntil(600_000);
        expect(replay(worldProgram(), recording.save, 600_000).hash()).toBe(recording.hash());
        const direct = start(seed, inputs);
        direct.runUntil(atMs);
        const visited = recording.seek(atMs);
        expect(worldView(visited.state, atMs)).toEqual(worldView(direct.state, atMs));
        const branch = recording.fork(atMs);
        expect(branch.log).toEqual(recording.log.filter((entry) => entry.atMs <= atMs));
      }),
      { numRuns },
    );
  });
});
