// What SARIF 2.1.0 asks of a log, for the parts that we write: required properties, types, allowed words, and nothing that it does not know.
// Written from the specification; `breaches` names the place of everything that does not fit.

type Shape =
  | { readonly type: 'string'; readonly oneOf?: readonly string[]; readonly matches?: RegExp }
  | { readonly type: 'integer'; readonly least: number }
  | { readonly type: 'any' }
  | { readonly type: 'list'; readonly of: Shape; readonly unique?: boolean; readonly least?: number }
  | {
      readonly type: 'object';
      readonly required: Readonly<Record<string, Shape>>;
      readonly optional?: Readonly<Record<string, Shape>>;
    };

const text = { type: 'string' } as const;
const index = { type: 'integer', least: -1 } as const;
const count = { type: 'integer', least: 1 } as const;
/** A URI reference: no character that has to be escaped. */
const uri = { type: 'string', matches: /^[A-Za-z0-9\-._~:/?#[\]@!$&'()*+,;=%]*$/ } as const;
const list = (of: Shape, least = 0): Shape => ({ type: 'list', of, least });
const object = (required: Readonly<Record<string, Shape>>, optional: Readonly<Record<string, Shape>> = {}): Shape => ({
  type: 'object',
  required,
  optional: { ...optional, properties: { type: 'any' } },
});

const level = { type: 'string', oneOf: ['none', 'note', 'warning', 'error'] } as const;
const message = object({ text }, { markdown: text, id: text, arguments: list(text) });
const multiformat = object({ text }, { markdown: text });
const artifactLocation = object({}, { uri, uriBaseId: text, index, description: message });
const region = object(
  {},
  { startLine: count, startColumn: count, endLine: count, endColumn: count, snippet: { type: 'any' } },
);
const physicalLocation = object({ artifactLocation }, { region, contextRegion: region });
const logicalLocation = object({}, { name: text, index, fullyQualifiedName: text, kind: text });
const location = object(
  {},
  {
    id: { type: 'integer', least: -1 },
    physicalLocation,
    logicalLocations: { type: 'list', of: logicalLocation, unique: true },
    message,
  },
);
const replacement = object({ deletedRegion: region }, { insertedContent: object({}, { text, binary: text }) });
const fix = object(
  { artifactChanges: list(object({ artifactLocation, replacements: list(replacement, 1) }), 1) },
  { description: message },
);
const suppression = object(
  { kind: { type: 'string', oneOf: ['inSource', 'external'] } },
  { status: text, justification: text, location, guid: text },
);
const result = object(
  { message },
  {
    ruleId: text,
    ruleIndex: index,
    kind: { type: 'string', oneOf: ['notApplicable', 'pass', 'fail', 'review', 'open', 'informational'] },
    level,
    locations: list(location),
    relatedLocations: { type: 'list', of: location, unique: true },
    fixes: { type: 'list', of: fix, unique: true },
    suppressions: { type: 'list', of: suppression, unique: true },
  },
);
const rule = object(
  { id: text },
  {
    name: text,
    shortDescription: multiformat,
    fullDescription: multiformat,
    help: multiformat,
    helpUri: uri,
    defaultConfiguration: object({}, { enabled: { type: 'any' }, level }),
  },
);
const driver = object(
  { name: text },
  {
    version: text,
    semanticVersion: { type: 'string', matches: /^\d+\.\d+\.\d+/ },
    informationUri: uri,
    language: text,
    rules: { type: 'list', of: rule, unique: true },
  },
);
const run = object(
  { tool: object({ driver }) },
  {
    results: list(result),
    language: { type: 'string', matches: /^[a-zA-Z]{2}(-[a-zA-Z]{2})?$/ },
    columnKind: { type: 'string', oneOf: ['utf16CodeUnits', 'unicodeCodePoints'] },
    artifacts: { type: 'list', of: object({}, { location: artifactLocation, mimeType: text }), unique: true },
  },
);
const log = object({ version: { type: 'string', oneOf: ['2.1.0'] }, runs: list(run) }, { $schema: uri });

export function breaches(value: unknown, shape: Shape = log, at = '$'): string[] {
  switch (shape.type) {
    case 'any':
      return [];
    case 'string':
      if (typeof value !== 'string') return [`${at} is no text`];
      if (shape.oneOf && !shape.oneOf.includes(value)) return [`${at} is "${value}"`];
      return shape.matches && !shape.matches.test(value) ? [`${at} is "${value}"`] : [];
    case 'integer':
      return Number.isInteger(value) && Number(value) >= shape.least ? [] : [`${at} is ${String(value)}`];
    case 'list': {
      if (!Array.isArray(value)) return [`${at} is no list`];
      const few = value.length < (shape.least ?? 0) ? [`${at} has too few items`] : [];
      const twice =
        shape.unique && new Set(value.map((item) => JSON.stringify(item))).size < value.length
          ? [`${at} has an item twice`]
          : [];
      return [...few, ...twice, ...value.flatMap((item, place) => breaches(item, shape.of, `${at}[${place}]`))];
    }
    case 'object': {
      if (typeof value !== 'object' || value === null || Array.isArray(value)) return [`${at} is no object`];
      const fields = new Map<string, unknown>(Object.entries(value));
      const missing = Object.keys(shape.required).filter((name) => !fields.has(name));
      return [
        ...missing.map((name) => `${at}.${name} is missing`),
        ...[...fields].flatMap(([name, field]) => {
          const own = shape.required[name] ?? shape.optional?.[name];
          return own === undefined ? [`${at}.${name} is unknown`] : breaches(field, own, `${at}.${name}`);
        }),
      ];
    }
  }
}
