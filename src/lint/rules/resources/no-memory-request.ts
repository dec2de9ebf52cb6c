// A container for which no memory is reserved: the scheduler puts it on a node that is full, and it is among the first to be evicted.
import { containerRule } from '../../rule.ts';
import { mayHaveResources, peersOf, reserves } from './shared/amounts.ts';

export const noMemoryRequest = containerRule({
  id: 'no-memory-request',
  family: 'resources',
  severity: 'medium',
  area: 'resources',
  principles: ['limits-and-isolation', 'plan-capacity'],
  controls: { bundle: 'availability' },
  peers: ['kube-score:container-resources', 'polaris:memoryRequestsMissing', 'trivy:KSV-0016'],
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
        requests:
          cpu: 100m
`,
      `apiVersion: v1
kind: Pod
metadata:
  name: web
spec:
  containers:
    - name: web
      image: shop/web:1.4.2
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
    if (reserves(container, 'memory')) return;
    report({
      at: [...container.path, 'resources', 'requests', 'memory'],
      data: { container: container.name },
      peers: peersOf(container, ['kube-score:container-resources', 'trivy:KSV-0016'], 'polaris:memoryRequestsMissing'),
    });
  },
});
