// Where a decision's manifest path stands in a text, and which path a caret stands on. Pure; parses a text at most once.
import {
  type AliasNode,
  isJsonObject,
  type JsonValue,
  type ManifestDocument,
  type MappingEntry,
  type Node,
  type Path,
  type PathStep,
  parseManifests,
  type Range,
} from '../../manifest/index.ts';
import type { ManifestSource } from '../../sim/kernel/index.ts';

/** Longer texts have no places: looking them up happens on the main thread. */
export const PLACES_LIMIT = 300_000;

export interface Places {
  /** The key and, when it ends on the same line, the value at a path; null when the text does not say it. */
  rangeOf(source: ManifestSource): Range | null;
  /** The object and path that the text at an offset says; null in comments, between documents and outside objects. */
  sourceAt(offset: number): ManifestSource | null;
}

const NOWHERE: Places = { rangeOf: () => null, sourceAt: () => null };

/**
 * Reads a path in the notation of the API server (`spec.template.spec.containers[0].image`) against an object, since a key may hold
 * dots itself (`metadata.labels.app.kubernetes.io/name`): the longest key that fits wins. Undefined when the object has no such value.
 */
export function readPath(object: JsonValue, text: string): Path | undefined {
  const path: PathStep[] = [];
  let [value, rest]: [JsonValue | undefined, string] = [object, text];
  while (rest !== '') {
    if (Array.isArray(value)) {
      const match = /^\[(\d+)\]\.?/.exec(rest);
      const step = Number(match?.[1]);
      if (match === null || !(step < value.length)) return undefined;
      path.push(step);
      value = value[step];
      rest = rest.slice(match[0].length);
      continue;
    }
    if (!isJsonObject(value)) return undefined;
    const here: string = rest;
    const key = Object.keys(value)
      .filter((name) => here.startsWith(name) && /^($|\.|\[)/.test(here.slice(name.length)))
      .toSorted((a, b) => b.length - a.length)[0];
    if (key === undefined || key === '') return undefined;
    path.push(key);
    value = value[key];
    rest = rest.slice(key.length).replace(/^\./, '');
  }
  return path;
}

const isFor = (document: ManifestDocument, source: ManifestSource): boolean =>
  document.kind === source.object.kind && document.name === source.object.name;

const keyText = (key: Node): string => (key.type === 'scalar' ? key.text : '');

function isAlias(node: Node): node is AliasNode {
  return node.type === 'alias';
}

/** The deepest entry at or before an offset, as a path in the API server's notation. */
function pathTo(node: Node, offset: number): string {
  let path = '';
  let current: Node | undefined = node;
  while (current !== undefined && !isAlias(current)) {
    if (current.type === 'mapping') {
      const entry: MappingEntry | undefined = current.entries.findLast(({ key }) => key.range.start <= offset);
      if (entry === undefined) break;
      const name = keyText(entry.key);
      path += path === '' ? name : `.${name}`;
      current = entry.value;
    } else if (current.type === 'sequence') {
      const index: number = current.items.findLastIndex((item) => item.range.start <= offset);
      if (index === -1) break;
      path += `[${index}]`;
      current = current.items[index];
    } else break;
  }
  return path;
}

export function placesOf(text: string): Places {
  if (text.length > PLACES_LIMIT) return NOWHERE;
  let parsed: readonly ManifestDocument[] | undefined;
  const documents = (): readonly ManifestDocument[] => {
    parsed ??= parseManifests(text).documents;
    return parsed;
  };
  return {
    rangeOf(source) {
      for (const document of documents()) {
        if (!isFor(document, source)) continue;
        const path = readPath(document.object, source.path);
        const value = path && document.rangeOf(path);
        if (path === undefined || value === undefined) continue;
        const key = document.keyRangeOf(path) ?? value;
        const sameLine = !/[\r\n]/.test(text.slice(key.start, value.end));
        return { start: key.start, end: sameLine ? Math.max(key.end, value.end) : key.end };
      }
      return null;
    },
    sourceAt(offset) {
      const lineStart = text.lastIndexOf('\n', offset - 1) + 1;
      const lineBreak = text.indexOf('\n', offset);
      const line = text.slice(lineStart, lineBreak === -1 ? text.length : lineBreak);
      const indent = line.search(/\S/);
      if (indent === -1 || line[indent] === '#' || /^(---|\.\.\.)/.test(line)) return null;
      // Anywhere on the line means the key that begins it; `- name:` begins at the key, not at the dash.
      const dashes = /^(?:-\s+)*/.exec(line.slice(indent))?.[0].length ?? 0;
      const at = Math.max(offset, lineStart + indent + dashes);
      const document = documents().findLast(({ root }) => root.range.start <= at);
      if (document === undefined || document.kind === '') return null;
      const path = pathTo(document.root, at);
      return path === '' ? null : { object: { kind: document.kind, name: document.name }, path };
    },
  };
}
