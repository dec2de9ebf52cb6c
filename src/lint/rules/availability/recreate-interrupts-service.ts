// Strategy Recreate for a service: all old pods are gone before the first new one is started.
import { setField } from '../../edits.ts';
import { textAt } from '../../read.ts';
import { workloadRule } from '../../rule.ts';
import { WEB_SERVICE, webDeployment } from './shared/examples.ts';
import { isServed, isServedToKubeScore } from './shared/serving.ts';
import { mountsClaim } from './shared/volumes.ts';

export const recreateInterruptsService = workloadRule({
  id: 'recreate-interrupts-service',
  family: 'availability',
  severity: 'high',
  area: 'release-strategy',
  principles: ['update-without-interruption', 'replace-one-by-one'],
  controls: { bundle: 'change-control' },
  peers: ['kube-score:deployment-strategy'],
  fix: 'suggested',
  examples: {
    bad: [webDeployment('replicas: 3\nstrategy:\n  type: Recreate') + WEB_SERVICE],
    good: [
      webDeployment('replicas: 3\nstrategy:\n  type: RollingUpdate') + WEB_SERVICE,
      webDeployment('replicas: 3') + WEB_SERVICE,
      webDeployment(
        'replicas: 1\nstrategy:\n  type: Recreate',
        'volumes:\n  - name: data\n    persistentVolumeClaim: {claimName: data}',
      ) + WEB_SERVICE,
    ],
  },
  // Two versions may not hold the same disk at once: there Recreate is right.
  appliesTo: (workload, { set }) => workload.kind === 'Deployment' && isServed(set, workload) && !mountsClaim(workload),
  check(workload, report, { set }) {
    const { document, name } = workload;
    if (textAt(document.object, 'spec', 'strategy', 'type') !== 'Recreate') return;
    report({
      at: ['spec', 'strategy', 'type'],
      data: { workload: `Deployment/${name}` },
      edits: setField(document, ['spec', 'strategy', 'type'], 'RollingUpdate'),
      peers: isServedToKubeScore(set, workload) ? ['kube-score:deployment-strategy'] : [],
    });
  },
});
