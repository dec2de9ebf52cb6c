// Reads a text for its brackets, quotes and comments only, for what the parser cannot do:
// - The API server's reader lets a line inside brackets or quotes begin anywhere; js-yaml wants it indented. `relaxed` is the text with
//   such line breaks (and comments there) blanked out, of the same length, so that every offset stays.
// - Which bracket or quote was never closed.
// - Where a tab stands in place of indentation: the server refuses it on an empty line and before a comment, too; js-yaml does not.
import type { Range } from '../finding.ts';

export interface Layout {
  readonly relaxed: string;
  /** The bracket or quote that is still open at the end of the text. */
  readonly unclosed: Range | undefined;
  /** The first tab that stands where a line is indented, or after the dash of an item. */
  readonly tab: number | undefined;
  /** Blanked parts; a scalar there must be read from the original text. */
  readonly changed: boolean;
}

/** Blanks before the colon of a key. */
const LOOKAHEAD = 80;

const isBlank = (character: string | undefined): boolean => character === ' ' || character === '\t';
const isBreak = (character: string | undefined): boolean => character === '\n' || character === '\r';
const isSpaceOrEnd = (character: string | undefined): boolean =>
  character === undefined || isBlank(character) || isBreak(character);

export function readLayout(text: string): Layout {
  return new LayoutReader(text).read();
}

class LayoutReader {
  readonly #text: string;
  readonly #blanked: Range[] = [];
  #position = 0;
  #unclosed: Range | undefined;
  #tab: number | undefined;

  constructor(text: string) {
    this.#text = text;
  }

  read(): Layout {
    while (this.#position < this.#text.length && !this.#unclosed) this.#readLine();
    const blanked = this.#blanked;
    let relaxed = '';
    let from = 0;
    for (const { start, end } of blanked) {
      relaxed += this.#text.slice(from, start) + ' '.repeat(end - start);
      from = end;
    }
    return {
      relaxed: relaxed + this.#text.slice(from),
      unclosed: this.#unclosed,
      tab: this.#tab,
      changed: blanked.length > 0,
    };
  }

  #at(offset = 0): string | undefined {
    return this.#text[this.#position + offset];
  }

  #skipBlanks(): void {
    while (isBlank(this.#at())) this.#position++;
  }

  #skipRestOfLine(): void {
    while (this.#position < this.#text.length && !isBreak(this.#at())) this.#position++;
  }

  #skipBreak(): void {
    if (this.#at() === '\r' && this.#at(1) === '\n') this.#position += 2;
    else if (isBreak(this.#at())) this.#position++;
  }

  /** One line of block structure, with everything that its last token brings along. */
  #readLine(): void {
    const lineStart = this.#position;
    let column = 0;
    // Whether a block could begin here: at the start of the line, and after the dash of an item.
    let begins = true;
    for (;;) {
      const fresh = begins;
      if (fresh) this.#noteTab();
      begins = false;
      this.#skipBlanks();
      const character = this.#at();
      if (character === undefined || isBreak(character) || character === '#') break;
      const here = this.#position - lineStart;
      if ((character === '-' || character === '?' || character === ':') && isSpaceOrEnd(this.#at(1))) {
        // The colon after a key leaves the depth that the key has given.
        if (fresh || character !== ':') {
          column = here;
          begins = true;
        }
        this.#position++;
      } else if (character === '&' || character === '!') this.#skipWord();
      else if (character === '|' || character === '>') {
        this.#skipMoreIndented(column);
        return;
      } else if (!this.#readToken(here, column)) return;
      else if (this.#at() === ':') column = here;
    }
    this.#skipRestOfLine();
    this.#skipBreak();
  }

  #noteTab(): void {
    let at = this.#position;
    while (this.#text[at] === ' ') at++;
    if (this.#text[at] === '\t') this.#tab ??= at;
  }

  #skipWord(): void {
    while (!isSpaceOrEnd(this.#at())) this.#position++;
  }

  /** A quoted text, brackets or plain words. False when the line is used up. */
  #readToken(here: number, column: number): boolean {
    const character = this.#at();
    const blankedBefore = this.#blanked.length;
    if (character === '"' || character === "'") this.#readQuoted(character);
    else if (character === '[' || character === '{') this.#readBrackets();
    else if (!this.#readPlain()) {
      // A value that ends with its line may go on in the next, deeper ones.
      this.#skipMoreIndented(Math.min(here, column));
      return false;
    } else return true;
    // A key must stand on one line, for the server's reader too.
    if (/^[ \t]*:(?:\s|$)/.test(this.#text.slice(this.#position, this.#position + LOOKAHEAD)))
      this.#blanked.length = blankedBefore;
    // The server's reader takes a comment right after a quote or bracket.
    if (this.#at() === '#') this.#blankComment();
    return !this.#unclosed;
  }

  /** True when the words are a key, and the reader stands at its colon. */
  #readPlain(): boolean {
    while (this.#position < this.#text.length && !isBreak(this.#at())) {
      if (this.#at() === ':' && isSpaceOrEnd(this.#at(1))) return true;
      if (this.#at() === '#' && isBlank(this.#at(-1))) return false;
      this.#position++;
    }
    return false;
  }

  #skipMoreIndented(column: number): void {
    this.#skipRestOfLine();
    this.#skipBreak();
    while (this.#position < this.#text.length) {
      const start = this.#position;
      while (this.#at() === ' ') this.#position++;
      if (!isBreak(this.#at()) && this.#position - start <= column) {
        this.#position = start;
        return;
      }
      this.#skipRestOfLine();
      this.#skipBreak();
    }
  }

  #readQuoted(quote: string): void {
    const start = this.#position;
    this.#position++;
    for (;;) {
      const character = this.#at();
      if (character === undefined) {
        this.#unclosed ??= { start, end: start + 1 };
        return;
      }
      if (isBreak(character)) this.#blank(this.#position, this.#position + 1);
      if (quote === '"' && character === '\\' && !isBreak(this.#at(1))) this.#position += 2;
      else if (character !== quote) this.#position++;
      else if (quote === "'" && this.#at(1) === "'") this.#position += 2;
      else {
        this.#position++;
        return;
      }
    }
  }

  #readBrackets(): void {
    const open: number[] = [];
    let tokenStart = true;
    for (;;) {
      const character = this.#at();
      if (character === undefined) {
        const start = open.at(-1) ?? 0;
        this.#unclosed ??= { start, end: start + 1 };
        return;
      }
      if (isBreak(character)) this.#blank(this.#position, this.#position + 1);
      if (character === '#' && isSpaceOrEnd(this.#at(-1))) {
        this.#blankComment();
        continue;
      }
      if (tokenStart && (character === '"' || character === "'")) {
        this.#readQuoted(character);
        tokenStart = false;
        if (this.#unclosed) return;
        continue;
      }
      if (character === '[' || character === '{') open.push(this.#position);
      if (character === ']' || character === '}') open.pop();
      this.#position++;
      if (open.length === 0) return;
      if ('[{,'.includes(character) || ((character === ':' || character === '?') && isSpaceOrEnd(this.#at())))
        tokenStart = true;
      else if (!isSpaceOrEnd(character)) tokenStart = false;
    }
  }

  #blankComment(): void {
    const start = this.#position;
    this.#skipRestOfLine();
    this.#blank(start, this.#position);
  }

  #blank(start: number, end: number): void {
    this.#blanked.push({ start, end });
  }
}
