// A blue-green switch after which the old version is stopped at once: to go back means to start it again.
import { removeField } from '../../edits.ts';
import { numberAt } from '../../read.ts';
import { documentRule } from '../../rule.ts';
import { BLUE_GREEN, isBlueGreen } from './shared/strategy.ts';

export const oldVersionGoneTooSoon = documentRule({
  id: 'old-version-gone-too-soon',
  family: 'rollouts',
  severity: 'medium',
  area: 'release-strategy',
  principles: ['instant-rollback-while-blue-runs', 'nearly-no-downtime'],
  controls: { bundle: 'change-control' },
  peers: [],
  fix: 'suggested',
  options: { scaleDownDelaySeconds: 30 },
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
      scaleDownDelaySeconds: 5
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
      scaleDownDelaySeconds: 600
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
  },
  appliesTo: isBlueGreen,
  check(document, report, { options }) {
    const at = [...BLUE_GREEN, 'scaleDownDelaySeconds'];
    const seconds = numberAt(document.object, ...at);
    if (seconds === undefined || seconds >= options.scaleDownDelaySeconds) return;
    report({ at, data: { seconds, least: options.scaleDownDelaySeconds }, edits: removeField(document, at) });
  },
});
