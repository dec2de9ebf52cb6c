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

/** Plain values and copies one level deep; lists inside are compared by what they hold. */
function isSame(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  const keys = Object.keys(a);
  if (keys.length !== Object.keys(b).length) return false;
  const [left, right] = [new Map<string, unknown>(Object.entries(a)), new Map<string, unknown>(Object.entries(b))];
  return keys.every((key) => isSame(left.get(key), right.get(key)));
}
