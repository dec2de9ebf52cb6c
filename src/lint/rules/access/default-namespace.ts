// A workload in the namespace `default`, where everything lands that nobody placed: no borders for rights, network and quotas.
import { isSet } from '../../read.ts';
import { workloadRule } from '../../rule.ts';

export const defaultNamespace = workloadRule({
  id: 'default-namespace',
  family: 'access',
  severity: 'low',
  area: 'access-control',
  principles: ['limits-and-isolation', 'least-privilege'],
  controls: { bundle: 'secure-configuration', cis: ['5.7.1', '5.7.4'] },
  peers: ['kube-linter:use-namespace', 'trivy:KSV-0110'],
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
`,
      `apiVersion: v1
kind: Pod
metadata:
  name: web
  namespace: default
spec:
  containers:
    - name: web
      image: shop/web:1.4.2
`,
    ],
    good: [
      `apiVersion: v1
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
  check({ document, name, namespace, kind }, report) {
    if (namespace !== 'default') return;
    const written = isSet(document.object, 'metadata', 'namespace');
    report({ at: written ? ['metadata', 'namespace'] : ['metadata', 'name'], data: { workload: `${kind}/${name}` } });
  },
});
