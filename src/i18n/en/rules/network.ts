// Words of the rules in src/lint/rules/network: title, problem (with values), why, fix.
import type { FamilyWords } from '../../rules/words.ts';

export const network = {} as const satisfies FamilyWords<'network'>;
