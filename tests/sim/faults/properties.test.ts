// What holds whatever goes wrong, over random faults, actions and seeds. A failure prints its seed and path.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  OUTCOMES,
  Recording,
  recordWorld,
  type TimedInput,
  type WorldInput,
  worldProgram,
  worldView,
} from '../../../src/sim/index.ts';
import { inFlightCount } from '../../../src/sim/traffic/index.ts';
import { seedCount } from '../../support/seeds.ts';
import { actions, manifest, sizes } from '../world/manifests.ts';
import { worldText } from '../world/world-text.ts';

const numRuns = seedCount;
const moments = { at: fc.integer({ min: 20, max: 250 }), for: fc.integer({ min: 1, max: 420 }) };
const fault = fc.oneof(
  fc.record({ type: fc.constant('node-lost'), ...moments, node: fc.constantFrom('node-1', 'node-2', 'node-3') }),
  fc.record({ type: fc.constant('slow-endpoints'), ...moments, delay: fc.integer({ min: 0, max: 60 }) }),
  fc.record({ type: fc.constant('dependency-down'), ...moments, failsReadiness: fc.boolean() }),
  fc.record({ type: fc.constant('registry-down'), ...moments }),
);
const faults = fc.array(fault, { minLength: 1, maxLength: 4 });
const seeds = fc.integer({ min: 0, max: 2 ** 31 - 1 });
const apply = (file: string, text: string): TimedInput<WorldInput> => ({
  atMs: 0,
  input: { type: 'apply', file, text },
});

/** Every fault is over by then. */
const OVER_MS = 700_000;

describe('whatever goes wrong', () => {
  test('a replay, a seek and a fork give what the run itself gives', () => {
    fc.assert(
      fc.property(sizes, seeds, faults, actions, fc.integer({ min: 0, max: OVER_MS }), (of, seed, list, acts, atMs) => {
        const inputs = [apply('world.yaml', worldText({ faults: list })), apply('web.yaml', manifest(of)), ...acts];
        const run = recordWorld(seed, inputs);
        run.runUntil(OVER_MS);
        const again = new Recording(worldProgram(), seed, inputs);
        again.runUntil(atMs);
        expect(worldView(run.seek(atMs).state, atMs)).toEqual(worldView(again.seek(atMs).state, atMs));
        again.runUntil(OVER_MS);
        expect(again.hash()).toBe(run.hash());
        expect(run.fork(atMs).log).toEqual(run.log.filter((entry) => entry.atMs <= atMs));
      }),
      { numRuns },
    );
  });

  test('every request ends once, and every fault that has begun ends', () => {
    fc.assert(
      fc.property(sizes, seeds, faults, actions, (of, seed, list, acts) => {
        const run = recordWorld(seed, [
          apply('world.yaml', worldText({ faults: list })),
          apply('web.yaml', manifest(of)),
          ...acts,
        ]);
        run.runUntil(OVER_MS);
        const { traffic, faults: known } = run.seek(OVER_MS).state;
        const ended = OUTCOMES.reduce((sum, outcome) => sum + traffic.totals[outcome], 0);
        expect(ended + inFlightCount(traffic)).toBe(traffic.arrived);
        const count = (type: string) => run.log.filter((entry) => entry.kind === 'fact' && entry.type === type).length;
        expect(count('faultStarted')).toBe(known.faults.length);
        expect(count('faultEnded')).toBe(known.faults.length);
        expect([known.lostNodes.size, known.lateRoutes.size]).toEqual([0, 0]);
      }),
      { numRuns },
    );
  });

  test('when it is over, a version that works comes to serve with every replica, and nothing is lost any more', () => {
    fc.assert(
      fc.property(sizes, seeds, faults, (of, seed, list) => {
        const release: TimedInput<WorldInput> = {
          atMs: 60_000,
          input: { type: 'setImage', deployment: 'web', container: 'web', image: 'shop/web:2' },
        };
        const run = recordWorld(seed, [
          apply('world.yaml', worldText({ faults: list })),
          apply('web.yaml', manifest({ ...of, progressDeadlineSeconds: 3_600 })),
          release,
        ]);
        const endMs = OVER_MS + 600_000;
        run.runUntil(endMs);
        const view = worldView(run.seek(endMs).state, endMs);
        expect(view.pods.map(({ state, image }) => [state, image])).toEqual(
          Array(of.replicas).fill(['serving', 'shop/web:2']),
        );
        const failed = run.log.filter(
          (entry) => entry.kind === 'fact' && entry.type === 'requestFailed' && entry.atMs > endMs - 200_000,
        );
        expect(failed).toEqual([]);
      }),
      { numRuns },
    );
  });
});
