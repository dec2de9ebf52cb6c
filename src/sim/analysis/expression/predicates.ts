// Functions that ask a predicate about each item of a list: `all(result, # < 1)`.
import { ExpressionError } from './error.ts';
import { evaluate, type Run, spend, truth } from './evaluate.ts';
import type { Node } from './nodes.ts';
import { GoInteger, GoList, isMap, print, typeOf, type Value } from './values.ts';

export function predicate(
  name: string,
  list: Value,
  body: Extract<Node, { is: 'predicate' }>,
  node: Extract<Node, { is: 'builtin' }>,
  run: Run,
): Value {
  const items = itemsOf(list);
  spend(run, items.length);
  const ask = (item: Value, index: number, accumulated: Value = null): Value =>
    evaluate(body, { ...run, element: item, index, accumulated });
  const holds = (item: Value, index: number): boolean => truth(ask(item, index));
  const found = (index: number): Value => (index < 0 ? null : new GoInteger(index));
  switch (name) {
    case 'all':
      return items.every(holds);
    case 'any':
      return items.some(holds);
    case 'none':
      return !items.some(holds);
    case 'one':
      return items.filter(holds).length === 1;
    case 'count':
      return new GoInteger(items.filter(holds).length);
    case 'filter':
      return new GoList(items.filter(holds));
    case 'map':
      return new GoList(items.map((item, index) => ask(item, index)));
    case 'find':
      return items.find(holds) ?? null;
    case 'findLast':
      return items.findLast(holds) ?? null;
    case 'findIndex':
      return found(items.findIndex(holds));
    case 'findLastIndex':
      return found(items.findLastIndex(holds));
    case 'groupBy': {
      const groups = new Map<string, Value[]>();
      for (const [index, item] of items.entries()) {
        const key = print(ask(item, index));
        groups.set(key, [...(groups.get(key) ?? []), item]);
      }
      return new Map([...groups].map(([key, group]) => [key, new GoList(group)]));
    }
    default:
      return reduce(items, node.parameters[2], ask, run);
  }
}

function reduce(
  items: readonly Value[],
  start: Node | undefined,
  ask: (item: Value, index: number, accumulated: Value) => Value,
  run: Run,
): Value {
  if (start === undefined && items.length === 0)
    throw new ExpressionError('reduce of empty array with no initial value');
  let accumulated = start === undefined ? (items[0] ?? null) : evaluate(start, run);
  for (const [index, item] of items.entries())
    if (start !== undefined || index > 0) accumulated = ask(item, index, accumulated);
  return accumulated;
}

function itemsOf(list: Value): readonly Value[] {
  if (list instanceof GoList) return list.items;
  const problem = list === null ? 'Len on zero' : isMap(list) ? 'Index on map' : `Len on ${typeOf(list)}`;
  throw new ExpressionError(`reflect: call of reflect.Value.${problem} Value`);
}
