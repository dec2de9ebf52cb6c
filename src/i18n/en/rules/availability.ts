// Words of the rules in src/lint/rules/availability: title, problem (with values), why, fix.
import type { FamilyWords } from '../../rules/words.ts';

export const availability = {
  'rule.disruption-budget-blocks-drain.title': 'The disruption budget never lets a pod go',
  'rule.disruption-budget-blocks-drain.problem':
    'With `{field}: {value}` no pod may ever be evicted, so a node that runs one of them cannot be drained.',
  'rule.disruption-budget-blocks-drain.why':
    'A PodDisruptionBudget should slow maintenance down, not stop it. When no disruption is allowed, a node upgrade waits until somebody deletes the budget or forces the node, and then nothing protects the users.',
  'rule.disruption-budget-blocks-drain.fix':
    'Leave room for one pod: `maxUnavailable: 1`, or a `minAvailable` below the number of replicas.',
} as const satisfies FamilyWords<'availability'>;
