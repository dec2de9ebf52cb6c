// A limit without a request: the API server makes the limit the request, so that the peak is reserved all day. Right at times, and better said.
import { containerRule } from '../../rule.ts';
import { mayHaveResources, peersOf, says } from './shared/amounts.ts';

/** Other linters ask for a written request; kube-score has one check for all amounts. */
const PEERS = {
  cpu: {
    always: ['kube-linter:unset-cpu-requirements', 'kube-score:container-resources', 'trivy:KSV-0015'],
    polaris: 'polaris:cpuRequestsMissing',
  },
  memory: { always: ['kube-score:container-resources', 'trivy:KSV-0016'], polaris: 'polaris:memoryRequestsMissing' },
} as const;

export const requestLeftToLimit = containerRule({
  id: 'request-left-to-limit',
  family: 'resources',
  severity: 'info',
  area: 'resources',
  principles: ['plan-capacity', 'budget-the-cost'],
  controls: { bundle: 'availability' },
  peers: [
    'kube-linter:unset-cpu-requirements',
    'kube-score:container-resources',
    'polaris:cpuRequestsMissing',
    'polaris:memoryRequestsMissing',
    'trivy:KSV-0015',
    'trivy:KSV-0016',
  ],
  fix: 'none',
  examples: {
    bad: [
      `apiVersion: v1
kind: Pod
metadata:
  name: web
spec:
  containers:
    - name: web
      image: shop/web:1.4.2
      resources:
        limits:
          cpu: 500m
          memory: 256Mi
`,
    ],
    good: [
      `apiVersion: v1
kind: Pod
metadata:
  name: web
spec:
  containers:
    - name: web
      image: shop/web:1.4.2
      resources:
        requests:
          cpu: 100m
          memory: 128Mi
        limits:
          cpu: 500m
          memory: 256Mi
`,
    ],
  },
  appliesTo: mayHaveResources,
  check(container, report) {
    for (const resource of ['cpu', 'memory'] as const)
      if (says(container, 'limits', resource) && !says(container, 'requests', resource))
        report({
          at: [...container.path, 'resources', 'requests', resource],
          data: { container: container.name, resource },
          peers: peersOf(container, PEERS[resource].always, PEERS[resource].polaris),
        });
  },
});
