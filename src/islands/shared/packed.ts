// A value as text for the fragment of an address, and back. Reading never throws: what comes in is a stranger's text, so it is bounded before
// it is unpacked, and whoever asks looks at every field before it is believed.
import { deflateSync, Inflate, strFromU8, strToU8 } from 'fflate';

const MOST_BYTES = 4_000_000;

/** Letters, digits, `-` and `_`; null when the value is more than a link can hold. */
export function pack(value: unknown): string | null {
  const bytes = strToU8(JSON.stringify(value));
  if (bytes.length > MOST_BYTES) return null;
  const packed = deflateSync(bytes, { level: 6 });
  let binary = '';
  for (let at = 0; at < packed.length; at += 0x8000) binary += String.fromCharCode(...packed.subarray(at, at + 0x8000));
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

/** The value, or undefined when the text holds none. */
export function unpack(base64url: string): unknown {
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
