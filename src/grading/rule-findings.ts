// What the linter finds in the files of an attempt, for criteria and hints that ask for it. Comments that suppress are not listened to:
// in a lab nobody may sign off what is asked for.
import type { LabDefinition } from '../labs/index.ts';
import { type FamilyId, lint, RULES } from '../lint/index.ts';
import { LineCounter } from '../manifest/index.ts';
import type { ReadAttempt } from './attempt.ts';

export interface RuleFinding {
  readonly rule: string;
  readonly family: FamilyId;
  readonly file: string;
  /** From 1. */
  readonly line: number;
}

const asksForRules = ({ criteria, hints }: LabDefinition): boolean =>
  criteria.some(({ kind }) => kind === 'no-finding' || kind === 'pod-security-level') ||
  hints.some(({ when }) => when.some((condition) => 'rule' in condition));

/** In the order of the files and places; empty for a lab that does not ask. */
export function ruleFindingsOf(definition: LabDefinition, { files, runnable }: ReadAttempt): RuleFinding[] {
  if (!runnable || !asksForRules(definition)) return [];
  const { findings } = lint(
    files.map(({ name, text }) => ({ name, text })),
    { rules: RULES, noSuppressions: true },
  );
  const counters = new Map(files.map(({ name, text }) => [name, new LineCounter(text)]));
  return findings.map(({ ruleId, family, file, range }) => ({
    rule: ruleId,
    family,
    file,
    line: counters.get(file)?.position(range.start).line ?? 1,
  }));
}
