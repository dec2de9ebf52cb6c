// Why a request failed, read off the log: when the process of its pod started, whether it was told to stop. Ids and numbers; no words.
import { DEFAULT_BEHAVIOUR, type LogEntry, type RequestTrace } from '../../sim/index.ts';

export interface FailureCause {
  /** Worded by `home.card.<id>.*`. `notListening`: sent to a process that has not opened its port yet. */
  readonly id: 'notListening' | 'other';
  readonly request: number;
  readonly pod: string;
  readonly outcome: RequestTrace['outcome'];
  readonly atMs: number;
  /** Since the process started, milliseconds; null when it never did. */
  readonly runningMs: number | null;
  /** What the application needs before it answers, seconds. */
  readonly startSeconds: number;
}

export function causeOf(log: readonly LogEntry[], trace: RequestTrace): FailureCause {
  let startedMs: number | null = null;
  let told = false;
  for (const entry of log) {
    if (entry.atMs > trace.arrivedAtMs) break;
    if (entry.kind !== 'fact' || entry.object.name !== trace.pod) continue;
    if (entry.type === 'containerStarted') startedMs = entry.atMs;
    if (entry.type === 'processSignalled') told = true;
  }
  const runningMs = startedMs === null ? null : trace.arrivedAtMs - startedMs;
  const { startSeconds } = DEFAULT_BEHAVIOUR;
  const early = trace.outcome === 'refused' && !told && runningMs !== null && runningMs < startSeconds * 1000;
  return {
    id: early ? 'notListening' : 'other',
    request: trace.request,
    pod: trace.pod ?? '',
    outcome: trace.outcome,
    atMs: trace.endsAtMs,
    runningMs,
    startSeconds,
  };
}
