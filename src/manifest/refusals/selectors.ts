// Label selectors, and whether they select the pods that their own template makes.
import { isJsonArray, isJsonObject, type Path } from '../json.ts';
import { isLabelValue, isQualifiedName } from '../resources/names.ts';
import type { Inspector } from './inspector.ts';
import { checkLabels } from './metadata.ts';

const OPERATORS = ['In', 'NotIn', 'Exists', 'DoesNotExist'];

/** The selector's own form. Returns whether it is sound. */
export function checkSelector(inspector: Inspector, path: Path): boolean {
  let sound = true;
  const check = (passed: boolean): void => {
    sound = passed && sound;
  };
  const before = inspector.findings.length;
  checkLabels(inspector, [...path, 'matchLabels'], inspector.fieldName([...path, 'matchLabels']));
  check(inspector.findings.length === before);
  for (const expression of inspector.items([...path, 'matchExpressions']))
    check(checkRequirement(inspector, expression));
  return sound;
}

function checkRequirement(inspector: Inspector, path: Path): boolean {
  const before = inspector.findings.length;
  const values = inspector.items([...path, 'values']);
  const key = inspector.text([...path, 'key']);
  const operator = inspector.text([...path, 'operator']);
  if (operator === 'In' || operator === 'NotIn') {
    if (values.length === 0) inspector.refuse('selector-without-values', [...path, 'values'], { operator });
  } else if (operator === 'Exists' || operator === 'DoesNotExist') {
    if (values.length > 0) inspector.refuse('selector-with-values', [...path, 'values'], { operator });
  } else inspector.oneOf([...path, 'operator'], OPERATORS);
  if (!isQualifiedName(key)) inspector.refuse('invalid-label-key', [...path, 'key'], { key });
  for (const value of values)
    if (!isLabelValue(inspector.text(value)))
      inspector.refuse('invalid-label-value', value, { key, value: inspector.text(value) });
  return inspector.findings.length === before;
}

/** The selector of a workload: there, not empty, sound, and true for the template's labels. */
export function workloadSelector(inspector: Inspector): void {
  const path = ['spec', 'selector'];
  if (!inspector.has(path)) {
    inspector.refuse('missing-selector', path);
    // An absent selector selects nothing, in particular not the template.
    mismatch(inspector);
    return;
  }
  const sound = checkSelector(inspector, path);
  const empty =
    inspector.keys([...path, 'matchLabels']).length === 0 &&
    inspector.items([...path, 'matchExpressions']).length === 0;
  if (empty) inspector.refuse('empty-selector', path);
  if (!sound) inspector.refuse('invalid-selector', path);
  else if (!empty && !selects(inspector, path)) mismatch(inspector);
}

const TEMPLATE_LABELS = ['spec', 'template', 'metadata', 'labels'];

function mismatch(inspector: Inspector): void {
  inspector.refuse('selector-template-mismatch', TEMPLATE_LABELS, {
    selector: describeLabels(inspector, ['spec', 'selector', 'matchLabels']),
    labels: describeLabels(inspector, TEMPLATE_LABELS),
  });
}

const describeLabels = (inspector: Inspector, path: Path): string =>
  inspector
    .keys(path)
    .map((key) => `${key}=${inspector.text([...path, key])}`)
    .join(', ') || '–';

function selects(inspector: Inspector, path: Path): boolean {
  const labels = inspector.object(TEMPLATE_LABELS) ?? {};
  const has = (key: string): boolean => Object.hasOwn(labels, key);
  const matches = inspector.object([...path, 'matchLabels']) ?? {};
  if (!Object.entries(matches).every(([key, value]) => has(key) && labels[key] === value)) return false;
  return inspector.items([...path, 'matchExpressions']).every((expression) => {
    const requirement = inspector.value(expression);
    if (!isJsonObject(requirement)) return false;
    const key = String(requirement['key'] ?? '');
    const values = isJsonArray(requirement['values']) ? requirement['values'] : [];
    switch (requirement['operator']) {
      case 'In':
        return has(key) && values.some((value) => value === labels[key]);
      case 'NotIn':
        return !has(key) || values.every((value) => value !== labels[key]);
      case 'Exists':
        return has(key);
      default:
        return !has(key);
    }
  });
}
