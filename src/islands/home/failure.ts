// What the card says about a failed request: its life in the log, and what the application needs to answer. Ids and numbers; no words.
import {
  type FailureCause as Cause,
  DEFAULT_BEHAVIOUR,
  type LogEntry,
  type RequestTrace,
  requestLife,
} from '../../sim/index.ts';

export interface FailureCause {
  /** Worded by `home.card.notListening.*` where it is that, else by `home.card.other.*` and `life.cause.<id>`. */
  readonly id: Cause;
  readonly request: number;
  readonly pod: string;
  readonly outcome: RequestTrace['outcome'];
  readonly atMs: number;
  /** Since what the cause speaks of: the start of the process, its signal, its end. Milliseconds; 0 where that does not matter. */
  readonly sinceMs: number;
  /** What the application needs before it answers, seconds. */
  readonly startSeconds: number;
}

/** Null for a request that did not fail. */
export function causeOf(log: readonly LogEntry[], trace: RequestTrace): FailureCause | null {
  const { why, request, pod, outcome, endsAtMs } = requestLife(log, trace, trace.endsAtMs);
  if (why === null) return null;
  return {
    id: why.cause,
    request,
    pod: pod ?? '',
    outcome,
    atMs: endsAtMs,
    sinceMs: why.sinceMs ?? 0,
    startSeconds: DEFAULT_BEHAVIOUR.startSeconds,
  };
}
