// Names, labels and annotations of any object.
import type { Path } from '../json.ts';
import { isDnsLabel, isDnsSubdomain, isLabelValue, isQualifiedName } from '../resources/names.ts';
import type { Inspector } from './inspector.ts';

/** Kinds whose name becomes a host name, so that it may hold no dot. */
const LABEL_NAMED = new Set(['Namespace', 'Service', 'StatefulSet']);

/** Kinds whose name is only a part of a path. */
const PATH_NAMED = new Set(['ClusterRole', 'ClusterRoleBinding', 'PodDisruptionBudget', 'Role', 'RoleBinding']);

export function objectName(inspector: Inspector): void {
  const path = ['metadata', 'name'];
  const name = inspector.text(path);
  const generated = inspector.text(['metadata', 'generateName']);
  // A nameless LimitRange gets a random name.
  const named = inspector.kind !== 'LimitRange';
  if (name === '' && generated === '' && named) inspector.refuse('missing-name', path);
  else if (name !== '') checkName(inspector, path, name);
  if (generated !== '') checkName(inspector, ['metadata', 'generateName'], `${generated.slice(0, 58)}x`);
  const namespace = ['metadata', 'namespace'];
  if (inspector.has(namespace) && !isDnsLabel(inspector.text(namespace)))
    inspector.refuse('invalid-dns-label', namespace, { value: inspector.text(namespace) });
}

function checkName(inspector: Inspector, path: Path, name: string): void {
  if (PATH_NAMED.has(inspector.kind)) {
    if (name === '.' || name === '..' || /[/%]/.test(name))
      inspector.refuse('invalid-path-name', path, { value: name });
  } else if (LABEL_NAMED.has(inspector.kind)) {
    if (!isDnsLabel(name)) inspector.refuse('invalid-dns-label', path, { value: name });
  } else if (!isDnsSubdomain(name)) inspector.refuse('invalid-dns-subdomain', path, { value: name });
}

export function objectLabels(inspector: Inspector): void {
  checkLabels(inspector, ['metadata', 'labels'], 'metadata.labels');
  checkAnnotations(inspector, ['metadata', 'annotations'], 'metadata.annotations');
}

/** Labels; `field` is what the server calls the whole map. */
export function checkLabels(inspector: Inspector, path: Path, field: string): void {
  for (const key of inspector.keys(path)) {
    // The server itself writes the name of a Namespace among its labels.
    const read = key === 'kubernetes.io/metadata.name' ? inspector.value : inspector.written;
    const value = String(read.call(inspector, [...path, key]) ?? '');
    if (!isQualifiedName(key)) inspector.refuse('invalid-label-key', [...path, key], { key }, { field, atKey: true });
    if (!isLabelValue(value)) inspector.refuse('invalid-label-value', [...path, key], { key, value }, { field });
  }
}

export function checkAnnotations(inspector: Inspector, path: Path, field: string): void {
  for (const key of inspector.keys(path))
    if (!isQualifiedName(key.toLowerCase()))
      inspector.refuse('invalid-annotation-key', [...path, key], { key }, { field, atKey: true });
}

export function ownerReferences(inspector: Inspector): void {
  for (const owner of inspector.items(['metadata', 'ownerReferences']))
    for (const field of ['apiVersion', 'kind', 'name', 'uid']) inspector.required([...owner, field]);
}
