// Words of the rules in src/lint/rules/pod-security: title, problem (with values), why, fix.
import type { FamilyWords } from '../../rules/words.ts';

export const podSecurity = {} as const satisfies FamilyWords<'pod-security'>;
