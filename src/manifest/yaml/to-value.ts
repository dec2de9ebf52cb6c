// Tree → plain JSON values, as the API server's YAML-to-JSON step makes them: keys become strings, merge keys are merged, the last of equal keys wins.
import type { JsonValue } from '../json.ts';
import { type MappingEntry, type MappingNode, type Node, resolveAlias, type ScalarNode } from './nodes.ts';
import { isMergeTag } from './scalar.ts';

/** The field name that a key becomes; undefined for a key that JSON cannot have (a list, a mapping, null). */
export function keyName(key: Node): string | undefined {
  const node = key.type === 'scalar' ? key : resolveAlias(key);
  if (node?.type !== 'scalar' || node.kind === 'null') return undefined;
  if (typeof node.value === 'string') return node.value;
  if (node.kind === 'float') return floatKey(node);
  return String(node.value);
}

function floatKey({ value }: ScalarNode): string {
  if (value === Number.POSITIVE_INFINITY) return '.inf';
  if (value === Number.NEGATIVE_INFINITY) return '-.inf';
  if (typeof value !== 'number' || Number.isNaN(value)) return '.nan';
  // Go writes keys in 32-bit precision and with a two-digit exponent.
  const text = String(Number(Math.fround(value).toPrecision(9)));
  const short = String(value).length <= text.length ? String(value) : text;
  return short.replace(/e([+-])(\d)$/, 'e$10$2');
}

export const isMergeKey = (key: Node): boolean =>
  key.type === 'scalar' && key.text === '<<' && key.style === 'plain' && isMergeTag(key.tag);

export const hasMergeKey = (entries: readonly MappingEntry[]): boolean => {
  for (const { key } of entries) if (isMergeKey(key)) return true;
  return false;
};

/** The mappings that a merge key brings in; undefined when its value is neither a mapping nor a list of mappings. */
export function mergeSources(value: Node): readonly MappingNode[] | undefined {
  const node = resolveAlias(value);
  if (node?.type === 'mapping') return [node];
  if (node?.type !== 'sequence') return undefined;
  const sources: MappingNode[] = [];
  for (const item of node.items) {
    const source = resolveAlias(item);
    if (source?.type !== 'mapping') return undefined;
    sources.push(source);
  }
  return sources;
}

/** The entries of a mapping in the order in which the server sets them, merge keys replaced by what they merge. */
export function effectiveEntries(node: MappingNode): readonly MappingEntry[] {
  if (!hasMergeKey(node.entries)) return node.entries;
  const entries: MappingEntry[] = [];
  for (const entry of node.entries) {
    if (!isMergeKey(entry.key)) entries.push(entry);
    // The last source of a list is read first, so that earlier ones win.
    else
      for (const source of [...(mergeSources(entry.value) ?? [])].reverse()) entries.push(...effectiveEntries(source));
  }
  return entries;
}

/** Values of shared nodes are shared: an anchor with a thousand aliases is built once. */
export function toValue(node: Node, known: Map<Node, JsonValue> = new Map()): JsonValue {
  const concrete = resolveAlias(node);
  if (!concrete) return null;
  if (concrete.type === 'scalar') return concrete.value;
  const before = concrete.anchor === undefined ? undefined : known.get(concrete);
  if (before !== undefined) return before;
  const value =
    concrete.type === 'sequence' ? concrete.items.map((item) => toValue(item, known)) : toObject(concrete, known);
  if (concrete.anchor !== undefined) known.set(concrete, value);
  return value;
}

function toObject(mapping: MappingNode, known: Map<Node, JsonValue>): JsonValue {
  const fields: Record<string, JsonValue> = {};
  for (const { key, value } of effectiveEntries(mapping)) {
    const name = keyName(key);
    if (name === undefined) continue;
    // Most values are words: no need to look for more in them.
    const plain = value.type === 'scalar' ? value.value : toValue(value, known);
    // A field named __proto__ must be a field like any other.
    if (name === '__proto__')
      Object.defineProperty(fields, name, { value: plain, enumerable: true, configurable: true, writable: true });
    else fields[name] = plain;
  }
  return fields;
}
