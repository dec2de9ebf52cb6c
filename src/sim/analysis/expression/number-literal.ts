// Numbers as a condition writes them.
import { ExpressionError } from './error.ts';
import type { Node } from './nodes.ts';

/** Throws an ExpressionError. */
export function numberNode(text: string): Node {
  const plain = text.replaceAll('_', '');
  if (/^0[xX]/.test(plain)) return { is: 'integer', value: Number(plain) };
  if (/[.eE]/.test(plain)) {
    const value = Number(plain);
    if (Number.isNaN(value))
      throw new ExpressionError(`invalid float literal: strconv.ParseFloat: parsing "${plain}": invalid syntax`);
    return { is: 'float', value };
  }
  if (!/^\d+$/.test(plain))
    throw new ExpressionError(`invalid integer literal: strconv.ParseInt: parsing "${plain}": invalid syntax`);
  if (Number(plain) >= 2 ** 63)
    throw new ExpressionError(`invalid integer literal: strconv.ParseInt: parsing "${plain}": value out of range`);
  return { is: 'integer', value: Number(plain) };
}
