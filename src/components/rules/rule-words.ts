// The words of the rules in both languages, for pages that are built: read once.
import type { Language } from '../../i18n/index.ts';
import { loadRuleWords, ruleText } from '../../i18n/rules/index.ts';

const catalogues = { ko: await loadRuleWords('ko'), en: await loadRuleWords('en') };

export const ruleCatalogue = (language: Language) => catalogues[language];

/** A sentence of a rule (`rule.<id>.title`), an area or a severity. */
export const sayRule = (language: Language, key: string): string => ruleText(catalogues[language], key);
