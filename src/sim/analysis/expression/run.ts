// What a condition sees while it is worked out, and how much of it may be.
import { ExpressionError } from './error.ts';
import { typeOf, type Value } from './values.ts';

export interface Run {
  readonly result: Value;
  readonly names: ReadonlyMap<string, Value>;
  /** What `#`, `#index` and `#acc` stand for, innermost. */
  readonly element: Value;
  readonly index: number;
  readonly accumulated: Value;
  readonly budget: { left: number };
}

/** How many parts of a condition are worked out, and items made, before it is given up; upstream has such a limit for memory. */
const BUDGET = 1_000_000;

export const startRun = (result: Value): Run => ({
  result,
  names: new Map([['result', result]]),
  element: null,
  index: 0,
  accumulated: null,
  budget: { left: BUDGET },
});

export function spend(run: Run, amount = 1): void {
  run.budget.left -= amount;
  if (run.budget.left < 0) throw new ExpressionError('memory budget exceeded');
}

/** Go's type assertion to bool. */
export function truth(value: Value): boolean {
  if (typeof value === 'boolean') return value;
  throw new ExpressionError(`interface conversion: interface {} is ${typeOf(value, 'nil')}, not bool`);
}
