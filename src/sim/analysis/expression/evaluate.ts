// Runs a condition that has been checked. What the check could not know (a value out of JSON may be anything) fails here, in Go's words.
import { BUILTINS } from './builtins.ts';
import { HELPERS } from './environment.ts';
import { ExpressionError } from './error.ts';
import type { Node } from './nodes.ts';
import { binary } from './operators.ts';
import { type Ask, itemsOf, predicate, reduce } from './predicates.ts';
import { type Run, spend, startRun, truth } from './run.ts';
import { GoInteger, GoList, isMap, isNumber, numberOf, print, typeOf, type Value } from './values.ts';

/** The value of a condition. Throws an ExpressionError. */
export const runExpression = (node: Node, result: Value): Value => evaluate(node, startRun(result));

/** Thrown by an optional member of nil; its chain answers nil. */
class NilInChain extends Error {}

function evaluate(node: Node, run: Run): Value {
  spend(run);
  switch (node.is) {
    case 'nil':
      return null;
    case 'boolean':
    case 'string':
    case 'float':
      return node.value;
    case 'integer':
      return new GoInteger(node.value);
    case 'name':
      return run.names.get(node.name) ?? null;
    case 'pointer':
      return node.name === 'index' ? new GoInteger(run.index) : node.name === 'acc' ? run.accumulated : run.element;
    case 'unary':
      return unary(node.operator, evaluate(node.operand, run));
    case 'binary':
      return evaluateBinary(node, run);
    case 'conditional':
      return evaluate(truth(evaluate(node.condition, run)) ? node.yes : node.no, run);
    case 'member': {
      const base = evaluate(node.base, run);
      if (base === null && node.optional) throw new NilInChain();
      return fetch(base, evaluate(node.property, run));
    }
    case 'chain':
      try {
        return evaluate(node.node, run);
      } catch (problem) {
        if (problem instanceof NilInChain) return null;
        throw problem;
      }
    case 'slice':
      return slice(node, run);
    case 'call':
      return call(node, run);
    case 'builtin':
      return builtin(node, run);
    case 'predicate':
      return evaluate(node.body, run);
    case 'list':
      return new GoList(node.items.map((item) => evaluate(item, run)));
    case 'map':
      return new Map(node.entries.map(({ key, value }) => [print(evaluate(key, run)), evaluate(value, run)]));
    case 'let':
      return evaluate(node.body, {
        ...run,
        names: new Map([...run.names, [node.name, evaluate(node.value, run)]]),
      });
  }
}

function unary(operator: string, value: Value): Value {
  if (operator === '!' || operator === 'not') return !truth(value);
  if (!isNumber(value)) throw new ExpressionError(`invalid operation: ${operator} ${typeOf(value)}`);
  const sign = operator === '-' ? -1 : 1;
  return value instanceof GoInteger ? new GoInteger(sign * value.value, value.type) : sign * value;
}

function evaluateBinary({ operator, left, right }: Extract<Node, { is: 'binary' }>, run: Run): Value {
  const first = evaluate(left, run);
  if (operator === '&&' || operator === 'and') return truth(first) ? evaluate(right, run) : false;
  if (operator === '||' || operator === 'or') return truth(first) ? true : evaluate(right, run);
  if (operator === '??') return first ?? evaluate(right, run);
  return binary(operator, first, evaluate(right, run), (size) => spend(run, size));
}

const indexOf = (value: Value): number => {
  if (isNumber(value)) return Math.trunc(numberOf(value));
  throw new ExpressionError(`invalid operation: int(${typeOf(value)})`);
};

function fetch(base: Value, property: Value): Value {
  if (base instanceof GoList || typeof base === 'string') {
    const { length } = base instanceof GoList ? base.items : base;
    const asked = indexOf(property);
    const index = asked < 0 ? length + asked : asked;
    if (index < 0 || index >= length)
      throw new ExpressionError(`reflect: ${base instanceof GoList ? 'slice' : 'string'} index out of range`);
    return base instanceof GoList ? (base.items[index] ?? null) : new GoInteger(base.charCodeAt(index));
  }
  if (isMap(base)) return typeof property === 'string' ? (base.get(property) ?? null) : null;
  throw new ExpressionError(`cannot fetch ${print(property)} from ${typeOf(base)}`);
}

function slice({ base, from, to }: Extract<Node, { is: 'slice' }>, run: Run): Value {
  const value = evaluate(base, run);
  if (!(value instanceof GoList) && typeof value !== 'string')
    throw new ExpressionError(`cannot slice ${from ? print(evaluate(from, run)) : '0'}`);
  const { length } = value instanceof GoList ? value.items : value;
  const bound = (node: Node | undefined, absent: number): number => {
    const asked = node ? indexOf(evaluate(node, run)) : absent;
    return Math.min(length, Math.max(0, asked < 0 ? length + asked : asked));
  };
  const [start, end] = [bound(from, 0), bound(to, length)];
  return value instanceof GoList ? new GoList(value.items.slice(start, end), value.of) : value.slice(start, end);
}

function call({ callee, parameters }: Extract<Node, { is: 'call' }>, run: Run): Value {
  const helper = callee.is === 'name' ? HELPERS.get(callee.name) : undefined;
  if (!helper) {
    const value = evaluate(callee, run);
    throw new ExpressionError(`reflect: call of Call on ${value === null ? 'zero' : typeOf(value)} Value`);
  }
  const values = parameters.map((parameter, index): Value => {
    const value = evaluate(parameter, run);
    // A whole number that is written out is taken as a float where one is wanted.
    const literal = parameter.is === 'integer' || (parameter.is === 'unary' && parameter.operand.is === 'integer');
    return literal && helper.takes[index]?.is === 'float64' && value instanceof GoInteger ? value.value : value;
  });
  return helper.run(values, run.result);
}

function builtin({ name, parameters }: Extract<Node, { is: 'builtin' }>, run: Run): Value {
  const [first, body, start] = parameters;
  if (!first || body?.is !== 'predicate') {
    const values = parameters.map((parameter) => evaluate(parameter, run));
    return BUILTINS.get(name)?.run(values) ?? null;
  }
  const items = itemsOf(evaluate(first, run));
  spend(run, items.length);
  const ask: Ask = (element, index, accumulated) => evaluate(body, { ...run, element, index, accumulated });
  return name === 'reduce' ? reduce(items, start && evaluate(start, run), ask) : predicate(name, items, ask);
}
