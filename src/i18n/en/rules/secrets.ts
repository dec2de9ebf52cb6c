// Words of the rules in src/lint/rules/secrets: title, problem (with values), why, fix.
import type { FamilyWords } from '../../rules/words.ts';

export const secrets = {} as const satisfies FamilyWords<'secrets'>;
