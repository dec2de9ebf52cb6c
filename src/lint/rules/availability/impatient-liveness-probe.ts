// A liveness probe that gives up before an ordinary start is over: the container is restarted while it starts, for ever.
import { setField } from '../../edits.ts';
import { containerRule } from '../../rule.ts';
import { patienceOf, probeOf } from './shared/probes.ts';

export const impatientLivenessProbe = containerRule({
  id: 'impatient-liveness-probe',
  family: 'availability',
  severity: 'low',
  area: 'availability',
  principles: ['health-check-controls-update', 'verify-health-after-deploy'],
  controls: { bundle: 'availability' },
  peers: [],
  fix: 'suggested',
  /** Seconds that a start may take: what the defaults of a probe allow. */
  options: { startSeconds: 30 },
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
      livenessProbe:
        httpGet: {path: /alive, port: 8080}
        periodSeconds: 5
        failureThreshold: 2
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
      startupProbe:
        httpGet: {path: /alive, port: 8080}
        failureThreshold: 30
      livenessProbe:
        httpGet: {path: /alive, port: 8080}
        periodSeconds: 5
        failureThreshold: 2
`,
      `apiVersion: v1
kind: Pod
metadata:
  name: web
spec:
  containers:
    - name: web
      image: shop/web:1.4.2
      livenessProbe:
        httpGet: {path: /alive, port: 8080}
        initialDelaySeconds: 30
        periodSeconds: 5
        failureThreshold: 2
`,
    ],
  },
  appliesTo: (container) => probeOf(container, 'livenessProbe') !== undefined,
  check(container, report, { options }) {
    const liveness = probeOf(container, 'livenessProbe');
    if (liveness === undefined || probeOf(container, 'startupProbe') !== undefined) return;
    const seconds = patienceOf(liveness);
    if (seconds >= options.startSeconds) return;
    report({
      at: [...container.path, 'livenessProbe'],
      data: { container: container.name, seconds },
      edits: setField(
        container.document,
        [...container.path, 'livenessProbe', 'initialDelaySeconds'],
        options.startSeconds,
      ),
    });
  },
});
