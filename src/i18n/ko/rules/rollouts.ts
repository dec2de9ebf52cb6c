// Words of the rules in src/lint/rules/rollouts: title, problem (with values), why, fix.
import type { FamilyWords } from '../../rules/words.ts';

export const rollouts = {} as const satisfies FamilyWords<'rollouts'>;
