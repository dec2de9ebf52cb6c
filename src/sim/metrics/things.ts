// Histories of few things, compared field by field at each scrape.
import { type History, startHistory } from './history.ts';

/** By key. */
export class Things<T> {
  readonly histories: History<T>[] = [];
  readonly #present = new Map<string, History<T>>();

  see(scrape: number, things: readonly (readonly [string, T])[]): void {
    const now = new Set<string>();
    for (const [key, value] of things) {
      now.add(key);
      const known = this.#present.get(key);
      if (!known) {
        const history = startHistory(scrape, value);
        this.histories.push(history);
        this.#present.set(key, history);
      } else if (!isSame(known.records.at(-1)?.value, value)) known.records.push({ scrape, value });
    }
    for (const [key, history] of this.#present) {
      if (now.has(key)) continue;
      history.goneAt = scrape;
      this.#present.delete(key);
    }
  }
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

/** Plain values and copies one level deep; lists inside are compared by what they hold. */
function isSame(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (!isRecord(a) || !isRecord(b)) return false;
  // Walked without lists of keys: it is asked of every node at every scrape.
  let more = 0;
  for (const key in a) {
    if (!Object.hasOwn(b, key) || !isSame(a[key], b[key])) return false;
    more++;
  }
  for (const _ in b) more--;
  return more === 0;
}
