// Claims of volumes, alone and in the templates of a StatefulSet (Kubernetes: pkg/apis/core/validation).
import type { Path } from '../json.ts';
import { isDnsSubdomain } from '../resources/names.ts';
import { compareQuantities } from '../resources/quantity.ts';
import type { Inspector } from './inspector.ts';
import { checkSelector } from './selectors.ts';

const MODES = ['ReadOnlyMany', 'ReadWriteMany', 'ReadWriteOnce', 'ReadWriteOncePod'];

export const claim = (inspector: Inspector): void => checkClaimSpec(inspector.inside(['spec']));

export function checkClaimSpec(spec: Inspector): void {
  checkModes(spec);
  checkSelector(spec, ['selector']);
  checkSize(spec);
  spec.oneOf(['volumeMode'], ['Block', 'Filesystem']);
  for (const field of ['storageClassName', 'volumeAttributesClassName']) {
    const value = spec.text([field]);
    if (value !== '' && !isDnsSubdomain(value)) spec.refuse('invalid-dns-subdomain', [field], { value });
  }
  for (const field of ['dataSource', 'dataSourceRef']) checkSource(spec, [field]);
}

function checkModes(spec: Inspector): void {
  const path: Path = ['accessModes'];
  const field = spec.fieldName(path);
  const modes = spec.items(path);
  if (modes.length === 0) spec.required(path);
  for (const mode of modes) spec.oneOf(mode, MODES, { field });
  const known = modes.map((mode) => spec.text(mode)).filter((mode) => MODES.includes(mode));
  if (known.includes('ReadWriteOncePod') && known.some((mode) => mode !== 'ReadWriteOncePod'))
    spec.refuse('forbidden-field', path, { name: 'ReadWriteOncePod' }, { atKey: true });
}

function checkSize(spec: Inspector): void {
  const path: Path = ['resources', 'requests', 'storage'];
  const field = `${spec.fieldName(['resources'])}[storage]`;
  const value = spec.text(path);
  if (value === '') spec.refuse('missing-required-field', path, {}, { field });
  else if ((compareQuantities(value, '0') ?? 1) <= 0) spec.refuse('number-not-positive', path, { value }, { field });
}

function checkSource(spec: Inspector, path: Path): void {
  if (!spec.has(path)) return;
  const source = spec.inside(path);
  for (const field of ['kind', 'name']) source.required([field]);
  const group = source.text(['apiGroup']);
  const core = group === '';
  if (core && source.text(['kind']) !== '' && source.text(['kind']) !== 'PersistentVolumeClaim')
    spec.refuse(
      'unsupported-value',
      [...path, 'kind'],
      {
        value: source.text(['kind']),
        supported: 'PersistentVolumeClaim',
      },
      { field: spec.fieldName(path) },
    );
  else if (!core && !isDnsSubdomain(group)) source.refuse('invalid-dns-subdomain', ['apiGroup'], { value: group });
}
