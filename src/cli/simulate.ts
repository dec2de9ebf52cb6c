// `rollout-lab simulate`: what manifests would do, one line a decision; the same run as in the browser.
import {
  decisionActor,
  decisionSentence,
  decisionVerb,
  isLanguage,
  type Language,
  messageData,
  seconds,
  t,
  tDynamic,
} from '../i18n/index.ts';
import { type Finding, hasErrors, LineCounter, parseManifests } from '../manifest/index.ts';
import { decisionsOf, type Outcome, parseInputs, parseTime, runAttempt } from '../run/index.ts';
import { DOLLARS_PER_CPU_HOUR, type Fact, LEDGER_ROWS, type Ledger, ledgerValue } from '../sim/index.ts';
import { EXIT, type ExitCode, type Io, UsageError } from './io.ts';
import { parseOptions } from './options.ts';

const DEFAULT_UNTIL_MS = 10 * 60_000;
const MOST_MS = 24 * 3_600_000;

interface SimulateOptions {
  readonly files: readonly { readonly name: string; readonly text: string }[];
  readonly inputs: ReturnType<typeof readInputs>;
  readonly seed?: number;
  readonly untilMs: number;
  readonly language: Language;
  readonly json: boolean;
}

async function readStdin(io: Io): Promise<string> {
  let text = '';
  for await (const chunk of io.stdin) text += typeof chunk === 'string' ? chunk : new TextDecoder().decode(chunk);
  return text;
}

async function readText(io: Io, file: string, language: Language): Promise<string> {
  if (file === '-') return readStdin(io);
  try {
    return io.readFile(file);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    throw new UsageError(t(language, 'cli.unreadable', { file, message }));
  }
}

function readInputs(json: string | undefined, language: Language) {
  if (json === undefined) return [];
  const parsed = parseInputs(json);
  if (parsed.ok) return parsed.inputs;
  const { id, index, data } = parsed.problem;
  throw new UsageError(tDynamic(language, `inputs.${id}`, { number: index + 1, ...data }));
}

async function readOptions(args: readonly string[], io: Io): Promise<SimulateOptions> {
  const { values, files } = parseOptions(args, {
    inputs: 'text',
    seed: 'text',
    until: 'text',
    lang: 'text',
    json: 'flag',
  });
  const language = isLanguage(values.lang) ? values.lang : 'en';
  const bad = (name: string, value: string, wanted: string) =>
    new UsageError(t(language, 'cli.badValue', { name: `--${name}`, value, wanted }));
  if (values.lang !== undefined && !isLanguage(values.lang)) throw bad('lang', values.lang, 'ko, en');
  if (files.length === 0) throw new UsageError(t(language, 'cli.noFiles'));
  const seed = values.seed === undefined ? undefined : Number(values.seed);
  if (seed !== undefined && (!Number.isSafeInteger(seed) || seed < 0))
    throw bad('seed', values.seed ?? '', '0, 1, 2 …');
  const untilMs = values.until === undefined ? DEFAULT_UNTIL_MS : parseTime(values.until);
  if (untilMs === undefined || untilMs > MOST_MS) throw bad('until', values.until ?? '', '90s, 30m, … 24h');
  const inputsText = values.inputs === undefined ? undefined : await readText(io, values.inputs, language);
  const texts: { name: string; text: string }[] = [];
  for (const name of files) texts.push({ name, text: await readText(io, name, language) });
  const chosen = seed === undefined ? {} : { seed };
  return { files: texts, inputs: readInputs(inputsText, language), ...chosen, untilMs, language, json: values.json };
}

/** `file:line:column: error: what happens`, and how to mend it on the next line. */
function printFinding(io: Io, language: Language, file: string, text: string, finding: Finding): void {
  const { line, column } = new LineCounter(text).position(finding.range.start);
  const title = tDynamic(language, `finding.${finding.id}.title`, finding.data);
  const fix = tDynamic(language, `finding.${finding.id}.fix`, finding.data);
  io.writeError(
    `${t(language, 'cli.finding', { file, line: String(line), column: String(column), severity: finding.severity, title })}\n`,
  );
  io.writeError(`  ${fix} (${finding.id})\n`);
}

/** Words for a fact that a reader of decisions should not miss; undefined for all others. */
function sentenceOf(language: Language, { type, data }: Fact): string | undefined {
  switch (type) {
    case 'commandRefused':
      return t(language, 'cli.refused', { message: String(data['message']) });
    case 'faultStarted':
      return tDynamic(language, `fault.${data['fault']}.started`, messageData(data));
    case 'faultEnded':
      return tDynamic(language, `fault.${data['fault']}.ended`, messageData(data));
    case 'worldPartIgnored':
      return tDynamic(language, `world.ignored.${data['part']}`);
    default:
      return undefined;
  }
}

/** One line a row, the failures by reason and version below their sum. */
function ledgerLines(language: Language, ledger: Ledger): string[] {
  const lines = LEDGER_ROWS.map((row) => {
    const value = ledgerValue(ledger, row);
    const words = value === null ? `ledger.${row}.none` : `ledger.${row}.value`;
    return `${tDynamic(language, `ledger.${row}`)}: ${tDynamic(language, words, { value: value ?? 0 })}`;
  });
  const reasons = ledger.failures.map(({ reason, version, count }) => {
    const data = { count, reason: tDynamic(language, `request.${reason}`), version: version ?? 0 };
    return `  ${t(language, version === null ? 'ledger.reasonWithoutVersion' : 'ledger.reason', data)}`;
  });
  const price = t(language, 'ledger.price', { dollars: DOLLARS_PER_CPU_HOUR });
  return [`${t(language, 'ledger.title')}:`, ...lines.slice(0, 1), ...reasons, ...lines.slice(1), price];
}

function printText(io: Io, { language }: SimulateOptions, { log, summary, ledger, hash }: Outcome): void {
  const rows = log.flatMap((entry): string[][] => {
    if (entry.kind === 'decision') {
      const words = [decisionActor(language, entry), decisionVerb(language, entry)];
      return [
        [seconds(entry.atMs), ...words, `${entry.object.kind}/${entry.object.name}`, decisionSentence(language, entry)],
      ];
    }
    const sentence = sentenceOf(language, entry);
    if (sentence === undefined) return [];
    const who = entry.type === 'commandRefused' ? tDynamic(language, 'who.person') : '-';
    const { fault } = entry.data;
    const what = fault === undefined ? '-' : tDynamic(language, `fault.${fault}`);
    return [[seconds(entry.atMs), who, what, `${entry.object.kind}/${entry.object.name}`, sentence]];
  });
  for (const row of rows) io.write(`${row.join('  ')}\n`);
  for (const { name, headline } of summary.deployments) {
    const words = tDynamic(language, `headline.${headline.id}`, messageData(headline.data));
    io.write(`${t(language, 'cli.summary.deployment', { name, headline: words })}\n`);
  }
  for (const line of ledgerLines(language, ledger)) io.write(`${line}\n`);
  const { decisions, seed, untilMs } = summary;
  io.write(`${t(language, 'cli.summary.hash', { decisions, seconds: seconds(untilMs), seed: String(seed), hash })}\n`);
}

export async function simulate(args: readonly string[], io: Io): Promise<ExitCode> {
  const options = await readOptions(args, io);
  let refused = false;
  for (const { name, text } of options.files) {
    const { findings } = parseManifests(text);
    refused ||= hasErrors(findings);
    for (const finding of findings) printFinding(io, options.language, name, text, finding);
  }
  const outcome = runAttempt(options);
  if (options.json) io.write(`${JSON.stringify(outcome)}\n`);
  else printText(io, options, outcome);
  return refused || decisionsOf(outcome.log).length === 0 ? EXIT.notPassed : EXIT.passed;
}
