import { describe, expect, test } from 'vitest';
import { messagePieces } from '../../../src/islands/shared/message-pieces.ts';

describe('messages in pieces', () => {
  test('names between back quotes are code', () => {
    expect(messagePieces('with `maxUnavailable: 1` one goes')).toMatchObject([
      { text: 'with ', style: 'plain' },
      { text: 'maxUnavailable: 1', style: 'code' },
      { text: ' one goes', style: 'plain' },
    ]);
  });

  test('the result of a sum is bold', () => {
    expect(messagePieces('5 − 4 − 1 = 0', true)).toMatchObject([
      { text: '5 − 4 − 1 = ', style: 'plain' },
      { text: '0', style: 'result' },
    ]);
    expect(messagePieces('no sum', true)).toMatchObject([{ text: 'no sum', style: 'plain' }]);
  });

  test('an odd back quote loses no text', () => {
    expect(
      messagePieces('a `b')
        .map((piece) => piece.text)
        .join(''),
    ).toBe('a b');
  });
});
