// The time axis of the deck: how far it reaches and where its ticks stand. It grows by steps, so that it does not creep.
const ENDS_SECONDS = [60, 150, 300, 600, 1200, 1800, 3600];
const TICK_SECONDS = [1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 1800, 3600];

/**
 * End of the axis in milliseconds from the start as shown: the first step that holds `seenMs`, or the next one when a known
 * deadline needs it. A deadline further away than that does not squeeze what has happened.
 */
export function axisEndMs(seenMs: number, deadlineMs: number | null): number {
  const fits = (ms: number) => ENDS_SECONDS.findIndex((end) => end * 1000 >= ms);
  const at = fits(seenMs);
  if (at < 0) return Math.ceil(seenMs / 3_600_000) * 3_600_000;
  const forDeadline = deadlineMs === null ? -1 : fits(deadlineMs);
  const chosen =
    forDeadline > at && forDeadline <= at + 2 && (ENDS_SECONDS[forDeadline] ?? 0) <= 300 ? forDeadline : at;
  return (ENDS_SECONDS[chosen] ?? 3600) * 1000;
}

/** Ticks in milliseconds from the start, both ends included, with at least `minimumPx` between two. */
export function axisTicks(endMs: number, widthPx: number, minimumPx = 88): number[] {
  const most = Math.max(1, Math.floor(widthPx / minimumPx));
  const step = TICK_SECONDS.find((seconds) => endMs / (seconds * 1000) <= most) ?? endMs / 1000;
  const ticks: number[] = [];
  for (let at = 0; at <= endMs; at += step * 1000) ticks.push(at);
  return ticks;
}
