// Events of js-yaml → trees with exact ranges. js-yaml gives no end of a collection and no place of a value that is not written;
// both are found here by reading on from the last known place. Never recursive: depth costs no stack.
import { COLLECTION_STYLE, EVENT_ID, type Event, getScalarValue, SCALAR_STYLE, type ScalarEvent } from 'js-yaml';
import type { Range } from '../finding.ts';
import { decodeBase64ToText } from '../resources/base64.ts';
import { excerpt } from './excerpt.ts';
import type { AliasNode, MappingEntry, MappingNode, Node, ScalarNode, ScalarStyle, SequenceNode } from './nodes.ts';
import { resolveScalar, type ScalarMeaning } from './scalar.ts';

/** A problem of the YAML itself that the parser does not see. */
export interface TreeProblem {
  readonly id:
    | 'yaml-colon-in-value'
    | 'yaml-unknown-anchor'
    | 'yaml-alias-cycle'
    | 'yaml-tag-mismatch'
    | 'yaml-bad-base64';
  readonly range: Range;
  readonly data: Readonly<Record<string, string | number>>;
}

export interface YamlDocument {
  readonly root: Node;
  readonly problems: readonly TreeProblem[];
  /** Nodes that a reader meets when it follows every alias; an alias bomb makes it huge. */
  readonly expandedSize: number;
  /** Nesting when every alias is followed. */
  readonly expandedDepth: number;
  readonly hasAliases: boolean;
}

interface OpenMapping extends Omit<MappingNode, 'entries'> {
  entries: readonly MappingEntry[];
}

interface OpenSequence extends Omit<SequenceNode, 'items'> {
  items: readonly Node[];
}

interface OpenCollection {
  readonly node: OpenMapping | OpenSequence;
  readonly entries: MappingEntry[];
  readonly items: Node[];
  /** A mapping's key that waits for its value. */
  key: Node | undefined;
  /** `[a: b]`: a mapping without brackets of its own. */
  readonly bare: boolean;
  size: number;
  /** Of the deepest child. */
  depth: number;
  readonly range: { start: number; end: number };
}

const STYLES: Readonly<Record<number, ScalarStyle>> = {
  [SCALAR_STYLE.PLAIN]: 'plain',
  [SCALAR_STYLE.SINGLE_QUOTED]: 'single-quoted',
  [SCALAR_STYLE.DOUBLE_QUOTED]: 'double-quoted',
  [SCALAR_STYLE.LITERAL_BLOCK]: 'literal',
  [SCALAR_STYLE.FOLDED_BLOCK]: 'folded',
};

const isBlank = (code: number): boolean => code === 32 || code === 9;
const isBreak = (code: number): boolean => code === 10 || code === 13;

function hasBreak(text: string, from: number, to: number): boolean {
  for (let position = from; position < to; position++) if (isBreak(text.charCodeAt(position))) return true;
  return false;
}

/** Past blanks, line breaks and comments. */
function skipSpace(text: string, from: number): number {
  let position = from;
  while (position < text.length) {
    const code = text.charCodeAt(position);
    if (isBlank(code) || isBreak(code)) position++;
    else if (code === 35) while (position < text.length && !isBreak(text.charCodeAt(position))) position++;
    else break;
  }
  return position;
}

/** Past everything that may stand between the last entry of a flow collection and its closing bracket. */
function skipToClosing(text: string, from: number): number {
  let position = skipSpace(text, from);
  while (position < text.length && (text[position] === ',' || text[position] === ':' || text[position] === '?'))
    position = skipSpace(text, position + 1);
  return position;
}

/**
 * `base` is where the text begins in the whole. `reread`: the events come from a relaxed text (see layout.ts), so that what looks like
 * one line may be several.
 */
export function buildTrees(text: string, events: readonly Event[], base: number, reread: boolean): YamlDocument[] {
  const documents: YamlDocument[] = [];
  let stack: OpenCollection[] = [];
  let anchors = new Map<string, { node: Node; size: number; depth: number }>();
  let problems: TreeProblem[] = [];
  let root: Node | undefined;
  let rootSize = 0;
  let rootDepth = 0;
  let hasAliases = false;
  let cursor = 0;

  const add = (node: Node, size: number, depth: number): void => {
    const parent = stack.at(-1);
    if (!parent) {
      root = node;
      rootSize = size;
      rootDepth = depth;
      return;
    }
    parent.size += size;
    if (depth > parent.depth) parent.depth = depth;
    if (parent.node.type === 'sequence') parent.items.push(node);
    else if (parent.key === undefined) parent.key = node;
    else {
      parent.entries.push({ key: parent.key, value: node });
      parent.key = undefined;
    }
  };

  const placeOfNothing = (): number => {
    const parent = stack.at(-1);
    if (!parent) return cursor;
    if (parent.node.type === 'mapping') {
      if (parent.key === undefined) return cursor;
      const position = skipSpace(text, cursor);
      return text[position] === ':' ? position + 1 : cursor;
    }
    const position = skipSpace(text, cursor);
    return text[position] === '-' ? position + 1 : cursor;
  };

  const propertiesEnd = (event: { anchorEnd: number; tagEnd: number }): number =>
    Math.max(event.anchorEnd, event.tagEnd);

  const tagOf = (event: { tagStart: number; tagEnd: number }): string | undefined =>
    event.tagStart < 0 ? undefined : text.slice(event.tagStart, event.tagEnd);

  /** A range of the whole text; the cursor moves behind it. */
  const place = (start: number, end: number): Range => {
    cursor = end;
    return { start: start + base, end: end + base };
  };

  const scalarRange = (event: ScalarEvent): Range => {
    const { valueStart, valueEnd } = event;
    if (valueStart < 0) {
      const end = propertiesEnd(event);
      const nothing = end < 0 ? placeOfNothing() : end;
      return place(nothing, nothing);
    }
    switch (event.style) {
      case SCALAR_STYLE.SINGLE_QUOTED:
      case SCALAR_STYLE.DOUBLE_QUOTED:
        return place(valueStart - 1, valueEnd + 1);
      case SCALAR_STYLE.LITERAL_BLOCK:
      case SCALAR_STYLE.FOLDED_BLOCK: {
        let start = Math.max(cursor, propertiesEnd(event));
        while (start < valueStart && text[start] !== '|' && text[start] !== '>')
          start = text[start] === '#' ? skipSpace(text, start) : start + 1;
        let end = valueEnd;
        while (end > start && (isBlank(text.charCodeAt(end - 1)) || isBreak(text.charCodeAt(end - 1)))) end--;
        return place(start, end);
      }
      default:
        return place(valueStart, valueEnd);
    }
  };

  const readScalar = (event: ScalarEvent): ScalarNode => {
    const range = scalarRange(event);
    const style = STYLES[event.style] ?? 'plain';
    const source = getScalarValue(text, reread ? { ...event, fast: false } : event);
    const tag = tagOf(event);
    let meaning = resolveScalar(source, style !== 'plain', tag, decodeBase64ToText);
    if (typeof meaning === 'string') {
      const id = meaning === 'bad-base64' ? 'yaml-bad-base64' : 'yaml-tag-mismatch';
      problems.push({ id, range, data: { tag: tag ?? '', value: excerpt(source) } });
      meaning = { kind: 'string', value: source } satisfies ScalarMeaning;
    }
    const { kind, value } = meaning;
    return { type: 'scalar', style, kind, value, text: source, range, tag, anchor: anchorOf(event) };
  };

  const anchorOf = (event: { anchorStart: number; anchorEnd: number }): string | undefined =>
    event.anchorStart < 0 ? undefined : text.slice(event.anchorStart, event.anchorEnd);

  const open = (event: Extract<Event, { start: number }>, index: number): void => {
    const flow = event.style === COLLECTION_STYLE.FLOW;
    const next = events[index + 1];
    const mapping = event.type === EVENT_ID.MAPPING;
    const bare =
      flow &&
      mapping &&
      (text[event.start] !== '{' || (next !== undefined && 'start' in next && next.start === event.start));
    const range = { start: event.start + base, end: event.start + base };
    // js-yaml lets a mapping begin behind the anchor or tag of a value; the API server's reader does not.
    const parent = stack.at(-1);
    const inValue = parent?.node.type === 'mapping' && !parent.node.flow && parent.key !== undefined;
    if (mapping && !flow && inValue && !hasBreak(text, cursor, event.start))
      problems.push({ id: 'yaml-colon-in-value', range, data: {} });
    const entries: MappingEntry[] = [];
    const items: Node[] = [];
    const tag = tagOf(event);
    const anchor = anchorOf(event);
    const node: OpenMapping | OpenSequence = mapping
      ? { type: 'mapping', flow, entries, range, tag, anchor }
      : { type: 'sequence', flow, items, range, tag, anchor };
    stack.push({ node, entries, items, key: undefined, bare, size: 1, depth: 0, range });
    if (node.anchor !== undefined) anchors.set(node.anchor, { node, size: 0, depth: 0 });
    cursor = flow && !bare ? event.start + 1 : event.start;
  };

  const close = (): void => {
    const collection = stack.pop();
    if (!collection) {
      if (root) documents.push({ root, problems, expandedSize: rootSize, expandedDepth: rootDepth, hasAliases });
      return;
    }
    if (collection.node.flow && !collection.bare) cursor = Math.min(skipToClosing(text, cursor) + 1, text.length);
    collection.range.end = Math.max(cursor + base, collection.range.start);
    const { node } = collection;
    // A list that grew has room for more, which in a large set is memory by the megabyte.
    if (node.type === 'mapping') node.entries = collection.entries.slice();
    else node.items = collection.items.slice();
    const { anchor } = node;
    if (anchor !== undefined && anchors.get(anchor)?.node === node)
      anchors.set(anchor, { node, size: collection.size, depth: collection.depth + 1 });
    add(node, collection.size, collection.depth + 1);
  };

  const readAlias = (start: number, end: number): void => {
    const name = text.slice(start, end);
    const range = place(start - 1, end);
    const anchor = anchors.get(name);
    const cyclic = stack.some(({ node }) => node === anchor?.node);
    hasAliases = true;
    if (!anchor) problems.push({ id: 'yaml-unknown-anchor', range, data: { name } });
    else if (cyclic) problems.push({ id: 'yaml-alias-cycle', range, data: { name } });
    const target = cyclic ? undefined : anchor?.node;
    const node: AliasNode = { type: 'alias', name, target, range, tag: undefined, anchor: undefined };
    add(node, anchor && !cyclic ? anchor.size : 1, anchor && !cyclic ? anchor.depth : 1);
  };

  for (let index = 0; index < events.length; index++) {
    const event = events[index];
    if (event === undefined) continue;
    switch (event.type) {
      case EVENT_ID.DOCUMENT:
        stack = [];
        anchors = new Map();
        problems = [];
        root = undefined;
        hasAliases = false;
        break;
      case EVENT_ID.MAPPING:
      case EVENT_ID.SEQUENCE:
        open(event, index);
        break;
      case EVENT_ID.SCALAR: {
        const node = readScalar(event);
        if (node.anchor !== undefined) anchors.set(node.anchor, { node, size: 1, depth: 1 });
        add(node, 1, 1);
        break;
      }
      case EVENT_ID.ALIAS:
        readAlias(event.anchorStart, event.anchorEnd);
        break;
      default:
        close();
    }
  }
  return documents;
}
