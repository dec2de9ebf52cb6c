// A revision history of nothing: there is no older version left to which somebody could go back.
import { removeField } from '../../edits.ts';
import { numberAt } from '../../read.ts';
import { documentRule } from '../../rule.ts';

export const noRevisionToReturnTo = documentRule({
  id: 'no-revision-to-return-to',
  family: 'rollouts',
  severity: 'medium',
  area: 'release-strategy',
  principles: ['fast-rollback'],
  controls: { bundle: 'change-control' },
  peers: [],
  fix: 'safe',
  types: ['argoproj.io/Rollout', 'apps/Deployment', 'apps/StatefulSet', 'apps/DaemonSet'],
  examples: {
    bad: [
      `apiVersion: argoproj.io/v1alpha1
kind: Rollout
metadata:
  name: web
spec:
  replicas: 4
  revisionHistoryLimit: 0
  strategy:
    canary:
      steps:
        - setWeight: 10
        - pause: {duration: 5m}
        - analysis:
            templates:
              - templateName: success-rate
  selector:
    matchLabels: {app: web}
  template:
    metadata:
      labels: {app: web}
    spec:
      containers:
        - name: web
          image: shop/web:1.4.2
`,
    ],
    good: [
      `apiVersion: argoproj.io/v1alpha1
kind: Rollout
metadata:
  name: web
spec:
  replicas: 4
  revisionHistoryLimit: 3
  strategy:
    canary:
      steps:
        - setWeight: 10
        - pause: {duration: 5m}
        - analysis:
            templates:
              - templateName: success-rate
  selector:
    matchLabels: {app: web}
  template:
    metadata:
      labels: {app: web}
    spec:
      containers:
        - name: web
          image: shop/web:1.4.2
`,
    ],
  },
  check(document, report) {
    const at = ['spec', 'revisionHistoryLimit'];
    if (numberAt(document.object, ...at) !== 0) return;
    report({ at, data: { kind: document.kind, name: document.name }, edits: removeField(document, at) });
  },
});
