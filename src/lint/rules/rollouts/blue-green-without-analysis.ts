// A switch of all traffic that no numbers precede or follow: what is wrong with the new version is found out by all users at once.
import { documentRule } from '../../rule.ts';
import { BLUE_GREEN, hasAnalysis, isBlueGreen } from './shared/strategy.ts';

export const blueGreenWithoutAnalysis = documentRule({
  id: 'blue-green-without-analysis',
  family: 'rollouts',
  severity: 'medium',
  area: 'release-strategy',
  principles: ['verify-health-after-deploy', 'switch-all-traffic', 'rollback-automation'],
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
    blueGreen:
      activeService: web
      previewService: web-preview
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
    blueGreen:
      activeService: web
      previewService: web-preview
      prePromotionAnalysis:
        templates:
          - templateName: smoke-test
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
  appliesTo: isBlueGreen,
  check(document, report) {
    if (!hasAnalysis(document))
      report({ at: [...BLUE_GREEN, 'prePromotionAnalysis'], data: { rollout: document.name } });
  },
});
