// Users and what becomes of their requests: where each is sent, how long it takes, how it ends. Requests are no events of the queue:
// all that arrived since the last look are worked through in one go, before anything else in the world changes.
import { type ArrivalState, advanceArrivals, type RatePoint, rateAt, startArrivals } from './arrivals.ts';
import { chance, exponential } from './chance.ts';
import { type ChangedPods, noteChanged, startChangedPods } from './changed-pods.ts';
import { FAILURES, type Failure, isFailure, type Outcome } from './outcome.ts';
import { type RouteList, routesOf, type Split } from './route-list.ts';
import { busyWorkers, type ServerState, serve, startServer } from './server.ts';

/** What users do and how long they wait. Part of the world; times in milliseconds. */
export interface TrafficSettings {
  readonly points: readonly RatePoint[];
  /** So many people send the requests, each as often as the others. */
  readonly users: number;
  /** After this they give up. */
  readonly timeOutMs: number;
  /** An answer that takes longer is slow. */
  readonly slowMs: number;
}

export const DEFAULT_TRAFFIC: TrafficSettings = {
  points: [{ atMs: 0, rate: 20 }],
  users: 2_000,
  timeOutMs: 3_000,
  slowMs: 500,
};

/** How the application of one pod answers: from its release. */
export interface Answering {
  /** Mean time that one request takes a worker. */
  readonly serviceMs: number;
  /** Requests that it works on at the same time. */
  readonly workers: number;
  /** Part of the requests that it answers with 5xx, 0 to 1. */
  readonly errorRate: number;
  /** From so long after the process started, or only while at least so many of 100 workers are busy. */
  readonly errorsAfterMs: number;
  readonly errorsFromBusyPercent: number;
  /** Counts as harm done by this version, for the ledger. */
  readonly bad: boolean;
}

/** One pod as requests meet it. */
export interface PodTraffic {
  readonly pod: string;
  readonly version: number;
  answering: Answering;
  processStartedAtMs: number;
  /** The port listens from … until; Infinity while it does not, or while nothing ends it. */
  listensFromMs: number;
  listensUntilMs: number;
  /** Packets to it are lost: its node is gone. */
  silent: boolean;
  /** Every answer is 5xx: something that it needs is down. */
  failing: boolean;
  server: ServerState;
  /** Requests under way: number, arrival, end, and the outcome that they will have. */
  inFlight: InFlight[];
  readonly counts: Record<Outcome, number>;
  /** Rises with every answer counted, and when its process starts, is told to stop or ends: nothing else could be seen of it from outside. */
  changes: number;
  /** Cumulative counts of answers by duration; see `DURATION_BUCKETS_SECONDS`. */
  readonly durations: number[];
  durationSumMs: number;
}

export interface InFlight {
  readonly request: number;
  readonly arrivedAtMs: number;
  readonly endsAtMs: number;
  readonly outcome: Outcome;
}

/** Upper bounds of the histogram that the application exposes, in seconds; +Inf follows. */
export const DURATION_BUCKETS_SECONDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10] as const;

/** A request that is shown or explained. Numbers of milliseconds may have fractions. */
export interface RequestTrace {
  readonly request: number;
  readonly arrivedAtMs: number;
  readonly pod: string | null;
  readonly version: number | null;
  readonly endsAtMs: number;
  readonly outcome: Outcome;
}

export interface TrafficState extends RouteList {
  settings: TrafficSettings;
  readonly arrivals: ArrivalState;
  readonly pods: Map<string, PodTraffic>;
  /** Names of the pods that have requests under way: the others need no look. */
  readonly busy: Set<string>;
  readonly changed: ChangedPods;
  /** The Service that the users know; null until one has had an address. Whoever would have come before does not count. */
  service: string | null;
  /** Part of the requests goes by another Service; null while a router has no such orders. */
  split: Split | null;
  /** Requests by outcome, since the beginning; those under way are in none. */
  readonly totals: Record<Outcome, number>;
  /** Version → requests by outcome. */
  readonly byVersion: Map<number, Record<Outcome, number>>;
  arrived: number;
  /** Users (by number) whom a bad version has answered or failed. */
  readonly usersHarmed: Set<number>;
  /** Latest requests, one in `sampling`, and those that failed; for the stage. */
  recent: RequestTrace[];
  /** What was counted when it was last reported. */
  reported: Record<Outcome, number>;
  readonly reportedByVersion: Map<number, Readonly<Record<Outcome, number>>>;
  reportedHarmed: number;
  /** Failures that were told one by one since then. */
  told: number;
}

export interface TrafficHost {
  readonly seed: number;
  readonly state: TrafficState;
  /** A request has failed; said for the first ones of each second only. */
  failed(trace: RequestTrace, failure: Failure): void;
}

export const noOutcomes = (): Record<Outcome, number> => ({
  ok: 0,
  slow: 0,
  noEndpoint: 0,
  refused: 0,
  reset: 0,
  serverError: 0,
  timeOut: 0,
});

export function startTraffic(settings: TrafficSettings, seed: number): TrafficState {
  return {
    settings,
    arrivals: startArrivals(settings.points, seed),
    pods: new Map(),
    busy: new Set(),
    changed: startChangedPods(),
    service: null,
    routed: [],
    routedAt: new Map(),
    split: null,
    totals: noOutcomes(),
    byVersion: new Map(),
    arrived: 0,
    usersHarmed: new Set(),
    recent: [],
    reported: noOutcomes(),
    reportedByVersion: new Map(),
    reportedHarmed: 0,
    told: 0,
  };
}

export function startPodTraffic(pod: string, version: number, answering: Answering): PodTraffic {
  return {
    pod,
    version,
    answering,
    processStartedAtMs: 0,
    listensFromMs: Number.POSITIVE_INFINITY,
    listensUntilMs: Number.POSITIVE_INFINITY,
    silent: false,
    failing: false,
    server: startServer(answering.workers),
    inFlight: [],
    counts: noOutcomes(),
    changes: 0,
    durations: Array<number>(DURATION_BUCKETS_SECONDS.length + 1).fill(0),
    durationSumMs: 0,
  };
}

// What a request draws by chance, each under its own number (0: its arrival).
const ROUTE = 1;
const SERVICE = 2;
const ERROR = 3;
const USER = 4;

/** On average so many dots a second are shown. */
const SHOWN_PER_SECOND = 20;
const SHOWN_FOR_MS = 3_000;
/** Failures are shown each, whatever one dot stands for, up to so many. */
const MOST_SHOWN = 500;
const REFUSED_AFTER_MS = 1;

/** One dot on the stage stands for so many requests. */
export const samplingOf = (settings: TrafficSettings, atMs: number): number =>
  Math.max(1, Math.ceil(rateAt(settings.points, atMs) / SHOWN_PER_SECOND));

function countEnd(host: TrafficHost, pod: PodTraffic | undefined, trace: RequestTrace): void {
  const { state } = host;
  const { outcome } = trace;
  state.totals[outcome]++;
  if (pod) {
    pod.counts[outcome]++;
    noteChanged(state.changed, pod);
    const counts = state.byVersion.get(pod.version) ?? noOutcomes();
    counts[outcome]++;
    state.byVersion.set(pod.version, counts);
    if (pod.answering.bad)
      state.usersHarmed.add(Math.floor(chance(host.seed, trace.request, USER) * state.settings.users));
    if (outcome === 'ok' || outcome === 'slow' || outcome === 'serverError')
      observeDuration(pod, trace.endsAtMs - trace.arrivedAtMs);
  }
  if (isFailure(outcome)) host.failed(trace, outcome);
}

function observeDuration(pod: PodTraffic, milliseconds: number): void {
  let bucket = 0;
  while (bucket < DURATION_BUCKETS_SECONDS.length && milliseconds / 1000 > (DURATION_BUCKETS_SECONDS[bucket] ?? 0))
    bucket++;
  pod.durations[bucket] = (pod.durations[bucket] ?? 0) + 1;
  pod.durationSumMs += milliseconds;
}

function answerOf(
  host: TrafficHost,
  pod: PodTraffic,
  request: number,
  atMs: number,
): { endsAtMs: number; outcome: Outcome } {
  const { seed, state } = host;
  const { timeOutMs, slowMs } = state.settings;
  if (pod.silent) return { endsAtMs: atMs + timeOutMs, outcome: 'timeOut' };
  if (atMs < pod.listensFromMs || atMs >= pod.listensUntilMs)
    return { endsAtMs: atMs + REFUSED_AFTER_MS, outcome: 'refused' };
  const { serviceMs, errorRate, errorsAfterMs, errorsFromBusyPercent } = pod.answering;
  const answered = serve(pod.server, atMs, serviceMs * exponential(seed, request, SERVICE));
  if (answered - atMs > timeOutMs) return { endsAtMs: atMs + timeOutMs, outcome: 'timeOut' };
  const wrong =
    pod.failing ||
    (errorRate > 0 &&
      atMs >= pod.processStartedAtMs + errorsAfterMs &&
      (errorsFromBusyPercent === 0 ||
        (busyWorkers(pod.server, atMs) * 100) / pod.server.freeAtMs.length >= errorsFromBusyPercent) &&
      chance(seed, request, ERROR) < errorRate);
  if (wrong) return { endsAtMs: answered, outcome: 'serverError' };
  return { endsAtMs: answered, outcome: answered - atMs > slowMs ? 'slow' : 'ok' };
}

function arrive(host: TrafficHost, request: number, atMs: number, shown: boolean): void {
  const { seed, state } = host;
  state.arrived++;
  const { routed } = routesOf(state, state.split, seed, request);
  const name = routed[Math.floor(chance(seed, request, ROUTE) * routed.length)];
  const pod = name === undefined ? undefined : state.pods.get(name);
  const { endsAtMs, outcome } = pod
    ? answerOf(host, pod, request, atMs)
    : ({ endsAtMs: atMs, outcome: routed.length === 0 ? 'noEndpoint' : 'refused' } as const);
  const trace: RequestTrace = {
    request,
    arrivedAtMs: atMs,
    pod: name ?? null,
    version: pod?.version ?? null,
    endsAtMs,
    outcome,
  };
  if (shown || (isFailure(outcome) && state.recent.length < MOST_SHOWN)) state.recent.push(trace);
  if (!pod || endsAtMs <= atMs + REFUSED_AFTER_MS) countEnd(host, pod, trace);
  else {
    const flight: InFlight = { request, arrivedAtMs: atMs, endsAtMs, outcome };
    // A list that was emptied has no room left, and a push would make some for seventeen: most pods of a large world have one at a time.
    if (pod.inFlight.length === 0) pod.inFlight = [flight];
    else pod.inFlight.push(flight);
    state.busy.add(pod.pod);
  }
}

const traceOf = (pod: PodTraffic, { request, arrivedAtMs, endsAtMs, outcome }: InFlight): RequestTrace => ({
  request,
  arrivedAtMs,
  pod: pod.pod,
  version: pod.version,
  endsAtMs,
  outcome,
});

const busyPods = (state: TrafficState): PodTraffic[] => [...state.busy].flatMap((name) => state.pods.get(name) ?? []);

/** Counts those requests of a pod whose answer has come by now, in the order of their arrival. */
function settle(host: TrafficHost, pod: PodTraffic, nowMs: number): void {
  let kept = 0;
  for (const flight of pod.inFlight) {
    if (flight.endsAtMs <= nowMs) countEnd(host, pod, traceOf(pod, flight));
    else pod.inFlight[kept++] = flight;
  }
  pod.inFlight.length = kept;
  if (kept === 0) host.state.busy.delete(pod.pod);
}

/** Works through everything that arrived before `nowMs`. Call it before the world changes in any way. */
export function advanceTraffic(host: TrafficHost, nowMs: number): void {
  const { state, seed } = host;
  const { arrivals, settings } = state;
  if (arrivals.nextAtMs >= nowMs) return;
  const sampling = samplingOf(settings, nowMs);
  while (arrivals.nextAtMs < nowMs) {
    const { next, nextAtMs } = arrivals;
    if (state.service !== null) arrive(host, next, nextAtMs, next % sampling === 0);
    advanceArrivals(arrivals, settings.points, seed);
  }
}

/** Counts all answers that have come by now, and forgets what nobody is shown any more. */
export function settleTraffic(host: TrafficHost, nowMs: number): void {
  advanceTraffic(host, nowMs);
  for (const pod of busyPods(host.state)) settle(host, pod, nowMs);
  const { recent } = host.state;
  const old = recent.findIndex(({ arrivedAtMs }) => arrivedAtMs > nowMs - SHOWN_FOR_MS);
  if (old !== 0) host.state.recent = old < 0 ? [] : recent.slice(old);
}

function showCut(state: TrafficState, trace: RequestTrace): void {
  const known = state.recent.some(({ request }) => request === trace.request);
  if (known) state.recent = state.recent.map((shown) => (shown.request === trace.request ? trace : shown));
  else if (state.recent.length < MOST_SHOWN) state.recent.push(trace);
}

/** The process of a pod has ended: what it worked on is cut off. */
export function cutRequests(host: TrafficHost, pod: PodTraffic, nowMs: number): void {
  settle(host, pod, nowMs);
  for (const flight of pod.inFlight) {
    const trace: RequestTrace = { ...traceOf(pod, flight), endsAtMs: nowMs, outcome: 'reset' };
    countEnd(host, pod, trace);
    showCut(host.state, trace);
  }
  pod.inFlight.length = 0;
  host.state.busy.delete(pod.pod);
  pod.server = startServer(pod.answering.workers);
}

/** Another process counts its answers from 0. */
export function forgetCounts(pod: PodTraffic): void {
  Object.assign(pod.counts, noOutcomes());
  pod.durations.fill(0);
  pod.durationSumMs = 0;
}

/** The answers of a pod do not arrive any more: what is under way times out. */
export function loseAnswers(host: TrafficHost, pod: PodTraffic, nowMs: number): void {
  const { timeOutMs } = host.state.settings;
  settle(host, pod, nowMs);
  for (const [at, flight] of pod.inFlight.entries())
    pod.inFlight[at] = { ...flight, endsAtMs: flight.arrivedAtMs + timeOutMs, outcome: 'timeOut' };
}

/** Requests that are under way now. */
export function inFlightCount(state: TrafficState): number {
  let count = 0;
  for (const pod of busyPods(state)) count += pod.inFlight.length;
  return count;
}

/** Other users from now on: those who came before keep their numbers. */
export function changeTraffic(host: TrafficHost, settings: TrafficSettings, nowMs: number): void {
  const { state, seed } = host;
  settleTraffic(host, nowMs);
  state.settings = settings;
  // The step to the next request begins anew at this moment, with the number that the request has anyway.
  state.arrivals.nextAtMs = nowMs;
  state.arrivals.next--;
  advanceArrivals(state.arrivals, settings.points, seed);
}

export const failuresOf = (counts: Readonly<Record<Outcome, number>>): number =>
  FAILURES.reduce((sum, failure) => sum + counts[failure], 0);
