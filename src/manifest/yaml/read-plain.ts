// Text → tree at once, for the YAML that nearly every manifest is written in: block mappings and lists, words, and quotes, brackets and
// literal blocks without anything special. Gives up on whatever else and on all that is wrong: js-yaml then reads the text, and says why.
// A manifest is read in half the time so. What is read here must be read in the same way there; a test holds both side by side.
import { CHOMPING_MODE, EVENT_ID, getScalarValue, SCALAR_STYLE } from 'js-yaml';
import type { Range } from '../finding.ts';
import type { YamlDocument } from './build-tree.ts';
import type { MappingEntry, Node, ScalarNode, ScalarStyle } from './nodes.ts';
import {
  BREAK,
  COLON,
  COMMA,
  DASH,
  DOUBLE_QUOTE,
  ENDS_EARLY,
  FOLDED,
  HASH,
  isDash,
  LIST_END,
  LIST_START,
  LITERAL,
  MAPPING_END,
  MAPPING_START,
  plainKey,
  SINGLE_QUOTE,
  SPACE,
  standsAlone,
  startsWord,
  WORD_IN_BRACKETS,
} from './plain-words.ts';
import { resolvePlain, type ScalarMeaning } from './scalar.ts';

/** The documents of a text, `base` being where it begins in the whole; undefined when it is not that plain. */
export function readPlain(text: string, base: number): YamlDocument[] | undefined {
  return UNUSUAL.test(text) ? undefined : new PlainReader(text, base).read();
}

/** Tabs, carriage returns, all that is not printed, halves of characters, and blanks at the very end. */
const UNUSUAL = /[^\n\x20-\x7e\xa0-\ud7ff\ue000-\ufefe\uff00-\ufffd]| $/;

/** Deeper than any manifest. */
const MAX_DEPTH = 50;

/** Longer keys, and longer lines with brackets, are left to the other reader, which has no patterns. */
const LONGEST_KEY = 250;
const LONGEST_LINE = 2_000;

/** Neither anchor nor tag. */
const NO_PROPERTIES = { anchorStart: -1, anchorEnd: -1, tagStart: -1, tagEnd: -1 };

/** Every method that reads gives undefined to give up. */
class PlainReader {
  readonly #text: string;
  readonly #base: number;
  /** Where the next content stands, and in which column; -1 behind the last. */
  #at = 0;
  #column = -1;
  /** Where the last node ends. */
  #end = 0;
  /** A colon: looked for once, however many words come before it. */
  #colon = -1;
  #size = 0;
  #deepest = 1;

  constructor(text: string, base: number) {
    this.#text = text;
    this.#base = base;
  }

  read(): YamlDocument[] | undefined {
    const marked = this.#text.startsWith('---');
    if (!marked) this.#goToContent(-1);
    else if (!this.#goOn(3)) return undefined;
    if (this.#column < 0) return marked ? undefined : [];
    const root = this.#column === 0 ? this.#readBlock(1) : undefined;
    if (root === undefined || this.#column >= 0) return undefined;
    return [{ root, problems: [], expandedSize: this.#size, expandedDepth: this.#deepest, hasAliases: false }];
  }

  /** From the end of what was read to the next content. False when something else stands on the line. */
  #goOn(from: number): boolean {
    const at = this.#skipSpaces(from);
    const code = this.#text.charCodeAt(at);
    if (code === HASH ? at === from : code !== BREAK && at < this.#text.length) return false;
    this.#goToContent(this.#lineEnd(at));
    return true;
  }

  /** From the end of a line to the first content behind it. */
  #goToContent(lineEnd: number): void {
    const text = this.#text;
    this.#column = -1;
    for (let end = lineEnd; end < text.length; ) {
      const at = this.#skipSpaces(end + 1);
      const code = text.charCodeAt(at);
      if (code !== BREAK && code !== HASH) {
        this.#at = at;
        if (at < text.length) this.#column = at - end - 1;
        return;
      }
      end = this.#lineEnd(at);
    }
  }

  #skipSpaces(from: number): number {
    let at = from;
    while (this.#text.charCodeAt(at) === SPACE) at++;
    return at;
  }

  #lineEnd(from: number): number {
    const end = this.#text.indexOf('\n', from);
    return end < 0 ? this.#text.length : end;
  }

  #range(start: number, end: number): Range {
    this.#end = end;
    return { start: start + this.#base, end: end + this.#base };
  }

  #scalar(style: ScalarStyle, { kind, value }: ScalarMeaning, text: string, start: number, end: number): ScalarNode {
    this.#size++;
    const range = this.#range(start, end);
    return { type: 'scalar', style, kind, value, text, range, tag: undefined, anchor: undefined };
  }

  // A list that grew has room for more, which in a large set is memory by the megabyte: hence the copies.

  #mapping(flow: boolean, grown: readonly MappingEntry[], start: number, end: number): Node {
    this.#size++;
    const entries = grown.slice();
    return { type: 'mapping', flow, entries, range: this.#range(start, end), tag: undefined, anchor: undefined };
  }

  #list(flow: boolean, grown: readonly Node[], start: number, end: number): Node {
    this.#size++;
    const items = grown.slice();
    return { type: 'sequence', flow, items, range: this.#range(start, end), tag: undefined, anchor: undefined };
  }

  /** False when it is too deep. */
  #goDown(depth: number): boolean {
    if (depth > this.#deepest) this.#deepest = depth;
    return depth <= MAX_DEPTH;
  }

  /** A mapping or a list that begins with the next content. */
  #readBlock(depth: number): Node | undefined {
    return isDash(this.#text, this.#at) ? this.#readList(depth) : this.#readMapping(depth);
  }

  #readList(depth: number): Node | undefined {
    const column = this.#column;
    const start = this.#at;
    const items: Node[] = [];
    if (!this.#goDown(depth + 1)) return undefined;
    while (this.#column === column && isDash(this.#text, this.#at)) {
      const at = this.#skipSpaces(this.#at + 1);
      this.#column += at - this.#at;
      this.#at = at;
      const block = isDash(this.#text, at) || this.#isKey(at);
      const item = block ? this.#readBlock(depth + 1) : this.#readOnLine(at, column, depth + 1);
      if (item === undefined) return undefined;
      items.push(item);
    }
    return this.#column > column ? undefined : this.#list(false, items, start, this.#end);
  }

  #readMapping(depth: number): Node | undefined {
    const column = this.#column;
    const start = this.#at;
    const entries: MappingEntry[] = [];
    if (!this.#goDown(depth + 1)) return undefined;
    while (this.#column === column) {
      const key = this.#readKey(this.#at);
      const value = key && this.#readValue(column, depth + 1);
      if (key === undefined || value === undefined) return undefined;
      entries.push({ key, value });
    }
    return this.#column > column ? undefined : this.#mapping(false, entries, start, this.#end);
  }

  /** The first colon from here on that ends a key. */
  #keyColon(from: number): number {
    while (this.#colon < from || !standsAlone(this.#text, this.#colon)) {
      const next = this.#text.indexOf(':', Math.max(from, this.#colon + 1));
      this.#colon = next < 0 ? this.#text.length : next;
    }
    return this.#colon;
  }

  /** Whether a key stands here, as far as one can see without reading it. */
  #isKey(at: number): boolean {
    if (startsWord(this.#text, at)) return this.#keyColon(at) < this.#lineEnd(at);
    const end = this.#quotedEnd(at);
    return end !== undefined && this.#text.charCodeAt(this.#skipSpaces(end)) === COLON;
  }

  /** A key; the next content is then what follows its colon. */
  #readKey(at: number): ScalarNode | undefined {
    const quoted = this.#readQuoted(at);
    if (quoted !== undefined) {
      const colon = this.#skipSpaces(this.#end);
      this.#at = colon + 1;
      return this.#text.charCodeAt(colon) === COLON && standsAlone(this.#text, colon) ? quoted : undefined;
    }
    const colon = this.#keyColon(at);
    if (colon - at > LONGEST_KEY || colon === this.#text.length) return undefined;
    const end = this.#trimmedEnd(at, colon);
    const key = plainKey(this.#text.slice(at, end));
    this.#at = colon + 1;
    return key && this.#scalar('plain', key, key.text, at, end);
  }

  #trimmedEnd(start: number, end: number): number {
    let trimmed = end;
    while (trimmed > start && this.#text.charCodeAt(trimmed - 1) === SPACE) trimmed--;
    return trimmed;
  }

  /** What stands behind the colon of a key in some column. */
  #readValue(column: number, depth: number): Node | undefined {
    const nothing = this.#at;
    const at = this.#skipSpaces(nothing);
    const code = this.#text.charCodeAt(at);
    if (code !== BREAK && code !== HASH && at < this.#text.length) return this.#readOnLine(at, column, depth);
    if (!this.#goOn(nothing)) return undefined;
    if (this.#column > column) return this.#readBlock(depth);
    // The items of a list may stand in the column of its key.
    if (this.#column === column && isDash(this.#text, this.#at)) return this.#readList(depth);
    return this.#scalar('plain', resolvePlain(''), '', nothing, nothing);
  }

  /** A value that begins on the line of its key or dash, which stands in some column. */
  #readOnLine(at: number, column: number, depth: number): Node | undefined {
    const code = this.#text.charCodeAt(at);
    if (code === LITERAL || code === FOLDED) return this.#readLines(at, column);
    const node =
      code === MAPPING_START || code === LIST_START
        ? this.#readBrackets(at, depth)
        : (this.#readQuoted(at) ?? this.#readWord(at));
    return node !== undefined && this.#goOn(this.#end) ? node : undefined;
  }

  #readWord(at: number): ScalarNode | undefined {
    let end = this.#lineEnd(at);
    let text = this.#text.slice(at, end);
    if (ENDS_EARLY.test(text)) {
      const comment = text.indexOf(' #');
      end = this.#trimmedEnd(at, comment < 0 ? end : at + comment);
      text = this.#text.slice(at, end);
      if (ENDS_EARLY.test(text)) return undefined;
    }
    return startsWord(text, 0) ? this.#scalar('plain', resolvePlain(text), text, at, end) : undefined;
  }

  /** Behind the second quote; undefined for what does not begin with one, ends on another line, or has anything special inside. */
  #quotedEnd(at: number): number | undefined {
    const code = this.#text.charCodeAt(at);
    if (code !== SINGLE_QUOTE && code !== DOUBLE_QUOTE) return undefined;
    const quote = code === SINGLE_QUOTE ? "'" : '"';
    const end = this.#text.indexOf(quote, at + 1);
    const line = this.#lineEnd(at);
    if (end < 0 || end > line) return undefined;
    const special =
      code === SINGLE_QUOTE
        ? this.#text.charCodeAt(end + 1) === SINGLE_QUOTE
        : this.#text.slice(at, end).includes('\\');
    return special ? undefined : end + 1;
  }

  #readQuoted(at: number): ScalarNode | undefined {
    const end = this.#quotedEnd(at);
    if (end === undefined) return undefined;
    const text = this.#text.slice(at + 1, end - 1);
    const style = this.#text.charCodeAt(at) === SINGLE_QUOTE ? 'single-quoted' : 'double-quoted';
    return this.#scalar(style, { kind: 'string', value: text }, text, at, end);
  }

  /** A mapping or a list in brackets, all of it on one line, and a value for every key. */
  #readBrackets(start: number, depth: number): Node | undefined {
    const text = this.#text;
    const isList = text.charCodeAt(start) === LIST_START;
    const close = isList ? LIST_END : MAPPING_END;
    const items: Node[] = [];
    const entries: MappingEntry[] = [];
    let at = this.#skipSpaces(start + 1);
    if (this.#lineEnd(start) - start > LONGEST_LINE) return undefined;
    while (text.charCodeAt(at) !== close) {
      if (!this.#goDown(depth + 1)) return undefined;
      const key = isList ? undefined : this.#readKeyInBrackets(at);
      if (!isList && key === undefined) return undefined;
      const value = this.#readInBrackets(isList ? at : this.#skipSpaces(this.#end + 1), depth + 1);
      if (value === undefined) return undefined;
      if (key === undefined) items.push(value);
      else entries.push({ key, value });
      at = this.#skipSpaces(this.#end);
      if (text.charCodeAt(at) === COMMA) at = this.#skipSpaces(at + 1);
      else if (text.charCodeAt(at) !== close) return undefined;
    }
    return isList ? this.#list(true, items, start, at + 1) : this.#mapping(true, entries, start, at + 1);
  }

  /** A key; what was read then ends at its colon. */
  #readKeyInBrackets(at: number): ScalarNode | undefined {
    const key = this.#readQuoted(at) ?? this.#readWordInBrackets(at);
    this.#end = this.#skipSpaces(this.#end);
    return this.#text.charCodeAt(this.#end) === COLON && standsAlone(this.#text, this.#end) ? key : undefined;
  }

  #readInBrackets(at: number, depth: number): Node | undefined {
    const code = this.#text.charCodeAt(at);
    if (code === MAPPING_START || code === LIST_START) return this.#readBrackets(at, depth);
    return this.#readQuoted(at) ?? this.#readWordInBrackets(at);
  }

  #readWordInBrackets(at: number): ScalarNode | undefined {
    WORD_IN_BRACKETS.lastIndex = at;
    if (!WORD_IN_BRACKETS.test(this.#text)) return undefined;
    const text = this.#text.slice(at, WORD_IN_BRACKETS.lastIndex);
    return this.#scalar('plain', resolvePlain(text), text, at, at + text.length);
  }

  /** A text of several lines behind `|` or `>`: the first is not blank and gives the indentation. */
  #readLines(start: number, column: number): ScalarNode | undefined {
    const text = this.#text;
    const strips = text.charCodeAt(start + 1) === DASH;
    const header = this.#skipSpaces(start + (strips ? 2 : 1));
    const first = header + 1;
    const indent = this.#skipSpaces(first) - first;
    if (text.charCodeAt(header) !== BREAK || text.charCodeAt(first + indent) === BREAK || indent <= column)
      return undefined;
    let behind = first;
    while (behind < text.length) {
      const at = this.#skipSpaces(behind);
      if (at - behind < indent && text.charCodeAt(at) !== BREAK) break;
      behind = Math.min(this.#lineEnd(at) + 1, text.length);
    }
    const literal = text.charCodeAt(start) === LITERAL;
    const value = getScalarValue(text, {
      ...NO_PROPERTIES,
      type: EVENT_ID.SCALAR,
      valueStart: first,
      valueEnd: behind,
      style: literal ? SCALAR_STYLE.LITERAL_BLOCK : SCALAR_STYLE.FOLDED_BLOCK,
      chomping: strips ? CHOMPING_MODE.STRIP : CHOMPING_MODE.CLIP,
      indent,
      fast: false,
    });
    let end = behind;
    while (text.charCodeAt(end - 1) === BREAK || text.charCodeAt(end - 1) === SPACE) end--;
    this.#goToContent(behind - 1);
    return this.#scalar(literal ? 'literal' : 'folded', { kind: 'string', value }, value, start, end);
  }
}
