// A store of texts for tests: with a size it can have, and a switch that forbids it.
import type { StoragePort } from '../../../src/islands/progress/store.ts';

export class MemoryStorage implements StoragePort {
  readonly texts = new Map<string, string>();
  room = Number.POSITIVE_INFINITY;
  blocked = false;

  keys() {
    return this.blocked ? null : [...this.texts.keys()];
  }

  read(key: string) {
    return this.blocked ? null : (this.texts.get(key) ?? null);
  }

  write(key: string, text: string) {
    if (this.blocked) return 'blocked' as const;
    const others = [...this.texts].reduce((sum, [name, value]) => sum + (name === key ? 0 : value.length), 0);
    if (others + text.length > this.room) return 'full' as const;
    this.texts.set(key, text);
    return 'written' as const;
  }
}
