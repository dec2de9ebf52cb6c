// How a JSON value is written as YAML (block or flow) or as JSON. Pure.
import { isJsonArray, isJsonObject, type JsonObject, type JsonValue } from '../json.ts';

/** A word that is nothing but a string, as nearly every field name is. */
const LONG_WORD = /^[A-Za-z]{6,}$/;
const PLAIN_SAFE = /^[A-Za-z0-9/_](?:[A-Za-z0-9 ./_@%+-]|:(?=\S))*$/;
/** Plain words and numbers that YAML would read as something else than a string. */
const NOT_A_STRING = /^(?:y|n|yes|no|on|off|true|false|null|~|[-+.]?\d[\d_.,:eExXoO+-]*)$/i;

export type Quote = '' | '"' | "'";

/** A scalar as YAML: quoted only when it has to be, or when it replaces a quoted one. */
export function scalarText(value: string | number | boolean | null, quote: Quote = ''): string {
  if (typeof value !== 'string') return String(value);
  if (quote === '' && LONG_WORD.test(value)) return value;
  if (quote === "'" && !/[\r\n\t]/.test(value)) return `'${value.replaceAll("'", "''")}'`;
  const plain = quote === '' && PLAIN_SAFE.test(value) && !NOT_A_STRING.test(value) && value.trim() === value;
  return plain ? value : JSON.stringify(value);
}

const keyText = (key: string, json: boolean): string => (json ? JSON.stringify(key) : scalarText(key));

/** On one line, in brackets; `json`: as JSON, where every text is quoted. */
export function flowText(value: JsonValue, json: boolean): string {
  if (isJsonArray(value)) return `[${value.map((item) => flowText(item, json)).join(', ')}]`;
  if (isJsonObject(value)) return `{${flowEntries(value, json)}}`;
  return json && typeof value === 'string' ? JSON.stringify(value) : scalarText(value);
}

/** `a: 1, b: {c: 2}`: the inside of the braces. */
export const flowEntries = (value: JsonObject, json: boolean): string =>
  fields(value)
    .map(([key, field]) => `${keyText(key, json)}: ${flowText(field, json)}`)
    .join(', ');

function fields(value: JsonObject): [string, JsonValue][] {
  const found: [string, JsonValue][] = [];
  for (const [key, field] of Object.entries(value)) if (field !== undefined) found.push([key, field]);
  return found;
}

const isEmpty = (value: JsonValue): boolean =>
  isJsonArray(value) ? value.length === 0 : isJsonObject(value) && Object.keys(value).length === 0;

const isScalar = (value: JsonValue): value is string | number | boolean | null =>
  !isJsonArray(value) && !isJsonObject(value);

/** `key: value` as lines, each begun by the indentation. */
export function blockEntry(key: string, value: JsonValue, indent: string): string[] {
  const lines: string[] = [];
  writeEntry(key, value, indent, lines);
  return lines;
}

/** The lines of a mapping's or a list's inside. */
export function blockLines(value: JsonValue, indent: string): string[] {
  const lines: string[] = [];
  writeLines(value, indent, lines);
  return lines;
}

/** `- item` as lines. */
export function blockItem(item: JsonValue, indent: string): string[] {
  const lines: string[] = [];
  writeItem(item, indent, lines);
  return lines;
}

function writeEntry(key: string, value: JsonValue, indent: string, lines: string[]): void {
  const name = `${indent}${scalarText(key)}:`;
  if (isScalar(value) || isEmpty(value)) lines.push(`${name} ${flowText(value, false)}`);
  else {
    lines.push(name);
    writeLines(value, `${indent}  `, lines);
  }
}

function writeLines(value: JsonValue, indent: string, lines: string[]): void {
  if (isJsonArray(value)) for (const item of value) writeItem(item, indent, lines);
  else if (isJsonObject(value)) {
    for (const key of Object.keys(value)) {
      const field = value[key];
      if (field !== undefined) writeEntry(key, field, indent, lines);
    }
  } else lines.push(`${indent}${scalarText(value)}`);
}

function writeItem(item: JsonValue, indent: string, lines: string[]): void {
  if (isScalar(item) || isEmpty(item) || isJsonArray(item)) {
    lines.push(`${indent}- ${flowText(item, false)}`);
    return;
  }
  const first = lines.length;
  writeLines(item, `${indent}  `, lines);
  const line = lines[first];
  if (line !== undefined) lines[first] = `${indent}- ${line.slice(indent.length + 2)}`;
}
