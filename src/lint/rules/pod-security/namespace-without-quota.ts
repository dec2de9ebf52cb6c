// A namespace in which one workload may take the whole cluster. Only where the files declare both: from others nothing can be told.
import { namespaceRule } from '../../rule.ts';
import { SYSTEM_NAMESPACES } from './shared/namespace-labels.ts';

export const namespaceWithoutQuota = namespaceRule({
  id: 'namespace-without-quota',
  family: 'pod-security',
  severity: 'low',
  area: 'resources',
  principles: ['limits-and-isolation', 'plan-capacity', 'budget-the-cost'],
  controls: { bundle: 'availability' },
  peers: [],
  fix: 'none',
  examples: {
    bad: [
      `apiVersion: v1
kind: Namespace
metadata:
  name: shop
---
apiVersion: v1
kind: Pod
metadata:
  name: web
  namespace: shop
spec:
  containers:
    - name: web
      image: shop/web:1.4.2
`,
    ],
    good: [
      `apiVersion: v1
kind: Namespace
metadata:
  name: shop
---
apiVersion: v1
kind: ResourceQuota
metadata:
  name: shop
  namespace: shop
spec:
  hard:
    requests.cpu: "8"
    requests.memory: 16Gi
---
apiVersion: v1
kind: Pod
metadata:
  name: web
  namespace: shop
spec:
  containers:
    - name: web
      image: shop/web:1.4.2
`,
    ],
  },
  appliesTo: ({ name, declaration, workloads }) =>
    declaration !== undefined && workloads.length > 0 && !SYSTEM_NAMESPACES.includes(name),
  check({ name, documents }, report) {
    if (!documents.some(({ type }) => type === 'ResourceQuota'))
      report({ at: ['metadata', 'name'], data: { namespace: name } });
  },
});
