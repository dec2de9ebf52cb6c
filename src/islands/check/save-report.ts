// Reports for other programs, made when somebody asks: the linter and the rules it describes are loaded then. The bytes are those of the
// command line.
import type { Language } from '../../i18n/index.ts';
import type { LintReport } from '../../workers/index.ts';
import type { RuleWords } from '../editor/rule-words.ts';
import { RULES_VERSION } from '../workbench/saved.ts';
import type { CheckFile } from './draft.ts';

export type ReportKind = 'sarif' | 'json';

export async function reportText(
  kind: ReportKind,
  files: readonly CheckFile[],
  report: LintReport,
  words: RuleWords,
  language: Language,
): Promise<string> {
  const { lint, RULES, toJsonReport, toSarif } = await import('../../lint/index.ts');
  // The page is given no more findings than it can show; a report has them all.
  const whole = report.total === report.findings.length ? report : lint(files, { rules: RULES });
  const value =
    kind === 'json'
      ? toJsonReport(files, whole, report.grade, words.report)
      : toSarif(files, whole, RULES, { words: words.report, language, version: RULES_VERSION });
  return `${JSON.stringify(value, null, 2)}\n`;
}

/** Gives a text to the reader as a file. */
export function saveText(name: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The browser has taken the text by then.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
