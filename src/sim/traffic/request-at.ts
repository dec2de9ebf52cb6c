// One request by its number: when it arrives, and how it fares as far as that is settled when it arrives. Both follow from seed and
// settings alone, so that the same request can be looked up in several runs.
import { advanceArrivals, type RatePoint, startArrivals } from './arrivals.ts';
import type { RequestTrace, TrafficState } from './traffic.ts';
import { trafficAt } from './traffic-at.ts';

/** Just after an arrival, milliseconds: far less than lies between two of them. */
const AFTER_MS = 1e-6;

/** When a request arrives, in milliseconds with fractions; Infinity when it never does. `points` have held since time 0. */
export function arrivalOf(points: readonly RatePoint[], seed: number, request: number): number {
  const arrivals = startArrivals(points, seed);
  while (arrivals.next < request && arrivals.nextAtMs < Number.POSITIVE_INFINITY)
    advanceArrivals(arrivals, points, seed);
  return arrivals.nextAtMs;
}

/** Number of the first request that arrives at or after a time; null when none does. */
export function firstRequestFrom(points: readonly RatePoint[], seed: number, fromMs: number): number | null {
  const arrivals = startArrivals(points, seed);
  while (arrivals.nextAtMs < fromMs) advanceArrivals(arrivals, points, seed);
  return arrivals.nextAtMs < Number.POSITIVE_INFINITY ? arrivals.next : null;
}

/** The request under way at a pod, or null when it is at none. */
export function underWay(state: TrafficState, request: number): RequestTrace | null {
  for (const { pod, version, inFlight } of state.pods.values()) {
    const flight = inFlight.find((one) => one.request === request);
    if (flight) return { ...flight, pod, version };
  }
  return null;
}

/**
 * What a request meets, in the state of the last event before it arrives: a failure at once, or the pod that works on it and the
 * end that it will have unless something happens to that pod. Null when no request is sent yet.
 */
export function traceAtArrival(
  state: TrafficState,
  seed: number,
  request: number,
  arrivedAtMs: number,
): RequestTrace | null {
  const after = trafficAt({ ...state, recent: [] }, seed, arrivedAtMs + AFTER_MS);
  return underWay(after, request) ?? after.recent.find((trace) => trace.request === request) ?? null;
}
