// Requests and limits of a container.
import type { Path } from '../json.ts';
import { isQualifiedName } from '../resources/names.ts';
import { compareQuantities, parseQuantity } from '../resources/quantity.ts';
import type { Inspector } from './inspector.ts';

/** A resource of somebody else's, such as a GPU. */
const isExtended = (name: string): boolean =>
  isQualifiedName(name) && name.includes('/') && !name.includes('kubernetes.io/');

const STANDARD = new Set(['cpu', 'memory', 'ephemeral-storage']);

export function checkResources(inspector: Inspector, path: Path): void {
  if (!inspector.has(path)) return;
  const resources = inspector.inside(path);
  const limits = resources.keys(['limits']);
  const requests = resources.keys(['requests']);
  for (const name of limits) checkAmount(resources, 'limits', name);
  for (const name of requests) checkAmount(resources, 'requests', name);
  for (const name of requests) compareWithLimit(resources, name);
  const huge = [...limits, ...requests].some((name) => name.startsWith('hugepages-'));
  const anchored = [...limits, ...requests].some((name) => name === 'cpu' || name === 'memory');
  if (huge && !anchored) resources.refuse('huge-pages-alone', []);
}

function checkAmount(resources: Inspector, list: 'limits' | 'requests', name: string): void {
  const at: Path = [list, name];
  const options = {
    get field() {
      return `${resources.fieldName([list])}[${name}]`;
    },
  };
  const value = resources.text(at);
  const extended = isExtended(name);
  const qualified = isQualifiedName(name) && name.includes('/');
  if (!STANDARD.has(name) && !name.startsWith('hugepages-') && !qualified)
    resources.refuse('unknown-resource', at, { name }, { field: options.field, atKey: true });
  const sign = compareQuantities(value, '0') ?? 0;
  if (sign < 0) resources.refuse('negative-quantity', at, { value }, options);
  const parsed = parseQuantity(value);
  const whole = typeof parsed !== 'string' && parsed.nano % 1_000_000_000n === 0n;
  if (extended && !whole) resources.refuse('quantity-not-whole', at, { name, value }, options);
  if (name.startsWith('hugepages-')) checkHugePages(resources, at, name, value, options);
}

function checkHugePages(
  inspector: Inspector,
  at: Path,
  name: string,
  value: string,
  options: { readonly field: string },
): void {
  const [amount, page] = [parseQuantity(value), parseQuantity(name.slice('hugepages-'.length))];
  if (typeof amount === 'string' || typeof page === 'string' || page.nano <= 0n) return;
  if (amount.nano % page.nano !== 0n) inspector.refuse('huge-pages-not-multiple', at, { name, value }, options);
}

/** More may not be requested than is allowed; what cannot be overcommitted must be equal. */
function compareWithLimit(resources: Inspector, name: string): void {
  const at: Path = ['requests', name];
  const request = resources.text(at);
  const limit = resources.text(['limits', name]);
  const shared = !isExtended(name) && !name.startsWith('hugepages-');
  if (limit === '') {
    if (!shared && isExtended(name))
      resources.refuse('missing-limit', at, { name }, { field: resources.fieldName(['limits']) });
    return;
  }
  const order = compareQuantities(request, limit) ?? 0;
  if (order === 0 || (shared && order < 0)) return;
  const options = { field: resources.fieldName(['requests']) };
  const data = { name, request, limit };
  resources.refuse(shared ? 'request-over-limit' : 'request-differs-from-limit', at, data, options);
}
