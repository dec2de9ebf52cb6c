// What a condition knows beside the language: `result`, and the functions that Argo Rollouts adds. Source: utils/evaluate.
import { ExpressionError, quote } from './error.ts';
import { ANY, BOOL, FLOAT, type GoType, INT64, listOf, MAP, NIL, STRING } from './types.ts';
import { GoInteger, GoList, isNumber, numberOf, print, typeOf, type Value } from './values.ts';

/** The type of a measured value, as the check before the run sees it. */
export function typeOfResult(value: Value): GoType {
  if (value === null) return NIL;
  if (value instanceof GoInteger) return { is: value.type };
  if (value instanceof GoList) return listOf(value.of === 'any' ? ANY : FLOAT);
  if (typeof value === 'number') return FLOAT;
  return typeof value === 'boolean' ? BOOL : typeof value === 'string' ? STRING : MAP;
}

export interface Helper {
  readonly takes: readonly GoType[];
  readonly gives: GoType;
  /** `result` is the measured value itself: two of the helpers look at it, whatever they are given. */
  run(parameters: readonly Value[], result: Value): Value;
}

const tooLarge = (name: string, text: string): ExpressionError =>
  new ExpressionError(`strconv.${name}: parsing ${quote(text)}: value out of range`);
const noNumber = (name: string, text: string): ExpressionError =>
  new ExpressionError(`strconv.${name}: parsing ${quote(text)}: invalid syntax`);

function asInt(value: Value): Value {
  if (isNumber(value)) return new GoInteger(Math.trunc(numberOf(value)), 'int64');
  if (typeof value !== 'string') throw unsupported('asInt', value);
  if (!/^[+-]?\d+$/.test(value)) throw noNumber('ParseInt', value);
  if (Math.abs(Number(value)) >= 2 ** 63) throw tooLarge('ParseInt', value);
  return new GoInteger(Number(value), 'int64');
}

function asFloat(value: Value): Value {
  if (isNumber(value)) return numberOf(value);
  if (typeof value !== 'string') throw unsupported('asFloat', value);
  const special = /^([+-]?)(?:inf(?:inity)?|(nan))$/i.exec(value);
  if (special)
    return special[2] ? Number.NaN : special[1] === '-' ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY;
  if (!/^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/.test(value)) throw noNumber('ParseFloat', value);
  const number = Number(value);
  if (!Number.isFinite(number)) throw tooLarge('ParseFloat', value);
  return number;
}

const unsupported = (name: string, value: Value): ExpressionError =>
  new ExpressionError(`${name}() not supported on ${typeOf(value)} ${print(value)}`);

/** Go's type assertion. */
function float(value: Value | undefined): number {
  if (typeof value === 'number') return value;
  throw new ExpressionError(`interface conversion: interface {} is ${typeOf(value ?? null, 'nil')}, not float64`);
}

export const HELPERS: ReadonlyMap<string, Helper> = new Map<string, Helper>([
  ['asInt', { takes: [ANY], gives: INT64, run: ([value = null]) => asInt(value) }],
  ['asFloat', { takes: [ANY], gives: FLOAT, run: ([value = null]) => asFloat(value) }],
  ['isNaN', { takes: [FLOAT], gives: BOOL, run: ([value]) => Number.isNaN(float(value)) }],
  ['isInf', { takes: [FLOAT], gives: BOOL, run: ([value]) => !Number.isFinite(float(value)) && !Number.isNaN(value) }],
  ['isNil', { takes: [ANY], gives: BOOL, run: (_, result) => result === null }],
  ['default', { takes: [ANY, ANY], gives: ANY, run: ([, other = null], result) => result ?? other }],
]);
