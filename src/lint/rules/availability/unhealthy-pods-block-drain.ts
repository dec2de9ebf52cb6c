// A budget that counts on pods which are broken anyway: a node with crash-looping pods cannot be drained.
import { setField } from '../../edits.ts';
import { isSet } from '../../read.ts';
import { documentRule } from '../../rule.ts';
import { webBudget } from './shared/examples.ts';

export const unhealthyPodsBlockDrain = documentRule({
  id: 'unhealthy-pods-block-drain',
  family: 'availability',
  severity: 'info',
  area: 'availability',
  principles: ['high-availability'],
  controls: { bundle: 'availability' },
  peers: ['kube-linter:pdb-unhealthy-pod-eviction-policy'],
  fix: 'suggested',
  types: ['policy/PodDisruptionBudget'],
  examples: {
    bad: [webBudget('maxUnavailable: 1')],
    good: [
      webBudget('maxUnavailable: 1\nunhealthyPodEvictionPolicy: AlwaysAllow'),
      webBudget('maxUnavailable: 1\nunhealthyPodEvictionPolicy: IfHealthyBudget'),
    ],
  },
  check(budget, report) {
    const at = ['spec', 'unhealthyPodEvictionPolicy'];
    if (isSet(budget.object, ...at)) return;
    // A budget of policy/v1beta1 says nothing either, but does not know the field: its version has to change first.
    if (budget.apiVersion === 'policy/v1') report({ at, edits: setField(budget, at, 'AlwaysAllow') });
    else report({ at, peers: [] });
  },
});
