// An autoscaler for a workload that the files do not have, though they have others of its namespace.
import { objectAt, textAt } from '../../read.ts';
import { documentRule } from '../../rule.ts';
import { webAutoscaler, webDeployment } from './shared/examples.ts';
import { hasReplicas } from './shared/replicas.ts';

export const autoscalerWithoutTarget = documentRule({
  id: 'autoscaler-without-target',
  family: 'availability',
  severity: 'high',
  area: 'resources',
  principles: ['automate-scaling'],
  controls: { bundle: 'availability' },
  peers: ['kube-linter:dangling-horizontalpodautoscaler', 'kube-score:horizontalpodautoscaler-has-target'],
  fix: 'none',
  types: ['autoscaling/HorizontalPodAutoscaler'],
  examples: {
    bad: [webDeployment('') + webAutoscaler(2, 6).replace('name: web}', 'name: website}')],
    good: [webDeployment('') + webAutoscaler(2, 6), webAutoscaler(2, 6)],
  },
  // Where the files hold nothing that could be scaled, the target stands elsewhere.
  appliesTo: ({ namespace }, { set }) => set.namespace(namespace)?.workloads.some(hasReplicas) === true,
  check(autoscaler, report, { set }) {
    const reference = objectAt(autoscaler.object, 'spec', 'scaleTargetRef');
    const [kind, name] = [textAt(reference, 'kind'), textAt(reference, 'name')];
    if (kind === undefined || name === undefined || set.scaleTarget(autoscaler) !== undefined) return;
    // A kind of somebody's own may well scale, and its object need not look like a workload.
    const group = (textAt(reference, 'apiVersion') ?? '').replace(/\/?[^/]*$/, '');
    if (set.find(group === '' ? kind : `${group}/${kind}`, autoscaler.namespace, name) !== undefined) return;
    report({
      at: ['spec', 'scaleTargetRef', 'name'],
      data: { target: `${kind}/${name}`, namespace: autoscaler.namespace },
    });
  },
});
