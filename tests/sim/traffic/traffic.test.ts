import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { chance, ln } from '../../../src/sim/traffic/chance.ts';
import {
  type Answering,
  advanceTraffic,
  changeTraffic,
  cutRequests,
  DEFAULT_TRAFFIC,
  inFlightCount,
  OUTCOMES,
  type RequestTrace,
  rateAt,
  ratePoints,
  routeTo,
  settleTraffic,
  startPodTraffic,
  startTraffic,
  type TrafficHost,
  type TrafficSettings,
  unroute,
} from '../../../src/sim/traffic/index.ts';
import { seedCount } from '../../support/seeds.ts';

const ANSWERS: Answering = {
  serviceMs: 40,
  workers: 8,
  errorRate: 0,
  errorsAfterMs: 0,
  errorsFromBusyPercent: 0,
  bad: false,
};

function users(settings: Partial<TrafficSettings> = {}, pods = 4, answering: Partial<Answering> = {}, seed = 1) {
  const failed: RequestTrace[] = [];
  const state = startTraffic({ ...DEFAULT_TRAFFIC, ...settings }, seed);
  state.service = 'web';
  for (let at = 1; at <= pods; at++) {
    const pod = startPodTraffic(`p${at}`, 1, { ...ANSWERS, ...answering });
    pod.listensFromMs = 0;
    state.pods.set(pod.pod, pod);
    routeTo(state, pod.pod);
  }
  const host: TrafficHost = { seed, state, failed: (trace) => failed.push(trace) };
  return { host, state, failed };
}

const ended = (state: ReturnType<typeof users>['state']) =>
  OUTCOMES.reduce((sum, outcome) => sum + state.totals[outcome], 0);

describe('chance without state', () => {
  test('the logarithm agrees with the exact one', () => {
    for (let at = 1; at <= 2000; at++) expect(ln(at / 2000)).toBeCloseTo(Math.log(at / 2000), 11);
    expect(ln(1e-9)).toBeCloseTo(Math.log(1e-9), 10);
  });

  test('numbers of different requests, seeds and purposes are spread evenly and do not depend on each other', () => {
    for (const purpose of [0, 1, 2, 3]) {
      const draws = Array.from({ length: 20_000 }, (_, request) => chance(7, request, purpose));
      const mean = draws.reduce((sum, value) => sum + value, 0) / draws.length;
      expect(mean).toBeCloseTo(0.5, 1);
      const lag =
        draws.slice(1).reduce((sum, value, at) => sum + (value - 0.5) * ((draws[at] ?? 0) - 0.5), 0) / draws.length;
      expect(Math.abs(lag)).toBeLessThan(0.003);
    }
  });
});

describe('arrivals', () => {
  test.each([
    ['constant', ratePoints({ type: 'constant', requestsPerSecond: 50 }), 60_000, 3_000],
    [
      'ramp',
      ratePoints({
        type: 'ramp',
        fromRequestsPerSecond: 0,
        toRequestsPerSecond: 100,
        startMs: 10_000,
        durationMs: 40_000,
      }),
      60_000,
      3_000,
    ],
    [
      'spike',
      ratePoints({
        type: 'spike',
        requestsPerSecond: 10,
        peakRequestsPerSecond: 200,
        startMs: 20_000,
        durationMs: 5_000,
      }),
      60_000,
      1_550,
    ],
  ])('%s: about as many as the rate says', (_name, points, untilMs, expected) => {
    const counts = Array.from({ length: 8 }, (_, seed) => {
      const { host, state } = users({ points }, 4, {}, seed);
      advanceTraffic(host, untilMs);
      return state.arrived;
    });
    const mean = counts.reduce((sum, count) => sum + count, 0) / counts.length;
    expect(Math.abs(mean - expected)).toBeLessThan(4 * Math.sqrt(expected / counts.length) + 1);
  });

  test('the rate between the points', () => {
    const points = ratePoints({
      type: 'ramp',
      fromRequestsPerSecond: 10,
      toRequestsPerSecond: 30,
      startMs: 1_000,
      durationMs: 2_000,
    });
    expect([0, 1_000, 2_000, 3_000, 9_000].map((atMs) => rateAt(points, atMs))).toEqual([10, 10, 20, 30, 30]);
  });

  test('a rate of 0 brings nobody, and somebody comes when it rises', () => {
    const { host, state } = users({
      points: ratePoints({
        type: 'spike',
        requestsPerSecond: 0,
        peakRequestsPerSecond: 100,
        startMs: 5_000,
        durationMs: 1_000,
      }),
    });
    advanceTraffic(host, 5_000);
    expect(state.arrived).toBe(0);
    advanceTraffic(host, 600_000);
    expect(state.arrived).toBeGreaterThan(60);
    expect(state.arrived).toBeLessThan(150);
  });

  test('adding a pod, or looking more often, changes neither which requests arrive nor when', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 1e6 }),
        fc.array(fc.integer({ min: 1, max: 3_000 }), { maxLength: 20 }),
        (seed, looks) => {
          const moments = (pods: number, times: readonly number[]) => {
            const { host, state } = users({}, pods, {}, seed);
            const seen: (readonly [number, number])[] = [];
            for (const atMs of [...times].sort((a, b) => a - b)) advanceTraffic(host, atMs);
            for (let atMs = 3_000; atMs < 6_000; atMs += 500) {
              settleTraffic(host, atMs);
              for (const { request, arrivedAtMs } of state.recent)
                if (!seen.some(([known]) => known === request)) seen.push([request, arrivedAtMs]);
            }
            return { seen, arrived: state.arrived };
          };
          expect(moments(5, looks)).toEqual(moments(2, []));
        },
      ),
      { numRuns: seedCount },
    );
  });
});

describe('what the stage is shown', () => {
  test('of answered requests one in so many, of failed ones each', () => {
    const { host, state, failed } = users({ points: [{ atMs: 0, rate: 200 }] }, 4, { errorRate: 0.1 });
    settleTraffic(host, 2_900);
    const lost = state.recent.filter(({ outcome, endsAtMs }) => outcome === 'serverError' && endsAtMs <= 2_900);
    expect(lost.length).toBe(failed.length);
    expect(lost.length).toBeGreaterThan(10);
    for (const { outcome, request } of state.recent) if (outcome === 'ok') expect(request % 10).toBe(0);
  });

  test('a request that is cut off is shown, however few are', () => {
    const { host, state, failed } = users({ points: [{ atMs: 0, rate: 400 }] }, 1, { serviceMs: 300, workers: 64 });
    advanceTraffic(host, 1_000);
    const [pod] = state.pods.values();
    if (pod) cutRequests(host, pod, 1_000);
    expect(failed.length).toBeGreaterThan(20);
    expect(state.recent.filter(({ outcome }) => outcome === 'reset')).toHaveLength(failed.length);
  });

  test('an outage does not pile up', () => {
    const { host, state } = users({ points: [{ atMs: 0, rate: 2_000 }] }, 0);
    settleTraffic(host, 2_900);
    expect(state.recent.length).toBeLessThanOrEqual(560);
  });
});

describe('answers', () => {
  test('latency rises with load by itself: idle pods answer in about the service time, busy ones queue, overloaded ones time out', () => {
    const meanOf = (requestsPerSecond: number) => {
      const { host, state } = users({ points: [{ atMs: 0, rate: requestsPerSecond }] }, 1, {
        serviceMs: 40,
        workers: 2,
      });
      settleTraffic(host, 120_000);
      const pod = state.pods.get('p1');
      return {
        mean: (pod?.durationSumMs ?? 0) / (state.totals.ok + state.totals.slow),
        timeOuts: state.totals.timeOut,
      };
    };
    const [idle, busy, overloaded] = [meanOf(2), meanOf(40), meanOf(80)];
    expect(idle.mean).toBeGreaterThan(30);
    expect(idle.mean).toBeLessThan(50);
    // M/M/2 at 80 % load: mean time in system = 40 ms / (1 - 0.8²) = 111 ms.
    expect(busy.mean).toBeGreaterThan(85);
    expect(busy.mean).toBeLessThan(140);
    expect(overloaded.timeOuts).toBeGreaterThan(100);
  });

  test('where nobody listens a request is refused, without an address it fails, on a lost node it times out', () => {
    const { host, state, failed } = users({}, 1);
    const pod = state.pods.get('p1');
    if (!pod) throw new Error('no pod');
    pod.listensUntilMs = 10_000;
    settleTraffic(host, 20_000);
    expect(state.totals.refused).toBeGreaterThan(100);
    unroute(state, 'p1');
    settleTraffic(host, 30_000);
    expect(state.totals.noEndpoint).toBeGreaterThan(100);
    routeTo(state, 'p1');
    pod.silent = true;
    settleTraffic(host, 43_000);
    expect(state.totals.timeOut).toBeGreaterThan(100);
    expect(failed.length).toBe(state.totals.refused + state.totals.noEndpoint + state.totals.timeOut);
  });

  test('errors come at their rate, from their time on, or under load only', () => {
    const errors = (answering: Partial<Answering>, rate = 50) => {
      const { host, state } = users({ points: [{ atMs: 0, rate }] }, 1, { errorRate: 0.5, ...answering });
      settleTraffic(host, 60_000);
      return state.totals.serverError / state.arrived;
    };
    expect(errors({})).toBeCloseTo(0.5, 1);
    expect(errors({ errorsAfterMs: 30_000 })).toBeCloseTo(0.25, 1);
    expect(errors({ errorsFromBusyPercent: 80 }, 20)).toBeLessThan(0.02);
    expect(errors({ errorsFromBusyPercent: 80 }, 190)).toBeGreaterThan(0.2);
  });

  test('a process that ends cuts off what it works on', () => {
    const { host, state } = users({ points: [{ atMs: 0, rate: 200 }] }, 1, { serviceMs: 400, workers: 100 });
    advanceTraffic(host, 5_000);
    const pod = state.pods.get('p1');
    if (!pod) throw new Error('no pod');
    cutRequests(host, pod, 5_000);
    expect(state.totals.reset).toBeGreaterThan(40);
    expect(inFlightCount(state)).toBe(0);
  });
});

test('every request arrives once and ends once, whatever happens to the pods', () => {
  const step = fc.record({
    afterMs: fc.integer({ min: 1, max: 4_000 }),
    what: fc.constantFrom('cut', 'close', 'open', 'route', 'unroute', 'silent', 'rate'),
    pod: fc.integer({ min: 1, max: 3 }),
  });
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1e6 }), fc.array(step, { maxLength: 30 }), (seed, steps) => {
      const { host, state } = users({ points: [{ atMs: 0, rate: 50 }] }, 3, { errorRate: 0.1 }, seed);
      let nowMs = 0;
      for (const { afterMs, what, pod: at } of steps) {
        nowMs += afterMs;
        advanceTraffic(host, nowMs);
        const pod = state.pods.get(`p${at}`);
        if (!pod) throw new Error('no pod');
        if (what === 'cut') cutRequests(host, pod, nowMs);
        else if (what === 'close') pod.listensUntilMs = nowMs;
        else if (what === 'open')
          Object.assign(pod, { listensFromMs: nowMs, listensUntilMs: Number.POSITIVE_INFINITY });
        else if (what === 'route') routeTo(state, pod.pod);
        else if (what === 'unroute') unroute(state, pod.pod);
        else if (what === 'silent') pod.silent = !pod.silent;
        else changeTraffic(host, { ...state.settings, points: [{ atMs: 0, rate: 10 * at }] }, nowMs);
        settleTraffic(host, nowMs);
        expect(ended(state) + inFlightCount(state)).toBe(state.arrived);
      }
      settleTraffic(host, nowMs + 20_000);
      expect(ended(state) + inFlightCount(state)).toBe(state.arrived);
    }),
    { numRuns: seedCount },
  );
});
