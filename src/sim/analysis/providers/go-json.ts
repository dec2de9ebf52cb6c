// A value as Go's encoding/json writes it: keys sorted, signs that HTML could mistake written as escapes.
import { isJsonObject, type JsonValue } from '../../../manifest/index.ts';

const ESCAPED = /[<>&\u2028\u2029]/g;

const text = (value: string): string =>
  JSON.stringify(value).replace(ESCAPED, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`);

export function goJson(value: JsonValue | undefined): string {
  if (typeof value === 'string') return text(value);
  if (isJsonObject(value))
    return `{${Object.keys(value)
      .sort()
      .map((key) => `${text(key)}:${goJson(value[key])}`)
      .join(',')}}`;
  if (typeof value === 'object' && value !== null) return `[${value.map(goJson).join(',')}]`;
  // Go writes an exponent with at least two digits below 1e-6, and with a sign from 1e21 on, as JavaScript does there.
  return JSON.stringify(value ?? null).replace(/e-(\d)$/, 'e-0$1');
}
