// A container that may use every idle processor of its node. Whether that is wanted is disputed: advice, not a verdict.
import { containerRule } from '../../rule.ts';
import { mayHaveResources, peersOf, says } from './shared/amounts.ts';

export const noCpuLimit = containerRule({
  id: 'no-cpu-limit',
  family: 'resources',
  severity: 'info',
  area: 'resources',
  principles: ['limits-and-isolation'],
  controls: { bundle: 'availability' },
  peers: ['kube-score:container-resources', 'polaris:cpuLimitsMissing', 'trivy:KSV-0011'],
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
    if (says(container, 'limits', 'cpu')) return;
    report({
      at: [...container.path, 'resources', 'limits', 'cpu'],
      data: { container: container.name },
      peers: peersOf(container, ['kube-score:container-resources', 'trivy:KSV-0011'], 'polaris:cpuLimitsMissing'),
    });
  },
});
