// Comments that switch a rule off where they stand: `# rollout-lab: ignore <rule-id>[, <rule-id>] -- reason`. Without a reason they do nothing.
import { LineCounter, type ManifestDocument, type Node, type Range } from '../manifest/index.ts';
import type { LintFinding } from './finding.ts';

export interface Suppression {
  readonly ruleIds: readonly string[];
  /** '' when none is given; then nothing is suppressed. */
  readonly reason: string;
  /** The comment, from its `#`. */
  readonly range: Range;
  /** The line it speaks of, counted from 1; for a comment at the head of an object, its first line. */
  readonly line: number;
  /** It stands before the first line of this object, and speaks of all of it. */
  readonly head: ManifestDocument | undefined;
}

const MARK = 'rollout-lab:';
const COMMENT = /#[ \t]*rollout-lab:[ \t]*ignore\b([^\r\n]*)/g;

/** More comments than a person writes; the rest is not read. */
const MAX_SUPPRESSIONS = 2_000;

export function readSuppressions(text: string, documents: readonly ManifestDocument[]): readonly Suppression[] {
  if (!text.includes(MARK)) return [];
  const lines = new LineCounter(text);
  const scalars = longScalars(documents);
  const found: Suppression[] = [];
  for (const match of text.matchAll(COMMENT)) {
    if (found.length >= MAX_SUPPRESSIONS) break;
    const range = { start: match.index, end: match.index + match[0].trimEnd().length };
    const before = text[match.index - 1] ?? '\n';
    // Inside a value, or glued to one, it is text.
    if (!/\s/.test(before) || scalars.some(({ start, end }) => start <= range.start && range.start < end)) continue;
    const [ids = '', ...reason] = (match[1] ?? '').split(/[ \t]--(?:[ \t]|$)/);
    const place = lines.position(match.index);
    const own = /^[ \t]*$/.test(text.slice(match.index - place.column + 1, match.index));
    const line = own ? nextContentLine(text, lines, place.line) : place.line;
    found.push({
      ruleIds: ids.split(/[\s,]+/).filter((id) => id !== ''),
      reason: reason.join(' -- ').trim(),
      range,
      line,
      head: own ? headOf(documents, text, range.end) : undefined,
    });
  }
  return found;
}

/** The next line that holds more than a comment. */
function nextContentLine(text: string, lines: LineCounter, from: number): number {
  let line = from + 1;
  while (line < lines.lineCount) {
    const start = lines.offset({ line, column: 1 });
    if (
      !/^[ \t]*(?:#[^\n]*|---[ \t]*)?\r?(?:\n|$)/.test(text.slice(start, lines.offset({ line: line + 1, column: 1 })))
    )
      break;
    line++;
  }
  return line;
}

/** The object before whose first line an offset stands, with only comments and `---` between. */
function headOf(documents: readonly ManifestDocument[], text: string, offset: number): ManifestDocument | undefined {
  const next = documents.find(({ root }) => root.range.start >= offset);
  if (next === undefined || next.root.flow) return undefined;
  return /^(?:\s|#[^\n]*|^---)*$/m.test(text.slice(offset, next.root.range.start)) &&
    /^(?:\s*(?:#[^\n]*|---)?\s*\n?)*[ \t]*(?:- )?$/.test(text.slice(offset, next.root.range.start))
    ? next
    : undefined;
}

/** Where quoted and block texts stand that may hold a `#`. */
function longScalars(documents: readonly ManifestDocument[]): Range[] {
  const ranges: Range[] = [];
  const visit = (node: Node): void => {
    if (node.type === 'mapping')
      for (const { key, value } of node.entries) {
        visit(key);
        visit(value);
      }
    else if (node.type === 'sequence') for (const item of node.items) visit(item);
    else if (node.type === 'scalar' && node.text.includes(MARK)) ranges.push(node.range);
  };
  for (const { root } of documents) visit(root);
  return ranges;
}

/** Whether a suppression speaks of a finding: it stands on its line, on a line that the finding's path leads through, or at the object's head. */
export function covers(suppression: Suppression, finding: Covered): boolean {
  const { head, line, ruleIds } = suppression;
  if (!ruleIds.includes(finding.ruleId)) return false;
  return head === undefined ? finding.lines.has(line) : head === finding.manifest;
}

/** What a suppression has to know of a finding. */
export interface Covered {
  readonly ruleId: LintFinding['ruleId'];
  readonly manifest: ManifestDocument | undefined;
  /** The line of the place, and those of the fields and items around it. */
  readonly lines: ReadonlySet<number>;
}
