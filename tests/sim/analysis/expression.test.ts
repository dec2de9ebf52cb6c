import fc from 'fast-check';
import '../../support/seeds.ts';
import { describe, expect, test } from 'vitest';
import { GoList } from '../../../src/sim/analysis/expression/index.ts';
import { evaluateCondition, fromJson } from '../../../src/sim/analysis/index.ts';

const list = (...values: readonly number[]) => new GoList(values, 'float64');

describe('a condition over a number', () => {
  test.each([
    ['result >= 0.95', 0.97, true],
    ['result >= 0.95', 0.9, false],
    ['result > 5 && result < 10', 7, true],
    ['result < 1 or result > 5', 3, false],
    ['not (result == 3)', 3, false],
    ['result in [1, 2, 3]', 2, true],
    ['result not in [1, 2, 3]', 2, false],
    ['result in 1..3', 2, true],
    ['result + 1 == 3', 2, true],
    ['result ** 2 == 9', 3, true],
    ['-result < 0', 1, true],
    ['result > 1 ? true : false', 2, true],
    ['let x = result * 2; x == 4', 2, true],
    ['asInt(result) % 2 == 1', 3.7, true],
    ['isNaN(result)', Number.NaN, true],
    ['isInf(result)', Number.POSITIVE_INFINITY, true],
    ['isNaN(result) || result >= 0.95', 0.5, false],
    ['default(result, 0) < 10', 5, true],
    ['round(result) == 3', 2.5, true],
    ['abs(result) == 2', -2, true],
    ['string(result) == "0.5"', 0.5, true],
    ['1_000 < result', 1001, true],
    ['0x10 == result', 16, true],
  ])('%s with %d', (condition, value, expected) => {
    expect(evaluateCondition(condition, value)).toEqual({ ok: true, value: expected });
  });
});

describe('a condition over other answers', () => {
  const apdex = fromJson({ service: { values: [0.9, 0.95], unit: 'ratio' }, ok: true, none: null });
  test.each([
    ['result.ok && result.service.unit == "ratio"', apdex, true],
    ['all(result.service.values, {# > 0.5})', apdex, true],
    ['all(result.service.values, # > 0.92)', apdex, false],
    ['any(result.service.values, {# > 0.92})', apdex, true],
    ['none(result.service.values, # > 1)', apdex, true],
    ['one(result.service.values, # > 0.92)', apdex, true],
    ['count(result.service.values, # > 0.5) == 2', apdex, true],
    ['len(filter(result.service.values, # > 0.92)) == 1', apdex, true],
    ['map(result.service.values, # * 100)[0] == 90', apdex, true],
    ['result.service.values | filter(# < 0.92) | len() == 1', apdex, true],
    ['reduce(result.service.values, #acc + #, 0) > 1.8', apdex, true],
    ['find(result.service.values, # > 0.9) == 0.95', apdex, true],
    ['"ok" in result', apdex, true],
    ['result.missing?.deeper == nil', apdex, true],
    ['(result.none ?? 3) == 3', apdex, true],
    ['result["service"].values[-1] == 0.95', apdex, true],
    ['len(result.service.values[:1]) == 1', apdex, true],
    ['result == "It worked!"', 'It worked!', true],
    ['len(result) == 6', '배포', true],
    ['result matches "^v[0-9]+$"', 'v12', true],
    ['result startsWith "v" and result contains "1"', 'v12', true],
    ['asFloat(result) >= 1.5', '1.5', true],
    ['default(result, 0) < 1', null, true],
    ['isNil(result)', null, true],
    ['result == nil', null, true],
    ['len(result) == 0 || result[0] >= 0.95', list(), true],
    ['result[0] >= 0.95', list(0.96), true],
    ['max(result) < 2 && mean(result) == 1', list(0.5, 1.5), true],
    ['2 in result', list(2), true],
  ])('%s', (condition, value, expected) => {
    expect(evaluateCondition(condition, value)).toEqual({ ok: true, value: expected });
  });
});

describe('what is wrong with a condition is said as upstream says it', () => {
  test.each([
    ['1', true, 'expected bool, but got int'],
    ['result', 1.5, 'expected bool, but got float64'],
    ['invalidVariable', true, 'unknown name invalidVariable'],
    ['a == true', true, 'unknown name a'],
    ['asFloat(result) == "1.1"', '1.1', 'invalid operation: == (mismatched types float64 and string)'],
    ['asFloat(result) == 1.1', 'NotANum', 'strconv.ParseFloat: parsing "NotANum": invalid syntax'],
    ['asInt(result) == 1', '1.1', 'strconv.ParseInt: parsing "1.1": invalid syntax'],
    ['result[0] >= 0.95', list(), 'reflect: slice index out of range'],
    ['result > 1', null, 'invalid operation: > (mismatched types <nil> and int)'],
    ['result > 1', 'text', 'invalid operation: > (mismatched types string and int)'],
    ['result.ok', 1, 'type float64[string] is undefined'],
    ['result.ok', null, 'type <nil> has no field ok'],
    ['isNaN(result)', 'x', 'cannot use string as argument (type float64) to call isNaN '],
    ['isNaN()', 1, 'not enough arguments to call isNaN'],
    ['result >', 1, 'unexpected token EOF'],
    ['result ) 1', 1, 'unexpected token Bracket(")")'],
    ['result @ 1', 1, "unrecognized character: U+0040 '@'"],
    ['"open', 1, 'literal not terminated'],
    ['# > 1', 1, 'cannot use pointer accessor outside closure'],
    ['all(result, # > 1)', 1, 'builtin all takes only array (got float64)'],
    ['now() > 1', 1, 'the function now is not simulated'],
  ])('%s', (condition, value, message) => {
    expect(evaluateCondition(condition, value)).toEqual({ ok: false, message });
  });

  test('a value inside of the answer is of another type than the condition thinks', () => {
    const answer = fromJson({ rate: 'high', list: null });
    const message = (condition: string) => {
      const result = evaluateCondition(condition, answer);
      return result.ok ? result.value : result.message;
    };
    expect(message('result.rate > 1')).toBe('invalid operation: string > int');
    expect(message('result.missing > 1')).toBe('invalid operation: <nil> > int');
    expect(message('result.rate && true')).toBe('interface conversion: interface {} is string, not bool');
    expect(message('result.missing.deeper == 1')).toBe('cannot fetch deeper from <nil>');
    expect(message('all(result.list, # > 1)')).toBe('reflect: call of reflect.Value.Len on zero Value');
  });
});

describe('no text can do harm', () => {
  test('any text gives an answer', () => {
    const words = fc.constantFrom(
      'result',
      'len',
      'all',
      '(',
      ')',
      '[',
      ']',
      '{',
      '}',
      '#',
      '.',
      '==',
      '1',
      '"a"',
      ',',
      '?',
      ':',
      'not',
      'in',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(words).map((parts) => parts.join(' ')),
        ),
        (text) => {
          expect(typeof evaluateCondition(text, list(1, 2)).ok).toBe('boolean');
        },
      ),
    );
  });

  test.each([
    ['deep brackets', '('.repeat(10_000)],
    ['a long chain', `result${' + 1'.repeat(10_000)} > 1`],
    ['many nots', `${'!'.repeat(10_000)}true`],
    ['a huge range', 'len(1..900000000) > 1'],
    ['nested loops', 'all(1..1000, all(1..1000, all(1..1000, true)))'],
  ])('%s are refused', (_, text) => {
    expect(evaluateCondition(text, 1).ok).toBe(false);
  });
});
