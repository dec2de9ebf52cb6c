// Stepping by decision over several logs: the moments at which any column decides something. Pure.
import type { LogEntry } from '../../sim/index.ts';
import { entriesUntil } from '../workbench/entries-until.ts';
import { type DecisionEntry, nextDecision, previousDecision } from '../workbench/log-window.ts';

/** The next moment after `atMs`, up to `endMs`, at which something is decided; null when there is none. */
export function nextDecisionMs(logs: readonly (readonly LogEntry[])[], atMs: number, endMs: number): number | null {
  const moments = logs.flatMap((log) => nextDecision(log, entriesUntil(log, atMs))?.decision.atMs ?? []);
  const next = Math.min(...moments);
  return next <= endMs ? next : null;
}

/** The last moment before `atMs` at which something was decided; `originMs` when there is none since then. */
export function previousDecisionMs(logs: readonly (readonly LogEntry[])[], atMs: number, originMs: number): number {
  const moments = logs.flatMap((log) => {
    const first = entriesUntil(log, originMs);
    return previousDecision(log, entriesUntil(log, atMs - 1), first)?.decision.atMs ?? [];
  });
  return Math.max(originMs, ...moments);
}

/** The latest decision of a column at a moment, since the origin; null before the first. */
export const latestDecision = (log: readonly LogEntry[], atMs: number, originMs: number): DecisionEntry | null =>
  previousDecision(log, entriesUntil(log, atMs), entriesUntil(log, originMs));
