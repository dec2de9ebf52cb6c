// Words of the rules in src/lint/rules/pss-baseline: title, problem (with values), why, fix.
import type { FamilyWords } from '../../rules/words.ts';

export const pssBaseline = {} as const satisfies FamilyWords<'pss-baseline'>;
