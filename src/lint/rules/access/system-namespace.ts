// A workload among the parts of Kubernetes itself, where rights are wide and policies are often relaxed.
import { workloadRule } from '../../rule.ts';

const SYSTEM = ['kube-system', 'kube-public', 'kube-node-lease'];

export const systemNamespace = workloadRule({
  id: 'system-namespace',
  family: 'access',
  severity: 'low',
  area: 'access-control',
  principles: ['limits-and-isolation', 'least-privilege'],
  controls: { bundle: 'secure-configuration', cis: ['5.7.1'] },
  peers: ['trivy:KSV-0037'],
  fix: 'none',
  examples: {
    bad: [
      `apiVersion: v1
kind: Pod
metadata:
  name: web
  namespace: kube-system
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
  // Add-ons and parts of the control plane carry these labels by convention, and have their place there.
  appliesTo: ({ labels }) =>
    !labels.has('k8s-app') && !labels.has('kubernetes.io/cluster-service') && labels.get('tier') !== 'control-plane',
  check({ name, namespace, kind }, report) {
    if (SYSTEM.includes(namespace))
      report({ at: ['metadata', 'namespace'], data: { workload: `${kind}/${name}`, namespace } });
  },
});
