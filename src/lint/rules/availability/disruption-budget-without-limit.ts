// A PodDisruptionBudget that names neither a least number nor a greatest loss: the controller expects no pods then, and allows no eviction.
// Source: pkg/controller/disruption, getExpectedPodCount and updatePdbStatus.
import { setField } from '../../edits.ts';
import { isSet } from '../../read.ts';
import { documentRule } from '../../rule.ts';
import { webBudget } from './shared/examples.ts';

export const disruptionBudgetWithoutLimit = documentRule({
  id: 'disruption-budget-without-limit',
  family: 'availability',
  severity: 'high',
  area: 'availability',
  principles: ['high-availability'],
  controls: { bundle: 'availability' },
  peers: ['kube-score:poddisruptionbudget-has-policy'],
  fix: 'suggested',
  types: ['policy/PodDisruptionBudget'],
  examples: { bad: [webBudget('')], good: [webBudget('maxUnavailable: 1'), webBudget('minAvailable: 50%')] },
  check(budget, report) {
    if (isSet(budget.object, 'spec', 'maxUnavailable') || isSet(budget.object, 'spec', 'minAvailable')) return;
    report({ at: ['spec', 'maxUnavailable'], edits: setField(budget, ['spec', 'maxUnavailable'], 1) });
  },
});
