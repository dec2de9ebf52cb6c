// What the lecture says of its strategies, over seeds: each claim as it is true, with the reason in the test's name. Four strategies stand
// in the very scenario that the comparison shows: one seed, one stream of requests, one release.
import { describe, expect, test } from 'vitest';
import { readCourse } from '../../../src/islands/compare/course-reader.ts';
import { type Course, type Measures, measuresOf, type Row } from '../../../src/islands/compare/measures.ts';
import {
  DEFAULT_SCENARIO,
  endOf,
  inputsOf,
  NEW_IMAGE,
  OLD_IMAGE,
  ORIGIN_MS,
  RELEASED_MS,
  type Scenario,
} from '../../../src/islands/compare/scenario.ts';
import type { StrategyId } from '../../../src/islands/compare/strategies.ts';
import {
  DEFAULT_SETTINGS,
  openingOf,
  Simulation,
  type TimedInput,
  type WorldInput,
  type WorldState,
  worldProgram,
} from '../../../src/sim/index.ts';
import { seeds } from '../../support/seeds.ts';
import { imageOf, type RolloutText, rolloutText, routed } from './rollout-text.ts';

type Run = Simulation<WorldState, unknown, WorldInput>;

/** Four pods, a version that fails two of five requests, and somebody who notices after 26 s: before the canary's second step. */
const BASE: Scenario = {
  ...DEFAULT_SCENARIO,
  seconds: 70,
  replicas: 4,
  requestsPerSecond: 20,
  errorPercent: 40,
  noticedSeconds: 26,
};
const GOOD = { release: 'works', noticedSeconds: 0, pauseSeconds: 10, seconds: 70, requestsPerSecond: 10 } as const;
const NOBODY = { noticedSeconds: 0, pauseSeconds: 10, seconds: 80, requestsPerSecond: 10 } as const;
/** The switch of blue-green, 30 s of delay, and the old pods are gone. */
const LATE = { noticedSeconds: 48, seconds: 90, requestsPerSecond: 10 } as const;
/** Longer than the deadline of the texts, 120 s. */
const STUCK = { release: 'never-ready', noticedSeconds: 0, seconds: 140, requestsPerSecond: 5 } as const;

/** What is kept of a run: its measures, and how it stands at its end. */
interface Told extends Measures {
  /** Pods times seconds since the release, beyond those of the old version alone. */
  readonly extraPodSeconds: number;
  readonly podsLeft: number;
  /** Requests that were answered well in the last minute. */
  readonly answeredLately: number;
  readonly images: readonly string[];
  readonly wantedImage: string;
  readonly phase: string;
  readonly progressing: string;
}

function ran(id: StrategyId, seed: number, change: Partial<Scenario>): Told {
  const scenario = { ...BASE, ...change, seed };
  const inputs = inputsOf(id, scenario);
  const { settings } = openingOf(inputs, { ...DEFAULT_SETTINGS, originMs: ORIGIN_MS });
  const run = start(seed, inputs, settings);
  const endMs = endOf(scenario);
  run.runUntil(endMs);
  const course = readCourse(run.log);
  const { api } = run.state;
  const workload = api.deployments.get('web') ?? api.rollouts.get('web');
  const rollout = api.rollouts.get('web');
  return {
    ...measuresOf(course, scenario, endMs),
    extraPodSeconds: podSeconds(course, RELEASED_MS, endMs) - (scenario.replicas * (endMs - RELEASED_MS)) / 1000,
    podsLeft: course.pods.at(-1)?.value ?? 0,
    answeredLately: sum(
      course.seconds.filter(({ atMs }) => atMs > endMs - 60_000).map(({ ended, failed }) => ended - failed),
    ),
    images: [...api.pods.values()].map(({ spec }) => spec.containers[0]?.image ?? '').sort(),
    wantedImage: workload?.spec.template.spec.containers[0]?.image ?? '',
    phase: rollout?.status.phase ?? '',
    progressing: workload?.status.conditions.find(({ type }) => type === 'Progressing')?.reason ?? '',
  };
}

function start(seed: number, inputs: readonly TimedInput<WorldInput>[], settings = DEFAULT_SETTINGS): Run {
  const run = new Simulation(worldProgram(settings), seed);
  for (const { atMs, input } of inputs) run.dispatch(input, atMs);
  return run;
}

/** Each run is made once for all tests that ask for it. */
const known = new Map<string, Told>();
function once(id: StrategyId, seed: number, change: Partial<Scenario>): Told {
  const key = JSON.stringify([id, seed, change]);
  const told = known.get(key) ?? ran(id, seed, change);
  known.set(key, told);
  return told;
}

/** A failure says with which seed. `of` gives the run of a strategy with it. */
function overSeeds(change: Partial<Scenario>, check: (of: (id: StrategyId) => Told) => void): void {
  for (const seed of seeds) {
    try {
      check((id) => once(id, seed, change));
    } catch (error) {
      throw new Error(`with seed ${seed}: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
    }
  }
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
/** A measure that must be there: comparisons with NaN fail. */
const number = (value: number | null): number => value ?? Number.NaN;
const average = (id: StrategyId, change: Partial<Scenario>, row: Row): number =>
  sum(seeds.map((seed) => number(once(id, seed, change)[row]))) / seeds.length;

/** Pods times seconds between two times of a step function. */
function podSeconds({ pods }: Course, fromMs: number, untilMs: number): number {
  const within = (atMs: number) => Math.min(untilMs, Math.max(fromMs, atMs));
  return sum(pods.map(({ atMs, value }, at) => value * (within(pods[at + 1]?.atMs ?? untilMs) - within(atMs)))) / 1000;
}

describe('blue-green', () => {
  test('needs twice the pods, because both versions run in full at the switch; rolling needs fewer', () => {
    overSeeds(GOOD, (of) => {
      expect(of('blue-green').peakPods).toBe(2 * BASE.replicas);
      expect(of('rolling-update').peakPods).toBeLessThan(2 * BASE.replicas);
    });
  });

  test('needs them for the time of a release only: the old pods go scaleDownDelaySeconds after the switch', () => {
    overSeeds(GOOD, (of) => {
      const { extraPodSeconds, podsLeft } = of('blue-green');
      // A start of about 8 s, 30 s of delay, and 5 to 7 s until the pods are gone.
      expect(extraPodSeconds / BASE.replicas).toBeGreaterThan(38);
      expect(extraPodSeconds / BASE.replicas).toBeLessThan(50);
      expect(podsLeft).toBe(BASE.replicas);
    });
  });

  test('switches without downtime, and answers with two versions only until every proxy has heard', () => {
    overSeeds(GOOD, (of) => {
      expect(of('blue-green')).toMatchObject({ failed: 0, minimumReady: 100 });
      expect(of('blue-green').mixed).toBeLessThanOrEqual(2);
    });
  });

  test('refuses nobody even without preStop, because the old pods listen on through their delay', () => {
    overSeeds({ ...GOOD, preStopSeconds: 0, seconds: 50 }, (of) => expect(of('blue-green').failed).toBe(0));
  });

  test('has the fastest way back while blue runs, because only a selector changes', () => {
    overSeeds({}, (of) => {
      const back = of('blue-green').rollback;
      expect(back).toBeLessThan(3);
      for (const id of ['rolling-update', 'canary'] as const)
        expect(number(back)).toBeLessThan(number(of(id).rollback));
    });
  });

  test('is back only after a start of new pods once scaleDownDelaySeconds are over: not at once, though before rolling', () => {
    overSeeds(LATE, (of) => {
      expect(of('blue-green').rollback).toBeGreaterThan(5);
      expect(number(of('blue-green').rollback)).toBeLessThan(number(of('rolling-update').rollback));
    });
  });

  test('gives a bad version to more people than rolling does, because everybody is switched at once', () => {
    overSeeds({}, (of) => {
      expect(number(of('blue-green').exposed)).toBeGreaterThan(number(of('rolling-update').exposed));
    });
  });
});

describe('canary', () => {
  test('gives a bad version to fewer people than rolling and blue-green, because its first step stops at a few pods', () => {
    overSeeds({}, (of) => {
      const exposed = number(of('canary').exposed);
      expect(exposed).toBeGreaterThan(0);
      for (const id of ['rolling-update', 'blue-green'] as const) expect(exposed).toBeLessThan(number(of(id).exposed));
    });
    expect(average('canary', {}, 'exposed')).toBeLessThan(0.6 * average('rolling-update', {}, 'exposed'));
  });

  test('gives it to everybody when its pauses end by themselves and nobody looks: pauses find nothing out', () => {
    overSeeds(NOBODY, (of) => {
      expect(of('canary').allOnNew).not.toBeNull();
      expect(of('canary')).toMatchObject({ phase: 'Healthy', images: Array(BASE.replicas).fill(NEW_IMAGE) });
    });
  });

  test('takes longest, and answers with two versions all the while, because it waits at every step', () => {
    overSeeds(GOOD, (of) => {
      const { allOnNew, mixed } = of('canary');
      for (const id of ['rolling-update', 'recreate', 'blue-green'] as const) {
        expect(number(allOnNew)).toBeGreaterThan(number(of(id).allOnNew) + GOOD.pauseSeconds);
        expect(number(mixed)).toBeGreaterThan(number(of(id).mixed));
      }
    });
  });
});

describe('rolling', () => {
  test('keeps its capacity with surge and without maxUnavailable, and fails nobody with a preStop', () => {
    overSeeds(GOOD, (of) => expect(of('rolling-update')).toMatchObject({ failed: 0, minimumReady: 100 }));
  });

  test('gives up capacity without surge, because an old pod must go before a new one comes', () => {
    overSeeds({ ...GOOD, maxSurge: '0', maxUnavailable: '25%', seconds: 50 }, (of) =>
      expect(of('rolling-update').minimumReady).toBe(75),
    );
  });

  test('has more pods than maxSurge allows, because pods that are ending are not counted', () => {
    overSeeds(GOOD, (of) => expect(of('rolling-update').peakPods).toBeGreaterThan(BASE.replicas + 1));
  });

  test('answers with both versions for most of its time, so both must be able to use one database', () => {
    overSeeds(GOOD, (of) => {
      const { mixed, allOnNew } = of('rolling-update');
      expect(number(mixed)).toBeGreaterThan(number(allOnNew) / 2);
    });
  });

  test('goes back about as slowly as it came, because the way back is another rolling update: it saves the pulls alone', () => {
    // A reading ends with the last request of a version: it is short by the seconds in which nobody happened to meet that.
    overSeeds(LATE, (of) => {
      const { allOnNew, rollback } = of('rolling-update');
      expect(number(rollback)).toBeGreaterThan(number(allOnNew) / 2);
      expect(number(rollback)).toBeLessThan(number(allOnNew));
    });
    // Each of three nodes has pulled the new image once, and still has the old one.
    const saved = average('rolling-update', LATE, 'allOnNew') - average('rolling-update', LATE, 'rollback');
    expect(Math.abs(saved - 3 * DEFAULT_SETTINGS.imagePullSeconds)).toBeLessThan(1);
  });

  test('rolls nothing back by itself: the deadline sets a condition, text and new pods stay, the old ones serve', () => {
    overSeeds(STUCK, (of) => {
      const told = of('rolling-update');
      expect(told).toMatchObject({ wantedImage: NEW_IMAGE, progressing: 'ProgressDeadlineExceeded' });
      expect(told.images).toEqual([...Array(BASE.replicas).fill(OLD_IMAGE), NEW_IMAGE]);
      expect(told).toMatchObject({ failed: 0, exposed: 0, allOnNew: null, rollback: null });
    });
  });

  test('rolls back no version that is ready and fails, because health checks see pods, not answers', () => {
    overSeeds(LATE, (of) => {
      const { allOnNew, failed } = of('rolling-update');
      expect(number(allOnNew)).toBeLessThan(LATE.noticedSeconds);
      expect(failed).toBeGreaterThan(100);
    });
  });
});

describe('recreate', () => {
  test('has an outage, because every old pod must have ended before a new one begins', () => {
    overSeeds(GOOD, (of) => {
      expect(of('recreate')).toMatchObject({ minimumReady: 0, peakPods: BASE.replicas, mixed: 0 });
      expect(of('recreate').failed).toBeGreaterThan(60);
    });
  });

  test('stays down with a version that never becomes ready, because nothing of the old one is left', () => {
    overSeeds(STUCK, (of) => expect(of('recreate')).toMatchObject({ answeredLately: 0, allOnNew: null }));
  });
});

describe('the deadline of a Rollout', () => {
  test.each(['canary', 'blue-green'] as const)(
    'rolls back no %s either: it is Degraded, and the old pods serve',
    (id) => {
      overSeeds(STUCK, (of) => {
        const told = of(id);
        expect(told).toMatchObject({
          phase: 'Degraded',
          progressing: 'ProgressDeadlineExceeded',
          failed: 0,
          exposed: 0,
        });
        expect(told.wantedImage).toBe(NEW_IMAGE);
        expect(told.images.filter((image) => image === OLD_IMAGE)).toHaveLength(BASE.replicas);
        expect(told.images).toContain(NEW_IMAGE);
      });
    },
  );
});

describe('the share of users that a canary gets', () => {
  const release: TimedInput<WorldInput> = {
    atMs: 60_000,
    input: { type: 'setRolloutImage', rollout: 'web', container: 'web', image: imageOf(2) },
  };
  const apply = (text: RolloutText): TimedInput<WorldInput> => ({
    atMs: 0,
    input: { type: 'apply', file: 'web.yaml', text: `${rolloutText(text)}\n---\n${USERS}` },
  });
  const USERS = JSON.stringify({
    apiVersion: 'v1',
    kind: 'Service',
    metadata: { name: 'users' },
    spec: { selector: { app: 'web' }, ports: [{ port: 80, targetPort: 8080 }] },
  });
  const steps = [{ setWeight: 5 }, { pause: {} }];

  /** Requests of version 2 and all requests, from when the step is reached on, all seeds together. */
  function share(text: RolloutText): number {
    let all = 0;
    let fresh = 0;
    for (const seed of seeds) {
      const run = start(seed, [apply(text), release]);
      run.runUntil(80_000);
      const before = counts(run.state);
      run.runUntil(140_000);
      const after = counts(run.state);
      all += after.all - before.all;
      fresh += after.fresh - before.fresh;
    }
    return fresh / all;
  }
  function counts({ traffic: { byVersion } }: WorldState) {
    const of = (version: number) => sum(Object.values(byVersion.get(version) ?? {}));
    return { all: of(1) + of(2), fresh: of(2) };
  }
  const unrouted = (maxSurge: number, maxUnavailable: number): RolloutText => ({
    replicas: 4,
    strategy: { canary: { maxSurge, maxUnavailable, steps } },
  });

  test('is 20 % for setWeight: 5 of four replicas without a router, because one pod of five is the least there is', () => {
    expect(Math.abs(share(unrouted(1, 0)) - 0.2)).toBeLessThan(0.03);
  });

  test('is 25 % without surge, because then it is one pod of four', () => {
    expect(Math.abs(share(unrouted(0, 1)) - 0.25)).toBeLessThan(0.03);
  });

  test('is 5 % with a router, whatever the number of pods', () => {
    expect(Math.abs(share({ replicas: 4, strategy: routed(steps) }) - 0.05)).toBeLessThan(0.015);
  });
});
