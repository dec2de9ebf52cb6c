// Helpers of defaulting. A draft is our own copy of an object, so that changing it changes nothing of the caller's.
import { type Draft, type DraftValue, isDraft } from '../schema/normalize.ts';

export type { Draft, DraftValue } from '../schema/normalize.ts';

/** The object in a field, or undefined. */
export function child(draft: Draft | undefined, field: string): Draft | undefined {
  const value = draft?.[field];
  return isDraft(value) ? value : undefined;
}

/** The object in a field, made when it is not there. */
export function ensure(draft: Draft, field: string): Draft {
  const value = child(draft, field);
  if (value) return value;
  const made: Draft = {};
  draft[field] = made;
  return made;
}

/** The objects of a list; none when it is not there. */
export function items(draft: Draft | undefined, field: string): Draft[] {
  const value = draft?.[field];
  return Array.isArray(value) ? value.filter(isDraft) : [];
}

export function strings(draft: Draft | undefined, field: string): string[] {
  const value = draft?.[field];
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
}

export function text(draft: Draft | undefined, field: string): string {
  const value = draft?.[field];
  return typeof value === 'string' ? value : '';
}

/** Sets a field that is not there. */
export function setDefault(draft: Draft, field: string, value: DraftValue): void {
  draft[field] ??= value;
}

/** Takes a field away. It is rarely there, and to delete what is not takes long, too. */
export function drop(draft: Draft, field: string): void {
  if (draft[field] !== undefined) delete draft[field];
}

/** Adds the entries of one map that the other lacks. */
export function addMissing(target: Draft, source: Draft | undefined): void {
  for (const [name, value] of Object.entries(source ?? {})) if (value !== undefined) target[name] ??= value;
}
