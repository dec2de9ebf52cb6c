// Looks a condition through before it is run: unknown names, operands that do not go together. The first problem is reported.
import { BUILTINS, LEFT_OUT } from './builtins.ts';
import { HELPERS } from './environment.ts';
import { ExpressionError } from './error.ts';
import type { Node } from './nodes.ts';
import {
  ANY,
  areComparable,
  BOOL,
  FLOAT,
  type GoType,
  INT,
  isInteger,
  isNumeric,
  listOf,
  MAP,
  NIL,
  STRING,
  typeName,
} from './types.ts';

interface Scope {
  readonly names: ReadonlyMap<string, GoType>;
  /** What `#` stands for, innermost; undefined outside of a predicate. */
  readonly element: GoType | undefined;
}

/** The type of a condition whose `result` is of a type. Throws an ExpressionError. */
export function checkExpression(node: Node, result: GoType): GoType {
  return check(node, { names: new Map([['result', result]]), element: undefined });
}

function check(node: Node, scope: Scope): GoType {
  switch (node.is) {
    case 'nil':
      return NIL;
    case 'boolean':
      return BOOL;
    case 'integer':
      return INT;
    case 'float':
      return FLOAT;
    case 'string':
      return STRING;
    case 'name':
      return nameType(node.name, scope);
    case 'pointer':
      return node.name === 'index' ? INT : node.name === 'acc' ? ANY : (scope.element ?? ANY);
    case 'unary':
      return unaryType(node.operator, check(node.operand, scope));
    case 'binary':
      return binaryType(node.operator, check(node.left, scope), check(node.right, scope));
    case 'conditional':
      return conditionalType(node, scope);
    case 'member':
      return memberType(check(node.base, scope), node, scope);
    case 'chain':
      return check(node.node, scope);
    case 'slice':
      return sliceType(node, scope);
    case 'call':
      return callType(node, scope);
    case 'builtin':
      return builtinType(node, scope);
    case 'predicate':
      return check(node.body, scope);
    case 'list':
      for (const item of node.items) check(item, scope);
      return listOf(ANY);
    case 'map':
      for (const { key, value } of node.entries) {
        check(key, scope);
        check(value, scope);
      }
      return MAP;
    case 'let': {
      const value = check(node.value, scope);
      return check(node.body, { ...scope, names: new Map([...scope.names, [node.name, value]]) });
    }
  }
}

function nameType(name: string, { names }: Scope): GoType {
  const known = names.get(name);
  if (known) return known;
  if (HELPERS.has(name) || BUILTINS.has(name)) return { is: 'function', name };
  throw new ExpressionError(`unknown name ${name}`);
}

function unaryType(operator: string, type: GoType): GoType {
  if (operator === '!' || operator === 'not') {
    if (type.is === 'bool' || type.is === 'any') return BOOL;
  } else if (isNumeric(type) || type.is === 'any') return type;
  throw new ExpressionError(`invalid operation: ${operator} (mismatched type ${typeName(type)})`);
}

/** Both of a kind, or one of it and the other unknown. */
const goTogether = (left: GoType, right: GoType, isKind: (type: GoType) => boolean): boolean =>
  (isKind(left) && isKind(right)) ||
  (left.is === 'any' && (right.is === 'any' || isKind(right))) ||
  (right.is === 'any' && isKind(left));

const isText = ({ is }: GoType): boolean => is === 'string';
const isBool = ({ is }: GoType): boolean => is === 'bool';

const numberType = (left: GoType, right: GoType): GoType => {
  if (left.is === 'any' || right.is === 'any') return ANY;
  if (left.is === right.is) return left;
  return left.is === 'float64' || right.is === 'float64' ? FLOAT : INT;
};

function binaryType(operator: string, left: GoType, right: GoType): GoType {
  const type = operatorType(operator, left, right);
  if (type) return type;
  throw new ExpressionError(
    `invalid operation: ${operator} (mismatched types ${typeName(left)} and ${typeName(right)})`,
  );
}

function operatorType(operator: string, left: GoType, right: GoType): GoType | undefined {
  const numbers = goTogether(left, right, isNumeric);
  const texts = goTogether(left, right, isText);
  switch (operator) {
    case '==':
    case '!=':
      return areComparable(left, right) ? BOOL : undefined;
    case 'or':
    case '||':
    case 'and':
    case '&&':
      return goTogether(left, right, isBool) ? BOOL : undefined;
    case '<':
    case '>':
    case '<=':
    case '>=':
      return numbers || texts ? BOOL : undefined;
    case '+':
      return numbers ? numberType(left, right) : texts ? (left.is === right.is ? STRING : ANY) : undefined;
    case '-':
    case '*':
      return numbers ? numberType(left, right) : undefined;
    case '/':
    case '**':
    case '^':
      return numbers ? FLOAT : undefined;
    case '%':
      return goTogether(left, right, isInteger) ? numberType(left, right) : undefined;
    case '..':
      return goTogether(left, right, isInteger) ? listOf(INT) : undefined;
    case 'in':
      return inType(left, right);
    case 'matches':
    case 'contains':
    case 'startsWith':
    case 'endsWith':
      return texts ? BOOL : undefined;
    case '??':
      return left.is === 'nil' ? right : right.is === 'nil' || left.is === right.is ? left : ANY;
    default:
      throw new ExpressionError(`unknown operator (${operator})`);
  }
}

function inType(left: GoType, right: GoType): GoType | undefined {
  if (right.is === 'any') return BOOL;
  if (right.is === 'map') {
    if (left.is === 'nil' || left.is === 'any' || left.is === 'string') return BOOL;
    throw new ExpressionError(`cannot use ${typeName(left)} as type string in map key`);
  }
  if (right.is === 'list') {
    if (areComparable(left, right.of)) return BOOL;
    throw new ExpressionError(`cannot use ${typeName(left)} as type ${typeName(right.of)} in array`);
  }
  return left.is === 'any' && right.is === 'string' ? BOOL : undefined;
}

function conditionalType(node: Extract<Node, { is: 'conditional' }>, scope: Scope): GoType {
  const condition = check(node.condition, scope);
  if (condition.is !== 'bool' && condition.is !== 'any')
    throw new ExpressionError(`non-bool expression (type ${typeName(condition)}) used as condition`);
  const [yes, no] = [check(node.yes, scope), check(node.no, scope)];
  if (yes.is === 'nil') return no;
  return no.is === 'nil' || yes.is === no.is ? yes : ANY;
}

function memberType(base: GoType, node: Extract<Node, { is: 'member' }>, scope: Scope): GoType {
  const property = check(node.property, scope);
  if (base.is === 'nil' && node.property.is === 'string')
    throw new ExpressionError(`type <nil> has no field ${node.property.value}`);
  if (base.is === 'any') return ANY;
  if (base.is === 'map') {
    if (property.is === 'string' || property.is === 'any' || property.is === 'nil') return ANY;
    throw new ExpressionError(`cannot use ${typeName(property)} to get an element from ${typeName(base)}`);
  }
  if (base.is === 'list') {
    if (isInteger(property) || property.is === 'any') return base.of;
    throw new ExpressionError(`array elements can only be selected using an integer (got ${typeName(property)})`);
  }
  throw new ExpressionError(`type ${typeName(base)}[${typeName(property)}] is undefined`);
}

function sliceType(node: Extract<Node, { is: 'slice' }>, scope: Scope): GoType {
  const base = check(node.base, scope);
  if (base.is !== 'any' && base.is !== 'string' && base.is !== 'list')
    throw new ExpressionError(`cannot slice ${typeName(base)}`);
  for (const bound of [node.from, node.to]) {
    const type = bound && check(bound, scope);
    if (type && !isInteger(type) && type.is !== 'any')
      throw new ExpressionError(`non-integer slice index ${typeName(type)}`);
  }
  return base;
}

function callType(node: Extract<Node, { is: 'call' }>, scope: Scope): GoType {
  if (node.callee.is !== 'name') {
    const type = check(node.callee, scope);
    if (type.is === 'any') return ANY;
    throw new ExpressionError(`${typeName(type)} is not callable`);
  }
  const { name } = node.callee;
  if (LEFT_OUT.has(name)) throw new ExpressionError(`the function ${name} is not simulated`);
  const helper = HELPERS.get(name);
  if (!helper) {
    const type = nameType(name, scope);
    if (type.is === 'any') return ANY;
    throw new ExpressionError(
      type.is === 'nil' ? `${name} is nil; cannot call nil as function` : `${typeName(type)} is not callable`,
    );
  }
  if (node.parameters.length > helper.takes.length) throw new ExpressionError(`too many arguments to call ${name}`);
  if (node.parameters.length < helper.takes.length) throw new ExpressionError(`not enough arguments to call ${name}`);
  for (const [index, parameter] of node.parameters.entries()) {
    const type = check(parameter, scope);
    const wanted = helper.takes[index] ?? ANY;
    const taken = wanted.is === 'any' || type.is === 'any' || type.is === 'nil' || type.is === wanted.is;
    if (!taken && !(wanted.is === 'float64' && isInteger(type)))
      throw new ExpressionError(`cannot use ${typeName(type)} as argument (type ${typeName(wanted)}) to call ${name} `);
  }
  return helper.gives;
}

/** Predicates that have to say yes or no. */
const ASKING = new Set([
  'all',
  'none',
  'any',
  'one',
  'filter',
  'count',
  'find',
  'findIndex',
  'findLast',
  'findLastIndex',
]);

function builtinType(node: Extract<Node, { is: 'builtin' }>, scope: Scope): GoType {
  const { name, parameters } = node;
  const [first, predicate] = parameters;
  if (first === undefined || predicate?.is !== 'predicate') {
    const builtin = BUILTINS.get(name);
    if (!builtin) throw new ExpressionError(`unknown builtin ${name}`);
    return builtin.check(parameters.map((parameter) => check(parameter, scope)));
  }
  const list = check(first, scope);
  if (list.is !== 'list' && list.is !== 'any')
    throw new ExpressionError(`builtin ${name} takes only array (got ${typeName(list)})`);
  const element = list.is === 'list' ? list.of : ANY;
  const said = check(predicate.body, { ...scope, element });
  if (ASKING.has(name) && said.is !== 'bool' && said.is !== 'any')
    throw new ExpressionError(`predicate should return boolean (got ${typeName(said)})`);
  for (const other of parameters.slice(2)) check(other, scope);
  return predicateResult(name, list, element, said);
}

function predicateResult(name: string, list: GoType, element: GoType, said: GoType): GoType {
  switch (name) {
    case 'filter':
      return list.is === 'list' ? list : listOf(ANY);
    case 'map':
      return listOf(said);
    case 'find':
    case 'findLast':
      return element;
    case 'count':
    case 'findIndex':
    case 'findLastIndex':
      return INT;
    case 'groupBy':
      return MAP;
    case 'reduce':
      return said;
    default:
      return BOOL;
  }
}
