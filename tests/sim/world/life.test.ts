// Lives read off the log of real runs: every pod's stations in order, every failed request with its reason.
import { expect, test } from 'vitest';
import {
  type Behaviour,
  DEFAULT_BEHAVIOUR,
  failedRequests,
  type LogEntry,
  type PodStation,
  podLife,
  Recording,
  type RequestLife,
  replicasByVersion,
  requestLife,
  secondsOfRequests,
  timelineOf,
  type WorldInput,
  worldProgram,
  worldView,
} from '../../../src/sim/index.ts';
import { manifest, type Sizes } from './manifests.ts';

const FOUR: Sizes = {
  replicas: 4,
  maxSurge: 1,
  maxUnavailable: 0,
  minReadySeconds: 0,
  progressDeadlineSeconds: 120,
  strategy: 'RollingUpdate',
  cpuMilli: 250,
  readiness: true,
  graceSeconds: 30,
};
const RELEASE_MS = 60_000;
const END_MS = 180_000;

function release(sizes: Partial<Sizes> = {}, behaviour: Partial<Behaviour> = {}, seed = 4213) {
  const recording = new Recording(worldProgram(), seed);
  const act = (input: WorldInput, atMs: number) => recording.dispatch(input, atMs);
  act({ type: 'setBehaviour', image: 'shop/web:2', behaviour: { ...DEFAULT_BEHAVIOUR, ...behaviour } }, 0);
  act({ type: 'apply', file: 'web.yaml', text: manifest({ ...FOUR, ...sizes }) }, 0);
  act({ type: 'setImage', deployment: 'web', container: 'web', image: 'shop/web:2' }, RELEASE_MS);
  recording.runUntil(END_MS);
  return recording;
}

const podNames = (log: readonly LogEntry[]): string[] =>
  log.flatMap((entry) => (entry.kind === 'fact' && entry.type === 'podCreated' ? [entry.object.name] : []));

const livesOfFailed = (log: readonly LogEntry[]): RequestLife[] =>
  failedRequests(log, END_MS, 500).map((trace) => requestLife(log, trace, END_MS));

test('a pod that was replaced has gone the whole way, in order, and each station is said once', () => {
  const { log } = release();
  const [first = ''] = podNames(log);
  const { steps } = podLife(log, first, END_MS);
  const at = (id: PodStation) => steps.findIndex((step) => step.id === id);
  const way: PodStation[] = ['created', 'scheduled', 'pulled', 'started', 'ready', 'inEndpoints', 'routed', 'deleted'];
  expect(way.map(at)).toEqual(way.map(at).toSorted((a, b) => a - b));
  expect(way.map(at)).not.toContain(-1);
  expect(steps.at(-1)?.id).toBe('gone');
  for (const id of ['inEndpoints', 'routed', 'outOfEndpoints', 'unrouted'] as const)
    expect(steps.filter((step) => step.id === id)).toHaveLength(1);
  expect(steps.map(({ atMs }) => atMs)).toEqual(steps.map(({ atMs }) => atMs).toSorted((a, b) => a - b));
});

test('a life ends where the reader stands in time', () => {
  const { log } = release();
  const [first = ''] = podNames(log);
  const whole = podLife(log, first, END_MS).steps;
  const ready = whole.find(({ id }) => id === 'ready');
  expect(podLife(log, first, (ready?.atMs ?? 0) - 1).steps.map(({ id }) => id)).not.toContain('ready');
  expect(podLife(log, 'nobody', END_MS).steps).toEqual([]);
});

test('a request that a closing process refused says that it was told to end, and how long ago', () => {
  const lives = livesOfFailed(release().log);
  expect(lives.length).toBeGreaterThan(0);
  for (const life of lives) {
    expect(life.outcome).toBe('refused');
    expect(['closing', 'gone']).toContain(life.why?.cause);
    expect(life.why?.sinceMs).toBeGreaterThanOrEqual(0);
    expect(life.why?.sinceMs).toBeLessThanOrEqual(1_500);
    expect(life.why?.principle).toBe('update-without-interruption');
  }
});

test('a request to a pod that counts as ready before it listens says that nobody listened yet', () => {
  const lives = livesOfFailed(release({ readiness: false }, { startSeconds: 8 }).log);
  const early = lives.filter(({ why, arrivedAtMs }) => why?.cause === 'notListening' && arrivedAtMs > RELEASE_MS);
  expect(early.length).toBeGreaterThan(0);
  for (const { why, version } of early) {
    expect(why?.sinceMs).toBeLessThan(8_000);
    expect(version).toBe(2);
    expect(why?.principle).toBe('health-check-controls-update');
  }
});

test('an answer of 5xx is the application’s own', () => {
  const lives = livesOfFailed(release({}, { errorRate: 0.5 }).log);
  expect(lives.some(({ why }) => why?.cause === 'serverError')).toBe(true);
});

test('an answered request has no reason, nor has one that is still under way', () => {
  const recording = release();
  const trace = worldView(recording.seek(50_000).state, 50_000).traffic?.recent.at(-1);
  expect(trace).toBeDefined();
  if (!trace) return;
  expect(requestLife(recording.log, trace, END_MS).why).toBeNull();
  const failing = { ...trace, outcome: 'timeOut', endsAtMs: trace.arrivedAtMs + 3_000 } as const;
  expect(requestLife(recording.log, failing, trace.arrivedAtMs + 10).why).toBeNull();
  expect(requestLife(recording.log, failing, END_MS).why?.cause).toBe('timeOut');
});

test('the latest failures are given oldest first and never from later than asked', () => {
  const { log } = release();
  const all = failedRequests(log, END_MS, 1_000);
  const middle = all[Math.floor(all.length / 2)]?.endsAtMs ?? 0;
  const told = log.find((entry) => entry.kind === 'fact' && entry.type === 'requestFailed')?.atMs ?? 0;
  expect(failedRequests(log, told - 1, 10)).toEqual([]);
  expect(failedRequests(log, END_MS, 3)).toEqual(all.slice(-3));
  expect(middle).toBeGreaterThan(RELEASE_MS);
});

test('a view between two events shows the requests up to its moment, and looking changes nothing', () => {
  const watched = release();
  const alone = release();
  let last = 0;
  for (let atMs = RELEASE_MS; atMs < RELEASE_MS + 3_000; atMs += 97) {
    const traffic = worldView(watched.seek(atMs).state, atMs).traffic;
    const arrived = traffic?.recent.at(-1)?.arrivedAtMs ?? 0;
    expect(arrived).toBeLessThan(atMs);
    // About one request every 50 ms: half a second without one does not happen under this seed.
    expect(arrived).toBeGreaterThan(atMs - 500);
    expect(traffic?.arrived ?? 0).toBeGreaterThanOrEqual(last);
    last = traffic?.arrived ?? 0;
  }
  watched.seek(END_MS);
  expect(watched.hash()).toBe(alone.hash());
  expect(worldView(watched.seek(END_MS).state, END_MS).traffic).toEqual(
    worldView(alone.seek(END_MS).state, END_MS).traffic,
  );
});

test('seconds of requests sum up to what the lanes of the deck count', () => {
  const { log } = release();
  const { requests } = timelineOf(log, END_MS);
  const seconds = secondsOfRequests(log, END_MS);
  const sum = seconds.map(({ atMs, counts }) => ({ atMs, value: Object.values(counts).reduce((a, b) => a + b, 0) }));
  expect(sum).toEqual(requests);
});

test('pods by version: the ready line is the deck’s, and replicas never fall short of it', () => {
  const { log } = release();
  const { readyPods } = timelineOf(log, END_MS);
  const series = replicasByVersion(log, END_MS);
  // The deck's line begins at 0 with its ReplicaSet.
  expect(readyPods.every(({ points }) => points[0]?.value === 0)).toBe(true);
  expect(series.map(({ version, ready }) => ({ version, points: ready }))).toEqual(
    readyPods.map(({ version, points }) => ({ version, points: points.slice(1) })),
  );
  expect(series.map(({ total }) => total.at(-1)?.value)).toEqual([0, 4]);
  const valueAt = (points: readonly { atMs: number; value: number }[], atMs: number) =>
    points.findLast((point) => point.atMs <= atMs)?.value ?? 0;
  for (const { total, ready } of series)
    for (const { atMs, value } of ready) expect(valueAt(total, atMs)).toBeGreaterThanOrEqual(value);
  expect(replicasByVersion(log, END_MS, 'another')).toEqual([]);
});
