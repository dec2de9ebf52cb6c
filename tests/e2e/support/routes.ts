// Every page of the site, taken from the built files: a new page is covered without anybody remembering to list it.
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const dist = fileURLToPath(new URL('../../../dist', import.meta.url));

/** Addresses relative to the base, such as `ko/simulate/`. The root page, which only chooses, is ''. */
export const routes: readonly string[] = readdirSync(dist, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.name === 'index.html')
  .map((entry) => `${entry.parentPath.slice(dist.length + 1).replaceAll('\\', '/')}/`.replace(/^\/$/, ''))
  .sort();

/** The pages of single rules are made by one template: what holds for these holds for all. tests/e2e/rules.spec.ts asks for each of them. */
export const rulePages: readonly string[] = routes.filter((route) => /^(?:ko|en)\/rules\/./.test(route));
const SAMPLED_RULES = /\/rules\/(?:latest-image-tag|disruption-budget-blocks-drain|privileged-container)\//;

/** The pages that belong to a language; of the rules a few. */
export const pages: readonly string[] = routes.filter(
  (route) => /^(?:ko|en)\//.test(route) && (!rulePages.includes(route) || SAMPLED_RULES.test(route)),
);

/** `npm run soak` takes every one of what `npm test` takes in turn. */
const everything = process.env['EVERY_ROUTE'] === '1';

/** Every second of a list, from `first` on: for journeys that are the same in several languages, themes or seeds and take long. */
export const inTurn = <T>(list: readonly T[], first: 0 | 1 = 0): readonly T[] =>
  everything ? list : list.filter((_, at) => at % 2 === first);

const withoutLanguage = [...new Set(pages.map((route) => route.slice('ko/'.length)))];

/**
 * For what takes seconds a page: each page in one of its two languages, in turn; `first` says which begins. All of them in `npm run soak`.
 */
export const sampledPages = (first: 'ko' | 'en'): readonly string[] =>
  everything
    ? pages
    : withoutLanguage.map((path, at) => `${(at % 2 === 0) === (first === 'ko') ? 'ko' : 'en'}/${path}`);
