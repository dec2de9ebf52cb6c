import fc from 'fast-check';
import '../../../../support/seeds.ts';
import { describe, expect, test } from 'vitest';
import type { CanaryStep, CanaryStrategy } from '../../../../../src/manifest/index.ts';
import { NEW_ROLLOUT_STATUS, type RolloutStatus } from '../../../../../src/sim/cluster/index.ts';
import {
  abortScaleDownDelay,
  activeCanaryScale,
  approximateWeight,
  atLeastMinPods,
  basicCanaryCounts,
  canaryReplicasOrWeight,
  currentSetWeight,
  isBeforeStartingStep,
  maxSurge,
  maxUnavailable,
  pauseSeconds,
  routedCanaryCounts,
  type Seen,
  type Sized,
  scaleDownDelaySeconds,
  stepText,
} from '../../../../../src/sim/strategies/rollout/calculations/index.ts';

const seen = (canary: CanaryStrategy, status: Partial<RolloutStatus> = {}, replicas = 10): Seen => ({
  spec: { replicas, strategy: { canary } },
  status: { ...NEW_ROLLOUT_STATUS, stableRS: 'old', currentPodHash: 'new', currentStepIndex: 0, ...status },
});

const sized = (name: string, spec: number, available = spec): Sized => ({ name, spec, replicas: spec, available });

const ROUTED: CanaryStrategy = { trafficRouting: { nginx: { stableIngress: 'web' } } };

describe('defaults of a strategy', () => {
  test('a canary without a router has no delays, with one it has 30 seconds', () => {
    const basic = { replicas: 1, strategy: { canary: {} } };
    const routed = { replicas: 1, strategy: { canary: ROUTED } };
    expect([scaleDownDelaySeconds(basic), abortScaleDownDelay(basic)]).toEqual([0, { seconds: 0, explicit: false }]);
    expect([scaleDownDelaySeconds(routed), abortScaleDownDelay(routed)]).toEqual([
      30,
      { seconds: 30, explicit: false },
    ]);
  });

  test('surge is rounded up and unavailable down', () => {
    const spec = { replicas: 10, strategy: { canary: {} } };
    expect([maxSurge(spec), maxUnavailable(spec)]).toEqual([3, 2]);
    const blueGreen = { replicas: 10, strategy: { blueGreen: { activeService: 'a' } } };
    expect([maxSurge(blueGreen), maxUnavailable(blueGreen)]).toEqual([0, 2]);
  });
});

test('every text is a percentage, with its sign or without', () => {
  const sizes = (surge: string, unavailable: string) => {
    const spec = { replicas: 10, strategy: { canary: { maxSurge: surge, maxUnavailable: unavailable } } };
    return [maxSurge(spec), maxUnavailable(spec)];
  };
  expect(sizes('25', '25%')).toEqual([3, 2]);
  expect(sizes('2', '9')).toEqual([1, 0]);
  expect(sizes('some', '25%')).toEqual([0, 0]);
});

describe('the length of a pause', () => {
  test.each([
    [undefined, 0],
    [90, 90],
    ['90', 90],
    ['1m30s', 90],
    ['1500ms', 1],
    ['soon', -1],
    ['-5s', -5],
  ])('%s is %i s', (duration, seconds) => {
    expect(pauseSeconds(duration === undefined ? {} : { duration })).toBe(seconds);
  });
});

describe('steps', () => {
  test.each<[CanaryStep, string]>([
    [{ setWeight: 20 }, 'setWeight: 20'],
    [{ pause: {} }, 'pause'],
    [{ pause: { duration: '1m' } }, 'pause: 1m'],
    [{ analysis: {} }, 'analysis'],
    [{ setCanaryScale: { weight: 10 } }, 'setCanaryScale{weight: 10}'],
    [{ setCanaryScale: { matchTrafficWeight: true } }, 'setCanaryScale{matchTrafficWeight: true}'],
    [{ setCanaryScale: { replicas: 3 } }, 'setCanaryScale{replicas: 3}'],
    [{ plugin: { name: 'x' } }, 'plugin: x'],
    [{}, 'invalid'],
  ])('%j is called %s', (step, text) => {
    expect(stepText(step)).toBe(text);
  });

  test('the latest weight counts, none before the first, all of it after the last', () => {
    const steps = [{ pause: {} }, { setWeight: 20 }, { pause: {} }, { setWeight: 60 }];
    const weights = [0, 1, 2, 3, 4].map((currentStepIndex) => currentSetWeight(seen({ steps }, { currentStepIndex })));
    expect(weights).toEqual([0, 20, 20, 60, 100]);
    expect(currentSetWeight(seen({ steps }, { currentStepIndex: 3, abort: true }))).toBe(0);
  });

  test('background analysis waits for its starting step', () => {
    const canary = { steps: [{ pause: {} }, { pause: {} }, { pause: {} }], analysis: { startingStep: 2 } };
    const waits = [0, 1, 2, 3].map((currentStepIndex) => isBeforeStartingStep(seen(canary, { currentStepIndex })));
    expect(waits).toEqual([true, true, false, false]);
  });
});

describe('setCanaryScale', () => {
  const steps = [
    { setCanaryScale: { replicas: 3 } },
    { setWeight: 50 },
    { setCanaryScale: { matchTrafficWeight: true } },
  ];

  test('stays until it follows the traffic again', () => {
    const wished = [0, 1, 2].map((currentStepIndex) =>
      canaryReplicasOrWeight(seen({ ...ROUTED, steps }, { currentStepIndex }), undefined, undefined),
    );
    expect(wished).toEqual([
      { replicas: 3, weight: 0 },
      { replicas: 3, weight: 0 },
      { replicas: null, weight: 50 },
    ]);
  });

  test('is nothing without a router, and nothing after an abort', () => {
    expect(activeCanaryScale(seen({ steps }))).toBeUndefined();
    expect(activeCanaryScale(seen({ ...ROUTED, steps }, { abort: true }))).toBeUndefined();
  });

  test('an abort that keeps the canary keeps its size', () => {
    const canary = { ...ROUTED, steps, abortScaleDownDelaySeconds: 0 };
    expect(activeCanaryScale(seen(canary, { abort: true }))).toEqual({ replicas: 3 });
  });
});

describe('sizes behind a router', () => {
  test('stable stays whole while the canary grows', () => {
    const rollout = seen({ ...ROUTED, steps: [{ setWeight: 33 }] });
    expect(routedCanaryCounts(rollout, undefined, undefined, null)).toEqual({ canary: 4, stable: 10 });
  });

  test('a ReplicaSet with pods has at least minPodsPerReplicaSet, even more than replicas', () => {
    const spec = { replicas: 2, strategy: { canary: { ...ROUTED, minPodsPerReplicaSet: 4 } } };
    expect([atLeastMinPods(spec, 0), atLeastMinPods(spec, 1), atLeastMinPods(spec, 5)]).toEqual([0, 4, 5]);
  });
});

describe('the ratio of pods that stands for a weight', () => {
  test('uses all of them or one more, and keeps a pod on each side', () => {
    const inputs = fc.record({
      replicas: fc.integer({ min: 1, max: 200 }),
      weight: fc.integer({ min: 0, max: 100 }),
      maxSurge: fc.integer({ min: 0, max: 3 }),
    });
    fc.assert(
      fc.property(inputs, ({ replicas, weight, maxSurge: surge }) => {
        const { canary, stable } = approximateWeight(replicas, weight, 100, surge);
        expect([replicas, surge > 0 ? replicas + 1 : replicas]).toContain(canary + stable);
        if (weight === 0) expect(canary).toBe(0);
        if (weight === 100) expect(stable).toBe(0);
        if (weight > 0 && weight < 100 && replicas + surge > 1) {
          expect(canary).toBeGreaterThan(0);
          expect(stable).toBeGreaterThan(0);
        }
      }),
    );
  });
});

describe('a canary without a router', () => {
  const worlds = fc.record({
    replicas: fc.integer({ min: 1, max: 30 }),
    weight: fc.integer({ min: 0, max: 100 }),
    maxSurge: fc.integer({ min: 0, max: 5 }),
    maxUnavailable: fc.integer({ min: 1, max: 5 }),
    broken: fc.integer({ min: 0, max: 3 }),
  });

  test('never goes over the surge, nor below what has to be available, and comes to rest', () => {
    fc.assert(
      fc.property(worlds, ({ replicas, weight, broken, ...limits }) => {
        const rollout = seen({ ...limits, steps: [{ setWeight: weight }] }, {}, replicas);
        let [canary, stable] = [0, replicas];
        let rested = false;
        for (let pass = 0; pass < 100 && !rested; pass++) {
          const healthy = Math.max(0, canary - broken);
          const next = basicCanaryCounts(rollout, sized('new', canary, healthy), sized('old', stable), []);
          expect(next.canary + next.stable).toBeLessThanOrEqual(replicas + maxSurge(rollout.spec));
          const available = Math.min(healthy, next.canary) + Math.min(stable, next.stable);
          expect(available).toBeGreaterThanOrEqual(
            Math.min(healthy + stable, replicas - maxUnavailable(rollout.spec) - broken),
          );
          // One of the two at a time, stable first, as the controller does it.
          rested = next.canary === canary && next.stable === stable;
          if (next.stable !== stable) stable = next.stable;
          else canary = next.canary;
        }
        expect(rested).toBe(true);
      }),
    );
  });

  test('all healthy, it arrives at the ratio of its weight', () => {
    fc.assert(
      fc.property(worlds, ({ replicas, weight, ...limits }) => {
        const rollout = seen({ ...limits, steps: [{ setWeight: weight }] }, {}, replicas);
        let [canary, stable] = [0, replicas];
        for (let pass = 0; pass < 100; pass++) {
          const next = basicCanaryCounts(rollout, sized('new', canary), sized('old', stable), []);
          if (next.stable !== stable) stable = next.stable;
          else canary = next.canary;
        }
        expect({ canary, stable }).toEqual(approximateWeight(replicas, weight, 100, maxSurge(rollout.spec)));
      }),
    );
  });
});
