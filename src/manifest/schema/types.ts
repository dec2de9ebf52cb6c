// Reads the compact notation of kubernetes-types.ts. A type is a list of fields, `name:` flags type:
// flags   `*` pointer (a zero is kept)  `!` written even when empty  `+` required by the published schema
// types   `s` text, `s(A|B)` one of these  `b` boolean  `i` `l` 32 and 64-bit integers  `q` quantity  `x` number or text
//         `t` time  `y` base64  `a` anything  `n` number  `d` duration  `[]T` list  `{}T` map of T  any other name: that type
import { TYPE_FIELDS as KUBERNETES_FIELDS, KIND_TYPES as KUBERNETES_KINDS } from './kubernetes-types.ts';
import { LAB_KIND_TYPES, LAB_TYPE_FIELDS } from './lab-types.ts';
import { ROLLOUTS_KIND_TYPES, ROLLOUTS_TYPE_FIELDS } from './rollouts-types.ts';

/** `apiVersion/kind` → its type; see kubernetes-types.ts. */
export const KIND_TYPES: Readonly<Record<string, string>> = {
  ...KUBERNETES_KINDS,
  ...ROLLOUTS_KIND_TYPES,
  ...LAB_KIND_TYPES,
};
const TYPE_FIELDS: Readonly<Record<string, string>> = {
  ...KUBERNETES_FIELDS,
  ...ROLLOUTS_TYPE_FIELDS,
  ...LAB_TYPE_FIELDS,
};

export type FieldType =
  | { readonly is: 'string'; readonly values?: readonly string[] }
  | {
      readonly is:
        | 'boolean'
        | 'int32'
        | 'int64'
        | 'number'
        | 'duration'
        | 'quantity'
        | 'int-or-string'
        | 'time'
        | 'bytes'
        | 'any';
    }
  | { readonly is: 'list'; readonly items: FieldType }
  | { readonly is: 'map'; readonly values: FieldType }
  | { readonly is: 'struct'; readonly name: string };

export interface Field {
  readonly name: string;
  readonly type: FieldType;
  readonly pointer: boolean;
  readonly alwaysWritten: boolean;
  readonly required: boolean;
}

const LEAVES: Readonly<Record<string, FieldType>> = {
  s: { is: 'string' },
  b: { is: 'boolean' },
  i: { is: 'int32' },
  l: { is: 'int64' },
  q: { is: 'quantity' },
  x: { is: 'int-or-string' },
  t: { is: 'time' },
  y: { is: 'bytes' },
  a: { is: 'any' },
  n: { is: 'number' },
  d: { is: 'duration' },
};

function readType(code: string): FieldType {
  if (code.startsWith('[]')) return { is: 'list', items: readType(code.slice(2)) };
  if (code.startsWith('{}')) return { is: 'map', values: readType(code.slice(2)) };
  if (code.startsWith('s(')) return { is: 'string', values: code.slice(2, -1).split('|') };
  return LEAVES[code] ?? { is: 'struct', name: code };
}

const known = new Map<string, ReadonlyMap<string, Field>>();

/** The fields of a type, by name. Read on first use: a text rarely needs more than a few types. */
export function fieldsOf(type: string): ReadonlyMap<string, Field> {
  const before = known.get(type);
  if (before) return before;
  const fields = new Map<string, Field>();
  for (const text of (TYPE_FIELDS[type] ?? '').split(' ')) {
    const match = /^(\S+?):([*!+]*)(\S+)$/.exec(text);
    if (!match) continue;
    const [, name = '', flags = '', code = ''] = match;
    fields.set(name, {
      name,
      type: readType(code),
      pointer: flags.includes('*'),
      alwaysWritten: flags.includes('!'),
      required: flags.includes('+'),
    });
  }
  known.set(type, fields);
  return fields;
}

export interface KindType {
  readonly type: string;
  readonly namespaced: boolean;
}

/** The type of a kind that we know in full; undefined for all others. */
export function kindType(apiVersion: string, kind: string): KindType | undefined {
  const name = `${apiVersion}/${kind}`;
  const entry = Object.hasOwn(KIND_TYPES, name) ? KIND_TYPES[name] : undefined;
  if (entry === undefined) return undefined;
  return entry.startsWith('/') ? { type: entry.slice(1), namespaced: false } : { type: entry, namespaced: true };
}
