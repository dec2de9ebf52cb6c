// A PodDisruptionBudget that selects none of the pods of its namespace: it protects nothing.
import { holdsPodsOf } from '../../completeness.ts';
import { documentRule } from '../../rule.ts';
import { webBudget, webDeployment } from './shared/examples.ts';

export const disruptionBudgetWithoutPods = documentRule({
  id: 'disruption-budget-without-pods',
  family: 'availability',
  severity: 'medium',
  area: 'availability',
  principles: ['high-availability'],
  controls: { bundle: 'availability' },
  peers: [],
  fix: 'none',
  types: ['policy/PodDisruptionBudget'],
  examples: {
    bad: [webDeployment('replicas: 3') + webBudget('maxUnavailable: 1').replace('{app: web}', '{app: website}')],
    good: [webDeployment('replicas: 3') + webBudget('maxUnavailable: 1'), webBudget('maxUnavailable: 1')],
  },
  // Where the files hold none of the namespace's pods, they stand elsewhere.
  appliesTo: ({ namespace }, { set }) => holdsPodsOf(set, namespace),
  check(budget, report, { set }) {
    if (set.selectedBy(budget).length > 0) return;
    report({ at: ['spec', 'selector'], data: { namespace: budget.namespace } });
  },
});
