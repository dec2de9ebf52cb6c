// Words of the rules in src/lint/rules/pss-restricted: title, problem (with values), why, fix.
import type { FamilyWords } from '../../rules/words.ts';

export const pssRestricted = {} as const satisfies FamilyWords<'pss-restricted'>;
