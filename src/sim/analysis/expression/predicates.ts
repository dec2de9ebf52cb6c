// Functions that ask a predicate about each item of a list: `all(result, # < 1)`.
import { ExpressionError } from './error.ts';
import { truth } from './run.ts';
import { GoInteger, GoList, isMap, print, typeOf, type Value } from './values.ts';

/** What a predicate says of an item; `accumulated` is what `reduce` has so far. */
export type Ask = (item: Value, index: number, accumulated: Value) => Value;

export function itemsOf(list: Value): readonly Value[] {
  if (list instanceof GoList) return list.items;
  const problem = list === null ? 'Len on zero' : isMap(list) ? 'Index on map' : `Len on ${typeOf(list)}`;
  throw new ExpressionError(`reflect: call of reflect.Value.${problem} Value`);
}

/** All of them but `reduce`. */
export function predicate(name: string, items: readonly Value[], ask: Ask): Value {
  const holds = (item: Value, index: number): boolean => truth(ask(item, index, null));
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
      return new GoList(items.map((item, index) => ask(item, index, null)));
    case 'find':
      return items.find(holds) ?? null;
    case 'findLast':
      return items.findLast(holds) ?? null;
    case 'findIndex':
      return found(items.findIndex(holds));
    case 'findLastIndex':
      return found(items.findLastIndex(holds));
    default:
      return groups(items, ask);
  }
}

function groups(items: readonly Value[], ask: Ask): Value {
  const byKey = new Map<string, Value[]>();
  for (const [index, item] of items.entries()) {
    const key = print(ask(item, index, null));
    const group = byKey.get(key);
    if (group) group.push(item);
    else byKey.set(key, [item]);
  }
  return new Map([...byKey].map(([key, group]) => [key, new GoList(group)]));
}

/** `start`: undefined takes the first item instead. */
export function reduce(items: readonly Value[], start: Value | undefined, ask: Ask): Value {
  if (start === undefined && items.length === 0)
    throw new ExpressionError('reduce of empty array with no initial value');
  let accumulated = start === undefined ? (items[0] ?? null) : start;
  for (const [index, item] of items.entries())
    if (start !== undefined || index > 0) accumulated = ask(item, index, accumulated);
  return accumulated;
}
