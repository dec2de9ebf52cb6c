// Tree × type → everything the API server's strict decoder would not take. All problems at once; the server itself stops at the first wrong type.
import type { Finding, Range, TextEdit } from '../finding.ts';
import type { FindingId } from '../finding-ids.ts';
import { formatPath, lastName, type PathStep } from '../json.ts';
import { decodeBase64 } from '../resources/base64.ts';
import { durationSeconds } from '../resources/duration.ts';
import { parseQuantity, quantityText } from '../resources/quantity.ts';
import { isTime } from '../resources/time.ts';
import { excerpt } from '../yaml/excerpt.ts';
import {
  type MappingEntry,
  type MappingNode,
  type Node,
  resolveAlias,
  type ScalarNode,
  type SequenceNode,
} from '../yaml/nodes.ts';
import { parseInteger, withoutUnderscores } from '../yaml/scalar.ts';
import { hasMergeKey, isMergeKey, keyName, mergeSources } from '../yaml/to-value.ts';
import { nearestName } from './nearest.ts';
import type { Field, FieldType, StructType } from './types.ts';

const INT32_LIMIT = 2 ** 31;

/** Enough to learn from; a text with more of them is of another kind altogether. */
const MAX_FINDINGS = 500;

const ANYTHING: FieldType = { is: 'any' };

interface Owner {
  readonly type: StructType;
  readonly path: readonly PathStep[];
}

/**
 * Where a decoder is: the steps from the root, and the types on the way (for advice on misplaced fields). A chain, since most places are
 * passed without a finding, and only a finding needs the whole way.
 */
class Place {
  readonly #outer: Place | undefined;
  readonly #step: PathStep | undefined;
  readonly #type: StructType | undefined;

  constructor(outer?: Place, step?: PathStep, type?: StructType) {
    this.#outer = outer;
    this.#step = step;
    this.#type = type;
  }

  get path(): readonly PathStep[] {
    const path: PathStep[] = [];
    for (let place: Place | undefined = this; place !== undefined; place = place.#outer)
      if (place.#step !== undefined) path.push(place.#step);
    return path.reverse();
  }

  /** From the root on. */
  get owners(): readonly Owner[] {
    const owners: Owner[] = [];
    for (let place: Place | undefined = this; place !== undefined; place = place.#outer)
      if (place.#type !== undefined) owners.push({ type: place.#type, path: place.path });
    return owners.reverse();
  }
}

interface Report {
  (id: FindingId, range: Range, path: readonly PathStep[], data: Finding['data'], edits?: readonly TextEdit[]): void;
  /** Nothing more will be kept: looking for advice is a waste. */
  isFull(): boolean;
}

/** Findings of the decoder, in the order of the text. Of an object without a type of its own only what every object has is looked at. */
export function decode(root: MappingNode, type: StructType): Finding[] {
  const findings: Finding[] = [];
  const isFull = (): boolean => findings.length >= MAX_FINDINGS;
  const add = (
    id: FindingId,
    range: Range,
    path: readonly PathStep[],
    data: Finding['data'],
    edits?: readonly TextEdit[],
  ): void => {
    if (isFull()) return;
    const field = formatPath(path);
    findings.push({
      id,
      severity: 'error',
      range,
      data: { field, name: excerpt(lastName(path)), ...data },
      path: field,
      ...(edits ? { fix: { edits } } : {}),
    });
  };
  check(root, type, new Place(), Object.assign(add, { isFull }));
  findings.sort((a, b) => a.range.start - b.range.start);
  const template = findings.find(({ id }) => id === 'template-expression');
  // Once is enough: what makes a file of a template fills in the others too.
  return template === undefined ? findings : findings.filter((one) => one === template || one.id !== template.id);
}

function check(node: Node, type: FieldType, place: Place, report: Report): void {
  const concrete = resolveAlias(node);
  if (!concrete) return;
  if (concrete.type === 'mapping') checkMapping(concrete, node.range, type, place, report);
  else if (concrete.type === 'sequence') checkSequence(concrete, node.range, type, place, report);
  else checkScalar(concrete, node.range, type, place, report);
}

/** The finding about a value of another type. */
function expectation(type: FieldType): FindingId {
  switch (type.is) {
    case 'boolean':
      return 'expected-boolean';
    case 'int32':
    case 'int64':
      return 'expected-integer';
    case 'int-or-string':
      return 'expected-int-or-string';
    case 'number':
      return 'expected-number';
    case 'duration':
      return 'invalid-duration';
    case 'list':
      return 'expected-list';
    case 'quantity':
      return 'expected-quantity';
    case 'string':
    case 'bytes':
    case 'time':
      return 'expected-string';
    default:
      return 'expected-mapping';
  }
}

function wrongType(actual: string, range: Range, type: FieldType, place: Place, report: Report, text = ''): void {
  report(expectation(type), range, place.path, { actual, value: excerpt(text) });
}

function checkSequence(node: SequenceNode, range: Range, type: FieldType, place: Place, report: Report): void {
  if (type.is !== 'list' && type.is !== 'any' && !isByteList(node, type)) wrongType('list', range, type, place, report);
  const items = type.is === 'list' ? type.items : ANYTHING;
  node.items.forEach((item, index) => {
    if (!isWanted(item, items)) check(item, items, new Place(place, index), report);
  });
}

/** Go reads a list of numbers as bytes, and null as the byte 0. */
const isByteList = (node: SequenceNode, type: FieldType): boolean =>
  type.is === 'bytes' &&
  node.items.every((item) => {
    const value = item.type === 'scalar' ? item.value : undefined;
    return value === null || (typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= 255);
  });

function checkMapping(node: MappingNode, range: Range, type: FieldType, place: Place, report: Report): void {
  const fits = type.is === 'struct' || type.is === 'map' || type.is === 'any';
  if (isTemplate(node)) {
    report('template-expression', node.range, place.path, { key: 'mapping' });
    return;
  }
  if (!fits) wrongType('mapping', range, type, place, report);
  checkKeys(node, place, report);
  const open = type.is === 'struct' && type.name === '';
  const fields = type.is === 'struct' ? type.fields : undefined;
  const here = type.is === 'struct' ? new Place(place, undefined, type) : place;
  for (const { key, value } of entriesToCheck(node)) {
    const name = keyName(key);
    if (name === undefined) continue;
    const field = fields?.get(name);
    const wanted = field?.type ?? (type.is === 'map' ? type.values : ANYTHING);
    if (fields && !field && !open) reportUnknown(key, name, fields, new Place(here, name), report);
    if (!isWanted(value, wanted)) check(value, wanted, new Place(here, name), report);
  }
}

/** `{{ name }}` reads as a mapping whose key is a mapping: of what is filled in later nothing else can be said. */
function isTemplate({ flow, range, entries: [first] }: MappingNode): boolean {
  const key = first?.key;
  return flow && key?.type === 'mapping' && key.flow && key.range.start === range.start + 1;
}

/** A text where a text may stand: so it is with most values, and they need no place. */
const isWanted = (node: Node, type: FieldType): boolean =>
  node.type === 'scalar' && node.kind === 'string' && (type.is === 'string' || type.is === 'any');

/** The mapping's own entries, and those that a merge key brings in. */
function entriesToCheck(node: MappingNode): readonly MappingEntry[] {
  if (!hasMergeKey(node.entries)) return node.entries;
  return node.entries.flatMap((entry) =>
    isMergeKey(entry.key) ? (mergeSources(entry.value) ?? []).flatMap(entriesToCheck) : [entry],
  );
}

/** Texts as keys, each once, and no merge key: so it is with nearly every mapping. */
function hasPlainKeys({ entries }: MappingNode): boolean {
  const names = entries.length > FEW ? new Set<unknown>() : undefined;
  for (let index = 0; index < entries.length; index++) {
    const key = entries[index]?.key;
    if (key?.type !== 'scalar' || key.kind !== 'string' || isMergeKey(key)) return false;
    // A handful of names is compared sooner than collected.
    if (names) names.add(key.value);
    else for (let before = 0; before < index; before++) if (isNamed(entries[before]?.key, key.value)) return false;
  }
  return names === undefined || names.size === entries.length;
}

const FEW = 8;

const isNamed = (key: Node | undefined, name: unknown): boolean => key?.type === 'scalar' && key.value === name;

/** Keys that JSON cannot have, and keys that stand twice: the server compares them with their types, so that `1` and `"1"` differ. */
function checkKeys(node: MappingNode, place: Place, report: Report): void {
  if (hasPlainKeys(node)) return;
  const seen = new Set<string>();
  const see = (key: Node, at: Range): void => {
    const concrete = resolveAlias(key);
    const name = keyName(key);
    if (concrete?.type !== 'scalar' || name === undefined) {
      report('invalid-key', at, place.path, {
        key: concrete?.type === 'scalar' ? 'null' : (concrete?.type ?? 'alias'),
      });
      return;
    }
    const identity = `${concrete.kind}:${name}`;
    if (seen.has(identity)) report('duplicate-field', at, [...place.path, name], { name: excerpt(name) });
    seen.add(identity);
  };
  const walk = (mapping: MappingNode, at: Range | undefined): void => {
    for (const { key, value } of mapping.entries) {
      if (!isMergeKey(key)) see(key, at ?? key.range);
      else {
        const sources = mergeSources(value);
        if (!sources) report('invalid-merge', value.range, place.path, {});
        for (const source of sources ?? []) walk(source, at ?? key.range);
      }
    }
  };
  walk(node, undefined);
}

function reportUnknown(
  key: Node,
  name: string,
  fields: ReadonlyMap<string, Field>,
  place: Place,
  report: Report,
): void {
  if (report.isFull()) return;
  const owner = place.owners.at(-1)?.type.name ?? '';
  const data = { name: excerpt(name), owner };
  const near = nearestName(name, fields.keys());
  const home = misplacedHome(name, fields, place);
  const renamed = near !== undefined && near.toLowerCase() === name.toLowerCase() ? near : undefined;
  if (renamed === undefined && home !== undefined) report('misplaced-field', key.range, place.path, { ...data, home });
  else if (near !== undefined)
    report('misspelt-field', key.range, place.path, { ...data, suggestion: near }, renameEdits(key, near));
  else report('unknown-field', key.range, place.path, data);
}

const renameEdits = (key: Node, name: string): readonly TextEdit[] | undefined =>
  key.type === 'scalar' && (key.style === 'plain' || key.style.endsWith('quoted'))
    ? [{ range: key.range, text: name }]
    : undefined;

/** Where a field of this name belongs: an enclosing object, or the only one directly inside that has it. */
function misplacedHome(name: string, fields: ReadonlyMap<string, Field>, place: Place): string | undefined {
  for (const { type, path } of place.owners.slice(0, -1).reverse())
    if (type.fields.has(name)) return formatPath([...path, name]);
  const here = place.owners.at(-1)?.path ?? [];
  const inside = [...fields.values()].filter(({ type }) => type.is === 'struct' && type.fields.has(name));
  const [only, ...more] = inside;
  return only && more.length === 0 ? formatPath([...here, only.name, name]) : undefined;
}

function checkScalar(node: ScalarNode, range: Range, type: FieldType, place: Place, report: Report): void {
  const { kind, text } = node;
  // JSON has no infinity and no NaN.
  if (kind === 'float' && !Number.isFinite(node.value)) {
    report('not-a-json-number', range, place.path, { value: text });
    return;
  }
  if (kind === 'null') return;
  const data = { actual: kind, value: excerpt(text) };
  switch (type.is) {
    case 'string':
    case 'time':
    case 'bytes':
      if (kind !== 'string') report('expected-string', range, place.path, data, quoteEdits(node, range));
      else if (type.is === 'time' && !isTime(text)) report('invalid-time', range, place.path, data);
      else if (type.is === 'bytes' && !(decodeBase64(String(node.value)) instanceof Uint8Array))
        report('invalid-base64', range, place.path, data);
      return;
    case 'boolean':
      if (kind !== 'boolean') report('expected-boolean', range, place.path, data, unquoteEdits(node, range, 'boolean'));
      return;
    case 'int32':
    case 'int64':
      checkInteger(node, range, type.is, place, report);
      return;
    case 'number':
      if (typeof node.value !== 'number')
        report('expected-number', range, place.path, data, unquoteEdits(node, range, 'integer'));
      return;
    case 'duration':
      if (durationSeconds(node.value) === undefined) report('invalid-duration', range, place.path, data);
      return;
    case 'int-or-string':
      if (kind === 'boolean') report('expected-int-or-string', range, place.path, data);
      else if (kind !== 'string') checkInteger(node, range, 'int32', place, report);
      return;
    case 'quantity':
      if (kind === 'boolean' || typeof parseQuantity(quantityText(node.value)) === 'string')
        report('invalid-quantity', range, place.path, data);
      return;
    case 'any':
      return;
    default:
      wrongType(kind, range, type, place, report, text);
  }
}

function checkInteger(node: ScalarNode, range: Range, size: 'int32' | 'int64', place: Place, report: Report): void {
  const { kind, value, text } = node;
  const data = { actual: kind, value: excerpt(text) };
  if (typeof value !== 'number')
    report('expected-integer', range, place.path, data, unquoteEdits(node, range, 'integer'));
  else if (!Number.isInteger(value)) report('expected-integer', range, place.path, data);
  else {
    const limit = size === 'int32' ? INT32_LIMIT : 2 ** 63;
    const tooLarge = value > limit || (value === limit && !isBelowLimit(node, limit));
    if (value < -limit || tooLarge) report('integer-out-of-range', range, place.path, data);
  }
}

/** Whole numbers next to 2^63 have no double of their own: their digits decide. */
function isBelowLimit({ kind, text }: ScalarNode, limit: number): boolean {
  const exact = kind === 'integer' ? parseInteger(withoutUnderscores(text)) : undefined;
  return exact !== undefined && exact < BigInt(limit);
}

/** Quoting keeps what is written and makes it a text. */
const quoteEdits = (node: ScalarNode, range: Range): readonly TextEdit[] | undefined =>
  node.style === 'plain' && node.range === range && node.tag === undefined
    ? [{ range, text: `"${node.text.replace(/["\\]/g, '\\$&')}"` }]
    : undefined;

/** Without its quotes the text is the number or boolean that is wanted. */
const unquoteEdits = (node: ScalarNode, range: Range, kind: 'integer' | 'boolean'): readonly TextEdit[] | undefined => {
  const fits = kind === 'boolean' ? /^(true|false)$/.test(node.text) : /^-?(0|[1-9][0-9]{0,8})$/.test(node.text);
  return node.style.endsWith('quoted') && node.range === range && fits ? [{ range, text: node.text }] : undefined;
};
