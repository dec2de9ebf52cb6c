// Strategic merge patch: as a merge patch, but lists that have a key are merged item by item; `$patch` and `$retainKeys` direct it.
// Source: apimachinery pkg/util/strategicpatch.
import { isJsonObject, type JsonObject, type JsonValue } from '../../../../manifest/index.ts';
import { hasKey, itemKey } from '../field-paths.ts';

export function strategicPatch(target: JsonObject, patch: JsonObject): JsonObject {
  const { $patch: directive, $retainKeys: retained, ...fields } = patch;
  if (directive === 'replace') return fields;
  if (directive === 'delete') return {};
  const result: Record<string, JsonValue | undefined> = { ...target };
  if (Array.isArray(retained)) {
    for (const name of Object.keys(result)) if (!retained.includes(name)) delete result[name];
  }
  for (const [name, value] of Object.entries(fields)) {
    if (name.startsWith('$') || value === undefined) continue;
    if (value === null) delete result[name];
    else result[name] = patchValue(result[name], value, name);
  }
  return result;
}

function patchValue(before: JsonValue | undefined, value: JsonValue, field: string): JsonValue {
  if (isJsonObject(value)) return strategicPatch(isJsonObject(before) ? before : {}, value);
  if (!Array.isArray(value)) return value;
  const items: readonly JsonValue[] = value;
  if (items.some((item) => isJsonObject(item) && item['$patch'] === 'replace' && Object.keys(item).length === 1)) {
    return items.filter((item) => !(isJsonObject(item) && item['$patch'] === 'replace'));
  }
  if (items.length === 0 || !items.every((item) => itemKey(field, item))) return value;
  const list: JsonValue[] = Array.isArray(before) ? [...before] : [];
  for (const item of items) {
    const key = itemKey(field, item);
    if (!key || !isJsonObject(item)) continue;
    const at = list.findIndex((other) => hasKey(other, key));
    const known = list[at];
    if (item['$patch'] === 'delete') {
      if (at >= 0) list.splice(at, 1);
    } else if (isJsonObject(known)) list[at] = strategicPatch(known, item);
    else list.push(strategicPatch({}, item));
  }
  return list;
}
