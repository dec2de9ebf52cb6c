// Text → documents and findings. The only way in for manifests that somebody wrote.
import { applyDefaults } from './defaults/index.ts';
import type { ManifestDocument } from './document.ts';
import type { Finding, Range } from './finding.ts';
import { isJsonObject, type JsonObject, type JsonValue, type Path } from './json.ts';
import { type ConcreteNode, type MappingEntry, type MappingNode, type Node, resolveAlias } from './yaml/nodes.ts';
import { parseYaml } from './yaml/parse.ts';
import { effectiveEntries, keyName, toValue } from './yaml/to-value.ts';

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
  for (const { root } of parsed.documents) {
    const node = resolveAlias(root);
    if (node?.type === 'mapping') documents.push(makeDocument(node, []));
  }
  return { documents, findings: documents.flatMap((document) => document.findings) };
}

const textAt = (object: JsonObject, name: string): string => {
  const value = object[name];
  return typeof value === 'string' ? value : '';
};

function makeDocument(root: MappingNode, findings: readonly Finding[]): ManifestDocument {
  const value: JsonValue = toValue(root);
  const object: JsonObject = isJsonObject(value) ? value : {};
  const metadata = isJsonObject(object['metadata']) ? object['metadata'] : {};
  let defaulted: JsonObject | undefined;
  return {
    apiVersion: textAt(object, 'apiVersion'),
    kind: textAt(object, 'kind'),
    name: textAt(metadata, 'name'),
    namespace: textAt(metadata, 'namespace'),
    root,
    object,
    get defaulted() {
      defaulted ??= applyDefaults(object);
      return defaulted;
    },
    findings,
    rangeOf: (path) => locate(root, path)?.value,
    keyRangeOf: (path) => locate(root, path)?.key,
  };
}

interface Place {
  readonly key?: Range;
  readonly value: Range;
}

function locate(root: MappingNode, path: Path): Place | undefined {
  let node: ConcreteNode = root;
  let place: Place = { value: root.range };
  for (const step of path) {
    let next: Node | undefined;
    let key: Range | undefined;
    if (typeof step === 'number') next = node.type === 'sequence' ? node.items[step] : undefined;
    else if (node.type === 'mapping') {
      const entry: MappingEntry | undefined = effectiveEntries(node).findLast(
        (candidate) => keyName(candidate.key) === step,
      );
      next = entry?.value;
      key = entry?.key.range;
    }
    const concrete: ConcreteNode | undefined = next && resolveAlias(next);
    if (!next || !concrete) return undefined;
    place = key ? { key, value: next.range } : { value: next.range };
    node = concrete;
  }
  return place;
}
