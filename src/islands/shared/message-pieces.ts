// A message in pieces of one look each: plain words, a name in code face (written between back quotes), the result of a sum.

export interface Piece {
  /** Offset in the message: tells pieces apart. */
  readonly at: number;
  readonly text: string;
  readonly style: 'plain' | 'code' | 'result';
}

/** Cuts a message at its back quotes; with `sums` the number after the last equals sign is a piece of its own. */
export function messagePieces(text: string, sums = false): Piece[] {
  const parts: Piece[] = [];
  let at = 0;
  text.split('`').forEach((part, index) => {
    parts.push({ at, text: part, style: index % 2 === 1 ? 'code' : 'plain' });
    at += part.length + 1;
  });
  const last = parts.at(-1);
  const sum = sums && last?.style === 'plain' ? /^(.*= )(−?[\d,.]+(?: %)?)(.*)$/.exec(last.text) : null;
  if (last && sum) {
    const [, before = '', result = '', after = ''] = sum;
    const resultAt = last.at + before.length;
    parts.splice(
      -1,
      1,
      { at: last.at, text: before, style: 'plain' },
      { at: resultAt, text: result, style: 'result' },
      { at: resultAt + result.length, text: after, style: 'plain' },
    );
  }
  return parts.filter((part) => part.text !== '');
}
