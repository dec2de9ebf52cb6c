// The edits that fixes are made of. Each gives undefined where it would have to touch what is shared (an anchor) or what it cannot read.
import {
  appendItemEdit,
  type JsonValue,
  type Path,
  removeFieldEdit,
  setFieldEdit,
  type TextEdit,
  valueAt,
} from '../manifest/index.ts';
import type { LintDocument } from './document.ts';

type Edits = readonly TextEdit[] | undefined;

const asEdits = (edit: TextEdit | null): Edits => (edit === null ? undefined : [edit]);

/** Writes a value at a path: replaces what is there, or adds it with every mapping on the way. */
export const setField = ({ file, manifest }: LintDocument, path: Path, value: JsonValue): Edits =>
  asEdits(setFieldEdit(file.text, manifest.root, path, value));

/** Takes out the value at a path, and what would be left empty around it. */
export const removeField = ({ file, manifest }: LintDocument, path: Path): Edits =>
  asEdits(removeFieldEdit(file.text, manifest.root, path));

/** Puts an item at the end of the list at a path; makes the list when there is none. */
export function appendItem(document: LintDocument, path: Path, item: JsonValue): Edits {
  const { file, manifest, object } = document;
  const list = valueAt(object, path);
  if (list === undefined || list === null || (Array.isArray(list) && list.length === 0))
    return setField(document, path, [item]);
  return asEdits(appendItemEdit(file.text, manifest.root, path, item));
}

/**
 * All of them as one fix; undefined when one is missing, or when two would touch the same place. Two that would both make the same
 * mapping on the way write it twice: set that mapping once instead.
 */
export function together(...parts: readonly Edits[]): Edits {
  const edits: TextEdit[] = [];
  for (const part of parts) {
    if (part === undefined) return undefined;
    edits.push(...part);
  }
  const ordered = edits.toSorted((a, b) => a.range.start - b.range.start);
  const apart = ordered.every((edit, index) => {
    const before = ordered[index - 1];
    if (before === undefined || edit.range.start > before.range.end) return true;
    return edit.range.start === before.range.end && edit.range.start === edit.range.end && /^[\r\n,]/.test(edit.text);
  });
  return apart ? edits : undefined;
}
