// Addresses inside the site, right also when it is hosted under a sub-path.
import type { Language } from '../../i18n/index.ts';

const base = import.meta.env.BASE_URL.replace(/\/*$/, '/');

/** The address of a file in `public/` or of the root page: `assetPath('favicon.svg')`. */
export const assetPath = (path: string): string => `${base}${path}`;

/** The address of a page in a language: `sitePath('ko', 'simulate/')`; the home page is `''`. Ends with a slash before any `?` or `#`. */
export const sitePath = (language: Language, path: string): string => assetPath(`${language}/${path}`);
