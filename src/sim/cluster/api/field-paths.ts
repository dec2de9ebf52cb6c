// Fields of an object as server-side apply sees them: leaves of maps, and items of lists that have a key.
// Source: structured-merge-diff, and the list keys of the API's schema (`x-kubernetes-list-map-keys`).
import { isJsonObject, type JsonObject, type JsonValue } from '../../../manifest/index.ts';

/** A step into a map, or to the item of a list whose key fields have these values. */
export type FieldStep = string | JsonObject;
export type FieldPath = readonly FieldStep[];

/** List → the fields that tell its items apart. A list that is not here is replaced as a whole. */
const LIST_KEYS: Readonly<Record<string, readonly string[]>> = {
  containers: ['name'],
  initContainers: ['name'],
  ephemeralContainers: ['name'],
  env: ['name'],
  volumes: ['name'],
  volumeMounts: ['mountPath'],
  volumeDevices: ['devicePath'],
  imagePullSecrets: ['name'],
  hostAliases: ['ip'],
  topologySpreadConstraints: ['topologyKey', 'whenUnsatisfiable'],
};
const KEY_DEFAULTS: Readonly<Record<string, JsonValue>> = { protocol: 'TCP' };

/** The key of an item of the list in field `field`; undefined when the list has none. */
export function itemKey(field: string, item: JsonValue): JsonObject | undefined {
  if (!isJsonObject(item)) return undefined;
  const names =
    field === 'ports'
      ? [item['containerPort'] === undefined ? 'port' : 'containerPort', 'protocol']
      : Object.hasOwn(LIST_KEYS, field)
        ? LIST_KEYS[field]
        : undefined;
  if (!names) return undefined;
  const key: Record<string, JsonValue> = {};
  for (const name of names) {
    const value = item[name] ?? KEY_DEFAULTS[name];
    if (value === undefined) return undefined;
    key[name] = value;
  }
  return key;
}

export const hasKey = (item: JsonValue, key: JsonObject): boolean =>
  isJsonObject(item) && Object.entries(key).every(([name, value]) => (item[name] ?? KEY_DEFAULTS[name]) === value);

const SKIPPED = new Set(['apiVersion', 'kind', 'status']);
const SKIPPED_META = new Set(['name', 'namespace', 'uid', 'generation', 'resourceVersion', 'creationTimestamp']);

/** Every field that an object sets: path (as text) → value. An item of a keyed list is a field of its own, of value true. */
export function fieldsOf(object: JsonObject): Map<string, JsonValue> {
  const fields = new Map<string, JsonValue>();
  const walkMap = (map: JsonObject, path: FieldPath): void => {
    for (const [name, value] of Object.entries(map)) {
      if (value === undefined || (path.length === 0 && SKIPPED.has(name))) continue;
      if (path.length === 1 && path[0] === 'metadata' && SKIPPED_META.has(name)) continue;
      walk(value, name, [...path, name]);
    }
  };
  const walk = (value: JsonValue, field: string, path: FieldPath): void => {
    if (isJsonObject(value) && Object.keys(value).length > 0) {
      walkMap(value, path);
      return;
    }
    if (Array.isArray(value) && value.length > 0) {
      const keys = value.map((item: JsonValue) => itemKey(field, item));
      if (keys.every((key) => key !== undefined)) {
        for (const [index, key] of keys.entries()) {
          const item: JsonValue = value[index];
          const itemPath = key ? [...path, key] : path;
          fields.set(JSON.stringify(itemPath), true);
          if (isJsonObject(item)) walkMap(item, itemPath);
        }
        return;
      }
    }
    fields.set(JSON.stringify(path), value);
  };
  walkMap(object, []);
  return fields;
}

/** The object without one field. A map or list that is empty for it goes too. */
export function withoutField(object: JsonObject, path: FieldPath): JsonObject {
  const [step, ...rest] = path;
  if (typeof step !== 'string' || !Object.hasOwn(object, step)) return object;
  const { [step]: value, ...others } = object;
  if (rest.length === 0) return others;
  const next = value === undefined ? undefined : withoutIn(value, rest);
  return next === undefined ? others : { ...object, [step]: next };
}

function withoutIn(value: JsonValue, path: FieldPath): JsonValue | undefined {
  if (isJsonObject(value)) {
    const next = withoutField(value, path);
    return Object.keys(next).length === 0 && next !== value ? undefined : next;
  }
  const [key, ...rest] = path;
  if (!Array.isArray(value) || !isJsonObject(key)) return value;
  const items: JsonValue[] = [];
  for (const item of value) {
    if (!hasKey(item, key)) items.push(item);
    else if (rest.length > 0 && isJsonObject(item)) items.push(withoutField(item, rest));
  }
  return items.length === 0 ? undefined : items;
}

/** The object with the fields of `config` set: maps are merged, keyed lists item by item, everything else is replaced. */
export function mergeFields(live: JsonObject, config: JsonObject): JsonObject {
  const result: Record<string, JsonValue | undefined> = { ...live };
  for (const [name, value] of Object.entries(config)) {
    if (value !== undefined) result[name] = mergeValue(live[name], value, name);
  }
  return result;
}

function mergeValue(live: JsonValue | undefined, value: JsonValue, field: string): JsonValue {
  if (isJsonObject(value)) return isJsonObject(live) ? mergeFields(live, value) : value;
  if (!Array.isArray(value) || !Array.isArray(live)) return value;
  const keys = value.map((item: JsonValue) => itemKey(field, item));
  if (keys.length === 0 || keys.some((key) => key === undefined)) return value;
  // Items keep the order in which they are applied; items of others come after them.
  const merged = value.map((item: JsonValue, index: number) => {
    const key = keys[index];
    const known = key && live.find((other: JsonValue) => hasKey(other, key));
    return isJsonObject(known) && isJsonObject(item) ? mergeFields(known, item) : item;
  });
  const rest = live.filter((item: JsonValue) => !keys.some((key) => key && hasKey(item, key)));
  return [...merged, ...rest];
}
