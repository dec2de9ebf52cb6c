// Adds, fills and takes away items of a list in a manifest text as a person would: other lines and their comments stay. Pure.
import {
  applyEdits,
  type JsonValue,
  type MappingNode,
  type Node,
  parseManifests,
  scalarText,
  type TextEdit,
  valueAt,
} from '../../manifest/index.ts';
import { type FieldTarget, type FieldValue, setField } from '../editor/set-field.ts';

/** Fields of an item in the order in which they are written. */
export type ItemFields = readonly (readonly [name: string, value: FieldValue])[];

const eolOf = (text: string): string => (text.includes('\r\n') ? '\r\n' : '\n');
const lineStart = (text: string, at: number): number => text.lastIndexOf('\n', at - 1) + 1;

function lineEnd(text: string, from: number): number {
  const found = text.slice(from).search(/\r\n|\r|\n/);
  return found === -1 ? text.length : from + found;
}

/** Behind the line break that ends the line of an offset. */
function nextLine(text: string, from: number): number {
  const end = lineEnd(text, from);
  return end + (/^\r\n|^\r|^\n/.exec(text.slice(end))?.[0].length ?? 0);
}

const entryOf = (node: Node | undefined, key: string) =>
  node?.type === 'mapping'
    ? node.entries.findLast((entry) => entry.key.type === 'scalar' && entry.key.text === key)
    : undefined;

function rootOf(text: string, { kind, name }: FieldTarget): Node | undefined {
  return parseManifests(text).documents.find(
    (document) => document.kind === kind && (name === undefined || document.name === name),
  )?.root;
}

const itemLines = (fields: ItemFields, indent: string, eol: string): string =>
  fields.map(([name, value], at) => `${indent}${at === 0 ? '- ' : '  '}${name}: ${scalarText(value)}`).join(eol);

const flowItem = (value: JsonValue): string => JSON.stringify(value);

const valuesOf = (text: string, target: FieldTarget, list: string): readonly JsonValue[] => {
  const document = parseManifests(text).documents.find(({ kind }) => kind === target.kind);
  const values = document === undefined ? undefined : valueAt(document.object, ['spec', list]);
  return Array.isArray(values) ? values : [];
};

/** Writes a list that stood in brackets, or was empty, with an item on each line. */
function asBlock(text: string, parent: MappingNode, key: Node, value: Node, items: readonly string[]): string {
  const column = parent.range.start - lineStart(text, parent.range.start);
  const indent = ' '.repeat(column + 2);
  const end = lineEnd(text, value.range.end);
  const colon = text.indexOf(':', key.range.end) + 1;
  const edits: TextEdit[] = [
    { range: { start: colon, end: value.range.end }, text: items.length === 0 ? ' []' : '' },
    { range: { start: end, end }, text: items.map((item) => `${eolOf(text)}${indent}${item}`).join('') },
  ];
  return applyEdits(text, edits);
}

/** The text with one more item at the end of `spec.<list>`; as it was when the object is written in brackets or is not there. */
export function appendItem(text: string, target: FieldTarget, list: string, fields: ItemFields): string {
  const root = rootOf(text, target);
  const eol = eolOf(text);
  const spec = entryOf(root, 'spec')?.value;
  if (root === undefined) return text;
  if (spec === undefined || (spec.type === 'scalar' && spec.kind === 'null')) {
    // No spec yet: it comes at the end of the object, or behind its key.
    const at = lineEnd(text, (spec ?? root).range.end);
    const head = spec === undefined ? `${eol}spec:` : '';
    const lines = itemLines(fields, '    ', eol);
    return applyEdits(text, [{ range: { start: at, end: at }, text: `${head}${eol}  ${list}:${eol}${lines}` }]);
  }
  if (spec.type !== 'mapping' || spec.flow) return text;
  const column = spec.range.start - lineStart(text, spec.range.start);
  const entry = entryOf(spec, list);
  if (entry === undefined) {
    const at = lineEnd(text, spec.range.end);
    const indent = ' '.repeat(column);
    return applyEdits(text, [
      { range: { start: at, end: at }, text: `${eol}${indent}${list}:${eol}${itemLines(fields, `${indent}  `, eol)}` },
    ]);
  }
  const { key, value } = entry;
  if (value.type === 'sequence' && !value.flow && value.items.length > 0) {
    const dash = value.range.start - lineStart(text, value.range.start);
    const at = lineEnd(text, value.range.end);
    return applyEdits(text, [
      { range: { start: at, end: at }, text: `${eol}${itemLines(fields, ' '.repeat(dash), eol)}` },
    ]);
  }
  const indent = ' '.repeat(column + 2);
  const item = itemLines(fields, indent, eol).slice(indent.length);
  return asBlock(text, spec, key, value, [...valuesOf(text, target, list).map((one) => `- ${flowItem(one)}`), item]);
}

/** The text without an item of `spec.<list>`. Comments over it stay. */
export function removeItem(text: string, target: FieldTarget, list: string, index: number): string {
  const spec = entryOf(rootOf(text, target), 'spec')?.value;
  const entry = entryOf(spec, list);
  if (spec?.type !== 'mapping' || spec.flow || entry?.value.type !== 'sequence') return text;
  const { key, value } = entry;
  const item = value.items[index];
  if (item === undefined) return text;
  if (value.items.length === 1) return asBlock(text, spec, key, value, []);
  if (value.flow) {
    const kept = valuesOf(text, target, list).filter((_, at) => at !== index);
    return asBlock(
      text,
      spec,
      key,
      value,
      kept.map((one) => `- ${flowItem(one)}`),
    );
  }
  const start = lineStart(text, item.range.start);
  return applyEdits(text, [{ range: { start, end: nextLine(text, item.range.end) }, text: '' }]);
}

/** The text without a field of `spec` (or deeper); as it was when the field stands in brackets or is not there. */
export function removeField(text: string, target: FieldTarget, path: readonly (string | number)[]): string {
  let node: Node | undefined = rootOf(text, target);
  for (const step of path.slice(0, -1)) {
    if (node?.type === 'sequence') node = typeof step === 'number' ? node.items[step] : undefined;
    else node = entryOf(node, String(step))?.value;
  }
  if (node?.type !== 'mapping') return text;
  const entry = entryOf(node, String(path.at(-1)));
  if (entry === undefined) return text;
  const at = node.entries.indexOf(entry);
  const following = node.entries[at + 1];
  const { start } = entry.key.range;
  if (node.flow) {
    const before = node.entries[at - 1];
    const range = following
      ? { start, end: following.key.range.start }
      : { start: before?.value.range.end ?? start, end: entry.value.range.end };
    return applyEdits(text, [{ range, text: '' }]);
  }
  // The first field of an item stands on the line of its dash: the next one takes its place.
  const own = text.slice(lineStart(text, start), start).trim() === '';
  if (!own && following) return applyEdits(text, [{ range: { start, end: following.key.range.start }, text: '' }]);
  if (!own) return text;
  return applyEdits(text, [
    { range: { start: lineStart(text, start), end: nextLine(text, entry.value.range.end) }, text: '' },
  ]);
}

/** One field of an item of `spec.<list>`; null takes it away. */
export function setItemField(
  text: string,
  target: FieldTarget,
  list: string,
  index: number,
  field: string,
  value: FieldValue | null,
): string {
  const path = ['spec', list, index, field];
  return value === null ? removeField(text, target, path) : setField(text, target, path, value);
}
