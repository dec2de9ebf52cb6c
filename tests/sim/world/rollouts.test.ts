// Rollouts in the whole world: what users get of a canary, of a preview and of an analysis.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Behaviour, DEFAULT_BEHAVIOUR, ledgerOf, recordWorld, type WorldInput } from '../../../src/sim/index.ts';
import { SCALE_DOWN_DEADLINE } from '../../../src/sim/strategies/rollout/index.ts';
import { seedCount } from '../../support/seeds.ts';
import {
  actions,
  failing,
  imageOf,
  type RolloutText,
  rollouts,
  rolloutText,
  routed,
  SUCCESS_RATE,
} from './rollout-text.ts';

const RELEASE_MS = 60_000;
const numRuns = seedCount;

function released(
  text: RolloutText,
  behaviour: Behaviour,
  more: readonly (readonly [number, WorldInput])[] = [],
  seed = 7,
) {
  return recordWorld(seed, [
    { atMs: 0, input: { type: 'apply', file: 'web.yaml', text: rolloutText(text) } },
    { atMs: RELEASE_MS, input: { type: 'setBehaviour', image: imageOf(2), behaviour } },
    { atMs: RELEASE_MS, input: { type: 'setRolloutImage', rollout: 'web', container: 'web', image: imageOf(2) } },
    ...more.map(([atMs, input]) => ({ atMs, input })),
  ]);
}

type Run = ReturnType<typeof recordWorld>;

/** Requests that a version has answered, well or not, between two times. */
function metBy(run: Run, version: number, fromMs: number, untilMs: number): number {
  let sum = 0;
  for (const entry of run.log) {
    if (entry.kind !== 'fact' || entry.type !== 'trafficCounted' || entry.atMs <= fromMs || entry.atMs > untilMs)
      continue;
    sum += Number(entry.data[`answered.v${version}`] ?? 0) + Number(entry.data[`failed.v${version}`] ?? 0);
  }
  return sum;
}

const rolloutOf = (run: Run, atMs: number) => {
  const rollout = run.seek(atMs).state.api.rollouts.get('web');
  if (!rollout) throw new Error('no Rollout');
  return rollout;
};

describe('a canary behind nginx', () => {
  const text: RolloutText = { replicas: 5, strategy: routed([{ setWeight: 20 }, { pause: {} }]) };

  test('users meet the new version as often as its weight says', () => {
    const run = released(text, DEFAULT_BEHAVIOUR);
    run.runUntil(400_000);
    const [old, fresh] = [metBy(run, 1, 100_000, 400_000), metBy(run, 2, 100_000, 400_000)];
    expect(old + fresh).toBeGreaterThan(5_000);
    expect(fresh / (old + fresh)).toBeGreaterThan(0.18);
    expect(fresh / (old + fresh)).toBeLessThan(0.22);
  });

  test('nobody fails while a good version is released, and the old one stays away afterwards', () => {
    const run = released(text, DEFAULT_BEHAVIOUR, [[120_000, { type: 'promoteRollout', rollout: 'web', full: false }]]);
    run.runUntil(300_000);
    expect(rolloutOf(run, 300_000).status).toMatchObject({ phase: 'Healthy', message: '' });
    expect(run.log.filter((entry) => entry.kind === 'fact' && entry.type === 'requestFailed')).toEqual([]);
    expect(metBy(run, 1, 200_000, 300_000)).toBe(0);
    const { completeSeconds, minimumReadyPercent, usersHarmed } = ledgerOf(run.log, RELEASE_MS, 300_000);
    expect(completeSeconds).toBeGreaterThan(60);
    expect(completeSeconds).toBeLessThan(90);
    expect({ minimumReadyPercent, usersHarmed }).toEqual({ minimumReadyPercent: 100, usersHarmed: 0 });
  });

  test('an abort gives all users back to the old version, seconds later', () => {
    const run = released(text, failing(0.5), [[120_000, { type: 'abortRollout', rollout: 'web' }]]);
    run.runUntil(300_000);
    expect(metBy(run, 2, 90_000, 120_000)).toBeGreaterThan(0);
    expect(metBy(run, 2, 125_000, 300_000)).toBe(0);
    expect(rolloutOf(run, 300_000).status).toMatchObject({ phase: 'Degraded' });
  });
});

describe('an analysis', () => {
  const args = [{ name: 'hash', valueFrom: { podTemplateHashValue: 'Latest' } }];
  const text: RolloutText = {
    replicas: 5,
    templates: { success: SUCCESS_RATE },
    strategy: routed([{ setWeight: 20 }, { pause: { duration: 60 } }, { setWeight: 60 }, { pause: { duration: 60 } }], {
      analysis: { startingStep: 1, templates: [{ templateName: 'success' }], args },
    }),
  };
  const seeds = Array.from({ length: 10 }, (_, index) => index + 1);

  test.each(seeds)('catches a version that fails two of five requests, with seed %i', (seed) => {
    const run = released(text, failing(0.4), [], seed);
    run.runUntil(RELEASE_MS + 90_000);
    const { status } = rolloutOf(run, RELEASE_MS + 90_000);
    expect(status).toMatchObject({ phase: 'Degraded', abort: true });
    expect(status.message).toContain('Metric "success-rate" assessed Failed');
    expect(status.canary.weights?.canary.weight).toBe(0);
  });

  test.each(seeds)('lets a good version through, with seed %i', (seed) => {
    const run = released(text, DEFAULT_BEHAVIOUR, [], seed);
    run.runUntil(RELEASE_MS + 200_000);
    expect(rolloutOf(run, RELEASE_MS + 200_000).status).toMatchObject({ phase: 'Healthy', abort: false });
  });

  test('says what it can be asked when it is asked something else', () => {
    const run = released({ ...text, templates: { success: 'up' } }, DEFAULT_BEHAVIOUR);
    run.runUntil(RELEASE_MS + 60_000);
    const [analysis] = [...run.seek(RELEASE_MS + 60_000).state.api.analysisRuns.values()];
    const [metric] = analysis?.status.metricResults ?? [];
    expect(metric?.measurements[0]?.message).toContain('sum(rate(http_requests_total');
  });
});

describe('blue-green', () => {
  const text: RolloutText = {
    replicas: 4,
    strategy: { blueGreen: { activeService: 'active', previewService: 'preview', autoPromotionEnabled: false } },
  };

  test('nobody meets the new version before the switch, everybody after it', () => {
    const run = released(text, DEFAULT_BEHAVIOUR, [[120_000, { type: 'promoteRollout', rollout: 'web', full: false }]]);
    run.runUntil(240_000);
    expect(rolloutOf(run, 119_000).status).toMatchObject({ phase: 'Paused', message: 'BlueGreenPause' });
    expect(metBy(run, 2, 0, 120_000)).toBe(0);
    expect(metBy(run, 1, 130_000, 240_000)).toBe(0);
    expect(metBy(run, 2, 130_000, 240_000)).toBeGreaterThan(1_000);
    expect(run.seek(119_000).state.api.pods.size).toBe(8);
  });
});

test('whatever is done to a Rollout behind nginx, its promises hold', () => {
  fc.assert(
    fc.property(rollouts, actions, fc.integer({ min: 1, max: 1000 }), (text, inputs, seed) => {
      const run = recordWorld(seed, [
        { atMs: 0, input: { type: 'apply', file: 'web.yaml', text: rolloutText(text) } },
        ...inputs,
      ]);
      const endMs = (inputs.at(-1)?.atMs ?? 0) + 400_000;
      for (let atMs = 30_000; atMs <= endMs; atMs += 2_500) {
        run.runUntil(atMs);
        const { api, traffic } = run.seek(atMs).state;
        const rollout = api.rollouts.get('web');
        const { weights } = rollout?.status.canary ?? {};
        if (!rollout || !weights) continue;
        expect(weights.canary.weight + weights.stable.weight).toBe(100);
        const podsOf = (hash: string) =>
          [...api.replicaSets.values()].filter(({ metadata }) => metadata.name.endsWith(hash) && hash !== '');
        const canaryPods = podsOf(weights.canary.hash).reduce((sum, { spec }) => sum + spec.replicas, 0);
        if (weights.canary.weight > 0) expect(canaryPods).toBeGreaterThan(0);
        const stablePods = podsOf(weights.stable.hash).reduce((sum, { spec }) => sum + spec.replicas, 0);
        expect(stablePods).toBeGreaterThanOrEqual(Math.floor((weights.stable.weight * rollout.spec.replicas) / 100));
        if (traffic.split) expect(traffic.split.weight).toBeLessThanOrEqual(traffic.split.total);
      }
      const { api, traffic } = run.seek(endMs).state;
      const { status } = api.rollouts.get('web') ?? {};
      // A full promotion takes back every abort, that of the deadline too: such a Rollout tries for ever. Upstream's does as well.
      const tries = status?.promoteFull === true && text.spec?.progressDeadlineAbort === true;
      // The progress deadline waits while an old ReplicaSet has a scale-down deadline, at times for ever: strategy-properties.test.ts.
      const waits = [...api.replicaSets.values()].some(({ metadata }) => SCALE_DOWN_DEADLINE in metadata.annotations);
      if (!tries && !waits) expect(['Healthy', 'Paused', 'Degraded']).toContain(status?.phase);
      if (status?.phase !== 'Healthy') expect(status?.message).not.toBe('');
      if (status?.abort) {
        expect(status.canary.weights?.canary.weight ?? 0).toBe(0);
        expect(traffic.split?.weight ?? 0).toBe(0);
      }
    }),
    { numRuns },
  );
}, 600_000);
