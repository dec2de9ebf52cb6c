// A canary that never waits: its steps follow one another as fast as pods become ready, and nobody can see anything in between.
import { appendItem } from '../../edits.ts';
import { documentRule } from '../../rule.ts';
import { CANARY, isObservation, stepsOf, weightOf } from './shared/strategy.ts';

export const noPauseBeforeFullTraffic = documentRule({
  id: 'no-pause-before-full-traffic',
  family: 'rollouts',
  severity: 'high',
  area: 'release-strategy',
  principles: ['limit-the-blast-radius', 'watch-the-rollout', 'widen-by-metrics'],
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
    canary:
      steps:
        - setWeight: 10
        - setWeight: 50
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
        - setWeight: 50
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
  },
  appliesTo: (document) => stepsOf(document).some((step) => weightOf(step, document) !== undefined),
  check(document, report) {
    const steps = stepsOf(document);
    const first = steps.findIndex((step) => {
      const percent = weightOf(step, document) ?? 0;
      return percent > 0 && percent < 100;
    });
    const watched = first >= 0 && steps.slice(first + 1).some(isObservation);
    // A background analysis watches all steps, but steps without a pause are over before it has measured twice.
    if (watched) return;
    const list = [...CANARY, 'steps'];
    report({
      at: first < 0 ? list : [...list, first, 'setWeight'],
      data: { rollout: document.name },
      edits: appendItem(document, list, { pause: { duration: '5m' } }),
    });
  },
});
