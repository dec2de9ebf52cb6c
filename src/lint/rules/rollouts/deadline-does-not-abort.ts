// A rollout that passes its deadline is called Degraded and stays where it is, unless it is told to abort.
import { setField } from '../../edits.ts';
import { booleanAt, numberAt } from '../../read.ts';
import { documentRule } from '../../rule.ts';

/** progressDeadlineSeconds of a Rollout that says nothing. */
const DEFAULT_DEADLINE_SECONDS = 600;

export const deadlineDoesNotAbort = documentRule({
  id: 'deadline-does-not-abort',
  family: 'rollouts',
  severity: 'low',
  area: 'release-strategy',
  principles: ['automatic-rollback', 'rollback-automation'],
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
  progressDeadlineSeconds: 600
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
  progressDeadlineSeconds: 600
  progressDeadlineAbort: true
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
    const at = ['spec', 'progressDeadlineAbort'];
    if (booleanAt(document.object, ...at) === true) return;
    const seconds = numberAt(document.object, 'spec', 'progressDeadlineSeconds') ?? DEFAULT_DEADLINE_SECONDS;
    report({ at, data: { seconds }, edits: setField(document, at, true) });
  },
});
