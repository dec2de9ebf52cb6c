// A rolling update that may make every pod unavailable at once: rolling in name only.
import { resolvePercent } from '../../../manifest/index.ts';
import { setField } from '../../edits.ts';
import { objectAt, textAt } from '../../read.ts';
import { workloadRule } from '../../rule.ts';
import { WEB_SERVICE, webDeployment } from './shared/examples.ts';
import { fewestReplicas } from './shared/replicas.ts';
import { isServed } from './shared/serving.ts';

export const updateTakesAllPods = workloadRule({
  id: 'update-takes-all-pods',
  family: 'availability',
  severity: 'high',
  area: 'release-strategy',
  principles: ['update-without-interruption', 'replace-one-by-one', 'minimal-extra-instances'],
  controls: { bundle: 'change-control' },
  peers: [],
  fix: 'suggested',
  examples: {
    bad: [
      webDeployment('replicas: 3\nstrategy:\n  rollingUpdate:\n    maxUnavailable: 100%') + WEB_SERVICE,
      webDeployment('replicas: 1\nstrategy:\n  rollingUpdate:\n    maxUnavailable: 1\n    maxSurge: 1') + WEB_SERVICE,
    ],
    good: [
      webDeployment('replicas: 3\nstrategy:\n  rollingUpdate:\n    maxUnavailable: 0') + WEB_SERVICE,
      webDeployment('replicas: 1\nstrategy:\n  rollingUpdate:\n    maxUnavailable: 25%') + WEB_SERVICE,
    ],
  },
  appliesTo: (workload, { set }) =>
    workload.kind === 'Deployment' &&
    isServed(set, workload) &&
    (fewestReplicas(set, workload) ?? 0) > 0 &&
    textAt(workload.document.object, 'spec', 'strategy', 'type') !== 'Recreate',
  check(workload, report, { set }) {
    const { document, name } = workload;
    const rolling = objectAt(document.object, 'spec', 'strategy', 'rollingUpdate');
    const value = rolling['maxUnavailable'];
    if (typeof value !== 'number' && typeof value !== 'string') return;
    const replicas = fewestReplicas(set, workload) ?? 0;
    const mayBeGone = resolvePercent(value, replicas, false);
    if (mayBeGone === undefined || mayBeGone < replicas) return;
    const at = ['spec', 'strategy', 'rollingUpdate', 'maxUnavailable'];
    const surges = rolling['maxSurge'] !== 0 && rolling['maxSurge'] !== '0%';
    report({
      at,
      data: { workload: `Deployment/${name}`, value, replicas },
      // Neither may be zero where the other is.
      edits: surges ? setField(document, at, 0) : replicas > 1 ? setField(document, at, 1) : undefined,
    });
  },
});
