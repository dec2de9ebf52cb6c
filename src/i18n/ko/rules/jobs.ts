// Words of the rules in src/lint/rules/jobs: title, problem (with values), why, fix.
import type { FamilyWords } from '../../rules/words.ts';

export const jobs = {} as const satisfies FamilyWords<'jobs'>;
