// Edits of a text as values: find the smallest one between two texts, carry findings across one, show one as lines. Pure.
import { applyEdits, type Finding, type Range, type TextEdit } from '../../manifest/index.ts';

/** The text with a finding mended; as it was when the finding has no fix. The finding must be one of this very text. */
export const applyFix = (text: string, { fix }: Finding): string =>
  fix === undefined ? text : applyEdits(text, fix.edits);

/** True for the second half of a surrogate pair: an edit must not begin or end between the halves. */
const isLowSurrogate = (code: number): boolean => code >= 0xdc00 && code <= 0xdfff;

/** The smallest single edit that makes `after` of `before`; null when they are equal. */
export function minimalEdit(before: string, after: string): TextEdit | null {
  if (before === after) return null;
  const shorter = Math.min(before.length, after.length);
  let prefix = 0;
  while (prefix < shorter && before.charCodeAt(prefix) === after.charCodeAt(prefix)) prefix++;
  let suffix = 0;
  while (
    suffix < shorter - prefix &&
    before.charCodeAt(before.length - 1 - suffix) === after.charCodeAt(after.length - 1 - suffix)
  )
    suffix++;
  const splits = (at: number, text: string): boolean => isLowSurrogate(text.charCodeAt(at));
  if (prefix > 0 && (splits(prefix, before) || splits(prefix, after))) prefix--;
  if (suffix > 0 && (splits(before.length - suffix, before) || splits(after.length - suffix, after))) suffix--;
  return {
    range: { start: prefix, end: before.length - suffix },
    text: after.slice(prefix, after.length - suffix),
  };
}

function shift(range: Range, edit: TextEdit): Range | null {
  const delta = edit.text.length - (edit.range.end - edit.range.start);
  if (range.end < edit.range.start) return range;
  if (range.start > edit.range.end) return { start: range.start + delta, end: range.end + delta };
  return null;
}

/**
 * The findings of `before` that an edit to `after` did not touch, at their new places. A finding goes when the edit touches the
 * lines it stands on or a place that its fix would change: it may no longer be true. For the moment until the next check.
 */
export function carryFindings<F extends Finding>(findings: readonly F[], before: string, after: string): readonly F[] {
  const edit = minimalEdit(before, after);
  if (edit === null) return findings;
  const lineStart = before.lastIndexOf('\n', edit.range.start - 1) + 1;
  const nextBreak = before.indexOf('\n', edit.range.end);
  const lineEnd = nextBreak === -1 ? before.length : nextBreak;
  const carried: F[] = [];
  for (const finding of findings) {
    if (finding.range.end >= lineStart && finding.range.start <= lineEnd) continue;
    const range = shift(finding.range, edit);
    if (range === null) continue;
    if (finding.fix === undefined) {
      carried.push({ ...finding, range });
      continue;
    }
    const edits: TextEdit[] = [];
    for (const part of finding.fix.edits) {
      const moved = shift(part.range, edit);
      if (moved !== null) edits.push({ range: moved, text: part.text });
    }
    if (edits.length === finding.fix.edits.length) carried.push({ ...finding, range, fix: { edits } });
  }
  return carried;
}

/** What a fix changes, as whole lines: taken away and added. `line` counts from 1. */
export interface LineDiff {
  readonly line: number;
  readonly removed: readonly string[];
  readonly added: readonly string[];
}

/** The lines that differ between a text and the text with the edits; null when nothing changes. */
export function lineDiff(text: string, edits: readonly TextEdit[]): LineDiff | null {
  const before = text.split(/\r\n|\r|\n/);
  const after = applyEdits(text, edits).split(/\r\n|\r|\n/);
  const shorter = Math.min(before.length, after.length);
  let head = 0;
  while (head < shorter && before[head] === after[head]) head++;
  let tail = 0;
  while (tail < shorter - head && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail++;
  const removed = before.slice(head, before.length - tail);
  const added = after.slice(head, after.length - tail);
  return removed.length === 0 && added.length === 0 ? null : { line: head + 1, removed, added };
}
