// Without a traffic router the share of the canary is that of its pods: of four pods, the smallest canary is a quarter, whatever the step says.
import { isSet, numberAt } from '../../read.ts';
import { documentRule } from '../../rule.ts';
import { CANARY, stepsOf, weightOf } from './shared/strategy.ts';

/** A quarter where a fifth was asked for is near enough. */
const NOTICEABLY_MORE = 1.5;

export const weightFinerThanReplicas = documentRule({
  id: 'weight-finer-than-replicas',
  family: 'rollouts',
  severity: 'medium',
  area: 'release-strategy',
  principles: ['fine-traffic-control', 'share-of-traffic', 'limit-the-blast-radius'],
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
        - setWeight: 5
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
        - setWeight: 25
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
      `apiVersion: argoproj.io/v1alpha1
kind: Rollout
metadata:
  name: web
spec:
  replicas: 4
  strategy:
    canary:
      canaryService: web-canary
      stableService: web
      trafficRouting:
        nginx: {stableIngress: web}
      steps:
        - setWeight: 5
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
  appliesTo: (document) =>
    stepsOf(document).length > 0 &&
    numberAt(document.object, 'spec', 'replicas') !== undefined &&
    !isSet(document.object, ...CANARY, 'trafficRouting'),
  check(document, report, { set }) {
    const workload = set.workloadOf(document);
    // How many there are then is the autoscaler's decision.
    if (workload !== undefined && set.autoscalersOf(workload).length > 0) return;
    const replicas = numberAt(document.object, 'spec', 'replicas') ?? 0;
    const steps = stepsOf(document);
    const index = steps.findIndex((step) => (weightOf(step, document) ?? 0) > 0);
    const weight = weightOf(steps[index], document);
    // One canary pod beside all the old ones, as the controller surges it.
    const real = Math.round(100 / (replicas + 1));
    if (weight === undefined || replicas < 1 || real < weight * NOTICEABLY_MORE) return;
    report({ at: [...CANARY, 'steps', index, 'setWeight'], data: { weight, replicas, real } });
  },
});
