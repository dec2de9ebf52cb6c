// A container that offers a remote shell: a second way in, past the API server, its permissions and its audit log.
import { listAt, numberAt, textAt } from '../../read.ts';
import { containerRule } from '../../rule.ts';

export const sshPort = containerRule({
  id: 'ssh-port',
  family: 'network',
  severity: 'medium',
  area: 'network-security',
  principles: ['containers-are-immutable'],
  controls: { bundle: 'network' },
  peers: ['kube-linter:ssh-port'],
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
        - containerPort: 22
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
    for (const [index, port] of listAt(spec, 'ports').entries())
      if (numberAt(port, 'containerPort') === 22 && (textAt(port, 'protocol') ?? 'TCP') === 'TCP')
        report({ at: [...path, 'ports', index, 'containerPort'], data: { container: name } });
  },
});
