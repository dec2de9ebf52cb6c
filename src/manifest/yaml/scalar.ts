// What a scalar means to the API server, whose YAML reader is go-yaml v2 (YAML 1.1 words, Go's number syntax with underscores),
// and not what YAML 1.2 says: `on` is a boolean, `0644` is octal, `1:30` and dates are strings.
import type { ScalarKind } from './nodes.ts';

export interface ScalarMeaning {
  readonly kind: ScalarKind;
  readonly value: string | number | boolean | null;
}

/** A tag that the scalar's text does not fit, e.g. `!!int abc`. */
export type ScalarRefusal = 'tag-mismatch' | 'bad-base64';

const TRUE: ScalarMeaning = { kind: 'boolean', value: true };
const FALSE: ScalarMeaning = { kind: 'boolean', value: false };
const NULL: ScalarMeaning = { kind: 'null', value: null };

const WORDS = new Map<string, ScalarMeaning>();
for (const word of ['y', 'Y', 'yes', 'Yes', 'YES', 'true', 'True', 'TRUE', 'on', 'On', 'ON']) WORDS.set(word, TRUE);
for (const word of ['n', 'N', 'no', 'No', 'NO', 'false', 'False', 'FALSE', 'off', 'Off', 'OFF']) WORDS.set(word, FALSE);
for (const word of ['', '~', 'null', 'Null', 'NULL']) WORDS.set(word, NULL);
for (const word of ['.nan', '.NaN', '.NAN']) WORDS.set(word, { kind: 'float', value: Number.NaN });
for (const word of ['.inf', '.Inf', '.INF', '+.inf', '+.Inf', '+.INF'])
  WORDS.set(word, { kind: 'float', value: Number.POSITIVE_INFINITY });
for (const word of ['-.inf', '-.Inf', '-.INF']) WORDS.set(word, { kind: 'float', value: Number.NEGATIVE_INFINITY });

const LONGEST_WORD = 5;
const DOT_FLOAT = /^\.[0-9]+([eE][-+]?[0-9]+)?$/;
const INTEGER = /^[-+]?(?:0[xX][0-9a-fA-F]+|0[bB][01]+|0[oO]?[0-7]+|0|[1-9][0-9]*)$/;
const FLOAT = /^[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?$/;
const LARGEST_UINT64 = 18446744073709551615n;
const SMALLEST_INT64 = -9223372036854775808n;

/** Go's numbers may have underscores anywhere. */
export const withoutUnderscores = (text: string): string => (text.includes('_') ? text.replaceAll('_', '') : text);

/** A whole number in Go's notation without underscores, or undefined when it is none or does not fit 64 bits. */
export function parseInteger(text: string): bigint | undefined {
  if (!INTEGER.test(text)) return undefined;
  const negative = text.startsWith('-');
  let digits = /^[-+]/.test(text) ? text.slice(1) : text;
  if (/^0[0-7]+$/.test(digits)) digits = `0o${digits.slice(1)}`;
  const magnitude = BigInt(digits);
  const value = negative ? -magnitude : magnitude;
  return value < SMALLEST_INT64 || value > LARGEST_UINT64 ? undefined : value;
}

/** The meaning of an unquoted, untagged scalar. */
export function resolvePlain(text: string): ScalarMeaning {
  if (text.length <= LONGEST_WORD) {
    const word = WORDS.get(text);
    if (word) return word;
  }
  const first = text.charCodeAt(0);
  if (first === 46) {
    const value = Number(text);
    if (DOT_FLOAT.test(text) && Number.isFinite(value)) return { kind: 'float', value };
  } else if (first === 43 || first === 45 || (first >= 48 && first <= 57)) {
    const plain = withoutUnderscores(text);
    // The common case: a short decimal number.
    if (plain.length < 16 && /^[1-9][0-9]*$/.test(plain)) return { kind: 'integer', value: Number(plain) };
    const integer = parseInteger(plain);
    if (integer !== undefined) return { kind: 'integer', value: Number(integer) };
    if (FLOAT.test(plain)) {
      const value = Number(plain);
      if (Number.isFinite(value)) return { kind: 'float', value };
    }
  }
  return { kind: 'string', value: text };
}

const CORE_TAG = 'tag:yaml.org,2002:';

/** `!!int` → `int`, `!<tag:yaml.org,2002:int>` → `int`; other tags give undefined, and such a scalar is a string. */
function coreTagName(tag: string): string | undefined {
  if (tag.startsWith('!!')) return tag.slice(2);
  if (tag.startsWith(`!<${CORE_TAG}`)) return tag.slice(2 + CORE_TAG.length, -1);
  return undefined;
}

/** Whether a tag says that a mapping key merges other mappings. */
export const isMergeTag = (tag: string | undefined): boolean => tag === undefined || coreTagName(tag) === 'merge';

/** The meaning of a scalar with a tag or quotes. */
export function resolveScalar(
  text: string,
  quoted: boolean,
  tag: string | undefined,
  decodeBase64: (text: string) => string | undefined,
): ScalarMeaning | ScalarRefusal {
  if (tag === undefined) return quoted ? { kind: 'string', value: text } : resolvePlain(text);
  const name = coreTagName(tag);
  const asString: ScalarMeaning = { kind: 'string', value: text };
  if (name === undefined || name === 'str') return asString;
  if (name === 'binary') {
    const decoded = decodeBase64(text);
    return decoded === undefined ? 'bad-base64' : { kind: 'string', value: decoded };
  }
  const meaning = resolvePlain(text);
  switch (name) {
    case 'int':
      return meaning.kind === 'integer' ? meaning : 'tag-mismatch';
    case 'float':
      return meaning.kind === 'float' || meaning.kind === 'integer' ? { ...meaning, kind: 'float' } : 'tag-mismatch';
    case 'bool':
      return meaning.kind === 'boolean' ? meaning : 'tag-mismatch';
    case 'null':
      return meaning.kind === 'null' ? meaning : 'tag-mismatch';
    case 'timestamp':
      return /^\d{4}-\d{1,2}-\d{1,2}/.test(text) ? asString : 'tag-mismatch';
    default:
      return asString;
  }
}
