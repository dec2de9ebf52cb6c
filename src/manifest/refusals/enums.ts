// Every field for which the published schema lists the values. The empty text counts as not set.
import { isJsonArray, isJsonObject, type JsonValue, type PathStep } from '../json.ts';
import type { Field, FieldType, StructType } from '../schema/types.ts';
import type { Inspector } from './inspector.ts';

export function listedValues(inspector: Inspector, type: StructType): void {
  const { defaulted } = inspector.document;
  const path: PathStep[] = [];
  for (const field of listedFields(type)) {
    path.push(field.name);
    walk(inspector, defaulted[field.name], field.type, path);
    path.pop();
  }
}

/** `path` is one list for the whole walk: most values are looked at and found to be right. */
function walk(inspector: Inspector, value: JsonValue | undefined, type: FieldType, path: PathStep[]): void {
  if (type.is === 'string') {
    if (type.values && typeof value === 'string' && value !== '' && !type.values.includes(value))
      inspector.oneOf([...path], type.values);
  } else if (type.is === 'list') {
    if (isJsonArray(value))
      for (let index = 0; index < value.length; index++) {
        path.push(index);
        walk(inspector, value[index], type.items, path);
        path.pop();
      }
  } else if (type.is === 'struct' && isJsonObject(value)) {
    for (const field of listedFields(type)) {
      const own = value[field.name];
      if (own === undefined) continue;
      path.push(field.name);
      walk(inspector, own, field.type, path);
      path.pop();
    }
  }
}

const known = new WeakMap<StructType, readonly Field[]>();

/** The fields that may hold a listed value, themselves or further below. What a struct holds is looked up when an object has one. */
function listedFields(type: StructType): readonly Field[] {
  const before = known.get(type);
  if (before !== undefined) return before;
  const fields = [...type.fields.values()].filter((field) => field.name !== 'status' && mayHoldListed(field.type));
  known.set(type, fields);
  return fields;
}

const mayHoldListed = (type: FieldType): boolean =>
  type.is === 'string'
    ? type.values !== undefined
    : type.is === 'list'
      ? mayHoldListed(type.items)
      : type.is === 'struct';
