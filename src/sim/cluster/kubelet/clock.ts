// The two rhythms of the kubelet: it lists the containers once a second, and once a second it looks which pods are due again.
// Both are reckoned, never ticked: a pod to which nothing happens costs nothing.

const SECOND_MS = 1000;

/** Where in each second the listing lies: processes that start and end on whole seconds are seen 0.65 s late. */
const LISTING_PHASE_MS = 650;
/** Where in each second waiting work is taken up. */
const DUE_PHASE_MS = 100;

/** The last moment ≤ `atMs` of the rhythm. */
const tickBefore = (atMs: number, phaseMs: number): number =>
  Math.floor((atMs - phaseMs) / SECOND_MS) * SECOND_MS + phaseMs;

export const lastListingMs = (atMs: number): number => tickBefore(atMs, LISTING_PHASE_MS);

/** The first listing after `atMs`. */
export const nextListingMs = (atMs: number): number => lastListingMs(atMs) + SECOND_MS;

/** When work that is due at `atMs` is taken up: on the next tick. */
export const nextDueMs = (atMs: number): number => tickBefore(atMs, DUE_PHASE_MS) + SECOND_MS;

/** A duration as Go writes it in the messages of the kubelet: `10s`, `1m20s`, `1.5s`. */
export function goDuration(ms: number): string {
  if (ms < SECOND_MS) return ms === 0 ? '0s' : `${ms}ms`;
  const hours = Math.floor(ms / 3_600_000);
  const minutes = Math.floor((ms % 3_600_000) / 60_000);
  const rest = (ms % 60_000) / SECOND_MS;
  if (hours > 0) return `${hours}h${minutes}m${rest}s`;
  return minutes > 0 ? `${minutes}m${rest}s` : `${rest}s`;
}

/** An age as kubectl shows it: two units while small, then one (apimachinery, duration.HumanDuration). */
export function humanDuration(ms: number): string {
  const seconds = Math.floor(ms / SECOND_MS);
  if (seconds < 0) return '0s';
  if (seconds < 120) return `${seconds}s`;
  const minutes = Math.floor(seconds / 60);
  if (minutes < 10) return seconds % 60 === 0 ? `${minutes}m` : `${minutes}m${seconds % 60}s`;
  if (minutes < 180) return `${minutes}m`;
  const hours = Math.floor(minutes / 60);
  if (hours < 8) return minutes % 60 === 0 ? `${hours}h` : `${hours}h${minutes % 60}m`;
  if (hours < 48) return `${hours}h`;
  if (hours < 192) return hours % 24 === 0 ? `${Math.floor(hours / 24)}d` : `${Math.floor(hours / 24)}d${hours % 24}h`;
  const days = Math.floor(hours / 24);
  if (days < 365 * 2) return `${days}d`;
  if (days < 365 * 8) {
    const rest = Math.floor(days % 365);
    return rest === 0 ? `${Math.floor(days / 365)}y` : `${Math.floor(days / 365)}y${rest}d`;
  }
  return `${Math.floor(days / 365)}y`;
}
