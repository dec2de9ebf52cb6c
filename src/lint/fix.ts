// Every safe fix of a set of files, round by round: what two fixes would write at one place is written one after the other.
import { applyEdits, type TextEdit } from '../manifest/index.ts';
import type { LintFile } from './document.ts';
import type { LintFinding } from './finding.ts';
import { type LintOptions, type LintResult, lint } from './lint.ts';

/** Fixes at one place take turns; more turns than fields that rules could ever write into one mapping. */
const MOST_ROUNDS = 40;

export interface FixedFiles {
  /** All of them, in the same order; one that needed nothing is the very same value. */
  readonly files: readonly LintFile[];
  /** How many fixes were made. */
  readonly fixes: number;
}

/** A round that would make a file worse than it was (a text that can no longer be read, say) is taken back, and ends the work. */
export function fixAll(files: readonly LintFile[], options: LintOptions): FixedFiles {
  let current = files;
  let result = lint(current, options);
  let fixes = 0;
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const chosen = apartFrom(result.findings.filter(({ fix }) => fix?.kind === 'safe'));
    if (chosen.length === 0) break;
    const next = applyAll(current, chosen);
    const after = lint(next, options);
    if (brokenObjects(after) > brokenObjects(result) || !isBetter(after, result)) break;
    fixes += chosen.length;
    current = next;
    result = after;
  }
  return { files: current, fixes };
}

/** The first of those that touch the same place; an insertion touches where it is made. */
function apartFrom(findings: readonly LintFinding[]): readonly LintFinding[] {
  const taken = new Map<string, TextEdit[]>();
  return findings.filter(({ file, fix }) => {
    const known = taken.get(file) ?? [];
    const edits = fix?.edits ?? [];
    if (edits.some((edit) => known.some((other) => touches(edit, other)))) return false;
    taken.set(file, [...known, ...edits]);
    return true;
  });
}

const touches = ({ range: a }: TextEdit, { range: b }: TextEdit): boolean => a.start <= b.end && b.start <= a.end;

function applyAll(files: readonly LintFile[], findings: readonly LintFinding[]): readonly LintFile[] {
  const edits = new Map<string, TextEdit[]>();
  for (const { file, fix } of findings) edits.set(file, [...(edits.get(file) ?? []), ...(fix?.edits ?? [])]);
  return files.map((file) => {
    const own = edits.get(file.name);
    return own === undefined ? file : { name: file.name, text: applyEdits(file.text, own) };
  });
}

/** Less that counts; or as much, and less advice. Advice that becomes possible once something is mended is no reason not to mend it. */
const isBetter = (after: LintResult, before: LintResult): boolean =>
  graded(after) < graded(before) ||
  (graded(after) === graded(before) && after.findings.length < before.findings.length);

const graded = ({ findings }: LintResult): number => findings.filter(({ severity }) => severity !== 'info').length;

const brokenObjects = ({ findings }: LintResult): number =>
  findings.filter(({ family, severity }) => family === 'schema' && (severity === 'critical' || severity === 'high'))
    .length;
