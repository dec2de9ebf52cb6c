// What the server minds in the metadata of every object besides its names and labels (apimachinery: pkg/api/validation/objectmeta.go).
import { isQualifiedName } from '../resources/names.ts';
import type { Inspector } from './inspector.ts';

const STANDARD = new Set(['kubernetes', 'orphan', 'foregroundDeletion']);

/** Kinds whose finalizers may be named without a domain. */
const UNQUALIFIED_TOO = new Set(['PodDisruptionBudget', 'ValidatingAdmissionPolicy']);

/** A finalizer is named with a domain, so that its owner is known. */
export function finalizers(inspector: Inspector): void {
  const list = ['metadata', 'finalizers'];
  for (const path of inspector.items(list)) {
    const value = inspector.text(path);
    if (!isQualifiedName(value))
      inspector.refuse('invalid-finalizer', path, { value }, { field: 'metadata.finalizers' });
    else if (!UNQUALIFIED_TOO.has(inspector.kind) && !STANDARD.has(value) && !value.includes('/'))
      inspector.refuse('invalid-finalizer', path, { value });
  }
}
