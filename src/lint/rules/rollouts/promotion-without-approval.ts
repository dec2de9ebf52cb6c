// A new version that reaches everybody without a person and without a measurement that said yes.
import { appendItem, setField } from '../../edits.ts';
import { booleanAt } from '../../read.ts';
import { documentRule } from '../../rule.ts';
import { BLUE_GREEN, CANARY, hasAnalysis, isApproval, isBlueGreen, isCanary, stepsOf } from './shared/strategy.ts';

export const promotionWithoutApproval = documentRule({
  id: 'promotion-without-approval',
  family: 'rollouts',
  severity: 'low',
  area: 'release-strategy',
  principles: ['deployment-approval'],
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
    blueGreen:
      activeService: web
      previewService: web-preview
      autoPromotionEnabled: false
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
    canary:
      steps:
        - setWeight: 10
        - pause: {}
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
  appliesTo: (document) => isCanary(document) || isBlueGreen(document),
  check(document, report) {
    // Numbers that may say no are an approval by machine.
    if (hasAnalysis(document)) return;
    if (isBlueGreen(document)) {
      const at = [...BLUE_GREEN, 'autoPromotionEnabled'];
      if (booleanAt(document.object, ...at) === false) return;
      report({ at, data: { rollout: document.name }, edits: setField(document, at, false) });
    } else if (!stepsOf(document).some(isApproval)) {
      const at = [...CANARY, 'steps'];
      report({ at, data: { rollout: document.name }, edits: appendItem(document, at, { pause: {} }) });
    }
  },
});
