// A canary whose first step is large: if the new version is bad, that many users meet it before anybody knows.
import { setField } from '../../edits.ts';
import { isSet } from '../../read.ts';
import { documentRule } from '../../rule.ts';
import { CANARY, stepsOf, weightOf } from './shared/strategy.ts';

export const largeFirstStep = documentRule({
  id: 'large-first-step',
  family: 'rollouts',
  severity: 'medium',
  area: 'release-strategy',
  principles: ['limit-the-blast-radius', 'new-version-for-a-few'],
  controls: { bundle: 'change-control' },
  peers: [],
  fix: 'suggested',
  options: { firstStepPercent: 25, suggestedWeight: 10 },
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
        - setWeight: 50
        - pause: {duration: 10m}
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
        - pause: {duration: 10m}
        - setWeight: 50
        - pause: {duration: 10m}
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
  appliesTo: (document) => stepsOf(document).some((step) => weightOf(step, document) !== undefined),
  check(document, report, { options }) {
    const steps = stepsOf(document);
    const index = steps.findIndex((step) => (weightOf(step, document) ?? 0) > 0);
    const percent = weightOf(steps[index], document);
    if (percent === undefined || percent <= options.firstStepPercent) return;
    const at = [...CANARY, 'steps', index, 'setWeight'];
    report({
      at,
      data: { percent: Math.round(percent), most: options.firstStepPercent },
      edits: isSet(document.object, ...CANARY, 'trafficRouting', 'maxTrafficWeight')
        ? undefined
        : setField(document, at, options.suggestedWeight),
    });
  },
});
