// The words of the rules and the names of the lecture's principles, loaded once the linter has something to say: no page that shows a
// finding carries them from the start.
import { useEffect, useState } from 'react';
import type { Language } from '../../i18n/index.ts';
import type { FindingWords } from '../../i18n/rules/index.ts';
import type { LintFinding, ReportWords } from '../../lint/index.ts';

export interface RuleWords {
  /** For reports that other programs read. */
  readonly report: ReportWords;
  /** Title, what happens, what to write, with the finding's values. */
  finding(finding: LintFinding): FindingWords;
  title(ruleId: string): string;
  /** The reason behind a rule; null when there is no such rule. */
  why(ruleId: string): string | null;
  /** Name of a principle of the lecture. */
  principle(id: string): string;
  area(id: string): string;
  severity(id: string): string;
}

export async function loadRuleWordsFor(language: Language): Promise<RuleWords> {
  const [rules, lecture] = await Promise.all([
    import('../../i18n/rules/index.ts'),
    import('../../i18n/lecture/index.ts'),
  ]);
  const words = await rules.loadRuleWords(language);
  return {
    report: rules.reportWords(words),
    finding: (finding) => rules.findingWords(words, finding),
    title: (id) => rules.ruleText(words, `rule.${id}.title`),
    why: (id) => (words[`rule.${id}.why`] === undefined ? null : rules.ruleText(words, `rule.${id}.why`)),
    principle: (id) => lecture.sayDynamic(language, `principle.${id}`),
    area: (id) => rules.ruleText(words, `lint.area.${id}`),
    severity: (id) => rules.ruleText(words, `lint.severity.${id}`),
  };
}

/** Null until they are wanted and there. When they cannot be loaded the linter stays silent, and the rest of the page works. */
export function useRuleWords(language: Language, wanted: boolean): RuleWords | null {
  const [words, setWords] = useState<RuleWords | null>(null);
  useEffect(() => {
    if (!wanted) return;
    let current = true;
    loadRuleWordsFor(language).then(
      (loaded) => {
        if (current) setWords(loaded);
      },
      () => {},
    );
    return () => {
      current = false;
    };
  }, [language, wanted]);
  return words;
}
