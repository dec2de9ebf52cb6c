// The values of a condition. Numbers of a measurement are Go's float64 and numbers here; whole numbers that a condition writes or
// counts are another type there, and so they are here: it decides what may be compared, and stands in messages.
import { isJsonArray, isJsonObject, type JsonValue } from '../../../manifest/index.ts';

export class GoInteger {
  readonly value: number;
  readonly type: 'int' | 'int64';
  constructor(value: number, type: 'int' | 'int64' = 'int') {
    this.value = value;
    this.type = type;
  }
}

export class GoList {
  readonly items: readonly Value[];
  /** What Go's type says of the items; a list out of JSON may hold anything. */
  readonly of: 'any' | 'float64';
  constructor(items: readonly Value[], of: 'any' | 'float64' = 'any') {
    this.items = items;
    this.of = of;
  }
}

export type Value = null | boolean | number | string | GoInteger | GoList | ReadonlyMap<string, Value>;

export function fromJson(value: JsonValue | undefined): Value {
  if (isJsonArray(value)) return new GoList(value.map(fromJson));
  if (isJsonObject(value)) return new Map(Object.entries(value).map(([key, item]) => [key, fromJson(item)]));
  return value ?? null;
}

export const isMap = (value: Value): value is ReadonlyMap<string, Value> => value instanceof Map;

export const isNumber = (value: Value): value is number | GoInteger =>
  typeof value === 'number' || value instanceof GoInteger;

export const numberOf = (value: number | GoInteger): number => (typeof value === 'number' ? value : value.value);

/** The type as Go prints it. `nothing`: how it names a nil there. */
export function typeOf(value: Value, nothing = '<nil>'): string {
  if (value === null) return nothing;
  if (value instanceof GoInteger) return value.type;
  if (value instanceof GoList) return value.of === 'float64' ? '[]float64' : '[]interface {}';
  if (typeof value === 'number') return 'float64';
  return typeof value === 'boolean' ? 'bool' : typeof value === 'string' ? 'string' : 'map[string]interface {}';
}

/** A value as Go's `%v` prints it. */
export function print(value: Value): string {
  if (value === null) return '<nil>';
  if (value instanceof GoInteger) return String(value.value);
  if (value instanceof GoList) return `[${value.items.map(print).join(' ')}]`;
  if (isMap(value)) {
    const entries = [...value].sort(([a], [b]) => (a < b ? -1 : 1));
    return `map[${entries.map(([key, item]) => `${key}:${print(item)}`).join(' ')}]`;
  }
  return typeof value === 'number' ? printFloat(value) : String(value);
}

/** A float64 as `%v` prints it: the shortest digits, with an exponent below 1e-4 and from 1e21 on. */
export function printFloat(value: number): string {
  if (Number.isNaN(value)) return 'NaN';
  if (!Number.isFinite(value)) return value > 0 ? '+Inf' : '-Inf';
  const size = Math.abs(value);
  if (size !== 0 && (size < 1e-4 || size >= 1e21)) return value.toExponential().replace(/e([+-])(\d)$/, 'e$10$2');
  return Object.is(value, -0) ? '-0' : String(value);
}

/** Whether two values are equal: numbers of any type by size, lists and maps by what they hold. */
export function equal(a: Value, b: Value): boolean {
  if (isNumber(a) && isNumber(b)) return numberOf(a) === numberOf(b);
  if (a instanceof GoList && b instanceof GoList)
    return a.items.length === b.items.length && a.items.every((item, index) => equal(item, b.items[index] ?? null));
  if (isMap(a) && isMap(b))
    return a.size === b.size && [...a].every(([key, item]) => b.has(key) && equal(item, b.get(key) ?? null));
  return a === b;
}
