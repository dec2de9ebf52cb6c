// `rollout-lab grade`: the verdict on a folder of files, the same as in the browser.
import { type GivenHint, gradeAttempt, type Verdict } from '../grading/index.ts';
import {
  criterionSentence,
  criterionStateWord,
  format,
  isLanguage,
  type Language,
  placeSentence,
  problemSentence,
  resultSentence,
  seedSentence,
  t,
  tDynamic,
} from '../i18n/index.ts';
import { assembleLab, type Brief, briefIn, LABS, type LabDefinition, labById, type TextFile } from '../labs/index.ts';
import { LineCounter } from '../manifest/index.ts';
import { EXIT, type ExitCode, type Io, UsageError } from './io.ts';
import { loadLabTexts, readManifests } from './load-lab.ts';
import { parseOptions } from './options.ts';

const MARK = { met: '✓', 'not-met': '✕', 'not-tried': '○' } as const;

function printFindings(io: Io, language: Language, { findings, problems }: Verdict, files: readonly TextFile[]): void {
  for (const { file, finding } of findings) {
    const text = files.find(({ name }) => name === file)?.text ?? '';
    const { line, column } = new LineCounter(text).position(finding.range.start);
    const title = tDynamic(language, `finding.${finding.id}.title`, finding.data);
    const place = { file, line: String(line), column: String(column), severity: finding.severity, title };
    io.write(`  ${t(language, 'cli.finding', place)}\n`);
  }
  for (const problem of problems) io.write(`  ${problemSentence(language, problem)}\n`);
}

function printHint(io: Io, language: Language, hint: GivenHint, brief: Brief, facts: Verdict['facts']): void {
  const nudge = brief.hints[hint.id]?.nudge;
  io.write(`${t(language, 'cli.grade.hint', { id: hint.id })}\n`);
  io.write(`  ${nudge === undefined ? t(language, 'hint.accepted') : format(nudge, facts)}\n`);
  for (const place of hint.places) io.write(`  ${placeSentence(language, place)}\n`);
}

function printText(
  io: Io,
  language: Language,
  definition: LabDefinition,
  verdict: Verdict,
  files: readonly TextFile[],
  brief: Brief,
): void {
  const world = (id: string): string => brief.worlds[id] ?? id;
  io.write(`${brief.title}: ${resultSentence(language, verdict)}\n`);
  io.write(`${t(language, 'verdict.points', { points: verdict.points })}\n`);
  printFindings(io, language, verdict, files);
  for (const criterion of definition.criteria) {
    const own = verdict.criteria.find((candidate) => candidate.criterion === criterion.id);
    if (!own) continue;
    const words = [`${own.points}/${own.weight}`, criterionSentence(language, criterion, brief)];
    io.write(`${MARK[own.state]} ${criterionStateWord(language, own.state)}  ${words.join('  ')}\n`);
  }
  for (const seed of verdict.seeds) {
    const name = t(language, 'verdict.seed', { seed: String(seed.seed), world: world(seed.world) });
    io.write(
      `${seed.passed ? MARK.met : MARK['not-met']} ${name}  ${seedSentence(language, seed, verdict.originMs)}\n`,
    );
  }
  if (verdict.hint) printHint(io, language, verdict.hint, brief, verdict.facts);
  io.write(`${t(language, 'cli.grade.hash', { hash: verdict.hash })}\n`);
}

function listLabs(io: Io, language: Language, json: boolean): void {
  const labs = LABS.map(({ id, kind, minutes }) => ({
    id,
    kind,
    minutes,
    title: briefIn(loadLabTexts(id), language).title,
  }));
  if (json) io.write(`${JSON.stringify(labs)}\n`);
  else
    for (const { id, kind, minutes, title } of labs) {
      const words = { id, kind: t(language, `lab.kind.${kind}`), minutes, title };
      io.write(`${t(language, 'cli.grade.lab', words)}\n`);
    }
}

function readFolder(folder: string, language: Language): TextFile[] {
  try {
    return readManifests(folder);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    throw new UsageError(t(language, 'cli.unreadable', { file: folder, message }));
  }
}

export async function grade(args: readonly string[], io: Io): Promise<ExitCode> {
  const { values, files: names } = parseOptions(args, { lang: 'text', json: 'flag', list: 'flag' });
  const language = isLanguage(values.lang) ? values.lang : 'en';
  if (values.lang !== undefined && !isLanguage(values.lang))
    throw new UsageError(t(language, 'cli.badValue', { name: '--lang', value: values.lang, wanted: 'ko, en' }));
  if (values.list) {
    listLabs(io, language, values.json);
    return EXIT.passed;
  }
  const [id, folder, ...more] = names;
  if (id === undefined || folder === undefined || more.length > 0) throw new UsageError(t(language, 'cli.grade.what'));
  const definition = labById(id);
  if (!definition) {
    const labs = LABS.map((lab) => lab.id).join(', ');
    throw new UsageError(t(language, 'cli.grade.unknownLab', { id, labs }));
  }
  const files = readFolder(folder, language);
  const texts = loadLabTexts(id);
  const verdict = gradeAttempt(assembleLab(definition, texts), files);
  if (!verdict) throw new Error('a grading that nobody cancelled gave no verdict');
  if (values.json) io.write(`${JSON.stringify(verdict)}\n`);
  else printText(io, language, definition, verdict, files, briefIn(texts, language));
  return verdict.passed ? EXIT.passed : EXIT.notPassed;
}
