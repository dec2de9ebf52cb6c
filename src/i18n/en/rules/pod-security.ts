// Words of the rules in src/lint/rules/pod-security: title, problem (with values), why, fix.
import type { FamilyWords } from '../../rules/words.ts';

export const podSecurity = {
  'rule.violates-enforced-level.title': 'The namespace refuses these pods',
  'rule.violates-enforced-level.problem':
    'Namespace {namespace} enforces the level {level}, so no pod of {workload} can be created. The API server says: {message}',
  'rule.violates-enforced-level.why':
    'Pod Security admission looks at Pods when they are created. A Deployment or Rollout is accepted with a warning at most, and then stays without pods.',
  'rule.violates-enforced-level.fix': 'Mend what the message lists; the other findings show where it stands.',

  'rule.violates-warned-level.title': 'The namespace warns about these pods',
  'rule.violates-warned-level.problem':
    'Namespace {namespace} asks for the level {level} in the mode `{mode}`, and {workload} does not meet it. The API server says: {message}',
  'rule.violates-warned-level.why':
    'The modes `warn` and `audit` refuse nothing. They show what would happen once the level is enforced, which is usually the next step.',
  'rule.violates-warned-level.fix': 'Mend what the message lists before the level is enforced.',
} as const satisfies FamilyWords<'pod-security'>;
