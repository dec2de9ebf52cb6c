// What is being checked: files with their texts, and which one is shown. As the fragment of an address and as what the tab keeps. Reading
// never throws: both are text that somebody else may have written.
import { freeFileName } from '../editor/view-model.ts';
import { pack, unpack } from '../shared/packed.ts';

export interface CheckFile {
  readonly name: string;
  readonly text: string;
}

export interface Draft {
  /** At least one; names differ. */
  readonly files: readonly CheckFile[];
  readonly active: string;
  /** The example that these are, as long as nobody changed it. */
  readonly example: string | null;
}

/** Raised when the shape changes. */
const FORMAT = 1;
const PREFIX = 'check=';

/** More files than anybody looks through; what is dropped beyond is left out, and said so. */
export const MOST_FILES = 300;

export type LinkedDraft =
  | { readonly kind: 'none' }
  | { readonly kind: 'draft'; readonly draft: Draft }
  /** Written by another version of this page. */
  | { readonly kind: 'other-format' }
  | { readonly kind: 'broken' };

/** A fragment without `#`; null when the texts are more than a link can hold. */
export function encodeDraft({ files, active, example }: Draft): string | null {
  const packed = pack({ files: files.map(({ name, text }) => ({ name, text })), active, example });
  return packed === null ? null : `${PREFIX}${FORMAT}.${packed}`;
}

/** A fragment with or without `#`. */
export function decodeDraft(fragment: string): LinkedDraft {
  const text = fragment.replace(/^#/, '');
  if (!text.startsWith(PREFIX)) return { kind: 'none' };
  const match = /^(\d{1,6})\.([\w-]+)$/.exec(text.slice(PREFIX.length));
  if (match === null) return { kind: 'broken' };
  if (Number(match[1]) !== FORMAT) return { kind: 'other-format' };
  const draft = readDraft(unpack(match[2] ?? ''));
  return draft === null ? { kind: 'broken' } : { kind: 'draft', draft };
}

function readDraft(value: unknown): Draft | null {
  if (!isRecord(value) || !Array.isArray(value['files'])) return null;
  const files: CheckFile[] = [];
  for (const file of value['files'].slice(0, MOST_FILES)) {
    if (!isRecord(file)) return null;
    const { name, text } = file;
    if (typeof name !== 'string' || typeof text !== 'string' || name === '' || name.length > 500) return null;
    if (!files.some((known) => known.name === name)) files.push({ name, text });
  }
  const [first] = files;
  if (first === undefined) return null;
  const { active, example } = value;
  return {
    files,
    active: files.some(({ name }) => name === active) && typeof active === 'string' ? active : first.name,
    example: typeof example === 'string' && /^[a-z-]{1,40}$/.test(example) ? example : null,
  };
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The text of a file, changed. */
export function withText(draft: Draft, name: string, text: string): Draft {
  if (draft.files.some((file) => file.name === name && file.text === text)) return draft;
  return {
    ...draft,
    example: null,
    files: draft.files.map((file) => (file.name === name ? { name, text } : file)),
  };
}

export interface Arrival {
  readonly draft: Draft;
  readonly added: number;
  /** Names of those whose text is another one now. */
  readonly replaced: readonly string[];
  /** Beyond {@link MOST_FILES}. */
  readonly leftOut: number;
}

/** Files that arrive are added or replace their namesakes. An example that nobody changed, and a text that is empty, make room for them. */
export function withFiles(draft: Draft, arrived: readonly CheckFile[]): Arrival {
  const kept = draft.example === null ? draft.files.filter(({ text }) => text.trim() !== '') : [];
  const byName = new Map(kept.map((file) => [file.name, file]));
  const replaced = arrived.filter(({ name, text }) => (byName.get(name)?.text ?? text) !== text);
  for (const file of arrived) byName.set(file.name, file);
  const files = [...byName.values()].slice(0, MOST_FILES);
  const taken = new Set(files.map(({ name }) => name));
  const known = new Set(kept.map(({ name }) => name));
  const [first] = files;
  const shown = arrived.find(({ name }) => taken.has(name));
  return {
    draft: first === undefined ? draft : { files, active: (shown ?? first).name, example: null },
    added: arrived.filter(({ name }) => taken.has(name) && !known.has(name)).length,
    replaced: replaced.map(({ name }) => name),
    leftOut: byName.size - files.length,
  };
}

/** An empty file beside the others, whatever they are: somebody wants to write more. */
export const withNewFile = (draft: Draft, name: string): Draft =>
  draft.files.length >= MOST_FILES
    ? draft
    : { files: [...draft.files, { name: freeFileName(draft.files, name), text: '' }], active: name, example: null };

/** Files that arrive together and have one name are told apart: none of them is lost. */
export function withDistinctNames(arrived: readonly CheckFile[]): readonly CheckFile[] {
  const files: CheckFile[] = [];
  for (const { name, text } of arrived) files.push({ name: freeFileName(files, name), text });
  return files;
}

/** Both show the same texts under the same names. */
export const sameTexts = (a: Draft, b: Draft): boolean =>
  a.files.length === b.files.length &&
  a.files.every(({ name, text }, at) => name === b.files[at]?.name && text === b.files[at]?.text);

/** Somebody's own work: not an example that nobody changed, and not nothing. */
export const isOwn = ({ example, files }: Draft): boolean =>
  example === null && files.some(({ text }) => text.trim() !== '');

export function withoutFile(draft: Draft, name: string): Draft {
  const at = draft.files.findIndex((file) => file.name === name);
  const files = draft.files.filter((file) => file.name !== name);
  const next = files[Math.min(at, files.length - 1)];
  if (next === undefined) return draft;
  return { files, active: draft.active === name ? next.name : draft.active, example: null };
}

/** An empty file to paste into. */
export const EMPTY_DRAFT: Draft = {
  files: [{ name: 'manifest.yaml', text: '' }],
  active: 'manifest.yaml',
  example: null,
};
