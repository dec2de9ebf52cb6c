// A service of one pod: it is away whenever that pod is, for a crash, a drained node or a slow start.
import { setField } from '../../edits.ts';
import { workloadRule } from '../../rule.ts';
import type { LintSet } from '../../set.ts';
import type { Workload } from '../../workloads.ts';
import { WEB_SERVICE, webAutoscaler, webDeployment } from './shared/examples.ts';
import { fewestReplicas } from './shared/replicas.ts';
import { isServed, isServedToKubeScore, servicesOf } from './shared/serving.ts';
import { mountsClaim } from './shared/volumes.ts';

/** A StatefulSet of one may be a database that cannot be two; only what is made to be copied is asked to be. */
const COPIED = new Set(['Deployment', 'Rollout', 'ReplicaSet', 'ReplicationController']);

/** A Service before it also leads to the pods of others (a second version, say), and together they are enough. */
const isHelped = (set: LintSet, workload: Workload, enough: number): boolean =>
  servicesOf(set, workload).some(
    (service) =>
      set.selectedBy(service).length > 1 &&
      set.selectedBy(service).reduce((sum, own) => sum + (fewestReplicas(set, own) ?? 1), 0) >= enough,
  );

export const singleReplica = workloadRule({
  id: 'single-replica',
  family: 'availability',
  severity: 'medium',
  area: 'availability',
  principles: ['high-availability'],
  controls: { bundle: 'availability' },
  peers: ['kube-score:deployment-replicas', 'polaris:deploymentMissingReplicas'],
  fix: 'suggested',
  options: { replicas: 2 },
  examples: {
    bad: [webDeployment('replicas: 1') + WEB_SERVICE, webDeployment('') + WEB_SERVICE],
    good: [
      webDeployment('replicas: 3') + WEB_SERVICE,
      webDeployment('') + WEB_SERVICE + webAutoscaler(2, 6),
      webDeployment('replicas: 0') + WEB_SERVICE,
    ],
  },
  appliesTo: (workload, { set }) =>
    COPIED.has(workload.kind) &&
    isServed(set, workload) &&
    // The lower bound of an autoscaler is judged there; none at all is switched off on purpose.
    set.autoscalersOf(workload).length === 0 &&
    workload.replicas !== 0,
  check(workload, report, { set, options }) {
    const replicas = workload.replicas ?? 1;
    if (replicas >= options.replicas || isHelped(set, workload, options.replicas)) return;
    const { document, kind } = workload;
    report({
      at: ['spec', 'replicas'],
      data: { workload: `${kind}/${workload.name}`, replicas },
      // Most disks can be mounted on one node only: a second pod would wait for it.
      edits: mountsClaim(workload) ? undefined : setField(document, ['spec', 'replicas'], options.replicas),
      peers:
        kind !== 'Deployment'
          ? []
          : [
              'polaris:deploymentMissingReplicas',
              ...(isServedToKubeScore(set, workload) ? ['kube-score:deployment-replicas'] : []),
            ],
    });
  },
});
