// What of the users' requests is on the stage at a moment: which traces, how fast they fly, one dot for how many, and how many of the
// last seconds succeeded. Numbers only.
import { OUTCOMES, type Point, type RequestTrace, type TrafficView } from '../../sim/index.ts';
import { FAILURE_SHOWN_MS, FLIGHT_MS, type Routes, type TrafficScene, trafficScene } from './traffic.ts';

/** The view of a playing world is renewed this often (simulated milliseconds at speed 1): dots fly so much behind the clock. */
const VIEW_EVERY_MS = 100;
/** The world remembers answered requests for three seconds: a flight must be shorter, however fast the clock runs. */
const FASTEST = 4;

export interface RequestsInput {
  readonly traffic: TrafficView;
  /** Failed requests that the log tells one by one; those that the view has too are drawn once. */
  readonly failures: readonly RequestTrace[];
  /** The playhead, milliseconds. */
  readonly nowMs: number;
  /** How far the world has been looked at. */
  readonly viewMs: number;
  readonly routes: Routes;
  readonly playing: boolean;
  readonly speed: number;
  readonly reducedMotion: boolean;
}

const faster = (speed: number): number => Math.max(1, speed);

/** One dot stands for so many requests: more when the clock runs faster, or they would be a solid line. */
export const requestsPerDot = ({ sampling }: TrafficView, speed: number): number => sampling * Math.ceil(faster(speed));

export function requestScene(input: RequestsInput): TrafficScene {
  const { traffic, failures, nowMs, viewMs, routes, playing, speed, reducedMotion } = input;
  const told = new Set(failures.map(({ request }) => request));
  const traces = [...traffic.recent.filter(({ request }) => !told.has(request)), ...failures].sort(
    (a, b) => a.endsAtMs - b.endsAtMs || a.request - b.request,
  );
  const lagMs = playing && !reducedMotion ? VIEW_EVERY_MS * faster(speed) : 0;
  return trafficScene({
    traces,
    // Nothing is known of requests later than the view; on a still picture time goes on in steps of the view.
    nowMs: reducedMotion ? viewMs : nowMs - lagMs,
    routes,
    flying: !reducedMotion,
    stills: true,
    flightMs: FLIGHT_MS * Math.min(FASTEST, faster(speed)),
    failureMs: FAILURE_SHOWN_MS * faster(speed),
    every: requestsPerDot(traffic, speed),
  });
}

/** So many seconds are looked back for the share of requests that succeeded. */
const SHARE_SECONDS = 5;

export interface Success {
  readonly ended: number;
  readonly failed: number;
  /** In per cent: 100 only when nothing failed, else at most 99.9. */
  readonly percent: number;
}

/**
 * How the requests of the last seconds ended: by the counts of whole seconds, and what has ended since the last of them (the totals of
 * the view are to the millisecond). Null when none did.
 */
export function successOf(
  { requests, failures }: { readonly requests: readonly Point[]; readonly failures: readonly Point[] },
  { totals, failed }: Pick<TrafficView, 'totals' | 'failed'>,
  nowMs: number,
): Success | null {
  const sum = (points: readonly Point[], fromMs: number): number =>
    points.reduce((total, { atMs, value }) => total + (atMs > fromMs && atMs <= nowMs ? value : 0), 0);
  const all = OUTCOMES.reduce((total, outcome) => total + totals[outcome], 0);
  const sinceMs = nowMs - SHARE_SECONDS * 1000;
  const ended = sum(requests, sinceMs) + all - sum(requests, Number.NEGATIVE_INFINITY);
  const lost = sum(failures, sinceMs) + failed - sum(failures, Number.NEGATIVE_INFINITY);
  return ended <= 0 ? null : shareOf(ended, lost);
}

/** The same from the requests that the view still knows: a sample. */
export function sampledSuccess({ recent, sampling }: TrafficView, nowMs: number): Success | null {
  // Failures are all there, answered requests only one in `sampling`.
  const over = recent.filter(({ endsAtMs, request }) => endsAtMs <= nowMs && request % sampling === 0);
  const failed = over.filter(({ outcome }) => outcome !== 'ok' && outcome !== 'slow').length;
  return over.length === 0 ? null : shareOf(over.length, failed);
}

function shareOf(ended: number, failed: number): Success {
  const percent = failed === 0 ? 100 : Math.min(99.9, Math.floor((1 - failed / ended) * 1000) / 10);
  return { ended, failed, percent: percent >= 10 && percent < 99 ? Math.round(percent) : percent };
}

/** A rate as it is said: whole from ten on, else to a tenth. */
export const rateOf = ({ rate }: Pick<TrafficView, 'rate'>): number =>
  rate >= 10 ? Math.round(rate) : Math.round(rate * 10) / 10;
