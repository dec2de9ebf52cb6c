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

export function compareScheduled(a: Scheduled<unknown>, b: Scheduled<unknown>): number {
  return a.atMs - b.atMs || a.priority - b.priority || a.sequence - b.sequence;
}

export class EventQueue<E> {
  readonly #heap: TinyQueue<Scheduled<E>>;

  constructor(waiting: readonly Scheduled<E>[] = []) {
    this.#heap = new TinyQueue([...waiting], compareScheduled);
  }

  get size(): number {
    return this.#heap.length;
  }

  /** Time of the next event, or Infinity when nothing waits. */
  get nextAtMs(): number {
    return this.#heap.peek()?.atMs ?? Number.POSITIVE_INFINITY;
  }

  push(scheduled: Scheduled<E>): void {
    this.#heap.push(scheduled);
  }

  pop(): Scheduled<E> | undefined {
    return this.#heap.pop();
  }

  /** All that waits, in no particular order; plain data, safe to keep. */
  toArray(): Scheduled<E>[] {
    return [...this.#heap.data];
  }
}
