// A container that listens below 1024, where a process outside containers needs root. Inside it mostly works: advice.
import { listAt, numberAt } from '../../read.ts';
import { containerRule } from '../../rule.ts';

export const privilegedPort = containerRule({
  id: 'privileged-port',
  family: 'network',
  severity: 'info',
  area: 'network-security',
  principles: ['least-privilege'],
  controls: { bundle: 'least-privilege' },
  peers: ['kube-linter:privileged-ports', 'trivy:KSV-0117'],
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
        - containerPort: 80
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
`,
    ],
  },
  appliesTo: ({ spec }) => listAt(spec, 'ports').length > 0,
  check({ spec, path, name }, report) {
    for (const [index, entry] of listAt(spec, 'ports').entries()) {
      const port = numberAt(entry, 'containerPort') ?? 0;
      if (port > 0 && port < 1024)
        report({ at: [...path, 'ports', index, 'containerPort'], data: { container: name, port: String(port) } });
    }
  },
});
