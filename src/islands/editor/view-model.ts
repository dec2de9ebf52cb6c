// What the editor draws: marks at exact places, cards under their lines, counts, tabs. Pure; knows no editor component.
import { LineCounter, type Range, type Severity } from '../../manifest/index.ts';
import { isAdvice, type ShownFinding } from './shown-finding.ts';

export interface EditorFile {
  readonly name: string;
  readonly text: string;
  /** The text that was applied last, or null when it never was. */
  readonly applied: string | null;
  /** It can be read and copied, not changed. */
  readonly readOnly?: boolean;
}

/** Lines and columns count from 1; the end column is the first one after the mark. */
export interface Span {
  readonly startLine: number;
  readonly startColumn: number;
  readonly endLine: number;
  readonly endColumn: number;
}

export interface FindingMarker extends Span {
  /** The same finding keeps its key while the text around it changes. */
  readonly key: string;
  readonly severity: Severity;
  readonly finding: ShownFinding;
}

/** Offsets → lines and columns of one text, with what the marks need to know of its lines. */
export interface TextLines {
  readonly text: string;
  readonly counter: LineCounter;
}

export const linesOf = (text: string): TextLines => ({ text, counter: new LineCounter(text) });

const lineText = ({ text, counter }: TextLines, line: number): string => {
  const start = counter.offset({ line, column: 1 });
  const end = line < counter.lineCount ? counter.offset({ line: line + 1, column: 1 }) : text.length;
  return text.slice(start, end).replace(/[\r\n]+$/, '');
};

export function spanOf({ counter }: TextLines, range: Range): Span {
  const [start, end] = [counter.position(range.start), counter.position(Math.max(range.start, range.end))];
  return { startLine: start.line, startColumn: start.column, endLine: end.line, endColumn: end.column };
}

/**
 * The span that a finding is underlined at: its own place on its first line, at least one character wide. A value that is not written
 * (an empty range) is shown at its key, so that there is something to see.
 */
export function markedSpan(lines: TextLines, range: Range): Span {
  const span = spanOf(lines, range);
  const content = lineText(lines, span.startLine);
  const lineEnd = content.trimEnd().length + 1;
  const firstColumn = content.length - content.trimStart().length + 1;
  let startColumn = Math.min(span.startColumn, Math.max(lineEnd, 1));
  let endColumn = span.endLine > span.startLine ? lineEnd : Math.min(span.endColumn, content.length + 1);
  if (endColumn <= startColumn) {
    if (startColumn < lineEnd) endColumn = startColumn + 1;
    else {
      startColumn = Math.min(firstColumn, lineEnd);
      endColumn = Math.max(lineEnd, startColumn);
    }
  }
  return { startLine: span.startLine, startColumn, endLine: span.startLine, endColumn };
}

const RANK: Record<Severity, number> = { error: 0, warning: 1, info: 2 };

/** The one of a line's marks that its gutter shows; the first of the gravest. */
export const gravest = (markers: readonly FindingMarker[] = []): FindingMarker | undefined =>
  markers.toSorted((a, b) => RANK[a.severity] - RANK[b.severity])[0];

/** One marker a finding, in the order of the text; on one place the graver first. */
export function findingsToMarkers(lines: TextLines, findings: readonly ShownFinding[]): readonly FindingMarker[] {
  const seen = new Map<string, number>();
  return findings
    .toSorted(
      (a, b) =>
        a.range.start - b.range.start ||
        RANK[a.severity] - RANK[b.severity] ||
        Number(isAdvice(a)) - Number(isAdvice(b)),
    )
    .map((finding) => {
      const name = `${finding.id} ${finding.object?.kind ?? ''} ${finding.object?.name ?? ''} ${finding.path ?? ''}`;
      const count = seen.get(name) ?? 0;
      seen.set(name, count + 1);
      return {
        key: `${name} ${count}`,
        severity: finding.severity,
        finding,
        ...markedSpan(lines, finding.range),
      };
    });
}

/** Cards that may be open at once. */
export const MOST_OPEN = 3;

export interface FindingCardView {
  readonly marker: FindingMarker;
  readonly open: boolean;
}

/** Cards under a line. */
export interface FindingZone {
  readonly key: string;
  readonly afterLine: number;
  readonly cards: readonly FindingCardView[];
  /** Findings after these that have no card; only the last zone counts them, 0 elsewhere. */
  readonly more: number;
}

/**
 * What a reader did to the cards: the keys opened, oldest first, or null before anything was touched. Then the first is open, unless it is
 * advice, which waits to be asked for.
 */
export type OpenedCards = readonly string[] | null;

const isManifest = ({ finding }: FindingMarker): boolean => !isAdvice(finding);

/** Keys that are open: the reader's choice as far as it still exists, else the first finding. */
export function openKeys(markers: readonly FindingMarker[], opened: OpenedCards): readonly string[] {
  if (opened === null)
    return markers
      .filter(isManifest)
      .slice(0, 1)
      .map(({ key }) => key);
  return opened.filter((key) => markers.some((marker) => marker.key === key)).slice(-MOST_OPEN);
}

/** Opens or closes a card; a fourth one closes the one opened first. */
export function toggleCard(markers: readonly FindingMarker[], opened: OpenedCards, key: string): OpenedCards {
  const open = openKeys(markers, opened);
  return open.includes(key) ? open.filter((other) => other !== key) : [...open, key].slice(-MOST_OPEN);
}

/** Opens a card and leaves it open when it is. */
export const openCard = (markers: readonly FindingMarker[], opened: OpenedCards, key: string): OpenedCards =>
  openKeys(markers, opened).includes(key) ? opened : toggleCard(markers, opened, key);

/**
 * Cards under their lines: those that are open, and as closed lines the first others until there are three; the rest is a number.
 * Everything else of a finding stays visible as its underline and its mark in the margin. Advice has a card only while it is open.
 */
export function findingZones(markers: readonly FindingMarker[], opened: OpenedCards): readonly FindingZone[] {
  const open = new Set(openKeys(markers, opened));
  let room = MOST_OPEN - open.size;
  const shown = markers.filter((marker) => open.has(marker.key) || (isManifest(marker) && room-- > 0));
  const byLine = new Map<number, FindingCardView[]>();
  for (const marker of shown) {
    const cards = byLine.get(marker.startLine) ?? [];
    byLine.set(marker.startLine, cards);
    cards.push({ marker, open: open.has(marker.key) });
  }
  const zones = [...byLine].map(([afterLine, cards]) => ({
    key: cards[0]?.marker.key ?? '',
    afterLine,
    cards,
    more: 0,
  }));
  const more = markers.filter(isManifest).length - shown.filter(isManifest).length;
  return zones.map((zone, index) => (index === zones.length - 1 ? { ...zone, more } : zone));
}

export interface FindingCounts {
  readonly errors: number;
  /** Warnings and notes. */
  readonly warnings: number;
}

/** Advice is counted apart. */
export const withoutAdvice = (findings: readonly ShownFinding[]): readonly ShownFinding[] =>
  findings.some(isAdvice) ? findings.filter((finding) => !isAdvice(finding)) : findings;
export const adviceOf = (findings: readonly ShownFinding[]): readonly ShownFinding[] => findings.filter(isAdvice);

export function countFindings(findings: readonly ShownFinding[]): FindingCounts {
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  return { errors, warnings: findings.length - errors };
}

/** The next or previous marker from a line; wraps around. Undefined when there is none. */
export function nextMarker(
  markers: readonly FindingMarker[],
  line: number,
  direction: 'next' | 'previous',
): FindingMarker | undefined {
  if (direction === 'next') return markers.find(({ startLine }) => startLine > line) ?? markers[0];
  return markers.findLast(({ startLine }) => startLine < line) ?? markers.at(-1);
}

export type TokenKind = 'key' | 'value' | 'comment' | 'plain';

export interface LineToken {
  readonly kind: TokenKind;
  readonly text: string;
}

const LINE = /^(\s*(?:-\s+)*)((?:"(?:[^"\\]|\\.)*"|'[^']*'|[^\s#'"{[&*!|>][^#]*?)\s*:(?=\s|$))?(.*)$/su;

/** A rough split of one line into key, value and comment: for its three greys only, nothing else rests on it. */
export function tokenizeLine(line: string): readonly LineToken[] {
  const match = /^---|^\.\.\./.test(line) ? null : LINE.exec(line);
  if (match === null) return [{ kind: 'plain', text: line }];
  const [, lead = '', key = '', rest = ''] = match;
  const hash = /(?:^|\s)#/.exec(rest.replace(/"(?:[^"\\]|\\.)*"|'[^']*'/g, (quoted) => 'x'.repeat(quoted.length)));
  const commentAt = hash === null ? rest.length : hash.index;
  const tokens: LineToken[] = [
    { kind: 'plain', text: lead },
    { kind: 'key', text: key },
    { kind: 'value', text: rest.slice(0, commentAt) },
    { kind: 'comment', text: rest.slice(commentAt) },
  ];
  return tokens.filter(({ text }) => text !== '');
}

/** What stands on the tabs: the last part of a path, and as many before it as tell it from the others. */
export function tabLabels(files: readonly { readonly name: string }[]): readonly string[] {
  const paths = files.map(({ name }) => name.split('/'));
  return paths.map((path) => {
    for (let length = 1; length < path.length; length++) {
      const end = path.slice(-length).join('/');
      if (paths.filter((other) => other.slice(-length).join('/') === end).length === 1) return end;
    }
    return path.join('/');
  });
}

/** A name for a file that is added: the wanted one, or with the next free number before its ending. */
export function freeFileName(files: readonly { readonly name: string }[], wanted: string): string {
  const taken = new Set(files.map(({ name }) => name));
  if (!taken.has(wanted)) return wanted;
  const [, stem = wanted, ending = ''] = /^(.*?)(\.[^.]*)?$/su.exec(wanted) ?? [];
  for (let number = 2; ; number++) {
    const name = `${stem}-${number}${ending}`;
    if (!taken.has(name)) return name;
  }
}
