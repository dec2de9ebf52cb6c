// What canary and blue-green promise, over random Rollouts, releases, verbs, faults and seeds. A failure prints its seed and path.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  BEHAVIOURS,
  type BehaviourId,
  Recording,
  replay,
  Simulation,
  type TimedInput,
  type WorldInput,
  type WorldState,
  worldProgram,
} from '../../../src/sim/index.ts';
import { maxSurge, maxUnavailable, SCALE_DOWN_DEADLINE } from '../../../src/sim/strategies/rollout/index.ts';
import { userShares } from '../../../src/sim/world/user-shares.ts';
import { seedCount } from '../../support/seeds.ts';
import { MOST_DELAY_SECONDS, opening, type RandomRollout, randomFaults, randomRollouts } from './random-rollouts.ts';
import { actions, imageOf, routed } from './rollout-text.ts';

const numRuns = seedCount;
/** For one story: only the seed varies. */
const fewRuns = Math.ceil(seedCount / 4);
const seeds = fc.integer({ min: 0, max: 2 ** 31 - 1 });
const HASH = 'rollouts-pod-template-hash';
const SETTLED_MS = 60_000;
/** From a change of an EndpointSlice until every proxy has heard, and a sync more. */
const HEARD_MS = 1_100;

function start(seed: number, inputs: readonly TimedInput<WorldInput>[]) {
  const simulation = new Simulation(worldProgram(), seed);
  for (const { atMs, input } of inputs) simulation.dispatch(input, atMs);
  return simulation;
}

/** Runs on and looks at the state after each millisecond that changed something. */
function watch(
  simulation: ReturnType<typeof start>,
  untilMs: number,
  look: (state: WorldState, nowMs: number) => void,
) {
  while (simulation.nextAtMs <= untilMs) {
    const atMs = simulation.nextAtMs;
    simulation.runUntil(atMs, 200_000);
    if (atMs >= SETTLED_MS) look(simulation.state, atMs);
  }
  simulation.runUntil(untilMs);
}

const endOf = (inputs: readonly TimedInput<WorldInput>[]): number => (inputs.at(-1)?.atMs ?? 0) + 400_000;

function rolloutIn({ api }: WorldState) {
  const rollout = api.rollouts.get('web');
  if (!rollout) throw new Error('no Rollout');
  return rollout;
}

const setOf = ({ api }: WorldState, hash: string) =>
  [...api.replicaSets.values()].find(({ metadata }) => metadata.labels[HASH] === hash);

/** ReplicaSets that are neither stable nor the present one. */
function othersIn(state: WorldState) {
  const { stableRS, currentPodHash } = rolloutIn(state).status;
  return [...state.api.replicaSets.values()].filter(
    ({ metadata }) => ![stableRS, currentPodHash].includes(metadata.labels[HASH] ?? ''),
  );
}

/** The present version is older than the stable one, and the Rollout has a window for that. */
function isRollbackInWindow(state: WorldState): boolean {
  const { spec, status } = rolloutIn(state);
  const made = (hash: string) => setOf(state, hash)?.metadata.createdAtMs ?? 0;
  return spec.rollbackWindow !== undefined && made(status.currentPodHash) < made(status.stableRS);
}

const hasDeadline = ({ metadata }: ReturnType<typeof othersIn>[number]): boolean =>
  metadata.annotations[SCALE_DOWN_DEADLINE] !== undefined;

/** Hashes whose pods users' requests are sent to. */
function reached(state: WorldState): Set<string> {
  const hashes = new Set<string>();
  for (const pod of userShares(state).keys()) {
    const hash = state.api.pods.get(pod)?.metadata.labels[HASH];
    if (hash !== undefined) hashes.add(hash);
  }
  return hashes;
}

/** Looks whether weights are sane, and whether nobody is sent where there is nobody. */
function trafficWatcher(lateMs: number) {
  const seen = new Map<string, number>();
  let before = { weight: 0, active: '' };
  return (state: WorldState, nowMs: number): void => {
    const { status, spec } = rolloutIn(state);
    const { weights } = status.canary;
    if (weights) {
      expect(weights.canary.weight + weights.stable.weight).toBe(100);
      expect(weights.canary.weight).toBeGreaterThanOrEqual(0);
      expect(weights.canary.weight).toBeLessThanOrEqual(100);
    }
    const { split } = state.traffic;
    if (split) expect(split.weight).toBeLessThanOrEqual(split.total);

    for (const { metadata, status: counts } of state.api.replicaSets.values()) {
      // Ready, not available: a Service does not know minReadySeconds.
      if (counts.readyReplicas > 0) seen.set(metadata.labels[HASH] ?? '', nowMs);
    }
    for (const hash of reached(state)) {
      const since = seen.get(hash) ?? Number.NEGATIVE_INFINITY;
      expect(nowMs - since, `requests reach ${hash} at ${nowMs}`).toBeLessThanOrEqual(HEARD_MS + lateMs);
    }

    const weight = weights?.canary.weight ?? 0;
    if (weights && weight > before.weight)
      expect(setOf(state, weights.canary.hash)?.status.availableReplicas ?? 0).toBeGreaterThan(0);
    const active = status.blueGreen.activeSelector;
    if (active !== before.active && before.active !== '' && active !== status.stableRS)
      expect(setOf(state, active)?.status.availableReplicas).toBe(spec.replicas);
    before = { weight, active };
  };
}

/** The sizes that a Rollout has been given so far: pods of a new one come, and those of the old one go, only after it was asked for. */
interface Sizes {
  least: number;
  most: number;
}

/** What must stand for the traffic that goes to it: pods that are asked for, and pods that are there. */
function capacityIn(way: RandomRollout['way'], state: WorldState, sizes: Sizes) {
  const { spec, status } = rolloutIn(state);
  sizes.least = Math.min(sizes.least, spec.replicas);
  sizes.most = Math.max(sizes.most, spec.replicas);
  const [small, large] = [sizes.least, sizes.most].map((replicas) => ({ ...spec, replicas }));
  if (!small || !large) throw new Error('two sizes');
  const sets = [...state.api.replicaSets.values()];
  const total = (of: (set: (typeof sets)[number]) => number) => sets.reduce((sum, set) => sum + of(set), 0);
  if (way === 'pods') {
    return {
      asked: total((set) => set.spec.replicas),
      there: total((set) => set.status.availableReplicas),
      needed: small.replicas - maxUnavailable(small),
      most: large.replicas + maxSurge(large),
    };
  }
  const { weights } = status.canary;
  const set = setOf(state, way === 'router' ? status.stableRS : status.blueGreen.activeSelector);
  const share = way === 'router' ? (weights?.stable.weight ?? 100) : 100;
  return {
    asked: set?.spec.replicas ?? 0,
    there: set?.status.availableReplicas ?? 0,
    needed: Math.floor((share * small.replicas) / 100),
    most: Number.POSITIVE_INFINITY,
  };
}

describe('whatever is released, done and breaks', () => {
  test('weights sum to 100, traffic goes only where pods are, and the run ends Healthy, Paused or Degraded and says why', () => {
    fc.assert(
      fc.property(randomRollouts, seeds, actions, fc.option(randomFaults, { nil: [] }), (of, seed, acts, faults) => {
        const run = start(seed, [...opening(of, faults), ...acts]);
        watch(run, endOf(acts), trafficWatcher(faults.length > 0 ? MOST_DELAY_SECONDS * 1000 : 0));
        const { status } = rolloutIn(run.state);
        if (status.phase !== 'Healthy') expect(status.message).not.toBe('');
        // A full promotion takes back every abort, that of the deadline too, and so does a rollback in its window: such a Rollout tries for
        // ever. Upstream's does as well.
        if ((status.promoteFull || isRollbackInWindow(run.state)) && of.text.spec?.progressDeadlineAbort) return;
        // The progress deadline waits while an old ReplicaSet has a scale-down deadline: see below when that is for ever.
        if (othersIn(run.state).some(hasDeadline)) return;
        expect(['Healthy', 'Paused', 'Degraded']).toContain(status.phase);
      }),
      { numRuns },
    );
  });

  test('an abort gives all users back to the stable version', () => {
    fc.assert(
      fc.property(randomRollouts, seeds, actions, fc.integer({ min: 500, max: 60_000 }), (of, seed, acts, gapMs) => {
        const atMs = (acts.at(-1)?.atMs ?? 0) + gapMs;
        const run = start(seed, [...opening(of), ...acts, { atMs, input: { type: 'abortRollout', rollout: 'web' } }]);
        run.runUntil(atMs + 200_000);
        const { status } = rolloutIn(run.state);
        // An abort changes nothing once all is promoted; a full promotion takes it back, and so does a rollback in its window: see below.
        if (status.stableRS === status.currentPodHash || status.promoteFull || isRollbackInWindow(run.state)) return;
        expect(status.abort).toBe(true);
        expect(status.phase).toBe('Degraded');
        // Without a router, versions between the two go first: see below when they cannot.
        if (of.way === 'pods' && othersIn(run.state).some(({ spec }) => spec.replicas > 0)) return;
        expect([...reached(run.state)]).toEqual([status.stableRS]);
      }),
      { numRuns },
    );
  });

  test('a replay, a seek and a fork give the same hash as the run itself', () => {
    const endMs = 240_000;
    fc.assert(
      fc.property(
        randomRollouts,
        seeds,
        actions,
        randomFaults,
        fc.nat({ max: endMs }),
        (of, seed, acts, faults, atMs) => {
          const run = new Recording(worldProgram(), seed, [...opening(of, faults), ...acts]);
          run.runUntil(endMs);
          const again = replay(worldProgram(), run.save, atMs);
          expect(run.seek(atMs).hash()).toBe(again.hash());
          expect(run.fork(atMs).hash()).toBe(again.hash());
          again.runUntil(endMs);
          expect(again.hash()).toBe(run.hash());
        },
      ),
      { numRuns },
    );
  });
});

test('a deadline waits for old pods in their delay, and these for new ones: a promoted version that is restarted and crashes is Progressing for ever', () => {
  const rollout = 'web';
  const image = imageOf(2);
  fc.assert(
    fc.property(seeds, (seed) => {
      const spec = { progressDeadlineSeconds: 30 };
      const run = start(seed, [
        ...opening({ way: 'router', text: { replicas: 1, spec, strategy: routed([]) } }),
        { atMs: SETTLED_MS, input: { type: 'setRolloutImage', rollout, container: 'web', image } },
        { atMs: 80_000, input: { type: 'setBehaviour', image, behaviour: BEHAVIOURS.crashes } },
        { atMs: 80_000, input: { type: 'restartRollout', rollout } },
      ]);
      run.runUntil(800_000);
      const { status } = rolloutIn(run.state);
      expect(status).toMatchObject({ phase: 'Progressing', message: 'rollout is restarting' });
      expect([...run.state.api.replicaSets.values()].map(({ spec: { replicas } }) => replicas)).toEqual([1, 1]);
    }),
    { numRuns: fewRuns },
  );
});

test('a version after an aborted one has no deadline: the scale-down deadline of the aborted one is never taken away', () => {
  const rollout = 'web';
  const stuck = (atMs: number, version: number): TimedInput<WorldInput>[] => [
    { atMs, input: { type: 'setBehaviour', image: imageOf(version), behaviour: BEHAVIOURS['never-ready'] } },
    { atMs, input: { type: 'setRolloutImage', rollout, container: 'web', image: imageOf(version) } },
  ];
  const blueGreen = { activeService: 'active', previewService: 'preview' };
  fc.assert(
    fc.property(seeds, fc.constantFrom({ blueGreen }, routed([])), (seed, strategy) => {
      const spec = { progressDeadlineSeconds: 30 };
      const of: RandomRollout = { way: 'router', text: { replicas: 2, spec, strategy } };
      const first = start(seed, [...opening(of), ...stuck(SETTLED_MS, 2)]);
      first.runUntil(200_000);
      expect(rolloutIn(first.state).status.phase).toBe('Degraded');

      const abort: TimedInput<WorldInput> = { atMs: SETTLED_MS + 10_000, input: { type: 'abortRollout', rollout } };
      const second = start(seed, [...opening(of), ...stuck(SETTLED_MS, 2), abort, ...stuck(150_000, 3)]);
      second.runUntil(900_000);
      expect(rolloutIn(second.state).status.phase).toBe('Progressing');
      expect(othersIn(second.state).map((one) => [one.spec.replicas, hasDeadline(one)])).toEqual([[0, true]]);
    }),
    { numRuns: fewRuns },
  );
});

test('an abort gives nobody back where a third version was begun without surge: the second keeps the last pod that works', () => {
  const rollout = 'web';
  const releaseOf = (version: number, behaviour: BehaviourId): WorldInput[] => [
    { type: 'setBehaviour', image: imageOf(version), behaviour: BEHAVIOURS[behaviour] },
    { type: 'setRolloutImage', rollout, container: 'web', image: imageOf(version) },
  ];
  fc.assert(
    fc.property(seeds, (seed) => {
      const canary = { maxSurge: 0, maxUnavailable: 1, steps: [] };
      const run = start(
        seed,
        opening({ way: 'pods', text: { replicas: 2, spec: { progressDeadlineSeconds: 30 }, strategy: { canary } } }),
      );
      const act = (inputs: readonly WorldInput[]) => {
        for (const input of inputs) run.dispatch(input, run.nowMs);
      };
      run.runUntil(SETTLED_MS);
      act(releaseOf(2, 'works'));
      // The moment at which the last pod of the first version goes.
      const first = setOf(run.state, rolloutIn(run.state).status.stableRS);
      while (first && first.spec.replicas > 0 && run.nextAtMs < 2 * SETTLED_MS) run.runUntil(run.nextAtMs);
      act(releaseOf(3, 'never-ready'));
      run.runUntil(run.nowMs + 1_000);
      act([{ type: 'abortRollout', rollout }]);
      run.runUntil(run.nowMs + 600_000);
      const { status } = rolloutIn(run.state);
      expect(status).toMatchObject({ abort: true, phase: 'Degraded' });
      expect(setOf(run.state, status.stableRS)?.spec.replicas).toBe(0);
      expect([...reached(run.state)]).toEqual(othersIn(run.state).map(({ metadata }) => metadata.labels[HASH]));
    }),
    { numRuns: fewRuns },
  );
});

test('an abort of a rollback in its window is taken back at once: it goes on until the older version is stable', () => {
  const rollout = 'web';
  const release = (atMs: number, version: number): TimedInput<WorldInput>[] => [
    { atMs, input: { type: 'setRolloutImage', rollout, container: 'web', image: imageOf(version) } },
  ];
  const steps = [{ setWeight: 50 }, { pause: { duration: 5 } }];
  fc.assert(
    fc.property(seeds, fc.constantFrom(routed(steps), { canary: { steps } }), (seed, strategy) => {
      const of = (spec: object): RandomRollout => ({ way: 'router', text: { replicas: 2, spec, strategy } });
      const aborted = (spec: object) => {
        const run = start(seed, [
          ...opening(of(spec)),
          ...release(SETTLED_MS, 2),
          // The older ReplicaSet has lost its pods: the way back takes a while.
          ...release(200_000, 1),
          { atMs: 201_000, input: { type: 'abortRollout', rollout } },
        ]);
        run.runUntil(300_000);
        return rolloutIn(run.state).status;
      };
      expect(aborted({})).toMatchObject({ abort: true, phase: 'Degraded' });
      const { phase, stableRS, currentPodHash } = aborted({ rollbackWindow: { revisions: 1 } });
      expect(phase).toBe('Healthy');
      expect(stableRS).toBe(currentPodHash);
    }),
    { numRuns: fewRuns },
  );
});

describe('an abort of a routed canary', () => {
  const ABORT_MS = 120_000;
  /** Aborted at 50 %; the weights that users have met since, by time. */
  function aborted(seed: number, more: object) {
    const way = 'router' as const;
    const steps = [{ setWeight: 25 }, { setWeight: 50 }, { pause: {} }];
    const run = start(seed, [
      ...opening({ way, text: { replicas: 4, strategy: routed(steps, more) } }),
      { atMs: SETTLED_MS, input: { type: 'setRolloutImage', rollout: 'web', container: 'web', image: imageOf(2) } },
      { atMs: ABORT_MS, input: { type: 'abortRollout', rollout: 'web' } },
    ]);
    run.runUntil(ABORT_MS - 1);
    expect(run.state.traffic.split?.weight).toBe(50);
    let backMs: number | null = null;
    watch(run, ABORT_MS + 90_000, ({ traffic }, nowMs) => {
      if (nowMs >= ABORT_MS && traffic.split?.weight === 0) backMs ??= nowMs - ABORT_MS;
    });
    return { backMs, weight: run.state.traffic.split?.weight, status: rolloutIn(run.state).status };
  }
  const overSeeds = (check: (seed: number) => void) => fc.assert(fc.property(seeds, check), { numRuns: fewRuns });

  test('is over as soon as the router has heard, because stable has kept all its pods', () => {
    overSeeds((seed) => {
      expect(aborted(seed, {}).backMs).toBeLessThanOrEqual(HEARD_MS);
    });
  });

  test('takes as long as stable needs to grow with dynamicStableScale, which saved those pods', () => {
    overSeeds((seed) => {
      const { backMs, weight } = aborted(seed, { dynamicStableScale: true });
      expect(backMs).toBeGreaterThan(5_000);
      expect(backMs).toBeLessThan(30_000);
      expect(weight).toBe(0);
    });
  });

  test('never ends with dynamicStableScale and an explicit abortScaleDownDelaySeconds: the lowest weight stays, as recorded upstream', () => {
    overSeeds((seed) => {
      const { backMs, weight, status } = aborted(seed, { dynamicStableScale: true, abortScaleDownDelaySeconds: 30 });
      expect({ backMs, weight, phase: status.phase }).toEqual({ backMs: null, weight: 25, phase: 'Degraded' });
    });
  });
});

describe('without faults', () => {
  /** A restart takes pods away on purpose. */
  const releases = actions.map((list) => list.filter(({ input }) => input.type !== 'restartRollout'));

  /** A ReplicaSet that loses pods does not tell ready ones from available ones: where a third version is begun, the available one may go. */
  const atOnce = randomRollouts.map((of): RandomRollout => {
    const { minReadySeconds: _later, ...spec } = of.text.spec ?? {};
    return { ...of, text: { ...of.text, spec } };
  });

  test('what users are sent to is never smaller than their share needs, whatever versions are released', () => {
    fc.assert(
      fc.property(atOnce, seeds, releases, (of, seed, acts) => {
        const sizes: Sizes = { least: of.text.replicas, most: of.text.replicas };
        watch(start(seed, [...opening(of), ...acts]), endOf(acts), (state, nowMs) => {
          const { asked, there, needed, most } = capacityIn(of.way, state, sizes);
          const at = `at ${nowMs}`;
          expect(asked, at).toBeGreaterThanOrEqual(needed);
          expect(there, at).toBeGreaterThanOrEqual(needed);
          expect(asked, at).toBeLessThanOrEqual(most);
        });
      }),
      { numRuns },
    );
  });
});
