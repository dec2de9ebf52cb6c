// The words of the rules: a catalogue of its own for each language, loaded when somebody asks for it, so that no other page carries it.
import type { LintFinding } from '../../lint/index.ts';
import { type Catalogue, format, type MessageData } from '../format.ts';
import { type Language, tDynamic } from '../messages.ts';
import type { RulePart } from './words.ts';

export type { RulePart } from './words.ts';

export async function loadRuleWords(language: Language): Promise<Catalogue> {
  return (language === 'ko' ? await import('./ko.ts') : await import('./en.ts')).words;
}

/** A sentence of the catalogue; the key itself when there is none. */
export function ruleText(words: Catalogue, key: string, data: MessageData = {}): string {
  const template = words[key];
  return template === undefined ? key : format(template, data);
}

/** `rule.<id>.<part>` with a finding's values. */
export const ruleSentence = (words: Catalogue, id: string, part: RulePart, data: MessageData = {}): string =>
  ruleText(words, `rule.${id}.${part}`, data);

export interface FindingWords {
  readonly title: string;
  /** What happens because of it. */
  readonly problem: string;
  readonly fix: string;
}

/** The words of a finding, whichever engine found it. */
export function findingWords(language: Language, words: Catalogue, finding: LintFinding): FindingWords {
  const { ruleId, family, data } = finding;
  if (family === 'schema' && words[`rule.${ruleId}.problem`] === undefined)
    return {
      title: tDynamic(language, `finding.${ruleId}.title`, data),
      problem: tDynamic(language, `finding.${ruleId}.consequence`, data),
      fix: tDynamic(language, `finding.${ruleId}.fix`, data),
    };
  return {
    title: ruleSentence(words, ruleId, 'title', data),
    problem: ruleSentence(words, ruleId, 'problem', data),
    fix: ruleSentence(words, ruleId, 'fix', data),
  };
}
