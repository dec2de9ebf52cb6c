// Liveness asks what readiness asks, and gives up as early: a pod that only needs a pause is restarted instead.
import { setField } from '../../edits.ts';
import { numberAt } from '../../read.ts';
import { containerRule } from '../../rule.ts';
import { asksTheSame, probeOf, toleranceOf } from './shared/probes.ts';

export const identicalProbes = containerRule({
  id: 'identical-probes',
  family: 'availability',
  severity: 'low',
  area: 'availability',
  principles: ['health-check-controls-update'],
  controls: { bundle: 'availability' },
  peers: ['kube-score:pod-probes-identical'],
  fix: 'suggested',
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
      readinessProbe:
        httpGet: {path: /health, port: 8080}
      livenessProbe:
        httpGet: {path: /health, port: 8080}
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
      readinessProbe:
        httpGet: {path: /ready, port: 8080}
      livenessProbe:
        httpGet: {path: /alive, port: 8080}
`,
      `apiVersion: v1
kind: Pod
metadata:
  name: web
spec:
  containers:
    - name: web
      image: shop/web:1.4.2
      readinessProbe:
        httpGet: {path: /health, port: 8080}
      livenessProbe:
        httpGet: {path: /health, port: 8080}
        failureThreshold: 10
`,
    ],
  },
  appliesTo: (container) =>
    probeOf(container, 'readinessProbe') !== undefined && probeOf(container, 'livenessProbe') !== undefined,
  check(container, report) {
    const [readiness, liveness] = [probeOf(container, 'readinessProbe'), probeOf(container, 'livenessProbe')];
    if (readiness === undefined || liveness === undefined || !asksTheSame(readiness, liveness)) return;
    // The more patient liveness probe on the same address is what the documentation of Kubernetes recommends.
    if (toleranceOf(liveness) > toleranceOf(readiness)) return;
    const at = [...container.path, 'livenessProbe'];
    const needed = Math.ceil((2 * toleranceOf(readiness)) / (numberAt(liveness, 'periodSeconds') ?? 10));
    report({
      at,
      data: { container: container.name },
      edits: setField(container.document, [...at, 'failureThreshold'], needed),
    });
  },
});
