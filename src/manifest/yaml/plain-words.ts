// The words of plain YAML (see read-plain.ts): where one begins and ends, and the keys that were met.
import { resolvePlain, type ScalarMeaning } from './scalar.ts';

export const BREAK = 10;
export const SPACE = 32;
export const DOUBLE_QUOTE = 34;
export const HASH = 35;
export const SINGLE_QUOTE = 39;
export const COMMA = 44;
export const DASH = 45;
export const COLON = 58;
export const FOLDED = 62;
export const LIST_START = 91;
export const LIST_END = 93;
export const MAPPING_START = 123;
export const LITERAL = 124;
export const MAPPING_END = 125;

/** What no word begins with; some of them may, but need a look at what follows. */
const INDICATORS = '?:,[]{}#&*!|>\'"%@`';

/** What ends a word before its line does. */
export const ENDS_EARLY = / #|:(?: |$)| $/;

/** What reaches beyond its line or into a comment, and what may be the mark of a document. */
const NO_KEY = /\n| #|^(?:---|\.\.\.)/;

/** A word inside brackets. */
export const WORD_IN_BRACKETS =
  /(?:[^\s\-?:,[\]{}#&*!|>'"%@`]|-(?=[^\s,[\]{}]))(?:[^\s:#,[\]{}]|:(?=[^\s,[\]{}])| +(?=[^\s:#,[\]{}]))*/y;

interface Key extends ScalarMeaning {
  readonly text: string;
}

/** Keys that were met, as they stand in the text: a manifest has few, and each of them a hundred times. */
const knownKeys = new Map<string, Key>();
const MAX_KNOWN_KEYS = 2_000;

/** A key that is written without quotes; undefined for what is none, or needs a closer look. */
export function plainKey(text: string): Key | undefined {
  const known = knownKeys.get(text);
  if (known !== undefined) return known;
  if (!startsWord(text, 0) || NO_KEY.test(text)) return undefined;
  // The name of a field: a text of its own, so that no part of a manifest stays in memory for it, and quick to find in objects.
  const [name = text] = Object.keys({ [text]: true });
  const key = { ...resolvePlain(name), text: name };
  if (knownKeys.size < MAX_KNOWN_KEYS) knownKeys.set(name, key);
  return key;
}

/** Whether a blank or the end follows: then a dash is an item's, and a colon ends a key. */
export function standsAlone(text: string, at: number): boolean {
  const next = text.charCodeAt(at + 1);
  return next === SPACE || next === BREAK || at + 1 >= text.length;
}

export const isDash = (text: string, at: number): boolean => text.charCodeAt(at) === DASH && standsAlone(text, at);

export const startsWord = (text: string, at: number): boolean =>
  !isDash(text, at) && !INDICATORS.includes(text.charAt(at));
