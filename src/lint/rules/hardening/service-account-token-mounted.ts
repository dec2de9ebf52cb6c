// A token for the API in a pod that has no use for it. A pod whose service account is given rights in the same files is taken to use it.
import { setField } from '../../edits.ts';
import { workloadRule } from '../../rule.ts';
import { hasRights, mountsToken } from '../../service-accounts.ts';

export const serviceAccountTokenMounted = workloadRule({
  id: 'service-account-token-mounted',
  family: 'hardening',
  severity: 'medium',
  area: 'access-control',
  principles: ['manage-keys-and-tokens', 'least-privilege'],
  controls: { bundle: 'access-control', cis: ['5.1.6'] },
  peers: ['polaris:automountServiceAccountToken'],
  // A program that does talk to the API would stop working.
  fix: 'suggested',
  examples: {
    bad: [
      `apiVersion: v1
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
kind: ServiceAccount
metadata:
  name: web
automountServiceAccountToken: false
---
apiVersion: v1
kind: Pod
metadata:
  name: web
spec:
  serviceAccountName: web
  automountServiceAccountToken: true
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
spec:
  serviceAccountName: web
  automountServiceAccountToken: false
  containers:
    - name: web
      image: shop/web:1.4.2
`,
      `apiVersion: v1
kind: ServiceAccount
metadata:
  name: web
automountServiceAccountToken: false
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
      `apiVersion: rbac.authorization.k8s.io/v1
kind: RoleBinding
metadata:
  name: watcher
roleRef:
  apiGroup: rbac.authorization.k8s.io
  kind: ClusterRole
  name: view
subjects:
  - kind: ServiceAccount
    name: watcher
    namespace: default
---
apiVersion: v1
kind: Pod
metadata:
  name: watcher
spec:
  serviceAccountName: watcher
  containers:
    - name: watcher
      image: shop/watcher:1.4.2
`,
    ],
  },
  appliesTo: (workload, { set }) => !hasRights(set, workload),
  check(workload, report, { set }) {
    if (!mountsToken(set, workload)) return;
    const at = [...workload.podPath, 'automountServiceAccountToken'];
    report({ at, data: { workload: workload.name }, edits: setField(workload.document, at, false) });
  },
});
