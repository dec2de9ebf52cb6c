// How much of a log has happened at a moment. All that the home page needs of the log's windows.
import type { LogEntry } from '../../sim/index.ts';

/** Number of entries at or before a time. */
export function entriesUntil(log: readonly LogEntry[], atMs: number): number {
  let low = 0;
  let high = log.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((log[middle]?.atMs ?? Number.POSITIVE_INFINITY) <= atMs) low = middle + 1;
    else high = middle;
  }
  return low;
}
