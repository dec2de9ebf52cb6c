// Plain object → plain object as Go's types hold and write it: unknown fields and nulls gone, zeros gone unless the type keeps them,
// quantities and base64 in canonical notation. Two passes with defaulting between them: `normalize` in, `complete` out.
import { isJsonArray, isJsonObject, type JsonObject, type JsonValue } from '../json.ts';
import { decodeBase64, encodeBase64 } from '../resources/base64.ts';
import { canonicalQuantity, parseQuantity, quantityText, roundUpToMilli } from '../resources/quantity.ts';
import type { Field, FieldType, StructType } from './types.ts';

/** A mutable object that defaulting works on; only ever our own copy. */
export interface Draft {
  [field: string]: DraftValue | undefined;
}
export type DraftValue = JsonValue | Draft | DraftValue[];

export const isDraft = (value: unknown): value is Draft =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Only called on objects that decode; what does not fit its type is dropped. */
function normalize(value: JsonValue | undefined, type: FieldType): DraftValue | undefined {
  if (value === null || value === undefined) return undefined;
  switch (type.is) {
    case 'struct':
      return isJsonObject(value) ? normalizeStruct(value, type) : undefined;
    case 'list':
      return isJsonArray(value) ? value.map((item) => normalize(item, type.items) ?? zeroOf(type.items)) : undefined;
    case 'map':
      return isJsonObject(value) ? normalizeMap(value, type.values) : undefined;
    case 'string':
    case 'time':
      return typeof value === 'string' ? value : undefined;
    case 'boolean':
      return typeof value === 'boolean' ? value : undefined;
    case 'int32':
    case 'int64':
    case 'number':
      // Adding zero turns −0 into 0.
      return typeof value === 'number' ? value + 0 : undefined;
    case 'int-or-string':
    case 'duration':
      return typeof value === 'number' ? value + 0 : typeof value === 'string' ? value : undefined;
    case 'quantity':
      return normalizeQuantity(value);
    case 'bytes':
      return normalizeBytes(value);
    default:
      return value;
  }
}

function normalizeMap(value: JsonObject, type: FieldType): Draft {
  const map: Draft = {};
  for (const key of Object.keys(value)) {
    const item = value[key];
    setField(map, key, typeof item === 'string' && type.is === 'string' ? item : normalizeEntry(item, type));
  }
  return map;
}

/** Amounts of resources are kept in thousandths. */
function normalizeEntry(item: JsonValue | undefined, type: FieldType): DraftValue {
  if (type.is !== 'quantity') return normalize(item, type) ?? zeroOf(type);
  const text = normalizeQuantity(item ?? 0);
  const parsed = parseQuantity(text ?? '0');
  return typeof parsed === 'string' ? '0' : canonicalQuantity(roundUpToMilli(parsed));
}

/** Sets a field of any name, `__proto__` included. */
export function setField(target: Draft, name: string, value: DraftValue): void {
  if (name === '__proto__')
    Object.defineProperty(target, name, { value, enumerable: true, configurable: true, writable: true });
  else target[name] = value;
}

/** The fields of a type that an object has, in the order of the type: there are far fewer than the type has. */
function fieldsOf(value: JsonObject | Draft, { fields }: StructType): Field[] {
  const present: Field[] = [];
  for (const name of Object.keys(value)) {
    const field = fields.get(name);
    if (field !== undefined) insert(present, field);
  }
  return present;
}

/** Into a list that is in order. Most fields come last, and lists are short. */
function insert(ordered: Field[], field: Field): void {
  let at = ordered.length;
  for (let before = ordered[at - 1]; before !== undefined && before.order > field.order; before = ordered[at - 1]) {
    ordered[at] = before;
    at--;
  }
  ordered[at] = field;
}

/** An object of a type, as Go would hold it after decoding. */
export function normalizeStruct(value: JsonObject, type: StructType): Draft {
  const struct: Draft = {};
  for (const field of fieldsOf(value, type)) {
    const normal = field.dropped ? undefined : normalize(value[field.name], field.type);
    if (normal !== undefined && (field.pointer || !isZero(normal, field.type))) struct[field.name] = normal;
  }
  return struct;
}

function normalizeQuantity(value: JsonValue): string | undefined {
  const parsed = parseQuantity(quantityText(value));
  return typeof parsed === 'string' ? undefined : canonicalQuantity(parsed);
}

function normalizeBytes(value: JsonValue): string | undefined {
  if (isJsonArray(value)) return encodeBase64(Uint8Array.from(value.map(Number)));
  const bytes = typeof value === 'string' ? decodeBase64(value) : undefined;
  return bytes instanceof Uint8Array ? encodeBase64(bytes) : undefined;
}

/** What a null inside a list or a map becomes. */
function zeroOf(type: FieldType): DraftValue {
  switch (type.is) {
    case 'struct':
    case 'map':
      return {};
    case 'list':
      return [];
    case 'boolean':
      return false;
    case 'int32':
    case 'int64':
    case 'number':
    case 'duration':
    case 'int-or-string':
      return 0;
    case 'quantity':
      return '0';
    default:
      return '';
  }
}

/** Nothing is listed of it: nearly every object has a field, which is seen at once. */
function isEmpty(object: Draft): boolean {
  for (const _ in object) return false;
  return true;
}

/** Go's notion of a value that is not there. An empty object is one, unless it is behind a pointer; an IntOrString and a quantity never are. */
function isZero(value: DraftValue, type: FieldType): boolean {
  switch (type.is) {
    case 'list':
      return Array.isArray(value) && value.length === 0;
    case 'struct':
    case 'map':
      return isDraft(value) && isEmpty(value);
    case 'int-or-string':
    case 'quantity':
      return false;
    default:
      return value === '' || value === 0 || value === false;
  }
}

/** Adds what Go always writes (`resources: {}`, a required `name: ""`) and drops what it never writes. What is so already is not copied. */
function complete(value: DraftValue, type: FieldType): DraftValue {
  switch (type.is) {
    case 'struct':
      return isDraft(value) ? completeStruct(value, type) : value;
    case 'list':
      return Array.isArray(value) ? completeList(value, type.items) : value;
    case 'map':
      return isDraft(value) ? completeMap(value, type.values) : value;
    default:
      return value;
  }
}

const holdsOthers = ({ is }: FieldType): boolean => is === 'struct' || is === 'list' || is === 'map';

function completeList(list: readonly DraftValue[], type: FieldType): DraftValue {
  return holdsOthers(type) ? list.map((item) => complete(item, type)) : list;
}

function completeMap(map: Draft, type: FieldType): Draft {
  if (!holdsOthers(type)) return map;
  const completed: Draft = {};
  for (const [key, item] of Object.entries(map)) if (item !== undefined) setField(completed, key, complete(item, type));
  return completed;
}

/** An object of a type, as Go would write it. */
export function completeStruct(value: Draft, type: StructType): Draft {
  const fields = fieldsOf(value, type);
  for (const field of type.alwaysWritten) if (value[field.name] === undefined) insert(fields, field);
  const struct: Draft = {};
  for (const field of fields) {
    const own = value[field.name];
    if (own !== undefined && (field.pointer || field.alwaysWritten || !isZero(own, field.type)))
      struct[field.name] = complete(own, field.type);
    else if (field.alwaysWritten) struct[field.name] = complete(zeroOf(field.type), field.type);
  }
  return struct;
}
