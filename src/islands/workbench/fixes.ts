// Edits that would have led to another decision, or mend what a finding says about the same place: one press on a phone. Pure.
import { parseManifests } from '../../manifest/index.ts';
import type { Decision, ManifestSource } from '../../sim/index.ts';
import { readPath } from '../editor/places.ts';
import { type FieldValue, getField, setField } from '../editor/set-field.ts';
import type { EditorFile } from './snapshot.ts';

export interface QuickFix {
  readonly file: string;
  readonly text: string;
  /** `field` for a value of a field, or an id of its own words. */
  readonly words:
    | { readonly id: 'field'; readonly field: string; readonly value: string }
    | { readonly id: 'startup-probe' };
}

/** A start of up to this long is left alone by the probe that is added. */
const STARTUP = { periodSeconds: 2, failureThreshold: 60 } as const;

const isScalar = (value: unknown): value is FieldValue =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';

function edited(
  files: readonly EditorFile[],
  source: ManifestSource,
  edit: (text: string, path: readonly (string | number)[]) => string,
) {
  const { kind, name } = source.object;
  for (const file of files) {
    const document = parseManifests(file.text).documents.find((one) => one.kind === kind && one.name === name);
    if (!document) continue;
    // What is not written yet has a place all the same.
    const path = readPath(document.object, source.path) ?? source.path.split('.');
    const text = edit(file.text, path);
    if (text !== file.text) return { file: file.name, text };
  }
  return null;
}

function startupProbe(files: readonly EditorFile[], source: ManifestSource): QuickFix | null {
  const container = /^(.*)\.livenessProbe\b/.exec(source.path)?.[1];
  if (container === undefined) return null;
  const mended = edited(files, { ...source, path: container }, (text, path) => {
    const target = source.object;
    let next = text;
    for (const field of ['path', 'port']) {
      const value = getField(text, target, [...path, 'livenessProbe', 'httpGet', field]);
      if (isScalar(value)) next = setField(next, target, [...path, 'startupProbe', 'httpGet', field], value);
    }
    if (next === text) return text;
    for (const [field, value] of Object.entries(STARTUP))
      next = setField(next, target, [...path, 'startupProbe', field], value);
    return next;
  });
  return mended && { ...mended, words: { id: 'startup-probe' } };
}

/** What could be changed so that a decision would go otherwise, the shortest way first. */
export function fixesOf(decision: Decision, files: readonly EditorFile[]): QuickFix[] {
  const fixes: QuickFix[] = [];
  for (const { id, data, source: own } of decision.alternatives) {
    const source = own ?? decision.source;
    if (!source) continue;
    if (id === 'startup-probe-first') {
      const fix = startupProbe(files, source);
      if (fix) fixes.unshift(fix);
      continue;
    }
    const field = source.path.split('.').at(-1) ?? '';
    const value = data[field] ?? (data['field'] === field ? data['value'] : undefined);
    if (!isScalar(value)) continue;
    const mended = edited(files, source, (text, path) => setField(text, source.object, path, value));
    if (mended) fixes.push({ ...mended, words: { id: 'field', field, value: String(value) } });
  }
  return fixes;
}
