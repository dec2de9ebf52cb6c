// Condition text → tokens. The language is that of expr-lang (v1.15, as Argo Rollouts v1.9 has it); so are the words of its errors.
import { ExpressionError, quote } from './error.ts';

export type TokenKind = 'Identifier' | 'Number' | 'String' | 'Operator' | 'Bracket' | 'EOF';

export interface Token {
  readonly kind: TokenKind;
  readonly text: string;
}

const WORD_OPERATORS = new Set(['in', 'or', 'and', 'not', 'matches', 'contains', 'startsWith', 'endsWith', 'let']);

/** The longest first. */
const OPERATORS = ['&&', '||', '==', '!=', '<=', '>=', '**', '..', '?.', '??', ...',:;%+-^&!=*<>|/?.#'];

const ESCAPES: Readonly<Record<string, string>> = {
  a: '\x07',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  v: '\v',
  '\\': '\\',
  "'": "'",
  '"': '"',
};

const NUMBER = /^(?:0[xX][\da-fA-F_]+|0[oO][0-7_]+|0[bB][01_]+|(?:\d[\d_]*)?(?:\.(?!\.)[\d_]*)?(?:[eE][+-]?[\d_]*)?)/;

const isWord = (letter: string): boolean => /[\p{L}\p{N}_$]/u.test(letter);

/** Nobody writes longer conditions; a generated one must not exhaust the stack of what walks its tree. */
const MAX_TOKENS = 4000;

/** Throws an ExpressionError. */
export function tokensOf(text: string): readonly Token[] {
  const tokens: Token[] = [];
  let at = 0;
  while (at < text.length) {
    if (tokens.length >= MAX_TOKENS) throw new ExpressionError('expression is too long');
    const rest = text.slice(at);
    const letter = String.fromCodePoint(text.codePointAt(at) ?? 0);
    const skipped = /^(?:\s+|\/\/[^\n]*|\/\*[\s\S]*?\*\/)/.exec(rest)?.[0];
    if (skipped) {
      at += skipped.length;
      continue;
    }
    if (rest.startsWith('/*')) throw new ExpressionError('unclosed comment');
    if (letter === "'" || letter === '"') {
      const { value, length } = readString(rest);
      tokens.push({ kind: 'String', text: value });
      at += length;
    } else if (/^(?:\d|\.\d)/.test(rest)) {
      const number = NUMBER.exec(rest)?.[0] ?? '';
      const next = rest.slice(number.length, number.length + 1);
      if (next !== '' && isWord(next)) throw new ExpressionError(`bad number syntax: ${quote(number + next)}`);
      tokens.push({ kind: 'Number', text: number });
      at += number.length;
    } else if (isWord(letter)) {
      const word = /^[\p{L}\p{N}_$]+/u.exec(rest)?.[0] ?? letter;
      tokens.push({ kind: WORD_OPERATORS.has(word) ? 'Operator' : 'Identifier', text: word });
      at += word.length;
    } else if ('([{}])'.includes(letter)) {
      tokens.push({ kind: 'Bracket', text: letter });
      at++;
    } else {
      const operator = OPERATORS.find((candidate) => rest.startsWith(candidate));
      if (!operator) throw new ExpressionError(`unrecognized character: ${codePoint(letter)} '${letter}'`);
      tokens.push({ kind: 'Operator', text: operator });
      at += operator.length;
    }
  }
  return [...tokens, { kind: 'EOF', text: '' }];
}

const codePoint = (letter: string): string =>
  `U+${(letter.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;

function readString(text: string): { readonly value: string; readonly length: number } {
  const end = text[0];
  let value = '';
  for (let at = 1; at < text.length; at++) {
    const letter = text[at] ?? '';
    if (letter === end) return { value, length: at + 1 };
    if (letter === '\n') break;
    if (letter !== '\\') {
      value += letter;
      continue;
    }
    const escaped = text[++at] ?? '';
    const digits = /^(?:x([\da-fA-F]{2})|u([\da-fA-F]{4}))/.exec(text.slice(at));
    if (digits) {
      value += String.fromCharCode(Number.parseInt(digits[1] ?? digits[2] ?? '0', 16));
      at += digits[0].length - 1;
    } else if (ESCAPES[escaped] !== undefined) value += ESCAPES[escaped];
    else throw new ExpressionError('invalid char escape');
  }
  throw new ExpressionError('literal not terminated');
}

/** As messages name a token: `Operator(">")`. */
export const tokenName = ({ kind, text }: Token): string => (text === '' ? kind : `${kind}(${quote(text)})`);
