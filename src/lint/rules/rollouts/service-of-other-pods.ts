// A Service of a Rollout that is not among the Services of these files, or does not select its pods: the Rollout is invalid.
import { neighbours } from '../../neighbours.ts';
import { textMapAt } from '../../read.ts';
import { documentRule } from '../../rule.ts';
import { matchesMap } from '../../selectors.ts';
import { serviceReferences } from './shared/strategy.ts';

export const serviceOfOtherPods = documentRule({
  id: 'service-of-other-pods',
  family: 'rollouts',
  severity: 'high',
  area: 'correctness',
  principles: ['fine-traffic-control', 'switch-all-traffic'],
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
      canaryService: web-canary
      stableService: web
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
---
apiVersion: v1
kind: Service
metadata:
  name: web
spec:
  selector: {app: web}
  ports:
    - port: 80
---
apiVersion: v1
kind: Service
metadata:
  name: web-canary
spec:
  selector: {app: web-canary}
  ports:
    - port: 80
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
      canaryService: web-canary
      stableService: web
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
---
apiVersion: v1
kind: Service
metadata:
  name: web
spec:
  selector: {app: web}
  ports:
    - port: 80
---
apiVersion: v1
kind: Service
metadata:
  name: web-canary
spec:
  selector: {app: web}
  ports:
    - port: 80
`,
    ],
  },
  appliesTo: (document) => serviceReferences(document).length > 0,
  check(document, report, { set }) {
    const here = neighbours(set, document, 'Service');
    const labels = textMapAt(document.object, 'spec', 'template', 'metadata', 'labels');
    for (const { name, at } of serviceReferences(document)) {
      const service = set.find('Service', document.namespace, name);
      // Where there is no Service beside it, they are kept elsewhere; a template that is referred to is not known here.
      if (service === undefined) {
        if (here.length > 0) report({ at, data: { service: name, rollout: document.name } });
        continue;
      }
      // The controller adds the hash of the version to the selector.
      const selector = Object.fromEntries(
        [...textMapAt(service.object, 'spec', 'selector')].filter(([key]) => key !== 'rollouts-pod-template-hash'),
      );
      if (labels.size === 0 || Object.keys(selector).length === 0 || matchesMap(selector, labels)) continue;
      report({
        at,
        data: { service: name, rollout: document.name },
        related: [{ document: service, at: ['spec', 'selector'] }],
      });
    }
  },
});
