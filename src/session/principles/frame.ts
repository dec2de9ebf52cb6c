// What opens and closes the lecture: its goals and its four main thoughts. Each sums up groups, and is practised through them.
import type { GroupOfPrinciples } from './group.ts';

export const goals = {
  id: 'goals',
  principles: ['goal-lifecycle-strategy', 'goal-security-and-compliance', 'goal-automation'],
} as const satisfies GroupOfPrinciples;

export const mainThoughts = {
  id: 'main-thoughts',
  principles: [
    'sum-lifecycle-and-strategies',
    'sum-security-and-compliance',
    'sum-pipeline-efficiency',
    'sum-watched-automation',
  ],
} as const satisfies GroupOfPrinciples;
