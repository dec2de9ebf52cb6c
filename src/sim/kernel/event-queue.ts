// Events in the one total order of the simulation: time, then priority, then sequence number. Knows no Kubernetes.
import TinyQueue from 'tinyqueue';

/** An event that waits. `atMs`: integer milliseconds since the start. Lower `priority` goes first within a millisecond. */
export interface Scheduled<E> {
  readonly atMs: number;
  readonly priority: number;
  /** Rises by one with every event that is put on the queue: the last tie-break, so that the order is total. */
  readonly sequence: number;
  readonly event: E;
}

/** Events of one millisecond and one priority, in the order in which they came. */
interface Lane<E> {
  readonly priority: number;
  readonly events: Scheduled<E>[];
  /** How many of them have gone. */
  gone: number;
}

const compareScheduled = (a: Scheduled<unknown>, b: Scheduled<unknown>): number =>
  a.atMs - b.atMs || a.priority - b.priority || a.sequence - b.sequence;

/** Thousands of pods act in the very same milliseconds: only those moments are kept in a heap, and not every event. */
export class EventQueue<E> {
  readonly #times = new TinyQueue<number>([], (a, b) => a - b);
  /** Time → its lanes, lowest priority first. None is empty. */
  readonly #moments = new Map<number, Lane<E>[]>();

  constructor(waiting: readonly Scheduled<E>[] = []) {
    for (const scheduled of waiting.toSorted(compareScheduled)) this.push(scheduled);
  }

  /** Time of the next event, or Infinity when nothing waits. */
  get nextAtMs(): number {
    return this.#times.peek() ?? Number.POSITIVE_INFINITY;
  }

  /** Sequence numbers rise from one to the next. */
  push(scheduled: Scheduled<E>): void {
    const { atMs, priority } = scheduled;
    const lanes = this.#moments.get(atMs);
    if (!lanes) {
      this.#times.push(atMs);
      this.#moments.set(atMs, [{ priority, events: [scheduled], gone: 0 }]);
      return;
    }
    let at = 0;
    let lane = lanes[at];
    while (lane && lane.priority < priority) lane = lanes[++at];
    if (lane?.priority === priority) lane.events.push(scheduled);
    else lanes.splice(at, 0, { priority, events: [scheduled], gone: 0 });
  }

  pop(): Scheduled<E> | undefined {
    const atMs = this.#times.peek();
    const lanes = atMs === undefined ? undefined : this.#moments.get(atMs);
    const lane = lanes?.[0];
    if (atMs === undefined || !lanes || !lane) return undefined;
    const next = lane.events[lane.gone++];
    if (lane.gone < lane.events.length) return next;
    lanes.shift();
    if (lanes.length > 0) return next;
    this.#moments.delete(atMs);
    this.#times.pop();
    return next;
  }

  /** All that waits, in no particular order; plain data, safe to keep. */
  toArray(): Scheduled<E>[] {
    const waiting: Scheduled<E>[] = [];
    for (const lanes of this.#moments.values())
      for (const { events, gone } of lanes) for (const scheduled of events.slice(gone)) waiting.push(scheduled);
    return waiting;
  }
}
