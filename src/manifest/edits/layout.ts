// What the edits need to know about the lines around a node. Pure.
import type { MappingEntry, MappingNode, Node } from '../yaml/nodes.ts';
import { keyName } from '../yaml/to-value.ts';

/** As the first line ends: asked for with every edit, so that a long text must not be read for it. */
export const lineBreakOf = (text: string): string => (text[text.indexOf('\n') - 1] === '\r' ? '\r\n' : '\n');

export function lineStart(text: string, offset: number): number {
  let start = offset;
  while (start > 0 && text[start - 1] !== '\n' && text[start - 1] !== '\r') start--;
  return start;
}

/** Where the line of an offset ends, its line break not included. */
export function lineEnd(text: string, offset: number): number {
  let end = offset;
  while (end < text.length && text[end] !== '\n' && text[end] !== '\r') end++;
  return end;
}

/** Where the next line begins; the end of the text on the last line. */
export function nextLine(text: string, offset: number): number {
  const end = lineEnd(text, offset);
  return text.startsWith('\r\n', end) ? end + 2 : Math.min(end + 1, text.length);
}

/** Counted from 0, in UTF-16 units. */
export const columnOf = (text: string, offset: number): number => offset - lineStart(text, offset);

/** The last entry of a name: the one that counts. Entries that a merge key brings in are not looked at. */
export function entryOf({ entries }: MappingNode, name: string): MappingEntry | undefined {
  for (let index = entries.length - 1; index >= 0; index--) {
    const entry = entries[index];
    if (entry === undefined) continue;
    const { key } = entry;
    if ((key.type === 'scalar' && key.kind === 'string' ? key.value : keyName(key)) === name) return entry;
  }
  return undefined;
}

/** Whether a mapping or list in brackets writes its texts as JSON does. */
export function isJsonStyle(node: Node): boolean {
  const first = node.type === 'mapping' ? node.entries[0]?.key : node.type === 'sequence' ? node.items[0] : undefined;
  if (first?.type === 'mapping' || first?.type === 'sequence') return isJsonStyle(first);
  return first?.type === 'scalar' && first.style === 'double-quoted';
}

/** Nothing but blanks and a comment follows on the line. */
export function isLastOnLine(text: string, offset: number): boolean {
  let end = offset;
  while (text[end] === ' ' || text[end] === '\t') end++;
  const next = text[end];
  return next === undefined || next === '\n' || next === '\r' || next === '#';
}
