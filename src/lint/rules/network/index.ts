// The rules of this family, in the order of their page.
import type { Rule } from '../../rule.ts';

export const networkRules = [] as const satisfies readonly Rule[];
