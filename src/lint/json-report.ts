// Findings as plain data for programs: places as lines and columns, the words of one language beside the ids. The page and the command line
// write the same.
import { LineCounter, type Range } from '../manifest/index.ts';
import type { LintFile } from './document.ts';
import type { LintFinding } from './finding.ts';
import type { Grade } from './grade.ts';
import type { LintResult } from './lint.ts';
import type { ReportWords } from './sarif.ts';

/** Raised when the shape changes. */
const FORMAT = 1;

export function toJsonReport(
  files: readonly LintFile[],
  { findings, suppressed, files: linted }: Pick<LintResult, 'findings' | 'suppressed' | 'files'>,
  grade: Grade,
  words: ReportWords,
) {
  const counters = new Map(files.map(({ name, text }) => [name, new LineCounter(text)]));
  const place = (file: string, range: Range) => {
    const counter = counters.get(file) ?? new LineCounter('');
    const [start, end] = [counter.position(range.start), counter.position(range.end)];
    return { file, line: start.line, column: start.column, endLine: end.line, endColumn: end.column };
  };
  const entry = (finding: LintFinding) => {
    const { ruleId, family, severity, file, range, path, object, data, related, fix, peers } = finding;
    return {
      rule: ruleId,
      family,
      severity,
      ...place(file, range),
      ...(path !== undefined && { path }),
      ...(object && { object }),
      ...words.finding(finding),
      data,
      ...(fix && { fixKind: fix.kind }),
      ...(related && {
        related: related.map((other) => ({ object: other.object, ...place(other.file, other.range) })),
      }),
      peers,
    };
  };
  return {
    format: FORMAT,
    files: linted,
    findings: findings.map(entry),
    suppressed: suppressed.map(({ finding, reason }) => ({ ...entry(finding), reason })),
    grade,
  };
}
