// The rules of this family that src/manifest does not answer, in the order of their page.
import type { Rule } from '../../rule.ts';

export const schemaRules = [] as const satisfies readonly Rule[];
