// The world of the home page brings less of the engine. What happens in it must be what happens in the whole world.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  DEFAULT_SETTINGS,
  recordDeploymentWorld,
  recordWorld,
  type TimedInput,
  type WorldInput,
} from '../../../src/sim/index.ts';
import { seedCount } from '../../support/seeds.ts';
import { manifest, sizes } from './manifests.ts';

const apply = (atMs: number, file: string, text: string): TimedInput<WorldInput> => ({
  atMs,
  input: { type: 'apply', file, text },
});

describe('the world of a Deployment and its Service', () => {
  test('has the log of the whole world, refusals included', () => {
    fc.assert(
      fc.property(fc.nat(), sizes, sizes, (seed, before, after) => {
        const text = manifest(after, 'shop/web:2');
        const inputs = [
          apply(0, 'web.yaml', manifest(before)),
          apply(20_000, 'web.yaml', text),
          apply(25_000, 'web.yaml', 'kind: [broken'),
          apply(30_000, 'web.yaml', text.replace('replicas:', 'replica:')),
          apply(40_000, 'web.yaml', text.replace('replicas: ', 'replicas: -')),
        ];
        const small = recordDeploymentWorld(seed, inputs, DEFAULT_SETTINGS);
        const whole = recordWorld(seed, inputs, DEFAULT_SETTINGS);
        for (const run of [small, whole]) run.runUntil(90_000);
        expect(small.hash()).toBe(whole.hash());
        expect(small.log).toEqual(whole.log);
      }),
      { numRuns: seedCount },
    );
  });

  test('takes a kind that it does not know as the API server takes one that nobody acts on', () => {
    const job = 'apiVersion: batch/v1\nkind: Job\nmetadata: {name: a}\nspec: {}\n';
    const run = recordDeploymentWorld(1, [apply(0, 'job.yaml', job)], DEFAULT_SETTINGS);
    run.runUntil(1_000);
    expect(run.log.flatMap((entry) => (entry.kind === 'fact' ? [entry.type] : []))).toContain('commandAnswered');
  });

  test('answers what nobody does there with a refusal', () => {
    const run = recordDeploymentWorld(1, [{ atMs: 0, input: { type: 'drain', node: 'node-1' } }], DEFAULT_SETTINGS);
    run.runUntil(1_000);
    expect(run.log.flatMap((entry) => (entry.kind === 'fact' ? [entry.type] : []))).toContain('commandRefused');
  });
});
