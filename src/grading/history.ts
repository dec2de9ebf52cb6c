// How the criteria stand, seen over several gradings: what was met before and is not any more has regressed.
import type { LabDefinition } from '../labs/index.ts';
import type { CriterionVerdict, Verdict } from './verdict.ts';

export type CriterionState = 'not-tried' | 'met' | 'not-met' | 'regressed';

/** What is still known of a grading when its verdict is not. */
export interface GradedCriteria {
  readonly criteria: readonly Pick<CriterionVerdict, 'criterion' | 'state'>[];
}

/** By id of the criterion. `earlier`: the verdicts before this one, in any order; null: nothing was graded yet. */
export function criterionStates(
  { criteria }: Pick<LabDefinition, 'criteria'>,
  verdict: Verdict | null,
  earlier: readonly GradedCriteria[],
): Readonly<Record<string, CriterionState>> {
  const wasMet = (id: string): boolean =>
    earlier.some((before) => before.criteria.some(({ criterion, state }) => criterion === id && state === 'met'));
  return Object.fromEntries(
    criteria.map(({ id }) => {
      const state = verdict?.criteria.find(({ criterion }) => criterion === id)?.state ?? 'not-tried';
      return [id, state === 'not-met' && wasMet(id) ? 'regressed' : state];
    }),
  );
}
