// A Rollout that takes its template from a Deployment and leaves that Deployment running: both keep their pods, and both take traffic.
import { setField } from '../../edits.ts';
import { isSet, numberAt, objectAt, textAt } from '../../read.ts';
import { documentRule } from '../../rule.ts';

export const workloadRunsTwice = documentRule({
  id: 'workload-runs-twice',
  family: 'rollouts',
  severity: 'medium',
  area: 'release-strategy',
  principles: ['minimal-extra-instances'],
  controls: { bundle: 'change-control' },
  peers: [],
  fix: 'suggested',
  types: ['argoproj.io/Rollout'],
  examples: {
    bad: [
      `apiVersion: argoproj.io/v1alpha1
kind: Rollout
metadata:
  name: web
spec:
  replicas: 4
  workloadRef:
    apiVersion: apps/v1
    kind: Deployment
    name: web
  strategy:
    canary:
      steps:
        - setWeight: 10
        - pause: {duration: 5m}
        - analysis:
            templates:
              - templateName: success-rate
`,
    ],
    good: [
      `apiVersion: argoproj.io/v1alpha1
kind: Rollout
metadata:
  name: web
spec:
  replicas: 4
  workloadRef:
    apiVersion: apps/v1
    kind: Deployment
    name: web
    scaleDown: onsuccess
  strategy:
    canary:
      steps:
        - setWeight: 10
        - pause: {duration: 5m}
        - analysis:
            templates:
              - templateName: success-rate
`,
    ],
  },
  appliesTo: ({ object }) => isSet(object, 'spec', 'workloadRef'),
  check(document, report, { set }) {
    const reference = objectAt(document.object, 'spec', 'workloadRef');
    const scaleDown = textAt(reference, 'scaleDown') ?? 'never';
    if (scaleDown !== 'never') return;
    const [kind = 'Deployment', name = ''] = [textAt(reference, 'kind'), textAt(reference, 'name')];
    const target = set.find(`apps/${kind}`, document.namespace, name);
    // Somebody has scaled it down by hand.
    if (target !== undefined && numberAt(target.object, 'spec', 'replicas') === 0) return;
    const at = ['spec', 'workloadRef', 'scaleDown'];
    report({ at, data: { kind, name }, edits: setField(document, at, 'onsuccess') });
  },
});
