// A number of replicas in the manifest of a workload that an autoscaler scales: every apply sets the number back.
import { removeField } from '../../edits.ts';
import { workloadRule } from '../../rule.ts';
import { webAutoscaler, webDeployment } from './shared/examples.ts';

export const replicasBesideAutoscaler = workloadRule({
  id: 'replicas-beside-autoscaler',
  family: 'availability',
  severity: 'medium',
  area: 'resources',
  principles: ['automate-scaling', 'tune-autoscaling'],
  controls: { bundle: 'availability' },
  peers: ['kube-score:deployment-targeted-by-hpa-does-not-have-replicas-configured'],
  fix: 'suggested',
  examples: {
    bad: [webDeployment('replicas: 2') + webAutoscaler(2, 6)],
    good: [webDeployment('') + webAutoscaler(2, 6), webDeployment('replicas: 2')],
  },
  appliesTo: (workload, { set }) => set.autoscalersOf(workload).length > 0,
  check(workload, report, { set }) {
    const { document, kind, name, replicas } = workload;
    const [autoscaler] = set.autoscalersOf(workload);
    // Zero switches the autoscaler off, and that is how it is done.
    if (replicas === undefined || replicas === 0 || autoscaler === undefined) return;
    report({
      at: ['spec', 'replicas'],
      data: { workload: `${kind}/${name}`, replicas, autoscaler: autoscaler.name },
      edits: removeField(document, ['spec', 'replicas']),
      related: [{ document: autoscaler, at: ['spec', 'scaleTargetRef'] }],
      peers: kind === 'Deployment' ? ['kube-score:deployment-targeted-by-hpa-does-not-have-replicas-configured'] : [],
    });
  },
});
