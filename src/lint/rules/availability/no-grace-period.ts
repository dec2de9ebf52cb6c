// A pod that is killed the moment it is told to stop.
import { removeField } from '../../edits.ts';
import { numberAt } from '../../read.ts';
import { workloadRule } from '../../rule.ts';
import { webDeployment } from './shared/examples.ts';

export const noGracePeriod = workloadRule({
  id: 'no-grace-period',
  family: 'availability',
  severity: 'medium',
  area: 'availability',
  principles: ['update-without-interruption'],
  controls: { bundle: 'availability' },
  peers: [],
  fix: 'suggested',
  examples: {
    bad: [webDeployment('replicas: 3', 'terminationGracePeriodSeconds: 0')],
    good: [webDeployment('replicas: 3'), webDeployment('replicas: 3', 'terminationGracePeriodSeconds: 60')],
  },
  appliesTo: ({ runsOn }) => runsOn,
  check({ document, pod, podPath, kind, name }, report) {
    if (numberAt(pod, 'terminationGracePeriodSeconds') !== 0) return;
    const at = [...podPath, 'terminationGracePeriodSeconds'];
    report({ at, data: { workload: `${kind}/${name}` }, edits: removeField(document, at) });
  },
});
