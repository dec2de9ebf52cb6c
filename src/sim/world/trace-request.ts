// The life of any request of a run, by its number: not only of those that the log or the stage tells.
import { arrivalOf, isFailure, type RatePoint, type RequestTrace, traceAtArrival, underWay } from '../traffic/index.ts';
import type { WorldRecording } from './record-world.ts';

/** Facts that cut off what the process of a pod works on. */
const ENDS = new Set(['processEnded', 'podRemoved']);

function cutAt(run: WorldRecording, pod: string, fromMs: number, untilMs: number): number | null {
  for (const entry of run.log) {
    if (entry.atMs > untilMs) break;
    if (entry.atMs >= fromMs && entry.kind === 'fact' && ENDS.has(entry.type) && entry.object.name === pod)
      return entry.atMs;
  }
  return null;
}

/**
 * What becomes of a request, as the run knows it up to `untilMs`: with the outcome that it will have when it is still under way
 * then. `points`: the traffic of the run since time 0. Null when it has not arrived, or when nobody was there to send it.
 */
export function traceRequest(
  run: WorldRecording,
  points: readonly RatePoint[],
  request: number,
  untilMs: number,
): RequestTrace | null {
  const { seed } = run;
  const arrivedAtMs = arrivalOf(points, seed, request);
  if (request < 1 || arrivedAtMs > untilMs) return null;
  const state = run.seek(Math.floor(arrivedAtMs)).state;
  const trace = traceAtArrival(state.traffic, seed, request, arrivedAtMs);
  const pod = trace?.pod;
  if (!trace || pod === null || pod === undefined) return trace;
  // Failures at once have nothing ahead of them; others may still meet the end of their pod.
  const atOnce = isFailure(trace.outcome) && trace.endsAtMs - arrivedAtMs <= 1;
  const lookMs = Math.min(untilMs, Math.ceil(trace.endsAtMs) - 1);
  if (atOnce || lookMs <= arrivedAtMs) return trace;
  const later = underWay(run.seek(lookMs).state.traffic, request);
  if (later) return later;
  const endsAtMs = cutAt(run, pod, arrivedAtMs, lookMs);
  return endsAtMs === null ? trace : { ...trace, endsAtMs, outcome: 'reset' };
}
