// Copies a state: plain data, Maps, Sets and arrays, with things that are shared still shared in the copy. Much faster than a structured
// clone, because what is frozen is never changed and therefore not copied at all.

const isPlain = (value: object): boolean => {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
};

function copyOf(value: unknown, copies: Map<object, object>): unknown {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value;
  const known = copies.get(value);
  if (known) return known;
  if (Array.isArray(value)) {
    const copy: unknown[] = new Array(value.length);
    copies.set(value, copy);
    for (let at = 0; at < value.length; at++) copy[at] = copyOf(value[at], copies);
    return copy;
  }
  if (value instanceof Map) {
    const copy = new Map<unknown, unknown>();
    copies.set(value, copy);
    for (const [key, item] of value) copy.set(copyOf(key, copies), copyOf(item, copies));
    return copy;
  }
  if (value instanceof Set) {
    const copy = new Set<unknown>();
    copies.set(value, copy);
    for (const item of value) copy.add(copyOf(item, copies));
    return copy;
  }
  if (!isPlain(value)) throw new Error(`a state holds plain data only, not ${value.constructor.name}`);
  const copy: Record<string, unknown> = {};
  copies.set(value, copy);
  const source = value as Record<string, unknown>;
  for (const key of Object.keys(source)) copy[key] = copyOf(source[key], copies);
  return copy;
}

/** A copy that shares nothing with the original but what is frozen. */
export const copyState = <T>(state: T): T => copyOf(state, new Map()) as T;

/** A copy, and of how many objects it consists: what it costs to make and to keep. */
export function copyAndCount<T>(state: T): { readonly copy: T; readonly objects: number } {
  const copies = new Map<object, object>();
  return { copy: copyOf(state, copies) as T, objects: copies.size };
}
