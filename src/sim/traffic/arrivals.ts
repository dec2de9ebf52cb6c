// When requests arrive: a Poisson stream whose rate follows a profile. Request number n comes at the moment at which the profile's
// integral reaches the n-th sum of the seed's exponential steps: pods, faults and outcomes have no part in it.
import { exponential } from './chance.ts';

/** The rate from `fromMs` on runs in a straight line from `from` to the next point's value; after the last point it stays. */
export interface RatePoint {
  readonly atMs: number;
  /** Requests per second. */
  readonly rate: number;
}

export type TrafficShape =
  | { readonly type: 'constant'; readonly requestsPerSecond: number }
  | {
      readonly type: 'ramp';
      readonly fromRequestsPerSecond: number;
      readonly toRequestsPerSecond: number;
      readonly startMs: number;
      readonly durationMs: number;
    }
  | {
      readonly type: 'spike';
      readonly requestsPerSecond: number;
      readonly peakRequestsPerSecond: number;
      readonly startMs: number;
      readonly durationMs: number;
    };

/** Points of the rate, rising in time, the first at 0. Two points at one time are a jump. */
export function ratePoints(shape: TrafficShape): readonly RatePoint[] {
  switch (shape.type) {
    case 'constant':
      return [{ atMs: 0, rate: shape.requestsPerSecond }];
    case 'ramp': {
      const { fromRequestsPerSecond: from, toRequestsPerSecond: to, startMs, durationMs } = shape;
      return [
        { atMs: 0, rate: from },
        { atMs: startMs, rate: from },
        { atMs: startMs + durationMs, rate: to },
      ];
    }
    case 'spike': {
      const { requestsPerSecond: usual, peakRequestsPerSecond: peak, startMs, durationMs } = shape;
      return [
        { atMs: 0, rate: usual },
        { atMs: startMs, rate: usual },
        { atMs: startMs, rate: peak },
        { atMs: startMs + durationMs, rate: peak },
        { atMs: startMs + durationMs, rate: usual },
      ];
    }
  }
}

/** Requests per second at a time. */
export function rateAt(points: readonly RatePoint[], atMs: number): number {
  let at = 0;
  while (at + 1 < points.length && (points[at + 1]?.atMs ?? 0) <= atMs) at++;
  const [a, b] = [points[at], points[at + 1]];
  if (!a) return 0;
  if (!b || b.atMs === a.atMs) return a.rate;
  return a.rate + ((b.rate - a.rate) * (atMs - a.atMs)) / (b.atMs - a.atMs);
}

/** The stream so far: plain data. */
export interface ArrivalState {
  /** Number of the next request, from 1. */
  next: number;
  /** When it arrives, in milliseconds with fractions; Infinity when it never does. */
  nextAtMs: number;
}

const ARRIVALS = 0;

/** Milliseconds (from `fromMs`) until the integral of the rate has grown by `amount` requests. */
function timeOfGrowth(points: readonly RatePoint[], fromMs: number, amount: number): number {
  let atMs = fromMs;
  let left = amount;
  let at = 0;
  while (at + 1 < points.length && (points[at + 1]?.atMs ?? 0) <= atMs) at++;
  for (; ; at++) {
    const [a, b] = [points[at], points[at + 1]];
    if (!a) return Number.POSITIVE_INFINITY;
    if (!b) return a.rate > 0 ? atMs + (left / a.rate) * 1000 : Number.POSITIVE_INFINITY;
    const width = b.atMs - atMs;
    if (width <= 0) continue;
    const start = rateAt([a, b], atMs) / 1000;
    const slope = (b.rate - a.rate) / 1000 / (b.atMs - a.atMs);
    const whole = start * width + (slope * width * width) / 2;
    if (whole < left) {
      left -= whole;
      atMs = b.atMs;
      continue;
    }
    // start·x + slope·x²/2 = left, the smaller root, written so that a flat rate is no special case.
    const root = Math.sqrt(Math.max(0, start * start + 2 * slope * left));
    return atMs + (start + root > 0 ? (2 * left) / (start + root) : width);
  }
}

export function startArrivals(points: readonly RatePoint[], seed: number): ArrivalState {
  return { next: 1, nextAtMs: timeOfGrowth(points, 0, exponential(seed, 1, ARRIVALS)) };
}

/** The next request has arrived: when comes the one after it? */
export function advanceArrivals(state: ArrivalState, points: readonly RatePoint[], seed: number): void {
  const fromMs = state.nextAtMs;
  state.next++;
  const step = exponential(seed, state.next, ARRIVALS);
  const only = points.length === 1 ? points[0] : undefined;
  state.nextAtMs = only
    ? only.rate > 0
      ? fromMs + (step / only.rate) * 1000
      : Number.POSITIVE_INFINITY
    : timeOfGrowth(points, fromMs, step);
}
