// Requests as geometry: where dots are, which failures are marked, one dot for how many.
import { describe, expect, test } from 'vitest';
import { NO_PLACES } from '../../../src/islands/stage/places.ts';
import { requestScene, requestsPerDot, sampledSuccess, successOf } from '../../../src/islands/stage/requests.ts';
import { NOWHERE, placeAlong, type Route, requestAt, trafficScene } from '../../../src/islands/stage/traffic.ts';
import { nextPlaces, type StageInput, stageScene } from '../../../src/islands/stage/view-model.ts';
import type { RequestTrace, TrafficView } from '../../../src/sim/index.ts';
import { crowdedWorld, steadyWorld, stuckWorld } from '../fixtures/world-views.ts';

const route: Route = [
  [100, 0],
  [100, 100],
  [300, 100],
  [300, 200],
];
const routes = new Map<string, Route>([
  ['a', route],
  [
    NOWHERE,
    [
      [100, 0],
      [100, 40],
    ],
  ],
]);
const trace = (over: Partial<RequestTrace> = {}): RequestTrace => ({
  request: 1,
  arrivedAtMs: 1_000,
  pod: 'a',
  version: 1,
  endsAtMs: 1_040,
  outcome: 'ok',
  ...over,
});
const traffic = (over: Partial<TrafficView> = {}): TrafficView => ({
  service: 'web',
  rate: 20,
  sampling: 1,
  recent: [],
  arrived: 0,
  inFlight: 0,
  failed: 0,
  totals: { ok: 0, slow: 0, noEndpoint: 0, refused: 0, reset: 0, serverError: 0, timeOut: 0 },
  byVersion: [],
  usersHarmed: 0,
  ...over,
});
const scene = (over: Partial<Parameters<typeof requestScene>[0]> = {}) =>
  requestScene({
    traffic: traffic(),
    failures: [],
    nowMs: 1_300,
    viewMs: 1_300,
    routes,
    playing: false,
    speed: 1,
    reducedMotion: false,
    ...over,
  });

describe('a dot', () => {
  test('flies the whole way at one pace in 600 ms, and takes the colour of its version on the last stretch', () => {
    const at = (nowMs: number) => trafficScene({ traces: [trace()], nowMs, routes, flying: true }).flights[0];
    expect(at(1_000)).toMatchObject({ x: 100, y: 0, onTrunk: true, sideways: false });
    expect(at(1_300)).toMatchObject({ x: 200, y: 100, onTrunk: true, sideways: true });
    expect(at(1_525)).toMatchObject({ x: 300, y: 150, onTrunk: false });
    expect(at(1_600)).toBeUndefined();
    expect(at(999)).toBeUndefined();
  });

  test('is long when its request was slow', () => {
    expect(scene({ traffic: traffic({ recent: [trace({ outcome: 'slow' })] }) }).flights[0]?.slow).toBe(true);
  });

  test('flies no faster for the reader when the clock runs faster', () => {
    const part = (speed: number, sinceMs: number) =>
      scene({ traffic: traffic({ recent: [trace({ request: 8 })] }), speed, nowMs: 1_000 + sinceMs }).flights[0]?.y;
    expect(part(2, 240)).toBe(part(1, 120));
    expect(part(4, 480)).toBe(part(1, 120));
  });

  test('stands for more requests the more come or the faster the clock runs', () => {
    expect(requestsPerDot(traffic(), 0.25)).toBe(1);
    expect(requestsPerDot(traffic({ sampling: 10 }), 1)).toBe(10);
    expect(requestsPerDot(traffic(), 8)).toBe(8);
    const recent = [1, 2, 3, 4].map((request) => trace({ request }));
    expect(scene({ traffic: traffic({ recent }), speed: 4 }).flights.map(({ request }) => request)).toEqual([4]);
  });

  test('is behind the clock while it plays, since the view is: it starts at the users', () => {
    const recent = [trace({ arrivedAtMs: 1_290 })];
    expect(scene({ traffic: traffic({ recent }), playing: true }).flights).toEqual([]);
    expect(scene({ traffic: traffic({ recent }), playing: true, nowMs: 1_390 }).flights[0]?.y).toBe(0);
  });
});

describe('a failure', () => {
  const lost = (request: number, over: Partial<RequestTrace> = {}) =>
    trace({ request, outcome: 'refused', endsAtMs: 1_001 + request, ...over });

  test('is marked as soon as it is one, in the middle of the last stretch', () => {
    const { failures, flights } = trafficScene({ traces: [lost(1)], nowMs: 1_002, routes, flying: true });
    expect(failures).toMatchObject([{ x: 300, y: 150, count: 1, request: 1, outcome: 'refused' }]);
    expect(flights).toEqual([]);
  });

  test('flies on until then: a request that will time out looks like every other', () => {
    const late = lost(1, { outcome: 'timeOut', endsAtMs: 4_000 });
    expect(trafficScene({ traces: [late], nowMs: 1_300, routes, flying: true })).toMatchObject({
      failures: [],
      flights: [{ slow: false }],
    });
  });

  test('several at one place are one mark with the newest and their number', () => {
    expect(scene({ failures: [lost(1), lost(2), lost(3)] }).failures).toMatchObject([{ count: 3, request: 3 }]);
  });

  test('is drawn once when view and log both tell it, and always, whatever one dot stands for', () => {
    const told = lost(3);
    expect(scene({ failures: [told], traffic: traffic({ recent: [told], sampling: 10 }) }).failures).toMatchObject([
      { count: 1 },
    ]);
  });

  test('of a pod that is gone stands where the flow begins', () => {
    expect(scene({ failures: [lost(1, { pod: 'gone' })] }).failures).toMatchObject([{ pod: NOWHERE, x: 100, y: 20 }]);
    expect(scene({ failures: [lost(1, { pod: null, outcome: 'noEndpoint' })] }).failures).toHaveLength(1);
  });

  test('is picked before a dot, within reach only', () => {
    const both = scene({
      failures: [lost(1)],
      traffic: traffic({ recent: [trace({ request: 2, arrivedAtMs: 775 })] }),
    });
    expect(requestAt(both, 302, 152, 12)?.request).toBe(1);
    expect(requestAt(both, 30, 152, 12)).toBeNull();
    const dot = both.flights[0];
    expect(dot && requestAt({ ...both, failures: [] }, dot.x + 5, dot.y, 12)?.request).toBe(2);
  });
});

describe('reduced motion', () => {
  test('nothing flies: requests of the last second stand counted by pod, failures stay marked', () => {
    const recent = [1, 2, 3].map((request) => trace({ request, outcome: request === 2 ? 'slow' : 'ok' }));
    const still = scene({
      traffic: traffic({ recent: [...recent, trace({ request: 9, outcome: 'refused' })] }),
      reducedMotion: true,
    });
    expect(still.flights).toEqual([]);
    expect(still.stills).toMatchObject([{ pod: 'a', count: 3, slow: 1, x: 300, y: 150 }]);
    expect(still.failures).toHaveLength(1);
  });

  test('time goes on in steps of the view, not of the frames', () => {
    const recent = [trace()];
    const at = (nowMs: number) =>
      scene({ traffic: traffic({ recent }), reducedMotion: true, playing: true, viewMs: 1_900, nowMs }).stills.length;
    expect([at(1_900), at(1_950), at(2_050)]).toEqual([1, 1, 1]);
  });
});

describe('the share of requests that succeed', () => {
  const points = (...values: [number, number][]) => values.map(([atMs, value]) => ({ atMs, value }));
  const requests = points([1_000, 20], [2_000, 20], [3_000, 20], [9_000, 20], [10_000, 20]);

  test('looks back five seconds and to the millisecond of the view', () => {
    const timeline = { requests, failures: points([3_000, 5]) };
    const totals = { ...traffic().totals, ok: 100, refused: 5 };
    expect(successOf(timeline, { totals: { ...totals, ok: 95 }, failed: 5 }, 10_200)).toEqual({
      ended: 40,
      failed: 0,
      percent: 100,
    });
    expect(successOf(timeline, { totals: { ...totals, refused: 7 }, failed: 7 }, 10_200)).toMatchObject({ failed: 2 });
  });

  test('is 100 only when nothing failed', () => {
    const failures = points([10_000, 1]);
    const view = { totals: { ...traffic().totals, ok: 9_999, refused: 1 }, failed: 1 };
    expect(successOf({ requests: points([10_000, 10_000]), failures }, view, 10_000)?.percent).toBe(99.9);
    expect(successOf({ requests: [], failures: [] }, traffic(), 10_000)).toBeNull();
  });

  test('without counts is taken from the requests that the view knows', () => {
    const recent = [trace(), trace({ outcome: 'reset' }), trace({ endsAtMs: 9_000 })];
    expect(sampledSuccess(traffic({ recent }), 1_300)).toEqual({ ended: 2, failed: 1, percent: 50 });
  });
});

describe('the ways on the stage', () => {
  const stage = (view: StageInput['view'], compact: boolean, width = 680, height = 364) => {
    const input: StageInput = { view, deployment: view.deployments[0] ?? null, width, height, compact };
    return stageScene(input, nextPlaces(input, NO_PLACES), null);
  };

  test.each([
    ['a stage of nodes', stage(stuckWorld(), false)],
    ['a phone', stage(steadyWorld(), true, 390, 172)],
    ['trays of several rows', stage(crowdedWorld(60, 6), false)],
    ['a canvas', stage(crowdedWorld(400, 12), false)],
  ])('%s: every pod that receives has one, which begins at the users and ends at its drop or its tray', (_, drawn) => {
    const drops = new Map(drawn.lines.filter(({ style }) => style === 'drop').map((line) => [line.key, line]));
    for (const { pod, x } of drawn.pods) {
      if (pod.share === 0) continue;
      const way = drawn.routes.get(pod.name) ?? [];
      expect(way[0]?.[1]).toBe(0);
      const drop = drops.get(`drop:${pod.name}`);
      if (drop) expect(way.at(-1)).toEqual(drop.points.at(-1));
      else expect(drawn.renderer).toBe('canvas');
      expect(way.every(([left, top]) => left >= 0 && left <= drawn.width && top >= 0 && top <= drawn.height)).toBe(
        true,
      );
      if (drop) expect(way.at(-1)?.[0]).toBe(x);
    }
  });

  test('places along a way stay on it', () => {
    for (let part = 0; part <= 1; part += 0.05) {
      const { x, y } = placeAlong(route, part);
      expect((x === 100 && y <= 100) || (y === 100 && x <= 300) || (x === 300 && y >= 100)).toBe(true);
    }
  });
});
