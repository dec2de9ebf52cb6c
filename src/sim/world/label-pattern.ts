// Label patterns of queries: PromQL's regular expressions as far as they are made of letters, `.`, `.*`, `.+` and `|`. Matched in a time
// that grows with the lengths only, whatever a person writes.

type Piece = { readonly is: 'letter'; readonly letter: string } | { readonly is: 'any' } | { readonly is: 'run' };

const RUN: Piece = { is: 'run' };
const ANY: Piece = { is: 'any' };

function piecesOf(text: string): Piece[] | null {
  const pieces: Piece[] = [];
  for (let at = 0; at < text.length; at++) {
    const letter = text[at] ?? '';
    if (letter === '.') {
      const next = text[at + 1];
      if (next === '+' || next === '*') at++;
      if (next === '+') pieces.push(ANY);
      pieces.push(next === '+' || next === '*' ? RUN : ANY);
    } else if (/[\w :/-]/.test(letter)) pieces.push({ is: 'letter', letter });
    else return null;
  }
  return pieces;
}

/** Greedy with one place to come back to: enough for runs of anything. */
function fits(pieces: readonly Piece[], text: string): boolean {
  let [piece, at] = [0, 0];
  let back: { piece: number; at: number } | null = null;
  while (at < text.length) {
    const wanted = pieces[piece];
    if (wanted?.is === 'run') {
      back = { piece: ++piece, at };
      continue;
    }
    if (wanted && (wanted.is === 'any' || wanted.letter === text[at])) {
      piece++;
      at++;
      continue;
    }
    if (!back) return false;
    back.at++;
    ({ piece, at } = back);
  }
  while (pieces[piece]?.is === 'run') piece++;
  return piece === pieces.length;
}

/** Whether a whole value fits; null for a pattern with more to it. */
export function fitsPattern(pattern: string, value: string): boolean | null {
  let any = false;
  for (const alternative of pattern.split('|')) {
    const pieces = piecesOf(alternative);
    if (!pieces) return null;
    any ||= fits(pieces, value);
  }
  return any;
}
