// How a JSON value is written as YAML (block or flow) or as JSON. Pure.
import { isJsonArray, isJsonObject, type JsonObject, type JsonValue } from '../json.ts';

const PLAIN_SAFE = /^[A-Za-z0-9/_](?:[A-Za-z0-9 ./_@%+-]|:(?=\S))*$/;
/** Plain words and numbers that YAML would read as something else than a string. */
const NOT_A_STRING = /^(?:y|n|yes|no|on|off|true|false|null|~|[-+.]?\d[\d_.,:eExXoO+-]*)$/i;

export type Quote = '' | '"' | "'";

/** A scalar as YAML: quoted only when it has to be, or when it replaces a quoted one. */
export function scalarText(value: string | number | boolean | null, quote: Quote = ''): string {
  if (typeof value !== 'string') return String(value);
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
  const name = `${indent}${scalarText(key)}:`;
  if (isScalar(value) || isEmpty(value)) return [`${name} ${flowText(value, false)}`];
  return [name, ...blockLines(value, `${indent}  `)];
}

/** The lines of a mapping's or a list's inside. */
export function blockLines(value: JsonValue, indent: string): string[] {
  if (isJsonArray(value)) return value.flatMap((item) => blockItem(item, indent));
  if (isJsonObject(value)) return fields(value).flatMap(([key, field]) => blockEntry(key, field, indent));
  return [`${indent}${scalarText(value)}`];
}

/** `- item` as lines. */
export function blockItem(item: JsonValue, indent: string): string[] {
  if (isScalar(item) || isEmpty(item) || isJsonArray(item)) return [`${indent}- ${flowText(item, false)}`];
  return blockLines(item, `${indent}  `).map((line, index) =>
    index === 0 ? `${indent}- ${line.slice(indent.length + 2)}` : line,
  );
}
