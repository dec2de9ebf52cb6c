// Worlds from seeds: in turn a Deployment, a Rollout, and a canary that an analysis judges; with faults, releases and what people do.
import fc from 'fast-check';
import type { TimedInput, WorldInput } from '../../../src/sim/index.ts';
import { actions, behaviours, manifest, sizes } from '../../sim/world/manifests.ts';
import { opening, randomFaults, randomRollouts } from '../../sim/world/random-rollouts.ts';
import {
  failing,
  imageOf,
  actions as rolloutActions,
  rolloutText,
  routed,
  SUCCESS_RATE,
} from '../../sim/world/rollout-text.ts';
import { worldText } from '../../sim/world/world-text.ts';
import type { StoredWorld } from './log-hash.ts';

const UNTIL_MS = 400_000;

type Inputs = readonly TimedInput<WorldInput>[];

const apply = (file: string, text: string): TimedInput<WorldInput> => ({
  atMs: 0,
  input: { type: 'apply', file, text },
});

const deployments: fc.Arbitrary<Inputs> = fc
  .tuple(sizes, randomFaults, behaviours, actions)
  .map(([size, faults, versions, acts]) => [
    apply('world.yaml', worldText({ faults })),
    apply('web.yaml', manifest(size)),
    ...versions,
    ...acts,
  ]);

const rollouts: fc.Arbitrary<Inputs> = fc
  .tuple(randomRollouts, randomFaults, rolloutActions)
  .map(([rollout, faults, acts]) => [...opening(rollout, faults), ...acts]);

const judged: fc.Arbitrary<Inputs> = fc
  .tuple(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 0, max: 20 }), randomFaults)
  .map(([replicas, errorPercent, faults]) => [
    apply('world.yaml', worldText({ faults })),
    apply(
      'web.yaml',
      rolloutText({
        replicas,
        templates: { success: SUCCESS_RATE },
        strategy: routed([{ setWeight: 30 }, { pause: { duration: 90 } }], {
          analysis: {
            startingStep: 1,
            templates: [{ templateName: 'success' }],
            args: [{ name: 'hash', valueFrom: { podTemplateHashValue: 'Latest' } }],
          },
        }),
      }),
    ),
    { atMs: 60_000, input: { type: 'setBehaviour', image: imageOf(2), behaviour: failing(errorPercent / 100) } },
    { atMs: 60_000, input: { type: 'setRolloutImage', rollout: 'web', container: 'web', image: imageOf(2) } },
  ]);

const kinds = [deployments, rollouts, judged] as const;

/** The same seed gives the same world. */
export function randomWorld(seed: number): StoredWorld {
  const [inputs = []] = fc.sample(kinds[seed % kinds.length] ?? deployments, { seed, numRuns: 1 });
  return { seed, inputs, untilMs: UNTIL_MS };
}
