// Reads values out of manifests that may hold anything: a field of another type than asked for counts as absent. Pure.
import { isJsonObject, type JsonObject, type JsonValue, type Path, valueAt } from '../manifest/index.ts';

type Source = JsonValue | undefined;

const NO_FIELDS: JsonObject = {};
const NO_ITEMS: readonly JsonValue[] = [];
const NO_TEXTS: readonly string[] = [];

const isList = (value: Source): value is readonly JsonValue[] => Array.isArray(value);

/** The mapping at a path; an empty one when there is none. */
export function objectAt(source: Source, ...path: Path): JsonObject {
  const value = valueAt(source, path);
  return isJsonObject(value) ? value : NO_FIELDS;
}

/** The list at a path; an empty one when there is none. */
export function listAt(source: Source, ...path: Path): readonly JsonValue[] {
  const value = valueAt(source, path);
  return isList(value) ? value : NO_ITEMS;
}

/** Undefined unless it is text. */
export function textAt(source: Source, ...path: Path): string | undefined {
  const value = valueAt(source, path);
  return typeof value === 'string' ? value : undefined;
}

/** Undefined unless it is a number. */
export function numberAt(source: Source, ...path: Path): number | undefined {
  const value = valueAt(source, path);
  return typeof value === 'number' ? value : undefined;
}

/** Undefined unless it is a boolean. */
export function booleanAt(source: Source, ...path: Path): boolean | undefined {
  const value = valueAt(source, path);
  return typeof value === 'boolean' ? value : undefined;
}

/** Whether a value is written that is not null; the API server reads null as absent. */
export function isSet(source: Source, ...path: Path): boolean {
  const value = valueAt(source, path);
  return value !== undefined && value !== null;
}

/** The texts of a list, other items left out. */
export function textsAt(source: Source, ...path: Path): readonly string[] {
  const value = valueAt(source, path);
  return isList(value) ? value.filter((item) => typeof item === 'string') : NO_TEXTS;
}

/** The entries of a mapping whose values are texts, as labels, annotations and selectors are. */
export function textMapAt(source: Source, ...path: Path): ReadonlyMap<string, string> {
  const texts = new Map<string, string>();
  const fields = objectAt(source, ...path);
  for (const key of Object.keys(fields)) {
    const value = fields[key];
    if (typeof value === 'string') texts.set(key, value);
  }
  return texts;
}
