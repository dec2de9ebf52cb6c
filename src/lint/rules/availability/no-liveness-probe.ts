// A container without a liveness probe: a process that hangs, but does not end, stays until a person notices.
import { setField } from '../../edits.ts';
import { containerRule } from '../../rule.ts';
import { firstTcpPort, isAskedForProbes, probeOf } from './shared/probes.ts';

export const noLivenessProbe = containerRule({
  id: 'no-liveness-probe',
  family: 'availability',
  severity: 'medium',
  area: 'availability',
  principles: ['high-availability', 'automate-incident-response'],
  controls: { bundle: 'availability' },
  peers: ['kube-linter:no-liveness-probe', 'polaris:livenessProbeMissing'],
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
      ports:
        - name: http
          containerPort: 8080
      readinessProbe:
        httpGet:
          path: /ready
          port: http
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
      ports:
        - name: http
          containerPort: 8080
      readinessProbe:
        httpGet:
          path: /ready
          port: http
      livenessProbe:
        httpGet:
          path: /alive
          port: http
        failureThreshold: 6
`,
    ],
  },
  appliesTo: isAskedForProbes,
  check(container, report) {
    if (probeOf(container, 'livenessProbe') !== undefined) return;
    const at = [...container.path, 'livenessProbe'];
    const port = firstTcpPort(container);
    // More patient than a readiness probe of the same kind: restarting is the last resort.
    const probe = { tcpSocket: { port: port ?? 0 }, failureThreshold: 6 };
    report({
      at,
      data: { container: container.name },
      edits: port === undefined ? undefined : setField(container.document, at, probe),
    });
  },
});
