// A canary that nobody judges by numbers: it goes on to everybody whether it works or not, unless somebody happens to look.
import { documentRule } from '../../rule.ts';
import { CANARY, hasAnalysis, isCanary } from './shared/strategy.ts';

export const canaryWithoutAnalysis = documentRule({
  id: 'canary-without-analysis',
  family: 'rollouts',
  severity: 'high',
  area: 'release-strategy',
  principles: ['widen-by-metrics', 'automatic-rollback', 'rollback-automation', 'automated-canary'],
  controls: { bundle: 'change-control' },
  peers: [],
  fix: 'none',
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
    canary:
      steps:
        - setWeight: 10
        - pause: {duration: 5m}
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
    if (!hasAnalysis(document)) report({ at: [...CANARY, 'analysis'], data: { rollout: document.name } });
  },
});
