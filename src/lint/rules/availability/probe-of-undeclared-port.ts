// A probe that goes to a number which is none of its container's ports: a misprint more often than a port left out of the list.
import { listAt, numberAt } from '../../read.ts';
import { containerRule } from '../../rule.ts';
import { declaredPorts, PROBES, type ProbeName, portOf, probeOf } from './shared/probes.ts';

const PEERS: Readonly<Record<ProbeName, string>> = {
  startupProbe: 'kube-linter:startup-port',
  livenessProbe: 'kube-linter:liveness-port',
  readinessProbe: 'kube-linter:readiness-port',
};

export const probeOfUndeclaredPort = containerRule({
  id: 'probe-of-undeclared-port',
  family: 'availability',
  severity: 'info',
  area: 'availability',
  principles: ['health-check-controls-update'],
  controls: { bundle: 'availability' },
  peers: Object.values(PEERS),
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
      ports:
        - containerPort: 8080
      readinessProbe:
        tcpSocket:
          port: 8008
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
        - containerPort: 8080
      readinessProbe:
        tcpSocket:
          port: 8080
`,
    ],
  },
  // A container that lists no ports at all has simply not listed them.
  appliesTo: (container) =>
    listAt(container.spec, 'ports').length > 0 &&
    PROBES.some((name) => typeof portOf(probeOf(container, name) ?? {})?.port === 'number'),
  check(container, report) {
    const numbers = listAt(container.spec, 'ports').flatMap((port) => numberAt(port, 'containerPort') ?? []);
    for (const name of PROBES) {
      const asked = portOf(probeOf(container, name) ?? {});
      if (typeof asked?.port !== 'number' || declaredPorts(container).has(asked.port)) continue;
      report({
        at: [...container.path, name, ...asked.path],
        data: { container: container.name, probe: name, port: String(asked.port), ports: numbers.join(', ') },
        peers: [PEERS[name]],
      });
    }
  },
});
