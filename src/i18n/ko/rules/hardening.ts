// Words of the rules in src/lint/rules/hardening: title, problem (with values), why, fix.
import type { FamilyWords } from '../../rules/words.ts';

export const hardening = {} as const satisfies FamilyWords<'hardening'>;
