// Changes one field of a manifest text as a person would: only its characters, comments and layout stay. Pure.
import {
  applyEdits,
  type JsonValue,
  type ManifestDocument,
  type Path,
  parseManifests,
  setFieldEdit,
  type TextEdit,
} from '../../manifest/index.ts';

/** Which object of the text; without a name the first of the kind. */
export interface FieldTarget {
  readonly kind: string;
  readonly name?: string;
}

export type FieldValue = string | number | boolean;

function documentOf(documents: readonly ManifestDocument[], target: FieldTarget): ManifestDocument | undefined {
  return documents.find(
    ({ kind, name }) => kind === target.kind && (target.name === undefined || name === target.name),
  );
}

/**
 * The edit that gives a field a value; null when the text has no such object, when a list on the way has no such item, or when the
 * field holds something else than a scalar. Missing mappings on the way are made.
 */
export function fieldEdit(text: string, target: FieldTarget, path: Path, value: FieldValue): TextEdit | null {
  const document = documentOf(parseManifests(text).documents, target);
  return document === undefined || path.length === 0 ? null : setFieldEdit(text, document.root, path, value);
}

/** The text with the field set; the text as it was when the field cannot be set (see {@link fieldEdit}). */
export function setField(text: string, target: FieldTarget, path: Path, value: FieldValue): string {
  const edit = fieldEdit(text, target, path, value);
  return edit === null ? text : applyEdits(text, [edit]);
}

/** What a field holds as written; undefined when the text does not say it. */
export function getField(text: string, target: FieldTarget, path: Path): JsonValue | undefined {
  const document = documentOf(parseManifests(text).documents, target);
  let value: JsonValue | undefined = document?.object;
  for (const step of path) {
    if (Array.isArray(value)) value = typeof step === 'number' ? value[step] : undefined;
    else if (typeof value === 'object' && value !== null)
      value = Object.entries(value).find(([key]) => key === step)?.[1];
    else return undefined;
  }
  return value;
}
