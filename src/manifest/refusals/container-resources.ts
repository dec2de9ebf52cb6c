// Requests and limits of a container.
import { formatPath, type Path } from '../json.ts';
import { isQualifiedName } from '../resources/names.ts';
import { compareQuantities, parseQuantity } from '../resources/quantity.ts';
import type { Inspector } from './inspector.ts';

/** A resource of somebody else's, such as a GPU. */
const isExtended = (name: string): boolean =>
  isQualifiedName(name) && name.includes('/') && !name.includes('kubernetes.io/');

const STANDARD = new Set(['cpu', 'memory', 'ephemeral-storage']);

export function checkResources(inspector: Inspector, path: Path): void {
  for (const list of ['limits', 'requests'] as const)
    for (const name of inspector.keys([...path, list])) checkAmount(inspector, [...path, list], name);
  for (const name of inspector.keys([...path, 'requests'])) compareWithLimit(inspector, path, name);
  const huge = ['limits', 'requests'].some((list) =>
    inspector.keys([...path, list]).some((name) => name.startsWith('hugepages-')),
  );
  const anchored = ['limits', 'requests'].some((list) =>
    inspector.keys([...path, list]).some((name) => name === 'cpu' || name === 'memory'),
  );
  if (huge && !anchored) inspector.refuse('huge-pages-alone', path);
}

function checkAmount(inspector: Inspector, path: Path, name: string): void {
  const at = [...path, name];
  const options = { field: `${formatPath(path)}[${name}]` };
  const value = inspector.text(at);
  const extended = isExtended(name);
  const qualified = isQualifiedName(name) && name.includes('/');
  if (!STANDARD.has(name) && !name.startsWith('hugepages-') && !qualified)
    inspector.refuse('unknown-resource', at, { name }, { ...options, atKey: true });
  const sign = compareQuantities(value, '0') ?? 0;
  if (sign < 0) inspector.refuse('negative-quantity', at, { value }, options);
  const parsed = parseQuantity(value);
  const whole = typeof parsed !== 'string' && parsed.nano % 1_000_000_000n === 0n;
  if (extended && !whole) inspector.refuse('quantity-not-whole', at, { name, value }, options);
  if (name.startsWith('hugepages-')) checkHugePages(inspector, at, name, value, options);
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
function compareWithLimit(inspector: Inspector, path: Path, name: string): void {
  const at = [...path, 'requests', name];
  const options = { field: `${formatPath(path)}.requests` };
  const request = inspector.text(at);
  const limit = inspector.text([...path, 'limits', name]);
  const shared = !isExtended(name) && !name.startsWith('hugepages-');
  if (limit === '') {
    if (!shared && isExtended(name))
      inspector.refuse('missing-limit', at, { name }, { field: `${formatPath(path)}.limits` });
    return;
  }
  const order = compareQuantities(request, limit) ?? 0;
  const data = { name, request, limit };
  if (shared && order > 0) inspector.refuse('request-over-limit', at, data, options);
  if (!shared && order !== 0) inspector.refuse('request-differs-from-limit', at, data, options);
}
