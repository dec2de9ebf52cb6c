// Words of the rules in src/lint/rules/schema: title, problem (with values), why, fix.
import type { FamilyWords } from '../../rules/words.ts';

export const schema = {} as const satisfies FamilyWords<'schema'>;
