// The state of a workbench as the fragment of an address, and back. Reading never throws: a link is a stranger's text, so it is
// bounded before it is unpacked and every field is looked at before it is believed.
import { deflateSync, Inflate, strFromU8, strToU8 } from 'fflate';
import { readWorkbench } from './read-saved.ts';
import type { SavedWorkbench } from './saved.ts';

/** Raised when the shape below changes. */
const FORMAT = 1;
const PREFIX = 'lab=';

const MOST_BYTES = 4_000_000;

export type LinkResult =
  | { readonly kind: 'none' }
  | { readonly kind: 'saved'; readonly saved: SavedWorkbench }
  | { readonly kind: 'broken' }
  | { readonly kind: 'other-format' };

/** The fragment for a state, without `#`; null when it holds more text than a link can. */
export function encodeLink(saved: SavedWorkbench): string | null {
  const bytes = strToU8(JSON.stringify(saved));
  if (bytes.length > MOST_BYTES) return null;
  const packed = deflateSync(bytes, { level: 6 });
  let binary = '';
  for (let at = 0; at < packed.length; at += 0x8000) binary += String.fromCharCode(...packed.subarray(at, at + 0x8000));
  return `${PREFIX}${FORMAT}.${btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '')}`;
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

function unpack(base64url: string): unknown {
  try {
    const binary = atob(base64url.replaceAll('-', '+').replaceAll('_', '/'));
    const chunks: Uint8Array[] = [];
    let size = 0;
    let ended = false;
    const inflate = new Inflate((chunk, final) => {
      size += chunk.length;
      ended = final;
      if (size <= MOST_BYTES) chunks.push(chunk);
    });
    const bytes = Uint8Array.from(binary, (character) => character.charCodeAt(0));
    // In small pieces, so that a bomb is noticed before it has unfolded.
    for (let at = 0; at < bytes.length && size <= MOST_BYTES; at += 1024)
      inflate.push(bytes.subarray(at, at + 1024), at + 1024 >= bytes.length);
    if (size > MOST_BYTES || !ended) return undefined;
    const whole = new Uint8Array(size);
    let at = 0;
    for (const chunk of chunks) {
      whole.set(chunk, at);
      at += chunk.length;
    }
    return JSON.parse(strFromU8(whole));
  } catch {
    return undefined;
  }
}
