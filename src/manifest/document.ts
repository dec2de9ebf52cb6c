// One object of a manifest text: what it says, and where every part of it stands.
import { type Finding, hasErrors, type Range } from './finding.ts';
import { isJsonObject, type JsonObject, type JsonValue, type Path } from './json.ts';
import { type ConcreteNode, type MappingEntry, type MappingNode, type Node, resolveAlias } from './yaml/nodes.ts';
import { effectiveEntries, keyName } from './yaml/to-value.ts';

export interface ManifestDocument {
  /** '' when absent or no text. */
  readonly apiVersion: string;
  readonly kind: string;
  readonly name: string;
  /** '' when absent: the API server then takes the request's namespace. */
  readonly namespace: string;
  readonly root: MappingNode;
  /** The object as written, aliases and merge keys resolved; scalars as the API server reads them. */
  readonly object: JsonObject;
  /** The object as the API server would store it. Computed on first use; meaningful only without errors. */
  readonly defaulted: JsonObject;
  /** Findings about this object, also in the list of the whole text. */
  readonly findings: readonly Finding[];
  /** Where the value at a path stands; undefined when the text does not say it (a default). An alias is the place of its value. */
  rangeOf(path: Path): Range | undefined;
  /** Where the key of the last step stands. */
  keyRangeOf(path: Path): Range | undefined;
  /** The last step of a path that the text goes along with; undefined when it does not say even the first. */
  lastWritten(path: Path): WrittenStep | undefined;
}

export interface WrittenStep {
  /** How many steps of the path lead here. */
  readonly steps: number;
  readonly range: Range;
  /** Of its key; undefined for an item of a list. */
  readonly keyRange: Range | undefined;
}

/** What the API server refuses in an object that decodes. */
export type Refuse = (document: ManifestDocument) => readonly Finding[];

/** `decoding` are the findings so far; `store` gives an object as the API server would store it. Only an object without errors is looked at further: the server does not look at others either. */
export function makeDocument(
  root: MappingNode,
  value: JsonValue,
  decoding: readonly Finding[],
  refuse: Refuse,
  store: (object: JsonObject) => JsonObject,
): ManifestDocument {
  const document = new ReadDocument(root, isJsonObject(value) ? value : {}, store);
  document.keep(hasErrors(decoding) ? decoding : [...decoding, ...refuse(document)]);
  return document;
}

class ReadDocument implements ManifestDocument {
  readonly apiVersion: string;
  readonly kind: string;
  readonly name: string;
  readonly namespace: string;
  readonly root: MappingNode;
  readonly object: JsonObject;
  readonly #store: (object: JsonObject) => JsonObject;
  #defaulted: JsonObject | undefined;
  #findings: readonly Finding[] = [];

  constructor(root: MappingNode, object: JsonObject, store: (object: JsonObject) => JsonObject) {
    const metadata = isJsonObject(object['metadata']) ? object['metadata'] : {};
    this.apiVersion = textAt(object, 'apiVersion');
    this.kind = textAt(object, 'kind');
    this.name = textAt(metadata, 'name') || textAt(metadata, 'generateName');
    this.namespace = textAt(metadata, 'namespace');
    this.root = root;
    this.object = object;
    this.#store = store;
  }

  get defaulted(): JsonObject {
    this.#defaulted ??= this.#store(this.object);
    return this.#defaulted;
  }

  get findings(): readonly Finding[] {
    return this.#findings;
  }

  keep(findings: readonly Finding[]): void {
    const { kind, name } = this;
    // Few ask again, and a folder of manifests would hold twice what it says.
    this.#defaulted = undefined;
    this.#findings = findings.map((finding) => ({ ...finding, object: { kind, name } }));
  }

  rangeOf(path: Path): Range | undefined {
    return locate(this.root, path)?.value.range;
  }

  keyRangeOf(path: Path): Range | undefined {
    return locate(this.root, path)?.key?.range;
  }

  lastWritten(path: Path): WrittenStep | undefined {
    return lastWritten(this.root, path);
  }
}

const textAt = (object: JsonObject, name: string): string => {
  const value = object[name];
  return typeof value === 'string' ? value : '';
};

interface Place {
  readonly key?: Node;
  readonly value: Node;
}

function locate(root: MappingNode, path: Path): Place | undefined {
  let node: ConcreteNode | undefined = root;
  let place: Place = { value: root };
  for (const step of path) {
    const next = node && stepInto(node, step);
    if (!next) return undefined;
    place = next;
    node = resolveAlias(next.value);
  }
  return place;
}

function lastWritten(root: MappingNode, path: Path): WrittenStep | undefined {
  let node: ConcreteNode | undefined = root;
  let last: Place | undefined;
  let steps = 0;
  for (const step of path) {
    const next: Place | undefined = node && stepInto(node, step);
    if (!next) break;
    last = next;
    steps++;
    node = resolveAlias(next.value);
  }
  return last && { steps, range: last.value.range, keyRange: last.key?.range };
}

function stepInto(node: ConcreteNode, step: string | number): Place | undefined {
  if (node.type === 'sequence') {
    const value = typeof step === 'number' ? node.items[step] : undefined;
    return value && { value };
  }
  if (node.type !== 'mapping') return undefined;
  const own = ownEntry(node, step);
  return own === 'unclear' ? effectiveEntries(node).findLast(({ key }) => keyName(key) === step) : own;
}

/** The entry of a name where every key is a plain text, as nearly everywhere. */
function ownEntry({ entries }: MappingNode, step: string | number): MappingEntry | 'unclear' | undefined {
  let found: MappingEntry | undefined;
  for (const entry of entries) {
    const { key } = entry;
    if (key.type !== 'scalar' || key.kind !== 'string' || key.text === '<<') return 'unclear';
    if (key.value === step) found = entry;
  }
  return found;
}

/** The node at a path, aliases followed. */
export function nodeAt(root: MappingNode, path: Path): ConcreteNode | undefined {
  const place = locate(root, path);
  return place && resolveAlias(place.value);
}
