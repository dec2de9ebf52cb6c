// ResourceQuotas and LimitRanges: names of resources, amounts that fit each other (Kubernetes: pkg/apis/core/validation).
import type { Path } from '../json.ts';
import { isQualifiedName } from '../resources/names.ts';
import { compareQuantities, parseQuantity } from '../resources/quantity.ts';
import type { Inspector } from './inspector.ts';

const COMPUTE = ['cpu', 'memory', 'ephemeral-storage'];
const COUNTED = [
  'configmaps',
  'persistentvolumeclaims',
  'pods',
  'replicationcontrollers',
  'resourcequotas',
  'secrets',
  'services',
  'services.loadbalancers',
  'services.nodeports',
];
const QUOTA = new Set([
  ...COMPUTE,
  ...['requests', 'limits'].flatMap((list) => COMPUTE.map((name) => `${list}.${name}`)),
  'requests.storage',
  ...COUNTED,
]);
const STANDARD = new Set([...QUOTA, 'storage']);
const WHOLE = new Set(COUNTED);

const isHugePages = (name: string): boolean => name.startsWith('hugepages-') || name.startsWith('requests.hugepages-');

/** A resource of somebody else's, such as a GPU: whole numbers only. */
const isExtended = (name: string): boolean =>
  name.includes('/') && !name.includes('kubernetes.io/') && !name.startsWith('requests.');

const isKnown = (name: string, known: ReadonlySet<string>): boolean =>
  isQualifiedName(name) && (name.includes('/') || known.has(name) || isHugePages(name));

export function quotaAmounts(inspector: Inspector): void {
  const hard: Path = ['spec', 'hard'];
  for (const name of inspector.keys(hard)) {
    const path: Path = [...hard, name];
    const field = `spec.hard[${name}]`;
    const value = inspector.text(path);
    if (!isKnown(name, QUOTA)) inspector.refuse('unknown-quota-resource', path, { name }, { field, atKey: true });
    if ((compareQuantities(value, '0') ?? 0) < 0) inspector.refuse('negative-quantity', path, { value }, { field });
    const parsed = parseQuantity(value);
    const whole = typeof parsed === 'string' || parsed.nano % 1_000_000_000n === 0n;
    if ((WHOLE.has(name) || isExtended(name)) && !whole)
      inspector.refuse('quantity-not-whole', path, { name, value }, { field });
  }
}

const COMPUTE_ONLY_FOR_PODS = [
  'Terminating',
  'NotTerminating',
  'PriorityClass',
  'CrossNamespacePodAffinity',
  'NotBestEffort',
];
const SCOPES = [...COMPUTE_ONLY_FOR_PODS, 'BestEffort', 'VolumeAttributesClass'];
const OPERATORS = ['In', 'NotIn', 'Exists', 'DoesNotExist'];
const OPPOSITES = [
  ['BestEffort', 'NotBestEffort'],
  ['Terminating', 'NotTerminating'],
] as const;
const OF_PODS = new Set(['pods', ...[...QUOTA].filter((name) => /^(?:\w+\.)?(?:cpu|memory)$/.test(name))]);
const OF_CLAIMS = new Set(['persistentvolumeclaims', 'requests.storage']);

/** What a quota with a scope may count. */
function countsFor(scope: string, name: string): boolean {
  if (!QUOTA.has(name) && !isHugePages(name)) return true;
  if (scope === 'BestEffort') return name === 'pods';
  if (scope === 'VolumeAttributesClass') return OF_CLAIMS.has(name);
  return COMPUTE_ONLY_FOR_PODS.includes(scope) ? OF_PODS.has(name) : true;
}

export function quotaScopes(inspector: Inspector): void {
  const scopes: Path = ['spec', 'scopes'];
  const names = inspector.keys(['spec', 'hard']);
  const given = inspector.items(scopes).map((path) => inspector.text(path));
  for (const path of inspector.items(scopes)) inspector.oneOf(path, SCOPES, { field: 'spec.scopes' });
  const opposite = OPPOSITES.find(([one, other]) => given.includes(one) && given.includes(other));
  const conflict = opposite?.[1] ?? given.find((scope) => names.some((name) => !countsFor(scope, name)));
  if (conflict !== undefined) inspector.refuse('forbidden-field', scopes, { name: conflict }, { atKey: true });
}

const WITHOUT_VALUES = SCOPES.filter((scope) => scope !== 'PriorityClass' && scope !== 'VolumeAttributesClass');

/** The server names the list and not its items. */
export function quotaSelector(inspector: Inspector): void {
  const list: Path = ['spec', 'scopeSelector', 'matchExpressions'];
  const field = 'spec.scopeSelector.matchExpressions';
  const names = inspector.keys(['spec', 'hard']);
  const given: string[] = [];
  for (const path of inspector.items(list)) {
    const term = inspector.inside(path);
    const [scope, operator] = [term.text(['scopeName']), term.text(['operator'])];
    given.push(scope);
    checkScopeTerm(term, field, scope, operator);
    if (names.some((name) => !countsFor(scope, name)))
      inspector.refuse('forbidden-field', path, { name: scope }, { field });
  }
  if (OPPOSITES.some(([one, other]) => given.includes(one) && given.includes(other)))
    inspector.refuse('forbidden-field', list, { name: 'scopeSelector' }, { field, atKey: true });
}

function checkScopeTerm(term: Inspector, field: string, scope: string, operator: string): void {
  const supported = (path: Path, value: string, values: readonly string[]): void => {
    if (!values.includes(value))
      term.refuse('unsupported-value', path, { value, supported: values.join(', ') }, { field: `${field}.${path[0]}` });
  };
  supported(['scopeName'], scope, SCOPES);
  supported(['operator'], operator, WITHOUT_VALUES.includes(scope) ? ['Exists'] : OPERATORS);
  const values = term.items(['values']).length;
  const options = { field: `${field}.values` };
  if (OPERATORS.indexOf(operator) >= 2 && values > 0)
    term.refuse('selector-with-values', ['values'], { operator }, options);
  if (['In', 'NotIn'].includes(operator) && values === 0)
    term.refuse('selector-without-values', ['values'], { operator }, options);
}

const LIMIT_TYPES = new Set(['Container', 'PersistentVolumeClaim', 'Pod']);
const LISTS = ['max', 'min', 'default', 'defaultRequest', 'maxLimitRequestRatio'];

export function limits(inspector: Inspector): void {
  const seen = new Set<string>();
  for (const path of inspector.items(['spec', 'limits'])) {
    const limit = inspector.inside(path);
    const type = limit.text(['type']);
    if (!isQualifiedName(type) || (!type.includes('/') && !LIMIT_TYPES.has(type)))
      limit.refuse('unsupported-value', ['type'], { value: type, supported: [...LIMIT_TYPES].join(', ') });
    if (seen.has(type)) limit.refuse('duplicate-name', ['type'], { name: type });
    seen.add(type);
    checkLimit(limit, type);
  }
}

function checkLimit(limit: Inspector, type: string): void {
  const ofContainers = type === 'Pod' || type === 'Container';
  const names = new Set<string>();
  for (const list of LISTS) {
    const given = limit.keys([list]);
    if (type === 'Pod' && given.length > 0 && list.startsWith('default')) {
      limit.refuse('forbidden-field', [list], { name: list }, { atKey: true });
      continue;
    }
    for (const name of given) {
      names.add(name);
      const container = isQualifiedName(name) && (name.includes('/') || COMPUTE.includes(name) || isHugePages(name));
      if (ofContainers ? !container : !isKnown(name, STANDARD))
        limit.refuse(
          'unknown-quota-resource',
          [list, name],
          { name },
          { field: keyed(limit, list, name), atKey: true },
        );
    }
  }
  if (type === 'PersistentVolumeClaim' && !limit.has(['max', 'storage']) && !limit.has(['min', 'storage']))
    limit.refuse('missing-choice', [], { fields: 'min.storage, max.storage' }, { field: limit.fieldName(['limits']) });
  for (const name of names) checkOrder(limit, name, type === 'Pod');
}

const keyed = (inspector: Inspector, list: string, name: string): string => `${inspector.fieldName([list])}[${name}]`;

/** From the least to the most: min, defaultRequest, default, max. The second of a pair that is out of order is named, but for `min` itself. */
const ORDER = [
  ['min', 'max', 'min'],
  ['min', 'defaultRequest', 'defaultRequest'],
  ['defaultRequest', 'max', 'defaultRequest'],
  ['defaultRequest', 'default', 'defaultRequest'],
  ['min', 'default', 'default'],
  ['default', 'max', 'default'],
] as const;

function checkOrder(limit: Inspector, name: string, withoutDefaults: boolean): void {
  for (const [low, high, named] of ORDER) {
    if (withoutDefaults && (low !== 'min' || high !== 'max')) continue;
    const [least, most] = [limit.text([low, name]), limit.text([high, name])];
    if (least === '' || most === '' || (compareQuantities(least, most) ?? 0) <= 0) continue;
    limit.refuse(
      'bounds-out-of-order',
      [named, name],
      { low, least, high, most },
      { field: keyed(limit, named, name) },
    );
  }
  const ratio = limit.text(['maxLimitRequestRatio', name]);
  if (ratio !== '' && (compareQuantities(ratio, '1') ?? 0) < 0)
    limit.refuse(
      'number-out-of-range',
      ['maxLimitRequestRatio', name],
      { value: ratio, min: '1', max: '∞' },
      { field: keyed(limit, 'maxLimitRequestRatio', name) },
    );
}
