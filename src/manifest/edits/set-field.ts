// Sets one field of a document as a person would: only its characters change, comments and layout stay. Pure.
import type { TextEdit } from '../finding.ts';
import { isJsonArray, isJsonObject, type JsonObject, type JsonValue, type Path, type PathStep } from '../json.ts';
import type { MappingEntry, MappingNode, Node, ScalarNode, SequenceNode } from '../yaml/nodes.ts';
import { columnOf, entryOf, isJsonStyle, isLastOnLine, lineBreakOf, lineEnd } from './layout.ts';
import { blockEntry, blockItem, blockLines, flowEntries, flowText, type Quote, scalarText } from './write-value.ts';

const isText = (step: PathStep): step is string => typeof step === 'string';

/** The value under the steps that are missing: `['a', 'b'], 1` → `{a: {b: 1}}`. */
const nest = (steps: readonly string[], value: JsonValue): JsonValue =>
  steps.reduceRight<JsonValue>((inner, step) => ({ [step]: inner }), value);

/** `root` in one mapping: every field of its own entry. */
const asObject = (value: JsonValue): JsonObject => (isJsonObject(value) ? value : {});

/**
 * The edit that gives a field a value; null when the way leads through an alias, through a scalar or to an item that a list has not got.
 * Missing mappings on the way are made. A mapping or a list is replaced only by another, and only when it holds no comment.
 */
export function setFieldEdit(text: string, root: MappingNode, path: Path, value: JsonValue): TextEdit | null {
  let node: Node = root;
  /** Where the innermost field on the way begins. */
  let begin = root.entries[0]?.key.range.start ?? root.range.start;
  let inFlow = root.flow;
  let entry: MappingEntry | undefined;
  for (let depth = 0; depth < path.length; depth++) {
    const step = path[depth];
    if (node.type === 'alias' || step === undefined) return null;
    inFlow = inFlow || (node.type !== 'scalar' && node.flow);
    if (node.type === 'sequence') {
      const item: Node | undefined = typeof step === 'number' ? node.items[step] : undefined;
      if (item === undefined) return null;
      node = item;
      entry = undefined;
      continue;
    }
    if (node.type === 'scalar') {
      const missing = path.slice(depth);
      if (node.kind !== 'null' || !missing.every(isText)) return null;
      return fillEmpty(text, node, columnOf(text, begin), inFlow, nest(missing, value));
    }
    const next: MappingEntry | undefined = isText(step) ? entryOf(node, step) : undefined;
    if (next === undefined) {
      const missing = path.slice(depth);
      return missing.every(isText) ? insertInto(text, node, nest(missing, value)) : null;
    }
    begin = next.key.range.start;
    entry = next;
    node = next.value;
  }
  return replaceValue(text, node, entry, columnOf(text, begin), inFlow, value);
}

/** The edit that puts an item at the end of a list; null when there is no list there, or none that can be extended. */
export function appendItemEdit(text: string, root: MappingNode, path: Path, item: JsonValue): TextEdit | null {
  const list = nodeAtOwn(root, path);
  if (list?.type !== 'sequence') return null;
  const last = list.items.at(-1);
  if (list.flow || last === undefined) return insertInFlow(text, list, flowText(item, isJsonStyle(list)));
  const first = list.items[0];
  const dash = first === undefined ? -1 : text.lastIndexOf('-', first.range.start);
  if (dash < 0 || !isLastOnLine(text, last.range.end)) return null;
  const end = lineEnd(text, last.range.end);
  const eol = lineBreakOf(text);
  const lines = blockItem(item, ' '.repeat(columnOf(text, dash)));
  return { range: { start: end, end }, text: `${eol}${lines.join(eol)}` };
}

/** The node at a path that the document writes there itself, without alias or merge key. */
function nodeAtOwn(root: MappingNode, path: Path): Node | undefined {
  let node: Node | undefined = root;
  for (const step of path) {
    if (node?.type === 'sequence') node = typeof step === 'number' ? node.items[step] : undefined;
    else if (node?.type === 'mapping') node = isText(step) ? entryOf(node, step)?.value : undefined;
    else return undefined;
  }
  return node;
}

function insertInto(text: string, mapping: MappingNode, value: JsonValue): TextEdit | null {
  if (mapping.flow) {
    const json = isJsonStyle(mapping);
    return insertInFlow(text, mapping, flowEntries(asObject(value), json));
  }
  const first = mapping.entries[0];
  if (first === undefined) return null;
  const eol = lineBreakOf(text);
  const start = first.key.range.start;
  const indent = ' '.repeat(columnOf(text, start));
  const lines = blockLines(value, indent).join(eol);
  // After the last field of one line, behind its comment. Where there is none, before the first field: the end of a block may be
  // followed by comments that belong to it.
  const line = mapping.entries.findLast((entry) => isOneLine(text, entry));
  if (line !== undefined) {
    const end = lineEnd(text, line.value.range.end);
    return { range: { start: end, end }, text: `${eol}${lines}` };
  }
  return { range: { start, end: start }, text: `${lines.slice(indent.length)}${eol}${indent}` };
}

/** Before the closing bracket. Null where there is none of its own, or where a comment would swallow what is added. */
function insertInFlow(text: string, node: MappingNode | SequenceNode, added: string): TextEdit | null {
  const close = node.range.end - 1;
  if (
    text[close] !== (node.type === 'mapping' ? '}' : ']') ||
    (text[node.range.start] === '[') !== (text[close] === ']')
  )
    return null;
  const inner = text.slice(node.range.start + 1, close);
  const written = inner.trimEnd();
  if (/#/.test(inner.slice(inner.lastIndexOf('\n', written.length) + 1))) return null;
  const at = node.range.start + 1 + written.length;
  const empty = node.type === 'mapping' ? node.entries.length === 0 : node.items.length === 0;
  return { range: { start: at, end: at }, text: `${empty ? '' : written.endsWith(',') ? ' ' : ', '}${added}` };
}

function isOneLine(text: string, { key, value }: MappingEntry): boolean {
  if (value.type === 'mapping' || value.type === 'sequence' || isBlockScalar(value)) return false;
  // A merge key or an alias may stand anywhere; a field behind it wins over what it brings.
  if (/[\r\n]/.test(text.slice(key.range.start, value.range.end))) return false;
  return isLastOnLine(text, value.range.end);
}

const isBlockScalar = (node: Node): boolean =>
  node.type === 'scalar' && (node.style === 'literal' || node.style === 'folded');

/** A value that is not written (`strategy:`), or is `null`, under which fields are to stand. */
function fillEmpty(text: string, node: ScalarNode, parentColumn: number, inFlow: boolean, value: JsonValue): TextEdit {
  const written = text.slice(node.range.start, node.range.end);
  // `null` and `~` give way; after an empty value the lines start below, behind a comment on its line.
  if (written !== '') return { range: node.range, text: flowText(value, false) };
  if (inFlow) return { range: node.range, text: ` ${flowText(value, false)}` };
  const end = lineEnd(text, node.range.start);
  const eol = lineBreakOf(text);
  const lines = blockLines(value, ' '.repeat(parentColumn + 2));
  return { range: { start: end, end }, text: `${eol}${lines.join(eol)}` };
}

function replaceValue(
  text: string,
  node: Node,
  entry: MappingEntry | undefined,
  column: number,
  inFlow: boolean,
  value: JsonValue,
): TextEdit | null {
  if (node.type === 'alias' || isBlockScalar(node)) return null;
  const json = inFlow && entry?.key.type === 'scalar' && entry.key.style === 'double-quoted';
  const collection = isJsonArray(value) || isJsonObject(value);
  if (node.type === 'scalar') {
    if (collection) return node.kind === 'null' ? fillEmpty(text, node, column, inFlow, value) : null;
    return { range: node.range, text: gluedText(text, node, replacedScalar(node, value, json)) };
  }
  if (!collection || /#/.test(text.slice(node.range.start, node.range.end))) return null;
  if (node.flow || inFlow || entry === undefined) return { range: node.range, text: flowText(value, json) };
  const name = entry.key.type === 'scalar' ? entry.key.text : '';
  const lines = blockEntry(name, value, ' '.repeat(column)).join(lineBreakOf(text)).slice(column);
  return { range: { start: entry.key.range.start, end: node.range.end }, text: lines };
}

function replacedScalar(node: ScalarNode, value: JsonValue, json: boolean): string {
  if (typeof value !== 'string') return flowText(value, json);
  const quotes: Readonly<Record<string, Quote>> = { 'single-quoted': "'", 'double-quoted': '"' };
  return scalarText(value, json ? '"' : (quotes[node.style] ?? ''));
}

/** A value that was not written keeps one space from its colon. */
const gluedText = (text: string, { range }: ScalarNode, written: string): string =>
  range.start === range.end && /\S/.test(text[range.start - 1] ?? '') ? ` ${written}` : written;
