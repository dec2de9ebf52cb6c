// Text → documents and findings. The only way in for manifests that somebody wrote.
import { type ManifestDocument, makeDocument, nodeAt } from './document.ts';
import type { Finding, Range } from './finding.ts';
import { refusals } from './refusals/index.ts';
import { worldReferences } from './refusals/world-references.ts';
import { decode } from './schema/decode.ts';
import { checkObjectType } from './schema/object-type.ts';
import { kindType } from './schema/types.ts';
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

export function parseManifests(text: string): ParsedManifests {
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
  const references = worldReferences(documents);
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

function readObject(root: MappingNode): ManifestDocument {
  const value = toValue(root);
  const apiVersion = nodeAt(root, ['apiVersion']);
  const kind = nodeAt(root, ['kind']);
  const textOf = (node: Node | undefined): string =>
    node?.type === 'scalar' && node.kind === 'string' ? String(node.value) : '';
  const type = kindType(textOf(apiVersion), textOf(kind));
  const findings = decode(root, type?.type ?? '');
  const isText = (node: Node | undefined): boolean =>
    node === undefined || (node.type === 'scalar' && (node.kind === 'string' || node.kind === 'null'));
  if (isText(apiVersion) && isText(kind))
    findings.unshift(
      ...checkObjectType(
        { text: textOf(apiVersion), node: apiVersion },
        { text: textOf(kind), node: kind },
        firstLine(root),
      ),
    );
  return makeDocument(root, value, findings, refusals);
}
