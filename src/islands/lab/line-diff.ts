// The difference of two texts line by line, with a little of what is around it. Pure; bounded, whatever somebody wrote.

export interface DiffLine {
  /** `gap`: unchanged lines that are not shown; `text` is their number. */
  readonly kind: 'same' | 'added' | 'removed' | 'gap';
  readonly text: string;
}

const CONTEXT = 2;
/** Longer texts are shown as removed and added as a whole. */
const MOST_CELLS = 4_000_000;

const linesOf = (text: string): string[] => text.replace(/\r\n?/g, '\n').replace(/\n$/, '').split('\n');

/** Every line of both texts in order: the longest common sequence is what stays. */
function allLines(before: readonly string[], after: readonly string[]): DiffLine[] {
  const removed = (text: string): DiffLine => ({ kind: 'removed', text });
  const added = (text: string): DiffLine => ({ kind: 'added', text });
  const columns = after.length + 1;
  if ((before.length + 1) * columns > MOST_CELLS) return [...before.map(removed), ...after.map(added)];
  const lengths = new Uint32Array((before.length + 1) * columns);
  const lengthAt = (row: number, column: number): number => lengths[row * columns + column] ?? 0;
  for (let row = before.length - 1; row >= 0; row--)
    for (let column = after.length - 1; column >= 0; column--)
      lengths[row * columns + column] =
        before[row] === after[column]
          ? lengthAt(row + 1, column + 1) + 1
          : Math.max(lengthAt(row + 1, column), lengthAt(row, column + 1));
  const lines: DiffLine[] = [];
  let row = 0;
  let column = 0;
  while (row < before.length || column < after.length) {
    const [old, young] = [before[row], after[column]];
    if (old !== undefined && old === young) {
      lines.push({ kind: 'same', text: old });
      row++;
      column++;
    } else if (old !== undefined && (young === undefined || lengthAt(row + 1, column) >= lengthAt(row, column + 1))) {
      lines.push(removed(old));
      row++;
    } else {
      lines.push(added(young ?? ''));
      column++;
    }
  }
  return lines;
}

/** Empty when the texts say the same. */
export function lineDiff(before: string, after: string): DiffLine[] {
  const lines = allLines(linesOf(before), linesOf(after));
  const changed = lines.flatMap(({ kind }, index) => (kind === 'same' ? [] : [index]));
  if (changed.length === 0) return [];
  const near = (index: number): boolean => changed.some((at) => Math.abs(at - index) <= CONTEXT);
  const shown: DiffLine[] = [];
  let hidden = 0;
  const closeGap = (): void => {
    if (hidden > 0) shown.push({ kind: 'gap', text: String(hidden) });
    hidden = 0;
  };
  for (const [index, line] of lines.entries()) {
    if (!near(index)) {
      hidden++;
      continue;
    }
    closeGap();
    shown.push(line);
  }
  closeGap();
  return shown;
}
