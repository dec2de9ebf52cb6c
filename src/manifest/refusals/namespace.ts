// Namespaces: the labels that choose a Pod Security level.
import { isLabelValue } from '../resources/names.ts';
import type { Inspector } from './inspector.ts';

const PREFIX = 'pod-security.kubernetes.io/';
const LEVELS = ['privileged', 'baseline', 'restricted'];

export function podSecurityLabels(inspector: Inspector): void {
  for (const mode of ['enforce', 'audit', 'warn']) {
    const level = `${PREFIX}${mode}`;
    const path = ['metadata', 'labels', level];
    const value = inspector.text(path);
    if (inspector.has(path) && isLabelValue(value) && !LEVELS.includes(value))
      inspector.refuse(
        'invalid-pod-security-level',
        path,
        { value, levels: LEVELS.join(', ') },
        { field: `metadata.labels[${level}]` },
      );
    const version = ['metadata', 'labels', `${level}-version`];
    if (inspector.has(version) && !/^(?:latest|v1\.(?:0|[1-9]\d*))$/.test(inspector.text(version)))
      inspector.refuse(
        'invalid-pod-security-version',
        version,
        { value: inspector.text(version) },
        { field: `metadata.labels[${level}-version]` },
      );
  }
}

const STANDARD_FINALIZERS = new Set(['kubernetes', 'orphan', 'foregroundDeletion']);

export function namespaceFinalizers(inspector: Inspector): void {
  for (const path of inspector.items(['spec', 'finalizers'])) {
    const value = inspector.text(path);
    if (!STANDARD_FINALIZERS.has(value) && !value.includes('/'))
      inspector.refuse('invalid-finalizer', path, { value }, { field: 'spec.finalizers' });
  }
}
