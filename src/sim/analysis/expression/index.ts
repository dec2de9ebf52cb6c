// Conditions of a metric: text and measured value → true, false, or what is wrong. Never throws.
import { checkExpression } from './check.ts';
import { typeOfResult } from './environment.ts';
import { ExpressionError } from './error.ts';
import { runExpression } from './evaluate.ts';
import { parseExpression } from './parse.ts';
import { typeOf, type Value } from './values.ts';

export { matchesPattern } from './pattern.ts';
export { fromJson, GoList, printFloat, type Value } from './values.ts';

export type ConditionResult =
  | { readonly ok: true; readonly value: boolean }
  | { readonly ok: false; readonly message: string };

/** Source of the behaviour: utils/evaluate EvalCondition, expr-lang v1.15. */
export function evaluateCondition(condition: string, result: Value): ConditionResult {
  try {
    const tree = parseExpression(condition);
    checkExpression(tree, typeOfResult(result));
    const value = runExpression(tree, result);
    if (typeof value === 'boolean') return { ok: true, value };
    return { ok: false, message: `expected bool, but got ${typeOf(value)}` };
  } catch (problem) {
    if (problem instanceof ExpressionError) return { ok: false, message: problem.message };
    throw problem;
  }
}
