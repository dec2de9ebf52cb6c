// The rules of this family, in the order of their page.
import type { Rule } from '../../rule.ts';
import { disruptionBudgetBlocksDrain } from './disruption-budget-blocks-drain.ts';

export const availabilityRules = [disruptionBudgetBlocksDrain] as const satisfies readonly Rule[];
