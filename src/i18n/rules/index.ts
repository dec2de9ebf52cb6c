// The words of the rules: a catalogue of its own for each language, loaded when somebody asks for it, so that no other page carries it.
import type { LintFinding, ReportWords } from '../../lint/index.ts';
import { type Catalogue, format, type MessageData, placeholders } from '../format.ts';
import type { Language } from '../messages.ts';
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
export const findingWords = (words: Catalogue, { ruleId, data }: LintFinding): FindingWords =>
  filled(templatesOf(words, ruleId), data);

/** The words without values. */
function templatesOf(words: Catalogue, ruleId: string): FindingWords {
  const [prefix, problem] = isRule(words, ruleId)
    ? (['rule', 'problem'] as const)
    : (['finding', 'consequence'] as const);
  const template = (part: string): string => words[`${prefix}.${ruleId}.${part}`] ?? `${prefix}.${ruleId}.${part}`;
  return { title: template('title'), problem: template(problem), fix: template('fix') };
}

function filled({ title, problem, fix }: FindingWords, values: MessageData): FindingWords {
  const data = withDashes(values);
  return { title: format(title, data), problem: format(problem, data), fix: format(fix, data) };
}

/** What has no name is told as a dash, not as a gap in the sentence. */
function withDashes(data: MessageData): MessageData {
  if (!Object.values(data).includes('')) return data;
  return Object.fromEntries(Object.entries(data).map(([name, value]) => [name, value === '' ? '–' : value]));
}

/** A rule has a page of its own; what src/manifest finds has not. */
const isRule = (words: Catalogue, id: string): boolean => words[`rule.${id}.problem`] !== undefined;

/** What reports for programs take their sentences from. */
export function reportWords(words: Catalogue): ReportWords {
  /** By rule: a report says the same ones again and again. */
  const templates = new Map<string, FindingWords>();
  return {
    title(id) {
      const template = words[`rule.${id}.title`] ?? words[`finding.${id}.title`] ?? id;
      // Without a finding there are no values.
      return format(template, Object.fromEntries(placeholders(template).map((name) => [name, '…'])));
    },
    why: (id) => (isRule(words, id) ? ruleSentence(words, id, 'why') : undefined),
    finding({ ruleId, data }) {
      let own = templates.get(ruleId);
      if (own === undefined) {
        own = templatesOf(words, ruleId);
        templates.set(ruleId, own);
      }
      return filled(own, data);
    },
  };
}
