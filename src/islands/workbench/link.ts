// The state of a workbench as the fragment of an address, and back. Reading never throws: a link is a stranger's text, so it is
// bounded before it is unpacked and every field is looked at before it is believed.
import { pack, unpack } from '../shared/packed.ts';
import { readWorkbench } from './read-saved.ts';
import type { SavedWorkbench } from './saved.ts';

/** Raised when the shape below changes. */
const FORMAT = 1;
const PREFIX = 'lab=';

export type LinkResult =
  | { readonly kind: 'none' }
  | { readonly kind: 'saved'; readonly saved: SavedWorkbench }
  | { readonly kind: 'broken' }
  | { readonly kind: 'other-format' };

/** The fragment for a state, without `#`; null when it holds more text than a link can. */
export function encodeLink(saved: SavedWorkbench): string | null {
  const packed = pack(saved);
  return packed === null ? null : `${PREFIX}${FORMAT}.${packed}`;
}

/** What a fragment (with or without `#`) holds. A fragment that is none of ours is `none`. */
export function decodeLink(fragment: string): LinkResult {
  const text = fragment.replace(/^#/, '');
  if (!text.startsWith(PREFIX)) return { kind: 'none' };
  const match = /^(\d{1,6})\.([\w-]+)$/.exec(text.slice(PREFIX.length));
  if (!match) return { kind: 'broken' };
  if (Number(match[1]) !== FORMAT) return { kind: 'other-format' };
  const value = unpack(match[2] ?? '');
  const saved = value === undefined ? null : readWorkbench(value);
  return saved ? { kind: 'saved', saved } : { kind: 'broken' };
}
