// Words of the rules in src/lint/rules/resources: title, problem (with values), why, fix.
import type { FamilyWords } from '../../rules/words.ts';

export const resources = {} as const satisfies FamilyWords<'resources'>;
