// A probe that goes to a port name which its container does not have: it fails from the first second to the last.
import { setField } from '../../edits.ts';
import { listAt, textAt } from '../../read.ts';
import { containerRule } from '../../rule.ts';
import { declaredPorts, PROBES, type ProbeName, portOf, probeOf } from './shared/probes.ts';

const PEERS: Readonly<Record<ProbeName, string>> = {
  startupProbe: 'kube-linter:startup-port',
  livenessProbe: 'kube-linter:liveness-port',
  readinessProbe: 'kube-linter:readiness-port',
};

export const probeOfUnknownPort = containerRule({
  id: 'probe-of-unknown-port',
  family: 'availability',
  severity: 'high',
  area: 'availability',
  principles: ['health-check-controls-update'],
  controls: { bundle: 'availability' },
  peers: Object.values(PEERS),
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
          port: web
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
`,
    ],
  },
  appliesTo: (container) => PROBES.some((name) => typeof portOf(probeOf(container, name) ?? {})?.port === 'string'),
  check(container, report) {
    const names = listAt(container.spec, 'ports').flatMap((port) => textAt(port, 'name') ?? []);
    for (const name of PROBES) {
      const asked = portOf(probeOf(container, name) ?? {});
      if (typeof asked?.port !== 'string' || declaredPorts(container).has(asked.port)) continue;
      const at = [...container.path, name, ...asked.path];
      const [only, second] = names;
      report({
        at,
        data: { container: container.name, probe: name, port: asked.port },
        edits: only === undefined || second !== undefined ? undefined : setField(container.document, at, only),
        peers: [PEERS[name]],
      });
    }
  },
});
