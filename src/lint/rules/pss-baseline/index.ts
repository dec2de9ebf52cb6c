// The rules of this family, in the order of their page.
import type { Rule } from '../../rule.ts';

export const pssBaselineRules = [] as const satisfies readonly Rule[];
