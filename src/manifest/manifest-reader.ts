// Text → documents and findings, for the kinds that a reader knows. The only way in for manifests that somebody wrote.
import { type Default, stored } from './defaults/index.ts';
import { type ManifestDocument, makeDocument, nodeAt } from './document.ts';
import { type Finding, hasErrors, type Range } from './finding.ts';
import type { JsonObject, JsonValue } from './json.ts';
import { type Refusal, refusals } from './refusals/index.ts';
import { decode } from './schema/decode.ts';
import { kindType } from './schema/kind-types.ts';
import { checkObjectType, type TypeField } from './schema/object-type.ts';
import { type StructType, type TypeFields, TypeTable } from './schema/types.ts';
import type { YamlDocument } from './yaml/build-tree.ts';
import { MAX_EXPANDED_DEPTH, MAX_EXPANDED_NODES } from './yaml/limits.ts';
import { type ConcreteNode, type MappingNode, type Node, resolveAlias } from './yaml/nodes.ts';
import { parseYaml } from './yaml/parse.ts';
import { toValue } from './yaml/to-value.ts';

export interface ParsedManifests {
  /** In the order of the text; a `List` is unpacked. Empty after a syntax error. */
  readonly documents: readonly ManifestDocument[];
  /** In the order of the text. A syntax error comes alone: nothing else can be trusted then. */
  readonly findings: readonly Finding[];
}

/** What a reader knows of kinds. A kind whose type has no fields here is read like one that nobody knows in full. */
export interface Kinds {
  readonly types: TypeFields;
  /** `apiVersion/kind` → what is refused in it. */
  readonly refusals: Readonly<Record<string, readonly Refusal[]>>;
  /** Kind → its defaults. */
  readonly defaults: Readonly<Record<string, Default>>;
  /** What storing does to objects of any kind. */
  readonly storeAny?: Default;
  /** Findings about documents of one text in the light of each other. */
  references(documents: readonly ManifestDocument[]): readonly Finding[];
}

export interface ManifestReader {
  /** Never throws. */
  parse(text: string): ParsedManifests;
  /** The object as the API server would store it. A kind that is not known in full comes back as it is. */
  store(object: JsonObject): JsonObject;
  /** Whether an object would be taken as it is, were its `apiVersion` another. */
  takesAs(document: ManifestDocument, apiVersion: string): boolean;
}

interface KnownKind {
  readonly type: StructType;
  readonly namespaced: boolean;
}

const own = <T>(table: Readonly<Record<string, T>>, name: string): T | undefined =>
  Object.hasOwn(table, name) ? table[name] : undefined;

/** Makes a reader once for all texts: it keeps the types that it has read. */
export function manifestReader(kinds: Kinds): ManifestReader {
  const types = new TypeTable(kinds.types);
  let last: { readonly apiVersion: string; readonly kind: string; readonly found: KnownKind | undefined } | undefined;
  /** Of an object it is asked several times in a row. */
  const known = (apiVersion: string, kind: string): KnownKind | undefined => {
    if (last?.apiVersion === apiVersion && last.kind === kind) return last.found;
    const type = kindType(apiVersion, kind);
    const found = type && types.has(type.type) ? { ...type, type: types.struct(type.type) } : undefined;
    last = { apiVersion, kind, found };
    return found;
  };
  const store = (object: JsonObject): JsonObject => {
    const { apiVersion, kind } = object;
    if (typeof apiVersion !== 'string' || typeof kind !== 'string') return object;
    const found = known(apiVersion, kind);
    return found
      ? stored(object, { kind, ...found, setDefaults: own(kinds.defaults, kind), storeAny: kinds.storeAny })
      : object;
  };
  const refuse = (document: ManifestDocument): readonly Finding[] => {
    const { apiVersion, kind } = document;
    return refusals(document, known(apiVersion, kind)?.type, own(kinds.refusals, `${apiVersion}/${kind}`) ?? []);
  };
  const readAs = (root: MappingNode, object: JsonValue, apiVersion: TypeField): ManifestDocument => {
    const kind = fieldOf(root, 'kind');
    const findings = decode(root, known(apiVersion.text, kind.text)?.type ?? types.anyObject);
    if (isText(apiVersion.node) && isText(kind.node))
      findings.unshift(...checkObjectType(apiVersion, kind, firstLine(root)));
    return makeDocument(root, object, findings, refuse, store);
  };
  const readObject = (root: MappingNode): ManifestDocument => readAs(root, toValue(root), fieldOf(root, 'apiVersion'));
  const takesAs = ({ root, object }: ManifestDocument, apiVersion: string): boolean => {
    const version = { ...fieldOf(root, 'apiVersion'), text: apiVersion };
    return !hasErrors(readAs(root, { ...object, apiVersion }, version).findings);
  };
  return { parse: (text) => parse(text, readObject, kinds), store, takesAs };
}

function parse(text: string, readObject: (root: MappingNode) => ManifestDocument, kinds: Kinds): ParsedManifests {
  const parsed = parseYaml(text);
  if (!parsed.ok) return { documents: [], findings: [parsed.error] };
  const documents: ManifestDocument[] = [];
  const findings: Finding[] = [];
  for (const document of parsed.documents) {
    const problems = treeFindings(document);
    findings.push(...problems);
    // What stands behind a broken alias is unknown; what is too large is not read.
    if (problems.length > 0) continue;
    for (const node of objectsOf(document.root, findings)) {
      const object = readObject(node);
      documents.push(object);
      findings.push(...object.findings);
    }
  }
  const references = kinds.references(documents);
  if (references.length === 0) return { documents, findings };
  return { documents, findings: [...findings, ...references].sort((a, b) => a.range.start - b.range.start) };
}

function treeFindings({ root, problems, expandedSize, expandedDepth, hasAliases }: YamlDocument): Finding[] {
  const findings = problems.map((problem): Finding => ({ severity: 'error', ...problem }));
  const range = firstLine(root);
  if (hasAliases && expandedSize > MAX_EXPANDED_NODES)
    findings.push({ id: 'yaml-alias-bomb', severity: 'error', range, data: { limit: MAX_EXPANDED_NODES } });
  else if (expandedDepth > MAX_EXPANDED_DEPTH)
    findings.push({ id: 'yaml-too-deep', severity: 'error', range, data: { limit: MAX_EXPANDED_DEPTH } });
  return findings;
}

/** A place for a finding about the whole: its first key, not all of it. */
function firstLine(node: Node): Range {
  const first = node.type === 'mapping' ? node.entries[0]?.key : node.type === 'sequence' ? node.items[0] : undefined;
  return first && first.type === 'scalar'
    ? first.range
    : { start: node.range.start, end: Math.min(node.range.end, node.range.start + 1) };
}

/** The objects of a document: itself, or the items of a `List`. Nothing for an empty document. */
function objectsOf(root: Node, findings: Finding[]): MappingNode[] {
  const node = resolveAlias(root);
  if (!node || (node.type === 'scalar' && node.kind === 'null')) return [];
  if (node.type !== 'mapping') {
    findings.push({ id: 'not-an-object', severity: 'error', range: firstLine(node), data: { actual: kindOf(node) } });
    return [];
  }
  const kind = nodeAt(node, ['kind']);
  const items = nodeAt(node, ['items']);
  const isList = kind?.type === 'scalar' && /^[A-Z]\w*List$|^List$/.test(kind.text) && items?.type === 'sequence';
  return isList ? items.items.flatMap((item) => objectsOf(item, findings)) : [node];
}

const kindOf = (node: ConcreteNode): string => (node.type === 'scalar' ? node.kind : node.type);

function fieldOf(root: MappingNode, name: string): TypeField {
  const node = nodeAt(root, [name]);
  return { text: node?.type === 'scalar' && node.kind === 'string' ? String(node.value) : '', node };
}

const isText = (node: Node | undefined): boolean =>
  node === undefined || (node.type === 'scalar' && (node.kind === 'string' || node.kind === 'null'));
