// A probe that may take longer than its period: the period that is written is not the one that is kept.
import { setField } from '../../edits.ts';
import { numberAt } from '../../read.ts';
import { containerRule } from '../../rule.ts';
import { PROBES, probeOf } from './shared/probes.ts';

export const probeTimeoutExceedsPeriod = containerRule({
  id: 'probe-timeout-exceeds-period',
  family: 'availability',
  severity: 'low',
  area: 'availability',
  principles: ['health-check-controls-update'],
  controls: { bundle: 'availability' },
  peers: [],
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
        httpGet: {path: /ready, port: 8080}
        periodSeconds: 5
        timeoutSeconds: 30
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
        periodSeconds: 5
        timeoutSeconds: 2
`,
    ],
  },
  appliesTo: (container) => PROBES.some((name) => probeOf(container, name) !== undefined),
  check(container, report) {
    for (const name of PROBES) {
      const probe = probeOf(container, name);
      if (probe === undefined) continue;
      const [period, timeout] = [numberAt(probe, 'periodSeconds') ?? 10, numberAt(probe, 'timeoutSeconds') ?? 1];
      if (timeout <= period) continue;
      const at = [...container.path, name, 'timeoutSeconds'];
      report({
        at,
        data: { container: container.name, probe: name, timeout, period },
        edits: setField(container.document, at, period),
      });
    }
  },
});
