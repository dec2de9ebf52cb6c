// A canary without steps is a rolling update under another name: the new version goes on to everybody as fast as its pods come up.
import { setField } from '../../edits.ts';
import { documentRule } from '../../rule.ts';
import { CANARY, isCanary, stepsOf } from './shared/strategy.ts';

export const canaryWithoutSteps = documentRule({
  id: 'canary-without-steps',
  family: 'rollouts',
  severity: 'high',
  area: 'release-strategy',
  principles: ['new-version-for-a-few', 'share-of-traffic', 'automated-canary'],
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
  strategy:
    canary: {}
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
  appliesTo: isCanary,
  check(document, report) {
    if (stepsOf(document).length > 0) return;
    const steps = [{ setWeight: 10 }, { pause: { duration: '5m' } }, { setWeight: 50 }, { pause: { duration: '5m' } }];
    report({
      at: [...CANARY, 'steps'],
      data: { rollout: document.name },
      edits: setField(document, [...CANARY, 'steps'], steps),
    });
  },
});
