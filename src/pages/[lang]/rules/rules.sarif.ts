// Every rule as SARIF, in one language: for tools that want to know the rules before there is a result.
import type { APIRoute } from 'astro';
import { ruleCatalogue } from '../../../components/rules/rule-words.ts';
import { isLanguage, LANGUAGES } from '../../../i18n/index.ts';
import { reportWords } from '../../../i18n/rules/index.ts';
import { RULES_VERSION } from '../../../islands/workbench/saved.ts';
import { RULES, toSarif } from '../../../lint/index.ts';

export const getStaticPaths = () => LANGUAGES.map((lang) => ({ params: { lang } }));

export const GET: APIRoute = ({ params }) => {
  const language = isLanguage(params['lang']) ? params['lang'] : 'en';
  const words = reportWords(ruleCatalogue(language));
  const log = toSarif([], { findings: [], suppressed: [] }, RULES, { words, language, version: RULES_VERSION });
  return new Response(`${JSON.stringify(log, null, 2)}\n`, { headers: { 'Content-Type': 'application/sarif+json' } });
};
