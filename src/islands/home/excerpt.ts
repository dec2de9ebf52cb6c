// A few lines of the manifest around the place that matters: where a fix would go, or what it has changed. Text in, lines out.

export interface ExcerptLine {
  /** As the editor counts, from 1. */
  readonly number: number;
  readonly text: string;
  /** `caret`: here it would be written; `added`: new or changed by the fix. */
  readonly mark: 'none' | 'caret' | 'added';
}

const CONTEXT = 4;

/** Where two texts begin to differ, and how many lines of each differ. */
function difference(before: readonly string[], after: readonly string[]): { from: number; gone: number; came: number } {
  let from = 0;
  while (from < before.length && from < after.length && before[from] === after[from]) from++;
  let tail = 0;
  while (
    tail < before.length - from &&
    tail < after.length - from &&
    before[before.length - 1 - tail] === after[after.length - 1 - tail]
  )
    tail++;
  return { from, gone: before.length - from - tail, came: after.length - from - tail };
}

const numbered = (lines: readonly string[], from: number, to: number, mark: ExcerptLine['mark']): ExcerptLine[] =>
  lines.slice(from, to).map((text, index) => ({ number: from + index + 1, text, mark }));

/** The place at which `after` would change `before`, with the caret on its line. */
export function placeOf(before: string, after: string): readonly ExcerptLine[] {
  const lines = before.split('\n');
  const { from, gone } = difference(lines, after.split('\n'));
  const context = numbered(lines, Math.max(0, from - CONTEXT), from, 'none');
  if (gone > 0) return [...context, ...numbered(lines, from, from + gone, 'caret')];
  const indent = /^ */.exec(after.split('\n')[from] ?? '')?.[0] ?? '';
  return [...context, { number: from + 1, text: indent, mark: 'caret' }];
}

/** What `after` has that `before` had not. */
export function changeOf(before: string, after: string): readonly ExcerptLine[] {
  const lines = after.split('\n');
  const { from, came } = difference(before.split('\n'), lines);
  return [
    ...numbered(lines, Math.max(0, from - CONTEXT), from, 'none'),
    ...numbered(lines, from, from + came, 'added'),
  ];
}

/** The lines around the first that holds a word. */
export function linesAround(text: string, word: string): readonly ExcerptLine[] {
  const lines = text.split('\n');
  const at = lines.findIndex((line) => line.includes(word));
  return numbered(lines, Math.max(0, at - CONTEXT + 1), at + 2, 'none');
}
