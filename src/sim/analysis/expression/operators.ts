// Operators between two values. `&&`, `||` and `??` are not here: they may leave their right side alone.
import { ExpressionError } from './error.ts';
import { matchesPattern } from './pattern.ts';
import { equal, GoInteger, GoList, isMap, isNumber, numberOf, typeOf, type Value } from './values.ts';

/** `make`: told how many items are about to be made. */
export function binary(operator: string, a: Value, b: Value, make: (size: number) => void): Value {
  switch (operator) {
    case '==':
      return equal(a, b);
    case '!=':
      return !equal(a, b);
    case '<':
    case '>':
    case '<=':
    case '>=':
      return compare(operator, a, b);
    case '..':
      return range(a, b, make);
    case 'in':
      return isIn(a, b);
    case 'contains':
      return text(a).includes(text(b));
    case 'startsWith':
      return text(a).startsWith(text(b));
    case 'endsWith':
      return text(a).endsWith(text(b));
    case 'matches':
      return matches(text(a), text(b));
    default:
      return arithmetic(operator, a, b);
  }
}

const impossible = (operator: string, a: Value, b: Value): ExpressionError =>
  new ExpressionError(`invalid operation: ${typeOf(a)} ${operator} ${typeOf(b)}`);

function compare(operator: string, a: Value, b: Value): boolean {
  if (isNumber(a) && isNumber(b)) return ordered(operator, numberOf(a), numberOf(b));
  if (typeof a === 'string' && typeof b === 'string') return ordered(operator, a, b);
  throw impossible(operator, a, b);
}

function ordered<T extends number | string>(operator: string, a: T, b: T): boolean {
  if (operator === '<') return a < b;
  if (operator === '>') return a > b;
  return operator === '<=' ? a <= b : a >= b;
}

function arithmetic(operator: string, a: Value, b: Value): Value {
  if (operator === '+' && typeof a === 'string' && typeof b === 'string') return a + b;
  if (!isNumber(a) || !isNumber(b)) throw impossible(operator, a, b);
  const [left, right] = [numberOf(a), numberOf(b)];
  if (operator === '/') return left / right;
  if (operator === '**' || operator === '^') return left ** right;
  const whole = a instanceof GoInteger && b instanceof GoInteger;
  if (operator === '%') {
    if (!whole) throw impossible(operator, a, b);
    if (right === 0) throw new ExpressionError('runtime error: integer divide by zero');
    return new GoInteger(left % right);
  }
  const number = operator === '+' ? left + right : operator === '-' ? left - right : left * right;
  return whole ? new GoInteger(number) : number;
}

function range(a: Value, b: Value, make: (size: number) => void): Value {
  if (!isNumber(a) || !isNumber(b)) throw new ExpressionError(`invalid operation: int(${typeOf(isNumber(a) ? b : a)})`);
  const from = Math.trunc(numberOf(a));
  const size = Math.max(0, Math.trunc(numberOf(b)) - from + 1);
  make(size);
  return new GoList(Array.from({ length: size }, (_, index) => new GoInteger(from + index)));
}

function isIn(needle: Value, hay: Value): boolean {
  if (hay === null) return false;
  if (hay instanceof GoList) return hay.items.some((item) => equal(item, needle));
  if (isMap(hay)) return typeof needle === 'string' && hay.has(needle);
  throw new ExpressionError(`operator "in" not defined on ${typeOf(hay)}`);
}

/** Go's type assertion to string. */
function text(value: Value): string {
  if (typeof value === 'string') return value;
  throw new ExpressionError(`interface conversion: interface {} is ${typeOf(value, 'nil')}, not string`);
}

function matches(subject: string, pattern: string): boolean {
  const found = matchesPattern(pattern, subject);
  if (found === undefined) throw new ExpressionError(`error parsing regexp: ${pattern}`);
  return found;
}
