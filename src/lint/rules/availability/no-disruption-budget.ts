// Several pods and no PodDisruptionBudget: maintenance may take them all at once.
import { workloadRule } from '../../rule.ts';
import { WEB_SERVICE, webBudget, webDeployment } from './shared/examples.ts';
import { mostReplicas } from './shared/replicas.ts';

const PEERS: readonly string[] = [
  'kube-score:deployment-has-poddisruptionbudget',
  'kube-score:statefulset-has-poddisruptionbudget',
  'polaris:missingPodDisruptionBudget',
];

export const noDisruptionBudget = workloadRule({
  id: 'no-disruption-budget',
  family: 'availability',
  severity: 'medium',
  area: 'availability',
  principles: ['high-availability'],
  controls: { bundle: 'availability' },
  peers: PEERS,
  fix: 'none',
  examples: {
    bad: [webDeployment('replicas: 3') + WEB_SERVICE],
    good: [
      webDeployment('replicas: 3') + WEB_SERVICE + webBudget('maxUnavailable: 1'),
      webDeployment('replicas: 1') + WEB_SERVICE,
    ],
  },
  // A budget for a single pod could only forbid every drain.
  appliesTo: (workload, { set }) => (mostReplicas(set, workload) ?? 0) > 1,
  check(workload, report, { set }) {
    if (set.selecting('policy/PodDisruptionBudget', workload).length > 0) return;
    const { kind, name } = workload;
    report({
      at: ['metadata', 'name'],
      data: { workload: `${kind}/${name}`, replicas: mostReplicas(set, workload) ?? 0 },
      peers: [
        ...(kind === 'Deployment' ? ['polaris:missingPodDisruptionBudget'] : []),
        // It asks no autoscaler: neither how many pods there may be, nor instead of one that is written.
        ...((workload.replicas ?? 2) > 1
          ? [`kube-score:${kind.toLowerCase()}-has-poddisruptionbudget`].filter((peer) => PEERS.includes(peer))
          : []),
      ],
    });
  },
});
