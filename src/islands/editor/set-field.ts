// Changes one field of a manifest text as a person would: only its characters, comments and layout stay. Pure.
import {
  type JsonValue,
  type ManifestDocument,
  type MappingEntry,
  type MappingNode,
  type Node,
  type Path,
  type PathStep,
  parseManifests,
  type TextEdit,
} from '../../manifest/index.ts';
import { applyEdits } from './text-edits.ts';

/** Which object of the text; without a name the first of the kind. */
export interface FieldTarget {
  readonly kind: string;
  readonly name?: string;
}

export type FieldValue = string | number | boolean;

const PLAIN_SAFE = /^[A-Za-z0-9/_](?:[A-Za-z0-9 ./_@%+-]|:(?=\S))*$/;
/** Plain words and numbers that YAML would read as something else than a string. */
const NOT_A_STRING = /^(?:y|n|yes|no|on|off|true|false|null|~|[-+.]?\d[\d_.,:eExXoO+-]*)$/i;

/** A scalar as YAML: quoted only when it has to be, or when it replaces a quoted one. */
export function scalarText(value: FieldValue, quote: '' | '"' | "'" = ''): string {
  if (typeof value !== 'string') return String(value);
  if (quote === "'" && !/[\r\n\t]/.test(value)) return `'${value.replaceAll("'", "''")}'`;
  const plain = quote === '' && PLAIN_SAFE.test(value) && !NOT_A_STRING.test(value) && value.trim() === value;
  return plain ? value : JSON.stringify(value);
}

const keyText = ({ key }: MappingEntry): string | undefined => (key.type === 'scalar' ? key.text : undefined);

/** Where the indentation of the line of an offset ends, and the column that it ends at (counted from 0). */
function indentBefore(text: string, offset: number): number {
  return offset - (text.lastIndexOf('\n', offset - 1) + 1);
}

/** `a: b` lines for the steps of a path that are missing. */
function blockLines(steps: readonly string[], value: string, indent: string, eol: string): string {
  return steps
    .map((step, depth) => `${indent}${'  '.repeat(depth)}${step}:${depth === steps.length - 1 ? ` ${value}` : ''}`)
    .join(eol);
}

const flowText = (steps: readonly string[], value: string): string =>
  steps.reduceRight(
    (inner, step, index) => (index === steps.length - 1 ? `${step}: ${value}` : `${step}: {${inner}}`),
    '',
  );

function insertInto(text: string, mapping: MappingNode, steps: readonly string[], value: string): TextEdit | null {
  const eol = text.includes('\r\n') ? '\r\n' : '\n';
  if (mapping.flow) {
    const close = mapping.range.end - 1;
    if (text[close] !== '}') return null;
    const last = mapping.entries.at(-1);
    const inner = text.slice(mapping.range.start + 1, close);
    const at = close - (inner.length - inner.trimEnd().length);
    const lead = last === undefined || inner.trimEnd().endsWith(',') ? '' : ', ';
    // A comment before the closing bracket would swallow the new entry.
    if (/#/.test(inner.slice(inner.lastIndexOf('\n') + 1))) return null;
    return { range: { start: at, end: at }, text: `${lead}${flowText(steps, value)}` };
  }
  const first = mapping.entries[0];
  if (first === undefined) return null;
  const start = first.key.range.start;
  const indent = ' '.repeat(indentBefore(text, start));
  const lines = blockLines(steps, value, indent, eol);
  // After the last field of one line, behind its comment. Where there is none, before the first field: the end of a block may be
  // followed by comments that belong to it.
  const line = mapping.entries.findLast((entry) => isOneLine(text, entry));
  if (line !== undefined) {
    const end = lineEnd(text, line.value.range.end);
    return { range: { start: end, end }, text: `${eol}${lines}` };
  }
  return { range: { start, end: start }, text: `${lines.slice(indent.length)}${eol}${indent}` };
}

function lineEnd(text: string, from: number): number {
  const found = text.slice(from).search(/\r\n|\r|\n/);
  return found === -1 ? text.length : from + found;
}

function isOneLine(text: string, { key, value }: MappingEntry): boolean {
  if (value.type !== 'scalar' || value.style === 'literal' || value.style === 'folded') return false;
  if (/[\r\n]/.test(text.slice(key.range.start, value.range.end))) return false;
  return /^\s*(?:#.*)?$/.test(text.slice(value.range.end, lineEnd(text, value.range.end)));
}

/** A value that is not written (`strategy:`) under which fields are to stand. */
function fillEmpty(text: string, parentColumn: number, node: Node, steps: readonly string[], value: string): TextEdit {
  const eol = text.includes('\r\n') ? '\r\n' : '\n';
  const lines = blockLines(steps, value, ' '.repeat(parentColumn + 2), eol);
  const written = text.slice(node.range.start, node.range.end);
  // `{}`, `null` and `~` give way; after an empty value the lines start below, behind a comment on its line.
  if (written !== '') return { range: node.range, text: flowBraces(steps, value) };
  const end = lineEnd(text, node.range.start);
  return { range: { start: end, end }, text: `${eol}${lines}` };
}

const flowBraces = (steps: readonly string[], value: string): string => `{${flowText(steps, value)}}`;

function documentOf(documents: readonly ManifestDocument[], target: FieldTarget): ManifestDocument | undefined {
  return documents.find(
    ({ kind, name }) => kind === target.kind && (target.name === undefined || name === target.name),
  );
}

const isText = (step: PathStep): step is string => typeof step === 'string';

/**
 * The edit that gives a field a value; null when the text has no such object, when a list on the way has no such item, or when the
 * field holds something else than a scalar. Missing mappings on the way are made.
 */
export function fieldEdit(text: string, target: FieldTarget, path: Path, value: FieldValue): TextEdit | null {
  const document = documentOf(parseManifests(text).documents, target);
  if (document === undefined || path.length === 0) return null;
  let node: Node = document.root;
  let column = 0;
  for (let depth = 0; depth < path.length; depth++) {
    const step = path[depth];
    if (node.type === 'alias' || step === undefined) return null;
    if (node.type === 'sequence') {
      const item: Node | undefined = typeof step === 'number' ? node.items[step] : undefined;
      if (item === undefined) return null;
      node = item;
      continue;
    }
    const missing = path.slice(depth);
    if (node.type === 'scalar') {
      if (node.kind !== 'null' || !missing.every(isText)) return null;
      return fillEmpty(text, column, node, missing, scalarText(value));
    }
    const mapping: MappingNode = node;
    const entry = mapping.entries.findLast((candidate) => keyText(candidate) === step);
    if (entry === undefined) {
      if (!missing.every(isText)) return null;
      if (mapping.entries.length === 0) return { range: mapping.range, text: flowBraces(missing, scalarText(value)) };
      return insertInto(text, mapping, missing, scalarText(value));
    }
    column = indentBefore(text, entry.key.range.start);
    node = entry.value;
  }
  return replaceScalar(text, node, value);
}

function replaceScalar(text: string, node: Node, value: FieldValue): TextEdit | null {
  if (node.type !== 'scalar' || node.style === 'literal' || node.style === 'folded') return null;
  const { range } = node;
  const quote =
    typeof value !== 'string' ? '' : node.style === 'single-quoted' ? "'" : node.style === 'double-quoted' ? '"' : '';
  const written = scalarText(value, quote);
  if (range.start !== range.end) return { range, text: written };
  // Not written yet: keep one space from the colon.
  const glued = /\S/.test(text[range.start - 1] ?? '');
  return { range, text: glued ? ` ${written}` : written };
}

/** The text with the field set; the text as it was when the field cannot be set (see {@link fieldEdit}). */
export function setField(text: string, target: FieldTarget, path: Path, value: FieldValue): string {
  const edit = fieldEdit(text, target, path, value);
  return edit === null ? text : applyEdits(text, [edit]);
}

/** What a field holds as written; undefined when the text does not say it. */
export function getField(text: string, target: FieldTarget, path: Path): JsonValue | undefined {
  const document = documentOf(parseManifests(text).documents, target);
  let value: JsonValue | undefined = document?.object;
  for (const step of path) {
    if (Array.isArray(value)) value = typeof step === 'number' ? value[step] : undefined;
    else if (typeof value === 'object' && value !== null)
      value = Object.entries(value).find(([key]) => key === step)?.[1];
    else return undefined;
  }
  return value;
}
