// Several pods, and nothing asks for them to stand on different nodes: one node takes them all along.
import type { JsonObject } from '../../../manifest/index.ts';
import { setField } from '../../edits.ts';
import { isSet, listAt, objectAt } from '../../read.ts';
import { workloadRule } from '../../rule.ts';
import type { Workload } from '../../workloads.ts';
import { webDeployment } from './shared/examples.ts';
import { fewestReplicas } from './shared/replicas.ts';

const isSpread = ({ pod }: Workload): boolean =>
  listAt(pod, 'topologySpreadConstraints').length > 0 || isSet(pod, 'affinity', 'podAntiAffinity');

const SPREAD = `topologySpreadConstraints:
  - maxSkew: 1
    topologyKey: kubernetes.io/hostname
    whenUnsatisfiable: ScheduleAnyway
    labelSelector:
      matchLabels: {app: web}`;

export const podsOnOneNode = workloadRule({
  id: 'pods-on-one-node',
  family: 'availability',
  severity: 'low',
  area: 'availability',
  principles: ['high-availability'],
  controls: { bundle: 'availability' },
  peers: [
    'kube-linter:no-anti-affinity',
    'kube-score:deployment-has-host-podantiaffinity',
    'kube-score:statefulset-has-host-podantiaffinity',
  ],
  fix: 'suggested',
  examples: {
    bad: [webDeployment('replicas: 3')],
    good: [
      webDeployment('replicas: 3', SPREAD),
      webDeployment(
        'replicas: 3',
        `affinity:
  podAntiAffinity:
    preferredDuringSchedulingIgnoredDuringExecution:
      - weight: 100
        podAffinityTerm:
          topologyKey: kubernetes.io/hostname
          labelSelector:
            matchLabels: {app: web}`,
      ),
      webDeployment('replicas: 1'),
    ],
  },
  appliesTo: (workload, { set }) => (fewestReplicas(set, workload) ?? 0) > 1,
  check(workload, report, { set }) {
    if (isSpread(workload)) return;
    const { document, kind, name, podPath } = workload;
    const labels: JsonObject = objectAt(document.object, 'spec', 'selector', 'matchLabels');
    const at = [...podPath, 'topologySpreadConstraints'];
    report({
      at,
      data: { workload: `${kind}/${name}`, replicas: fewestReplicas(set, workload) ?? 0 },
      edits:
        Object.keys(labels).length === 0
          ? undefined
          : setField(document, at, [
              {
                maxSkew: 1,
                topologyKey: 'kubernetes.io/hostname',
                whenUnsatisfiable: 'ScheduleAnyway',
                labelSelector: { matchLabels: labels },
              },
            ]),
      peers: [
        'kube-linter:no-anti-affinity',
        ...(kind === 'Deployment' ? ['kube-score:deployment-has-host-podantiaffinity'] : []),
        ...(kind === 'StatefulSet' ? ['kube-score:statefulset-has-host-podantiaffinity'] : []),
      ],
    });
  },
});
