// A port whose name the server refuses: too long, of other characters than it may have, or given twice in one container.
import { isPortName, type Path } from '../../../manifest/index.ts';
import { listAt, textAt } from '../../read.ts';
import { containerRule } from '../../rule.ts';
import { isFoundAlready } from './shared/found-already.ts';

/** Of a name, in characters. */
const LONGEST = 15;

export const unusablePortName = containerRule({
  id: 'unusable-port-name',
  family: 'schema',
  severity: 'high',
  area: 'correctness',
  principles: ['manage-configuration'],
  controls: { bundle: 'secure-configuration' },
  peers: ['kube-linter:invalid-target-ports', 'kube-score:container-ports-check'],
  fix: 'none',
  examples: {
    bad: [
      `apiVersion: apps/v1
kind: DaemonSet
metadata:
  name: agent
spec:
  selector:
    matchLabels: {app: agent}
  template:
    metadata:
      labels: {app: agent}
    spec:
      containers:
        - name: agent
          image: shop/agent:1.4.2
          ports:
            - name: prometheus-metrics
              containerPort: 9100
`,
      `apiVersion: apps/v1
kind: DaemonSet
metadata:
  name: agent
spec:
  selector:
    matchLabels: {app: agent}
  template:
    metadata:
      labels: {app: agent}
    spec:
      containers:
        - name: agent
          image: shop/agent:1.4.2
          ports:
            - name: http
              containerPort: 8080
            - name: http
              containerPort: 9100
`,
    ],
    good: [
      `apiVersion: apps/v1
kind: DaemonSet
metadata:
  name: agent
spec:
  selector:
    matchLabels: {app: agent}
  template:
    metadata:
      labels: {app: agent}
    spec:
      containers:
        - name: agent
          image: shop/agent:1.4.2
          ports:
            - name: metrics
              containerPort: 9100
            - name: http
              containerPort: 8080
`,
    ],
  },
  appliesTo: ({ spec }) => listAt(spec, 'ports').some((entry) => Boolean(textAt(entry, 'name'))),
  check({ document, spec, path, name: container }, report) {
    const seen = new Set<string>();
    for (const [index, entry] of listAt(spec, 'ports').entries()) {
      const name = textAt(entry, 'name') ?? '';
      if (name === '') continue;
      const at: Path = [...path, 'ports', index, 'name'];
      const twice = seen.has(name);
      const malformed = !isPortName(name);
      seen.add(name);
      if (!twice && !malformed) continue;
      if (isFoundAlready(document, 'invalid-port-name', at) || isFoundAlready(document, 'duplicate-name', at)) continue;
      report({
        at,
        data: { container, name },
        peers: [
          ...(malformed ? ['kube-linter:invalid-target-ports'] : []),
          ...(twice || name.length > LONGEST ? ['kube-score:container-ports-check'] : []),
        ],
      });
    }
  },
});
