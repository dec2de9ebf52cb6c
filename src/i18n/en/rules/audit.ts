// Words of the rules in src/lint/rules/audit: title, problem (with values), why, fix.
import type { FamilyWords } from '../../rules/words.ts';

export const audit = {} as const satisfies FamilyWords<'audit'>;
