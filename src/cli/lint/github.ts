// Findings as workflow commands of GitHub Actions, which show them beside the lines of a change.
import type { LintFile, LintResult, RuleSeverity } from '../../lint/index.ts';
import { LineCounter } from '../../manifest/index.ts';
import { plain, type ReportText } from './words.ts';

const COMMANDS: Readonly<Record<RuleSeverity, 'error' | 'warning' | 'notice'>> = {
  critical: 'error',
  high: 'error',
  medium: 'warning',
  low: 'warning',
  info: 'notice',
};

const escapeData = (text: string): string =>
  text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
const escapeProperty = (text: string): string => escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');

export function githubReport(
  files: readonly LintFile[],
  { findings }: LintResult,
  { finding: words }: ReportText,
): string {
  const counters = new Map(files.map(({ name, text }) => [name, new LineCounter(text)]));
  let report = '';
  for (const finding of findings) {
    const lines = counters.get(finding.file) ?? new LineCounter('');
    const [start, end] = [lines.position(finding.range.start), lines.position(finding.range.end)];
    const { title, problem, fix } = words(finding);
    // Columns are only understood within one line.
    const columns = start.line === end.line ? `,col=${start.column},endColumn=${end.column}` : '';
    const place = `file=${escapeProperty(finding.file)},line=${start.line},endLine=${end.line}${columns}`;
    const name = escapeProperty(`${plain(title)} (${finding.ruleId})`);
    report += `::${COMMANDS[finding.severity]} ${place},title=${name}::${escapeData(plain(`${problem} ${fix}`))}\n`;
  }
  return report;
}
