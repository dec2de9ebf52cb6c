// Findings for people: the place, the line itself with carets under it, what happens because of it and how to mend it.
import { type LintFile, type LintFinding, type LintResult, SEVERITIES } from '../../lint/index.ts';
import { LineCounter } from '../../manifest/index.ts';
import { plain, type ReportText } from './words.ts';

/** Longer lines are cut: whoever prints a minified file does not want to see it. */
const WIDTH = 160;

/** Columns that a text takes in a terminal: Hangul and other wide letters take two. */
function columns(text: string): number {
  if (/^[ -~]*$/.test(text)) return text.length;
  let sum = 0;
  for (const letter of text)
    sum +=
      /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}]/u.test(
        letter,
      )
        ? 2
        : 1;
  return sum;
}

/** The line of a place and carets below it; nothing for an empty line. */
function excerpt(text: string, lines: LineCounter, { start, end }: LintFinding['range']): string {
  const { line, column } = lines.position(start);
  const lineStart = start - column + 1;
  const nextBreak = text.slice(lineStart).search(/\r|\n|$/);
  const whole = text.slice(lineStart, lineStart + nextBreak);
  if (whole.trim() === '') return '';
  // Far to the right: from a little before the place.
  const from = column - 1 > WIDTH / 2 ? column - 1 - WIDTH / 4 : 0;
  const shown = whole.slice(from, from + WIDTH).replaceAll('\t', ' ');
  const before = shown.slice(0, column - 1 - from);
  const marked = shown.slice(
    before.length,
    before.length + Math.max(1, Math.min(end - start, whole.length - column + 1)),
  );
  const number = String(line).padStart(5);
  return `${number} | ${shown}\n${' '.repeat(5)} | ${' '.repeat(columns(before))}${'^'.repeat(Math.max(1, columns(marked)))}\n`;
}

/** In parts, one a file: as one text of megabytes it would be put together and made bytes of at the end, letter by letter. */
export function prettyReport(
  files: readonly LintFile[],
  result: LintResult,
  { text, finding: words }: ReportText,
): readonly string[] {
  const byFile = new Map<string, LintFinding[]>();
  for (const finding of result.findings) {
    const list = byFile.get(finding.file);
    if (list === undefined) byFile.set(finding.file, [finding]);
    else list.push(finding);
  }
  const severities = Object.fromEntries(SEVERITIES.map((severity) => [severity, text(`lint.severity.${severity}`)]));
  const kinds = { safe: ` [${text('lint.cli.fix.safe')}]`, suggested: ` [${text('lint.cli.fix.suggested')}]` };
  const parts: string[] = [];
  for (const file of files) {
    const findings = byFile.get(file.name);
    if (findings === undefined) continue;
    const lines = new LineCounter(file.text);
    let report = '';
    for (const finding of findings) {
      const { line, column } = lines.position(finding.range.start);
      const { title, problem, fix } = words(finding);
      const mend = finding.fix === undefined ? '' : kinds[finding.fix.kind];
      report += `${file.name}:${line}:${column}: ${severities[finding.severity]}: ${plain(title)} (${finding.ruleId})\n`;
      report += excerpt(file.text, lines, finding.range);
      report += `  ${plain(problem)}\n  ${text('lint.cli.mend', { fix: plain(fix) })}${mend}\n\n`;
    }
    parts.push(report);
  }
  parts.push(summary(result, text));
  return parts;
}

function summary({ findings, suppressed, files }: LintResult, text: ReportText['text']): string {
  const counts = SEVERITIES.map((severity) => ({
    severity,
    count: findings.filter((finding) => finding.severity === severity).length,
  })).filter(({ count }) => count > 0);
  const objects = files.reduce((sum, file) => sum + file.objects, 0);
  const parts = counts.map(({ severity, count }) =>
    text('lint.cli.count', { severity: text(`lint.severity.${severity}`), count }),
  );
  const found = parts.length === 0 ? text('lint.cli.nothing') : parts.join(', ');
  const excused = suppressed.length === 0 ? '' : ` ${text('lint.cli.suppressed', { count: suppressed.length })}`;
  return `${text('lint.cli.summary', { files: files.length, objects, found })}${excused}\n`;
}
