// The functions of the language that conditions use. Those that upstream has and that are left out here are named, so that a condition
// with one of them gets an answer that says so.
import { ExpressionError } from './error.ts';
import { ANY, FLOAT, type GoType, INT, listOf, STRING, typeName } from './types.ts';
import { GoInteger, GoList, isMap, isNumber, numberOf, print, typeOf, type Value } from './values.ts';

export interface Builtin {
  /** The type of the result. Throws an ExpressionError for parameters that do not fit. */
  check(parameters: readonly GoType[]): GoType;
  run(parameters: readonly Value[]): Value;
}

type Kind = GoType['is'];
const NUMBERS: readonly Kind[] = ['int', 'int64', 'float64', 'any'];

/** A function of one parameter that has to be of one of some kinds. */
const unary = (
  name: string,
  kinds: readonly Kind[],
  result: (type: GoType) => GoType,
  run: (value: Value) => Value,
): [string, Builtin] => [
  name,
  {
    check(parameters) {
      const [type] = parameters;
      if (!type || parameters.length !== 1)
        throw new ExpressionError(`invalid number of arguments (expected 1, got ${parameters.length})`);
      if (!kinds.includes(type.is)) throw new ExpressionError(`invalid argument for ${name} (type ${typeName(type)})`);
      return result(type);
    },
    run: ([value = null]) => run(value),
  },
];

const unfit = (name: string, value: Value): ExpressionError =>
  new ExpressionError(`invalid argument for ${name} (type ${typeOf(value)})`);

/** Keeps whole numbers whole. */
const numeric = (name: string, of: (number: number) => number) => (value: Value) => {
  if (!isNumber(value)) throw unfit(name, value);
  return value instanceof GoInteger ? new GoInteger(of(value.value), value.type) : of(value);
};

const toFloat = (name: string, of: (number: number) => number) => (value: Value) => {
  if (!isNumber(value)) throw unfit(name, value);
  return of(numberOf(value));
};

function toInt(value: Value): Value {
  if (isNumber(value)) return new GoInteger(Math.trunc(numberOf(value)));
  if (typeof value !== 'string') throw new ExpressionError(`invalid operation: int(${typeOf(value)})`);
  if (!/^[+-]?\d+$/.test(value)) throw new ExpressionError(`invalid operation: int(${value})`);
  return new GoInteger(Number(value));
}

/** Go rounds halves away from zero. */
const round = (number: number): number => Math.sign(number) * Math.round(Math.abs(number));

/** Go counts the bytes of a text, as UTF-8. */
function byteLength(text: string): number {
  let bytes = 0;
  for (const letter of text) {
    const code = letter.codePointAt(0) ?? 0;
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x1_0000 ? 3 : 4;
  }
  return bytes;
}

function lengthOf(value: Value): Value {
  if (value instanceof GoList) return new GoInteger(value.items.length);
  if (isMap(value)) return new GoInteger(value.size);
  if (typeof value === 'string') return new GoInteger(byteLength(value));
  throw unfit('len', value);
}

const textOf = (value: Value): string => {
  if (typeof value === 'string') return value;
  throw new ExpressionError(`interface conversion: interface {} is ${typeOf(value, 'nil')}, not string`);
};

const overTexts = (
  name: string,
  count: number,
  result: GoType,
  run: (...texts: string[]) => Value,
): [string, Builtin] => [
  name,
  {
    check(parameters) {
      if (parameters.length < count) throw new ExpressionError(`not enough arguments to call ${name}`);
      if (parameters.length > count) throw new ExpressionError(`too many arguments to call ${name}`);
      for (const type of parameters)
        if (type.is !== 'string' && type.is !== 'any' && type.is !== 'nil')
          throw new ExpressionError(`cannot use ${typeName(type)} as argument (type string) to call ${name} `);
      return result;
    },
    run: (values) => run(...values.map(textOf)),
  },
];

const numbersIn = (name: string, values: readonly Value[]): (number | GoInteger)[] =>
  values.flatMap((value) => {
    if (value instanceof GoList) return numbersIn(name, value.items);
    if (!isNumber(value)) throw unfit(name, value);
    return [value];
  });

/** Over numbers, or lists of them. */
const overNumbers = (
  name: string,
  result: GoType,
  run: (numbers: readonly (number | GoInteger)[]) => Value,
): [string, Builtin] => [
  name,
  {
    check(parameters) {
      if (parameters.length === 0)
        throw new ExpressionError(`invalid number of arguments (expected at least 1, got 0)`);
      const wrong = parameters.find((type) => type.is !== 'list' && !NUMBERS.includes(type.is));
      if (wrong) throw new ExpressionError(`invalid argument for ${name} (type ${typeName(wrong)})`);
      return result;
    },
    run: (values) => run(numbersIn(name, values)),
  },
];

const extreme = (name: string, isBetter: (a: number, b: number) => boolean) =>
  overNumbers(name, ANY, (numbers) => {
    const [first, ...others] = numbers;
    if (first === undefined) throw new ExpressionError(`not enough arguments to call ${name}`);
    return others.reduce((best, number) => (isBetter(numberOf(number), numberOf(best)) ? number : best), first);
  });

const plain = (numbers: readonly (number | GoInteger)[]): number[] => numbers.map(numberOf);
const total = (numbers: readonly number[]): number => numbers.reduce((sum, number) => sum + number, 0);

function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  if (sorted.length === 0) return 0;
  return Number.isInteger(middle)
    ? ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2
    : (sorted[Math.floor(middle)] ?? 0);
}

const LISTS: readonly Kind[] = ['list', 'any'];
const itemOf = (type: GoType): GoType => (type.is === 'list' ? type.of : ANY);

export const BUILTINS: ReadonlyMap<string, Builtin> = new Map([
  unary('len', ['list', 'map', 'string', 'any'], () => INT, lengthOf),
  unary('abs', NUMBERS, (type) => type, numeric('abs', Math.abs)),
  unary('ceil', NUMBERS, () => FLOAT, toFloat('ceil', Math.ceil)),
  unary('floor', NUMBERS, () => FLOAT, toFloat('floor', Math.floor)),
  unary('round', NUMBERS, () => FLOAT, toFloat('round', round)),
  unary('int', [...NUMBERS, 'string'], () => INT, toInt),
  unary(
    'float',
    [...NUMBERS, 'string'],
    () => FLOAT,
    (value) => {
      const number = isNumber(value) ? numberOf(value) : typeof value === 'string' ? Number(value) : Number.NaN;
      if (isNumber(value) || (typeof value === 'string' && value.trim() !== '' && !Number.isNaN(number))) return number;
      throw new ExpressionError(`invalid operation: float(${typeOf(value)})`);
    },
  ),
  unary('string', ['nil', 'any', 'bool', 'int', 'int64', 'float64', 'string', 'map', 'list'], () => STRING, print),
  unary(
    'type',
    ['nil', 'any', 'bool', 'int', 'int64', 'float64', 'string', 'map', 'list'],
    () => STRING,
    (value) => {
      if (value instanceof GoList) return 'array';
      if (value instanceof GoInteger) return 'int';
      return isMap(value) ? 'map' : typeof value === 'number' ? 'float' : typeOf(value, 'nil').replace('<nil>', 'nil');
    },
  ),
  unary('first', LISTS, itemOf, (value) => (value instanceof GoList ? (value.items[0] ?? null) : null)),
  unary('last', LISTS, itemOf, (value) => (value instanceof GoList ? (value.items.at(-1) ?? null) : null)),
  unary(
    'keys',
    ['map', 'any'],
    () => listOf(ANY),
    (value) => {
      if (!isMap(value)) throw new ExpressionError(`cannot get keys from ${typeOf(value)}`);
      return new GoList([...value.keys()]);
    },
  ),
  unary(
    'values',
    ['map', 'any'],
    () => listOf(ANY),
    (value) => {
      if (!isMap(value)) throw new ExpressionError(`cannot get values from ${typeOf(value)}`);
      return new GoList([...value.values()]);
    },
  ),
  overTexts('trim', 1, STRING, (text) => (text ?? '').trim()),
  overTexts('upper', 1, STRING, (text) => (text ?? '').toUpperCase()),
  overTexts('lower', 1, STRING, (text) => (text ?? '').toLowerCase()),
  overTexts('hasPrefix', 2, { is: 'bool' }, (text, start) => (text ?? '').startsWith(start ?? '')),
  overTexts('hasSuffix', 2, { is: 'bool' }, (text, end) => (text ?? '').endsWith(end ?? '')),
  extreme('max', (a, b) => a > b),
  extreme('min', (a, b) => a < b),
  overNumbers('sum', ANY, (numbers) => {
    const sum = total(plain(numbers));
    return numbers.length > 0 && numbers.every((number) => number instanceof GoInteger) ? new GoInteger(sum) : sum;
  }),
  overNumbers('mean', FLOAT, (numbers) => (numbers.length === 0 ? 0 : total(plain(numbers)) / numbers.length)),
  overNumbers('median', FLOAT, (numbers) => median(plain(numbers))),
]);

/** Functions of the language that no condition of ours can use. */
export const LEFT_OUT: ReadonlySet<string> = new Set([
  'date',
  'duration',
  'now',
  'fromBase64',
  'fromJSON',
  'fromPairs',
  'get',
  'indexOf',
  'join',
  'lastIndexOf',
  'repeat',
  'replace',
  'sort',
  'sortBy',
  'split',
  'splitAfter',
  'take',
  'toBase64',
  'toJSON',
  'toPairs',
  'trimPrefix',
  'trimSuffix',
]);
