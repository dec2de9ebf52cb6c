// Every field for which the published schema lists the values. The empty text counts as not set.
import { isJsonArray, isJsonObject, type JsonValue, type Path } from '../json.ts';
import type { FieldType, StructType } from '../schema/types.ts';
import type { Inspector } from './inspector.ts';

export function listedValues(inspector: Inspector, type: StructType): void {
  const { defaulted } = inspector.document;
  for (const field of type.fields.values())
    if (field.name !== 'status') walk(inspector, defaulted[field.name], field.type, [field.name]);
}

function walk(inspector: Inspector, value: JsonValue | undefined, type: FieldType, path: Path): void {
  if (type.is === 'string') {
    if (type.values && typeof value === 'string' && value !== '') inspector.oneOf(path, type.values);
  } else if (type.is === 'list') {
    if (isJsonArray(value))
      for (const [index, item] of value.entries()) walk(inspector, item, type.items, [...path, index]);
  } else if (type.is === 'struct' && isJsonObject(value)) {
    for (const field of type.fields.values())
      if (value[field.name] !== undefined && field.name !== 'status')
        walk(inspector, value[field.name], field.type, [...path, field.name]);
  }
}
