// A container for which no processor time is reserved: under load it gets what the others leave.
import { containerRule } from '../../rule.ts';
import { mayHaveResources, peersOf, reserves } from './shared/amounts.ts';

export const noCpuRequest = containerRule({
  id: 'no-cpu-request',
  family: 'resources',
  severity: 'medium',
  area: 'resources',
  principles: ['limits-and-isolation', 'plan-capacity'],
  controls: { bundle: 'availability' },
  peers: [
    'kube-linter:unset-cpu-requirements',
    'kube-score:container-resources',
    'polaris:cpuRequestsMissing',
    'trivy:KSV-0015',
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
          memory: 128Mi
        limits:
          memory: 256Mi
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
    if (reserves(container, 'cpu')) return;
    report({
      at: [...container.path, 'resources', 'requests', 'cpu'],
      data: { container: container.name },
      peers: peersOf(
        container,
        ['kube-linter:unset-cpu-requirements', 'kube-score:container-resources', 'trivy:KSV-0015'],
        'polaris:cpuRequestsMissing',
      ),
    });
  },
});
