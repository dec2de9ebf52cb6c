// The event list as `kubectl get events` prints it: ages in kubectl's short form, newest first.
import type { KubernetesEvent } from '../../sim/index.ts';

export interface EventRow {
  readonly key: string;
  readonly lastSeen: string;
  /** From the first to now, when the event was repeated. */
  readonly repeated: { readonly count: number; readonly span: string } | null;
  readonly type: KubernetesEvent['type'];
  readonly reason: string;
  readonly object: string;
  readonly message: string;
}

/** An age as kubectl writes it: `5s`, `3m12s`, `47m`, `5h20m`, `3d`. Milliseconds in (apimachinery, util/duration: HumanDuration). */
export function shortAge(ms: number): string {
  const seconds = Math.floor(ms / 1000);
  if (seconds < 0) return seconds < -1 ? '<invalid>' : '0s';
  if (seconds < 120) return `${seconds}s`;
  const minutes = Math.floor(seconds / 60);
  if (minutes < 10) return withRest(minutes, 'm', seconds % 60, 's');
  if (minutes < 180) return `${minutes}m`;
  const hours = Math.floor(minutes / 60);
  if (hours < 8) return withRest(hours, 'h', minutes % 60, 'm');
  if (hours < 48) return `${hours}h`;
  const days = Math.floor(hours / 24);
  if (hours < 192) return withRest(days, 'd', hours % 24, 'h');
  if (days < 730) return `${days}d`;
  const years = Math.floor(days / 365);
  return years < 8 ? withRest(years, 'y', days % 365, 'd') : `${years}y`;
}

const withRest = (whole: number, unit: string, rest: number, restUnit: string): string =>
  rest === 0 ? `${whole}${unit}` : `${whole}${unit}${rest}${restUnit}`;

/** Rows for a moment: what lies after it is not known yet. */
export function eventRows(events: readonly KubernetesEvent[], nowMs: number): EventRow[] {
  return events
    .filter((event) => event.firstAtMs <= nowMs)
    .map((event, index) => ({ event, index }))
    .sort((a, b) => b.event.lastAtMs - a.event.lastAtMs || b.index - a.index)
    .map(({ event }) => ({
      key: `${event.object.kind}/${event.object.name}/${event.reason}/${event.firstAtMs}/${event.message}`,
      lastSeen: shortAge(nowMs - event.lastAtMs),
      repeated: event.count > 1 ? { count: event.count, span: shortAge(nowMs - event.firstAtMs) } : null,
      type: event.type,
      reason: event.reason,
      object: `${event.object.kind.toLowerCase()}/${event.object.name}`,
      message: event.message,
    }));
}
