// Two PodDisruptionBudgets for the same pod: the eviction API then refuses every eviction, whatever they allow.
import { documentRule } from '../../rule.ts';
import { webBudget, webDeployment } from './shared/examples.ts';

export const twoDisruptionBudgets = documentRule({
  id: 'two-disruption-budgets',
  family: 'availability',
  severity: 'high',
  area: 'availability',
  principles: ['high-availability'],
  controls: { bundle: 'availability' },
  peers: [],
  fix: 'none',
  types: ['policy/PodDisruptionBudget'],
  examples: {
    bad: [webDeployment('replicas: 3') + webBudget('maxUnavailable: 1') + webBudget('minAvailable: 1', 'web-drain')],
    good: [webDeployment('replicas: 3') + webBudget('maxUnavailable: 1')],
  },
  appliesTo: (budget, { set }) => set.selectedBy(budget).length > 0,
  check(budget, report, { set }) {
    for (const workload of set.selectedBy(budget)) {
      const [first] = set.selecting('policy/PodDisruptionBudget', workload);
      // Told once, at each one behind the first.
      if (first === undefined || first === budget) continue;
      report({
        at: ['spec', 'selector'],
        data: { workload: `${workload.kind}/${workload.name}`, other: first.name },
        related: [{ document: first, at: ['spec', 'selector'] }],
      });
      return;
    }
  },
});
