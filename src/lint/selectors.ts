// Label selectors: which labels one matches. Pure; a malformed part matches nothing.
import { isJsonObject, type JsonObject, type JsonValue } from '../manifest/index.ts';
import { listAt, objectAt, textAt, textsAt } from './read.ts';

type Labels = ReadonlyMap<string, string>;

/** A plain map, as a Service has it. An empty one selects nothing: that is the Service's meaning. */
export function matchesMap(selector: JsonValue | undefined, labels: Labels): boolean {
  return isJsonObject(selector) && Object.keys(selector).length > 0 && hasAll(labels, selector);
}

const hasAll = (labels: Labels, wanted: JsonObject): boolean =>
  Object.keys(wanted).every((key) => labels.get(key) === wanted[key]);

/** `matchLabels` and `matchExpressions`, as a budget or a policy has it. An empty one selects everything, an absent one nothing. */
export function matchesSelector(selector: JsonValue | undefined, labels: Labels): boolean {
  if (!isJsonObject(selector)) return false;
  return (
    hasAll(labels, objectAt(selector, 'matchLabels')) &&
    listAt(selector, 'matchExpressions').every((expression) => matchesExpression(expression, labels))
  );
}

function matchesExpression(expression: JsonValue, labels: Labels): boolean {
  const key = textAt(expression, 'key') ?? '';
  const values = textsAt(expression, 'values');
  const own = labels.get(key);
  switch (textAt(expression, 'operator')) {
    case 'In':
      return own !== undefined && values.includes(own);
    case 'NotIn':
      return own === undefined || !values.includes(own);
    case 'Exists':
      return own !== undefined;
    case 'DoesNotExist':
      return own === undefined;
    default:
      return false;
  }
}
