// Pods that act as the namespace's `default` account share it with every other pod that names none: what one is allowed, all are.
import { setField } from '../../edits.ts';
import { workloadRule } from '../../rule.ts';
import { mountsToken, serviceAccountOf } from '../../service-accounts.ts';

export const defaultServiceAccount = workloadRule({
  id: 'default-service-account',
  family: 'hardening',
  severity: 'medium',
  area: 'access-control',
  principles: ['least-privilege', 'role-based-access'],
  controls: { bundle: 'access-control', cis: ['5.1.5'] },
  peers: ['kube-linter:default-service-account'],
  fix: 'suggested',
  examples: {
    bad: [
      `apiVersion: v1
kind: ServiceAccount
metadata:
  name: web
---
apiVersion: v1
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
spec:
  serviceAccountName: default
  containers:
    - name: web
      image: shop/web:1.4.2
`,
    ],
    good: [
      `apiVersion: v1
kind: ServiceAccount
metadata:
  name: web
---
apiVersion: v1
kind: Pod
metadata:
  name: web
spec:
  serviceAccountName: web
  containers:
    - name: web
      image: shop/web:1.4.2
`,
      `apiVersion: v1
kind: Pod
metadata:
  name: web
spec:
  automountServiceAccountToken: false
  containers:
    - name: web
      image: shop/web:1.4.2
`,
    ],
  },
  check(workload, report, { set }) {
    if (serviceAccountOf(workload) !== 'default' || !mountsToken(set, workload)) return;
    const at = [...workload.podPath, 'serviceAccountName'];
    // A name is offered only when there is such an account: with another the pods would not start.
    const own = set.find('ServiceAccount', workload.namespace, workload.name);
    report({
      at,
      data: { workload: workload.name, namespace: workload.namespace },
      edits: own && setField(workload.document, at, workload.name),
    });
  },
});
