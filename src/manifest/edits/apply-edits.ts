// Applies edits to a text. Pure; an edit that cannot be applied is left out, so that a stale one does no harm.
import type { TextEdit } from '../finding.ts';

/** The text after edits that refer to the text before and do not overlap. An edit that leaves the text is left out. */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  const ordered = edits
    .filter(({ range }) => range.start >= 0 && range.start <= range.end && range.end <= text.length)
    .toSorted((a, b) => a.range.start - b.range.start || a.range.end - b.range.end);
  let [result, from] = ['', 0];
  for (const { range, text: replacement } of ordered) {
    if (range.start < from) continue;
    result += text.slice(from, range.start) + replacement;
    from = range.end;
  }
  return result + text.slice(from);
}
