// `rollout-lab lint`: the findings of the linter on files and folders, the same as in the browser, byte for byte.
import { loadRuleWords, reportWords, ruleText } from '../i18n/rules/index.ts';
import {
  fixAll,
  gradeOf,
  type LintFile,
  type LintResult,
  lint as lintFiles,
  RULES,
  type RuleSeverity,
  SEVERITIES,
} from '../lint/index.ts';
import { EXIT, type ExitCode, type Io, UsageError } from './io.ts';
import { collectFiles } from './lint/collect.ts';
import type { ReportText } from './lint/words.ts';
import { parseOptions } from './options.ts';

const FORMATS = ['pretty', 'json', 'sarif', 'github'] as const;
type Format = (typeof FORMATS)[number];

const isFormat = (text: string): text is Format => FORMATS.some((format) => format === text);
const isThreshold = (text: string): text is RuleSeverity | 'none' =>
  text === 'none' || SEVERITIES.some((severity) => severity === text);
const isLanguage = (text: string): text is 'ko' | 'en' => text === 'ko' || text === 'en';

export async function lint(args: readonly string[], io: Io): Promise<ExitCode> {
  const { values, files: names } = parseOptions(args, {
    format: 'text',
    fix: 'flag',
    'no-suppressions': 'flag',
    'fail-on': 'text',
    lang: 'text',
  });
  const { lang = 'en', format = 'pretty', 'fail-on': failOn = 'low' } = values;
  const words = await loadRuleWords(lang === 'ko' ? 'ko' : 'en');
  const text: ReportText['text'] = (key, data) => ruleText(words, key, data);
  const bad = (name: string, value: string, wanted: readonly string[]) =>
    new UsageError(text('lint.cli.badValue', { name, value, wanted: wanted.join(', ') }));
  if (!isLanguage(lang)) throw bad('--lang', lang, ['ko', 'en']);
  if (!isFormat(format)) throw bad('--format', format, FORMATS);
  if (!isThreshold(failOn)) throw bad('--fail-on', failOn, [...SEVERITIES, 'none']);
  if (names.length === 0) throw new UsageError(text('lint.cli.noFiles'));
  const options = { rules: RULES, noSuppressions: values['no-suppressions'] };

  let files: readonly LintFile[] = await collectFiles(names, io, text);
  if (values.fix) files = fixFiles(files, options, io, text);
  const result = lintFiles(files, options);
  const report = reportWords(words);
  const rendered = await render(format, files, result, { text, finding: report.finding }, report, lang);
  const mended = values.fix ? files.find(({ name }) => name === '-') : undefined;
  // What came in on standard input goes out there, mended; the report must not stand in between.
  if (mended) {
    io.write(mended.text);
    for (const part of rendered) io.writeError(part);
  } else for (const part of rendered) io.write(part);
  return fails(result, failOn) ? EXIT.notPassed : EXIT.passed;
}

/** Writes what the safe fixes change. */
function fixFiles(
  files: readonly LintFile[],
  options: Parameters<typeof fixAll>[1],
  io: Io,
  text: ReportText['text'],
): readonly LintFile[] {
  const fixed = fixAll(files, options);
  const changed = fixed.files.filter((file, index) => file.text !== files[index]?.text);
  for (const file of changed) if (file.name !== '-') io.writeFile(file.name, file.text);
  io.writeError(`${text('lint.cli.fixed', { fixes: fixed.fixes, files: changed.length })}\n`);
  return fixed.files;
}

function fails({ findings }: LintResult, failOn: RuleSeverity | 'none'): boolean {
  const threshold = failOn === 'none' ? -1 : SEVERITIES.indexOf(failOn);
  return findings.some(({ severity }) => SEVERITIES.indexOf(severity) <= threshold);
}

async function render(
  format: Format,
  files: readonly LintFile[],
  result: LintResult,
  report: ReportText,
  words: ReturnType<typeof reportWords>,
  language: 'ko' | 'en',
): Promise<readonly string[]> {
  switch (format) {
    case 'pretty':
      return (await import('./lint/pretty.ts')).prettyReport(files, result, report);
    case 'github':
      return [(await import('./lint/github.ts')).githubReport(files, result, report)];
    case 'sarif': {
      const { toSarif } = await import('../lint/index.ts');
      const { version } = await import('./version.ts');
      return [`${JSON.stringify(toSarif(files, result, RULES, { words, language, version }), null, 2)}\n`];
    }
    case 'json': {
      const { toJsonReport } = await import('../lint/index.ts');
      return [`${JSON.stringify(toJsonReport(files, result, gradeOf(RULES, result.counts), words), null, 2)}\n`];
    }
  }
}
