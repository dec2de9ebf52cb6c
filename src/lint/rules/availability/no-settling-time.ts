// A workload whose new pods count as available in the first second that they are ready: a version that dies after five is rolled out everywhere.
import { setField } from '../../edits.ts';
import { numberAt } from '../../read.ts';
import { workloadRule } from '../../rule.ts';
import { WEB_SERVICE, webDeployment } from './shared/examples.ts';
import { servicesOf } from './shared/serving.ts';

export const noSettlingTime = workloadRule({
  id: 'no-settling-time',
  family: 'availability',
  severity: 'info',
  area: 'release-strategy',
  principles: ['health-check-controls-update', 'verify-health-after-deploy', 'watch-the-rollout'],
  controls: { bundle: 'change-control' },
  peers: [],
  fix: 'suggested',
  options: { seconds: 10 },
  examples: {
    bad: [webDeployment('replicas: 3') + WEB_SERVICE],
    good: [webDeployment('replicas: 3\nminReadySeconds: 10') + WEB_SERVICE],
  },
  appliesTo: (workload, { set }) =>
    /^(?:Deployment|StatefulSet|Rollout)$/.test(workload.kind) && servicesOf(set, workload).length > 0,
  check({ document, kind, name }, report, { options }) {
    const at = ['spec', 'minReadySeconds'];
    const seconds = numberAt(document.object, ...at) ?? 0;
    if (seconds > 0) return;
    report({ at, data: { workload: `${kind}/${name}`, seconds }, edits: setField(document, at, options.seconds) });
  },
});
