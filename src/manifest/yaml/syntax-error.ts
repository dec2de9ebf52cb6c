// One refusal of the parser → one finding that says what the writer did, where, and how to mend it.
// Each kind of mistake is one function in `MISTAKES`; the first that recognises the situation speaks. A fix is offered only when the
// mended text parses (up to its next mistake).
import type { Finding, Range, TextEdit } from '../finding.ts';
import type { FindingId } from '../finding-ids.ts';
import { excerpt } from './excerpt.ts';
import { MAX_DEPTH } from './limits.ts';

export interface Refusal {
  readonly text: string;
  /** The parser's own words, in English. */
  readonly reason: string;
  /** Where it stopped; often after the mistake. */
  readonly position: number;
  /** The bracket or quote that is never closed. */
  readonly unclosed: Range | undefined;
  canParse(text: string): boolean;
}

interface Situation extends Refusal {
  readonly line: Line;
}

interface Line {
  readonly start: number;
  /** Before the line break. */
  readonly end: number;
  readonly content: string;
  readonly indent: number;
}

interface Mistake {
  readonly id: FindingId;
  readonly range: Range;
  readonly data?: Finding['data'];
  /** Candidates; the first that makes the text parse is offered. */
  readonly fixes?: readonly (readonly TextEdit[])[];
}

/** Trying fixes costs a parse each: not on huge texts. */
const LARGEST_TRIAL = 200_000;

export function syntaxFinding(refusal: Refusal): Finding {
  const { text } = refusal;
  const situation: Situation = { ...refusal, line: lineAt(text, refusal.position) };
  const mistake = firstOf(MISTAKES, situation) ?? { id: 'yaml-syntax', range: restOfLine(situation) };
  const edits = text.length <= LARGEST_TRIAL ? mistake.fixes?.find((fix) => mends(refusal, fix)) : undefined;
  return {
    id: mistake.id,
    severity: 'error',
    range: { start: Math.min(mistake.range.start, text.length), end: Math.min(mistake.range.end, text.length) },
    data: mistake.data ?? {},
    ...(edits ? { fix: { edits } } : {}),
  };
}

function firstOf(
  recognisers: readonly ((situation: Situation) => Mistake | undefined)[],
  situation: Situation,
): Mistake | undefined {
  for (const recognise of recognisers) {
    const mistake = recognise(situation);
    if (mistake) return mistake;
  }
  return undefined;
}

function applyEdits(text: string, edits: readonly TextEdit[]): string {
  let result = text;
  for (const { range, text: replacement } of [...edits].sort((a, b) => b.range.start - a.range.start))
    result = result.slice(0, range.start) + replacement + result.slice(range.end);
  return result;
}

const mends = (refusal: Refusal, edits: readonly TextEdit[]): boolean =>
  refusal.canParse(applyEdits(refusal.text, edits));

function lineAt(text: string, position: number): Line {
  let start = Math.min(position, text.length);
  while (start > 0 && text[start - 1] !== '\n' && text[start - 1] !== '\r') start--;
  let end = start;
  while (end < text.length && text[end] !== '\n' && text[end] !== '\r') end++;
  const content = text.slice(start, end);
  return { start, end, content, indent: /^[ \t]*/.exec(content)?.[0].length ?? 0 };
}

/** The nearest line above that says something. */
function lineBefore(text: string, line: Line): Line | undefined {
  let current = line;
  while (current.start > 0) {
    current = lineAt(
      text,
      current.start - (text[current.start - 1] === '\n' && text[current.start - 2] === '\r' ? 2 : 1),
    );
    if (/^[ \t]*[^\s#]/.test(current.content)) return current;
  }
  return undefined;
}

/** From where the parser stopped to the end of the line; the last character when it stopped at the end. */
function restOfLine({ text, position, line }: Situation): Range {
  if (position < line.end) return { start: position, end: line.end };
  const start = Math.max(0, Math.min(position, text.length) - 1);
  return { start, end: Math.min(start + 1, text.length) };
}

const one = (start: number, length = 1): Range => ({ start, end: start + length });
const insert = (at: number, text: string): TextEdit => ({ range: { start: at, end: at }, text });

/** The value of a `key: value` or `- value` line, without a comment. */
function writtenValue(line: Line): Range | undefined {
  const match = /^([ \t]*(?:- +)*(?:[^\s:#'"[{-][^:#]*?:[ \t]+)?)(.*?)(?:[ \t]+#.*)?[ \t]*$/.exec(line.content);
  const [, before = '', value = ''] = match ?? [];
  return value === '' ? undefined : one(line.start + before.length, value.length);
}

const quoted = (value: string): string =>
  /['\\]/.test(value) && !/["\\]/.test(value) ? `"${value}"` : `'${value.replaceAll("'", "''")}'`;

const quoteValue = (text: string, range: Range): readonly TextEdit[] => [
  { range, text: quoted(text.slice(range.start, range.end)) },
];

function conflictMarker({ text, line }: Situation): Mistake | undefined {
  const marker = /^(?:<{7}|={7}|>{7})(?: .*)?$/m.exec(text);
  // The parser stops at the first thing that a marker disturbs, which comes after it.
  if (!marker || marker.index > line.end) return undefined;
  return { id: 'yaml-conflict-marker', range: one(marker.index, marker[0].length) };
}

function templateExpression({ line }: Situation): Mistake | undefined {
  const start = line.content.indexOf('{{');
  if (start < 0) return undefined;
  const end = line.content.indexOf('}}', start);
  return {
    id: 'yaml-template-expression',
    range: one(line.start + start, (end < 0 ? line.content.length : end + 2) - start),
  };
}

function controlCharacter({ text, reason, position }: Situation): Mistake | undefined {
  if (!reason.includes('non-printable') && !reason.includes('null byte') && !reason.includes('valid JSON character'))
    return undefined;
  const code = text.charCodeAt(position).toString(16).toUpperCase().padStart(4, '0');
  return {
    id: 'yaml-control-character',
    range: one(position),
    data: { code: `U+${code}` },
    fixes: [[{ range: one(position), text: '' }]],
  };
}

function tooDeep({ reason, position }: Situation): Mistake | undefined {
  if (!reason.startsWith('nesting exceeded') && reason !== 'too complex') return undefined;
  return { id: 'yaml-too-deep', range: one(position), data: { limit: MAX_DEPTH } };
}

const TAB_WIDTH = '  ';

function tabIndentation({ text, reason, line }: Situation): Mistake | undefined {
  const leading = /^[ \t]*/.exec(line.content)?.[0] ?? '';
  if (!leading.includes('\t') && !reason.startsWith('tab characters')) return undefined;
  const indents = [...text.matchAll(/^[ ]*\t[ \t]*/gm)];
  const replaceTabs = (by: string): readonly TextEdit[] =>
    indents.map((match) => ({ range: one(match.index, match[0].length), text: match[0].replaceAll('\t', by) }));
  const tab = line.content.indexOf('\t');
  return {
    id: 'yaml-tab-indentation',
    range: one(line.start + Math.max(tab, 0), Math.max(1, leading.length - Math.max(tab, 0))),
    fixes: [replaceTabs(TAB_WIDTH), replaceTabs('')],
  };
}

const CLOSING: Readonly<Record<string, string>> = { '[': ']', '{': '}' };

function unclosed(situation: Situation): Mistake | undefined {
  const { text, unclosed: open } = situation;
  if (!open) return undefined;
  const character = text.charAt(open.start);
  const line = lineAt(text, open.start);
  const end = line.start + line.content.trimEnd().length;
  const closing = CLOSING[character] ?? character;
  const comment = /[ \t]+#.*$/.exec(text.slice(open.start, end));
  const before = comment ? open.start + comment.index : end;
  return {
    id: closing === character ? 'yaml-unclosed-quote' : 'yaml-unclosed-bracket',
    range: one(open.start, Math.max(1, end - open.start)),
    data: { open: character, close: closing },
    fixes: [[insert(before, closing)], [insert(end, closing)]],
  };
}

/** `key value`, `key:value` and a lone `key` above deeper lines: the colon, or the blank after it, is missing. */
function missingColon(situation: Situation): Mistake | undefined {
  const { text, reason, line } = situation;
  if (!/multiline key|expected ':'|separator is expected|bad indentation/.test(reason)) return undefined;
  const before = lineBefore(text, line);
  for (const candidate of before ? [before, line] : [line]) {
    const found = colonAdvice(candidate);
    if (found?.fixes?.some((fix) => mends(situation, fix))) return found;
  }
  const found = before && /multiline key|expected ':'/.test(reason) ? colonAdvice(before) : undefined;
  return found;
}

function colonAdvice(line: Line): Mistake | undefined {
  const glued = /^([ \t]*(?:- +)*)([A-Za-z][\w./-]*):(?=[^\s/])/.exec(line.content);
  if (glued) {
    const [, lead = '', key = ''] = glued;
    const colon = line.start + lead.length + key.length;
    return {
      id: 'yaml-missing-space',
      range: one(line.start + lead.length, key.length + 1),
      data: { key: excerpt(key) },
      fixes: [[insert(colon + 1, ' ')]],
    };
  }
  const bare = /^([ \t]*(?:- +)*)([A-Za-z][\w./-]*)(?![\w./:-])(?!.*:(?:\s|$))/.exec(line.content);
  if (!bare) return undefined;
  const [, lead = '', key = ''] = bare;
  return {
    id: 'yaml-missing-colon',
    range: one(line.start + lead.length, key.length),
    data: { key: excerpt(key) },
    fixes: [[insert(line.start + lead.length + key.length, ':')]],
  };
}

function colonInValue({ text, reason, position, line }: Situation): Mistake | undefined {
  if (!reason.startsWith('bad indentation of a mapping') || text[position] !== ':') return undefined;
  const value = writtenValue(line);
  if (!value || value.start > position || !/:[ \t]/.test(line.content.slice(0, position - line.start)))
    return undefined;
  return { id: 'yaml-colon-in-value', range: value, fixes: [quoteValue(text, value)] };
}

function reservedCharacter({ text, reason, position, line }: Situation): Mistake | undefined {
  if (/^(?:---|%)/.test(line.content)) return undefined;
  const nameless = /name of an (alias|anchor) node/.test(reason);
  const at = nameless ? position - 1 : position;
  const character = text.charAt(at);
  const value = writtenValue(line);
  if (!value || value.start !== at || !(nameless || '@`%-?|>,]}*&!'.includes(character)) || character === '')
    return undefined;
  return {
    id: 'yaml-reserved-character',
    range: value,
    data: { character },
    fixes: [quoteValue(text, value)],
  };
}

function textAfterQuote({ text, reason, position, line }: Situation): Mistake | undefined {
  if (!reason.startsWith('bad indentation') && !reason.includes('separator is expected')) return undefined;
  const before = text.slice(line.start, position).trimEnd();
  if (!/["']$/.test(before) || position >= line.end) return undefined;
  return { id: 'yaml-text-after-quote', range: { start: position, end: line.end } };
}

function wrongIndentation(situation: Situation): Mistake | undefined {
  const { text, reason, position, line } = situation;
  const first = line.start + line.indent;
  const deeper = lineBefore(text, line);
  // A mapping under a value stops at its colon, everything else at the first character of the line.
  const underValue =
    deeper !== undefined && line.indent > deeper.indent && /^[ \t]*(?:- +)*[^\s:]+:(?:\s|$)/.test(line.content);
  if (!/bad indentation|deficient indentation|separator is expected/.test(reason)) return undefined;
  if (position !== first && !underValue) return undefined;
  const indents = new Set<number>();
  let above = deeper;
  for (let count = 0; above && count < 50; count++) {
    indents.add(above.indent);
    above = lineBefore(text, above);
  }
  const near = [...indents].filter((indent) => Math.abs(indent - line.indent) <= 2 && indent !== line.indent);
  return {
    id: 'yaml-wrong-indentation',
    range: one(first, Math.max(1, line.content.trimEnd().length - line.indent)),
    data: { indent: line.indent, expected: near[0] ?? deeper?.indent ?? 0 },
    fixes: near.map((indent) => [{ range: { start: line.start, end: first }, text: ' '.repeat(indent) }]),
  };
}

function missingComma({ text, reason, position, line }: Situation): Mistake | undefined {
  if (!reason.startsWith('missed comma')) return undefined;
  const before = text.slice(line.start, position).trimEnd();
  const lonelyKey = /\{(?:.*,)?\s*("[^"]*"|'[^']*')$/.exec(before)?.[1];
  if (lonelyKey !== undefined) {
    const end = line.start + before.length;
    const key = one(end - lonelyKey.length, lonelyKey.length);
    return { id: 'yaml-missing-colon', range: key, data: { key: excerpt(lonelyKey) }, fixes: [[insert(end, ':')]] };
  }
  // At a colon the parser has already read the key of the entry that lacks its comma.
  const entry = text[position] === ':' ? before.lastIndexOf(' ') + 1 : position - line.start;
  const end = line.start + text.slice(line.start, line.start + entry).trimEnd().length;
  return { id: 'yaml-missing-comma', range: one(line.start + entry), fixes: [[insert(end, ',')]] };
}

function extraComma({ reason, position }: Situation): Mistake | undefined {
  if (!reason.startsWith('expected the node content')) return undefined;
  return { id: 'yaml-extra-comma', range: one(position), fixes: [[{ range: one(position), text: '' }]] };
}

function unknownEscape({ text, reason, position }: Situation): Mistake | undefined {
  if (!reason.includes('escape sequence') && !reason.includes('hexadecimal')) return undefined;
  const backslash = text.lastIndexOf('\\', position);
  if (backslash < 0) return undefined;
  return {
    id: 'yaml-unknown-escape',
    range: one(backslash, Math.max(2, position - backslash)),
    data: { escape: text.slice(backslash, backslash + 2) },
    fixes: [[insert(backslash, '\\')]],
  };
}

function blockHeader({ text, reason, position, line }: Situation): Mistake | undefined {
  if (!/block scalar|chomping|indentation width|line break is expected/.test(reason)) return undefined;
  const value = writtenValue(line);
  const range = value ?? one(Math.min(position, text.length - 1));
  return { id: 'yaml-block-header', range, fixes: value ? [quoteValue(text, value)] : [] };
}

function unknownTag({ text, reason, position, line }: Situation): Mistake | undefined {
  if (!/\btag\b/.test(reason)) return undefined;
  // The parser may notice a tag that nothing ends only lines below it.
  const tag = text.lastIndexOf('!', position);
  const start = tag < 0 ? line.start : tag;
  const value = writtenValue(line);
  return {
    id: 'yaml-unknown-tag',
    range: { start, end: Math.max(start + 1, Math.min(position, lineAt(text, start).end)) },
    fixes: value ? [quoteValue(text, value)] : [],
  };
}

/** In the order in which they are tried: the more certain before the more general. */
const MISTAKES: readonly ((situation: Situation) => Mistake | undefined)[] = [
  controlCharacter,
  tooDeep,
  conflictMarker,
  templateExpression,
  unclosed,
  tabIndentation,
  missingComma,
  extraComma,
  unknownEscape,
  blockHeader,
  unknownTag,
  textAfterQuote,
  colonInValue,
  reservedCharacter,
  missingColon,
  wrongIndentation,
];
