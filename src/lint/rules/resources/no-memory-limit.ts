// A container that may take all the memory of its node: when it leaks, its neighbours are killed with it.
import { containerRule } from '../../rule.ts';
import { mayHaveResources, peersOf, says } from './shared/amounts.ts';

export const noMemoryLimit = containerRule({
  id: 'no-memory-limit',
  family: 'resources',
  severity: 'high',
  area: 'resources',
  principles: ['limits-and-isolation'],
  controls: { bundle: 'availability' },
  peers: [
    'kube-linter:unset-memory-requirements',
    'kube-score:container-resources',
    'polaris:memoryLimitsMissing',
    'trivy:KSV-0018',
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
        requests:
          cpu: 100m
          memory: 128Mi
        limits:
          cpu: 500m
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
      `apiVersion: v1
kind: Pod
metadata:
  name: web
spec:
  resources:
    limits:
      memory: 512Mi
  containers:
    - name: web
      image: shop/web:1.4.2
`,
    ],
  },
  appliesTo: mayHaveResources,
  check(container, report) {
    if (says(container, 'limits', 'memory')) return;
    report({
      at: [...container.path, 'resources', 'limits', 'memory'],
      data: { container: container.name },
      peers: peersOf(
        container,
        ['kube-linter:unset-memory-requirements', 'kube-score:container-resources', 'trivy:KSV-0018'],
        'polaris:memoryLimitsMissing',
      ),
    });
  },
});
