// Takes a field or an item of a list out of a document, with what becomes empty by it; comments of others stay. Pure.
import type { Range, TextEdit } from '../finding.ts';
import type { Path } from '../json.ts';
import type { MappingNode, Node, SequenceNode } from '../yaml/nodes.ts';
import { entryOf, isLastOnLine, lineEnd, lineStart, nextLine } from './layout.ts';

interface Part {
  readonly parent: MappingNode | SequenceNode;
  readonly index: number;
  /** Key and value, or the item; without its hyphen. */
  readonly range: Range;
}

/**
 * The edit that removes the value at a path; null when the document does not write it there itself. A mapping or list that would be left
 * empty is removed too, unless it is the document. Null also where a comment inside would be lost.
 */
export function removeFieldEdit(text: string, root: MappingNode, path: Path): TextEdit | null {
  const way = partsOnTheWay(root, path);
  if (way === undefined) return null;
  let at = way.length - 1;
  while (at > 0 && sizeOf(way[at]?.parent) === 1) at--;
  const part = way[at];
  if (part === undefined || sizeOf(part.parent) === 1) return null;
  return part.parent.flow ? removeInFlow(text, part) : removeInBlock(text, part);
}

const sizeOf = (node: Node | undefined): number =>
  node?.type === 'mapping' ? node.entries.length : node?.type === 'sequence' ? node.items.length : 0;

function partsOnTheWay(root: MappingNode, path: Path): Part[] | undefined {
  const parts: Part[] = [];
  let node: Node = root;
  for (const step of path) {
    if (node.type === 'sequence') {
      const item: Node | undefined = typeof step === 'number' ? node.items[step] : undefined;
      if (item === undefined || typeof step !== 'number') return undefined;
      parts.push({ parent: node, index: step, range: item.range });
      node = item;
    } else if (node.type === 'mapping' && typeof step === 'string') {
      const entry = entryOf(node, step);
      if (entry === undefined) return undefined;
      const range = { start: entry.key.range.start, end: Math.max(entry.key.range.end, entry.value.range.end) };
      parts.push({ parent: node, index: node.entries.indexOf(entry), range });
      node = entry.value;
    } else return undefined;
  }
  return parts.length === 0 ? undefined : parts;
}

const startOf = ({ parent }: Part, index: number): number | undefined =>
  parent.type === 'mapping' ? parent.entries[index]?.key.range.start : parent.items[index]?.range.start;

const endOf = ({ parent }: Part, index: number): number | undefined =>
  parent.type === 'mapping' ? parent.entries[index]?.value.range.end : parent.items[index]?.range.end;

/** With the comma before it, or, for the first, the comma behind it. */
function removeInFlow(text: string, part: Part): TextEdit | null {
  const before = part.index > 0 ? endOf(part, part.index - 1) : undefined;
  const after = startOf(part, part.index + 1);
  const range =
    before !== undefined
      ? { start: before, end: part.range.end }
      : { start: part.range.start, end: after ?? part.range.end };
  return /#/.test(text.slice(range.start, range.end)) ? null : { range, text: '' };
}

function removeInBlock(text: string, part: Part): TextEdit | null {
  const { range, parent } = part;
  if (!isLastOnLine(text, range.end) || /#/.test(text.slice(range.start, range.end))) return null;
  const line = lineStart(text, range.start);
  const lead = text.slice(line, range.start);
  const comment = text.slice(range.end, lineEnd(text, range.end)).trim();
  const ownLine = parent.type === 'mapping' ? /^[ \t]*$/.test(lead) : /^[ \t]*-[ \t]*$/.test(lead);
  if (ownLine) {
    if (comment === '') return { range: { start: line, end: nextLine(text, range.end) }, text: '' };
    // What is said beside it stays, on a line of its own.
    const kept = line + lead.length - lead.trimStart().length;
    return { range: { start: kept, end: lineEnd(text, range.end) }, text: comment };
  }
  // The first field behind a hyphen: the next one takes its place, or the comment stays there.
  const next = parent.type === 'mapping' ? startOf(part, part.index + 1) : undefined;
  if (next === undefined) return null;
  if (comment !== '') return { range: { start: range.start, end: lineEnd(text, range.end) }, text: comment };
  return /#/.test(text.slice(range.end, next)) ? null : { range: { start: range.start, end: next }, text: '' };
}
