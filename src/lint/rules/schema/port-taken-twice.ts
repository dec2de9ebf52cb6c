// Two containers of a pod that listen on the same port: they share one network, so the second cannot open it and ends.
import { isJsonObject, type Path } from '../../../manifest/index.ts';
import { listAt, numberAt, textAt } from '../../read.ts';
import { workloadRule } from '../../rule.ts';
import { keepsRunning } from '../../workloads.ts';

export const portTakenTwice = workloadRule({
  id: 'port-taken-twice',
  family: 'schema',
  severity: 'high',
  area: 'correctness',
  principles: ['manage-configuration'],
  controls: { bundle: 'secure-configuration' },
  peers: [],
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
    - name: proxy
      image: shop/proxy:2.0.1
      ports:
        - containerPort: 8080
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
    - name: proxy
      image: shop/proxy:2.0.1
      ports:
        - containerPort: 8443
        - containerPort: 8080
          protocol: UDP
`,
    ],
  },
  // One container with ports keeps the rule as ten do that share none: a grade does not depend on size.
  appliesTo: ({ containers }) =>
    containers.some((container) => keepsRunning(container) && listAt(container.spec, 'ports').length > 0),
  check({ document, containers }, report) {
    const taken = new Map<string, { readonly owner: string; readonly at: Path }>();
    for (const container of containers.filter(keepsRunning))
      for (const [index, entry] of listAt(container.spec, 'ports').entries()) {
        const port = numberAt(entry, 'containerPort');
        if (!isJsonObject(entry) || port === undefined) continue;
        const protocol = textAt(entry, 'protocol') ?? 'TCP';
        const at: Path = [...container.path, 'ports', index, 'containerPort'];
        const first = taken.get(`${port} ${protocol}`);
        if (first === undefined) taken.set(`${port} ${protocol}`, { owner: container.name, at });
        else if (first.owner !== container.name)
          report({
            at,
            data: { container: container.name, other: first.owner, port: String(port), protocol },
            related: [{ document, at: first.at }],
          });
      }
  },
});
