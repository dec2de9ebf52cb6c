// Growing waits: 10 s, doubling to 300 s; forgotten after 10 minutes in which nothing failed. Source: client-go flowcontrol.Backoff.
import type { BackOffEntry } from './state.ts';

const FIRST_MS = 10_000;
const MOST_MS = 300_000;

/** An entry counts no more when the event comes longer after its last update than this. */
const FORGET_MS = 2 * MOST_MS;

const isForgotten = (entry: BackOffEntry, eventMs: number): boolean => eventMs - entry.lastUpdateMs > FORGET_MS;

/** Until when something that failed at `eventMs` has to wait, or null when it may go on at `nowMs`. */
export function waitsUntilMs(entry: BackOffEntry | undefined, eventMs: number, nowMs: number): number | null {
  if (!entry || isForgotten(entry, eventMs)) return null;
  const untilMs = eventMs + entry.stepMs;
  return nowMs < untilMs ? untilMs : null;
}

/** The entry after another try: the step that the next failure will have to wait. */
export function nextBackOff(entry: BackOffEntry | undefined, eventMs: number, nowMs: number): BackOffEntry {
  const stepMs = !entry || isForgotten(entry, eventMs) ? FIRST_MS : Math.min(entry.stepMs * 2, MOST_MS);
  return { stepMs, lastUpdateMs: nowMs };
}
