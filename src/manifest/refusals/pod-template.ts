// Pod templates of workloads that keep pods running: what a Pod may have and a template may not.
import type { Path } from '../json.ts';
import type { Inspector } from './inspector.ts';
import { checkAnnotations, checkLabels } from './metadata.ts';

const TEMPLATE: Path = ['spec', 'template'];

export function templateMetadata(inspector: Inspector): void {
  // The server leaves `metadata` out of these two names.
  for (const [check, map] of [
    [checkLabels, 'labels'],
    [checkAnnotations, 'annotations'],
  ] as const)
    check(inspector, [...TEMPLATE, 'metadata', map], inspector.fieldName([...TEMPLATE, map]));
}

export function templateRestartPolicy(inspector: Inspector): void {
  const path = [...TEMPLATE, 'spec', 'restartPolicy'];
  const value = inspector.text(path);
  if (value !== 'Always')
    inspector.refuse(
      'restart-policy-not-always',
      path,
      { value, kind: inspector.kind },
      inspector.replace(path, 'Always'),
    );
}

export function templateDeadline(inspector: Inspector): void {
  const path = [...TEMPLATE, 'spec', 'activeDeadlineSeconds'];
  if (inspector.has(path))
    inspector.refuse('forbidden-field', path, { name: 'activeDeadlineSeconds' }, { atKey: true });
}
