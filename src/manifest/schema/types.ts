// Reads the compact notation of kubernetes-types.ts. A type is a list of fields, `name:` flags type:
// flags   `*` pointer (a zero is kept)  `!` written even when empty  `+` required by the published schema  `-` read and dropped: of a feature that is off by default
// types   `s` text, `s(A|B)` one of these  `b` boolean  `i` `l` 32 and 64-bit integers  `q` quantity  `x` number or text
//         `t` time  `y` base64  `a` anything  `n` number  `d` duration  `[]T` list  `{}T` map of T  any other name: that type

/** Type → its fields, in the compact notation. */
export type TypeFields = Readonly<Record<string, string>>;

/** An object of a named type. */
export class StructType {
  readonly is = 'struct';
  /** '' for an object of which only what every object has is known. */
  readonly name: string;
  readonly #read: () => ReadonlyMap<string, Field>;
  #fields: ReadonlyMap<string, Field> | undefined;
  #alwaysWritten: readonly Field[] | undefined;

  /** `read` is called when the fields are first asked for: a text rarely needs more than a few types. */
  constructor(name: string, read: () => ReadonlyMap<string, Field>) {
    this.name = name;
    this.#read = read;
  }

  /** By name; none for a type that is not known. */
  get fields(): ReadonlyMap<string, Field> {
    this.#fields ??= this.#read();
    return this.#fields;
  }

  /** The fields that are written even when nothing sets them. */
  get alwaysWritten(): readonly Field[] {
    this.#alwaysWritten ??= [...this.fields.values()].filter((field) => field.alwaysWritten);
    return this.#alwaysWritten;
  }
}

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
  | StructType;

export interface Field {
  readonly name: string;
  /** Place among the fields of its type, from 0. */
  readonly order: number;
  readonly type: FieldType;
  readonly pointer: boolean;
  /** Even when it is empty; of a list, a map and a time Go then writes nothing. */
  readonly alwaysWritten: boolean;
  readonly required: boolean;
  /** The server reads it and stores nothing: its feature is off by default. */
  readonly dropped: boolean;
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

/** The types of a table. */
export class TypeTable {
  readonly #table: TypeFields;
  readonly #known = new Map<string, StructType>();
  /** What every object has, whatever its kind. */
  readonly anyObject: StructType;

  constructor(table: TypeFields) {
    this.#table = table;
    this.anyObject = new StructType('', () => this.#readFields('apiVersion:s kind:s metadata:ObjectMeta'));
  }

  has(name: string): boolean {
    return Object.hasOwn(this.#table, name);
  }

  struct(name: string): StructType {
    const before = this.#known.get(name);
    if (before) return before;
    const struct = new StructType(name, () => this.#readFields(this.has(name) ? (this.#table[name] ?? '') : ''));
    this.#known.set(name, struct);
    return struct;
  }

  #readFields(text: string): ReadonlyMap<string, Field> {
    const fields = new Map<string, Field>();
    for (const part of text.split(' ')) {
      const match = /^(\S+?):([*!+-]*)(\S+)$/.exec(part);
      if (!match) continue;
      const [, name = '', flags = '', code = ''] = match;
      const type = this.#readType(code);
      fields.set(name, {
        name,
        order: fields.size,
        type,
        pointer: flags.includes('*'),
        alwaysWritten: flags.includes('!') && type.is !== 'list' && type.is !== 'map' && type.is !== 'time',
        required: flags.includes('+'),
        dropped: flags.includes('-'),
      });
    }
    return fields;
  }

  #readType(code: string): FieldType {
    if (code.startsWith('[]')) return { is: 'list', items: this.#readType(code.slice(2)) };
    if (code.startsWith('{}')) return { is: 'map', values: this.#readType(code.slice(2)) };
    if (code.startsWith('s(')) return { is: 'string', values: code.slice(2, -1).split('|') };
    return LEAVES[code] ?? this.struct(code);
  }
}
