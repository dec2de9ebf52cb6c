// Words of the rules in src/lint/rules/access: title, problem (with values), why, fix.
import type { FamilyWords } from '../../rules/words.ts';

export const access = {} as const satisfies FamilyWords<'access'>;
