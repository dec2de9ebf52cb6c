// Rights for everybody who can reach the API server, logged in or not, or for every program in the cluster.

import { isBuiltIn } from '../../role-rules.ts';
import { documentRule } from '../../rule.ts';
import { BINDING_TYPES } from '../../service-accounts.ts';
import { roleReference, subjectsOf } from './shared/bindings.ts';

const EVERYONE = ['system:anonymous', 'system:unauthenticated', 'system:authenticated', 'system:serviceaccounts'];

/** Roles that Kubernetes itself gives to everybody: they show the version and what there is to discover. */
const FOR_EVERYONE = [
  'system:basic-user',
  'system:discovery',
  'system:public-info-viewer',
  'system:service-account-issuer-discovery',
];

export const bindingToEveryone = documentRule({
  id: 'binding-to-everyone',
  family: 'access',
  severity: 'critical',
  area: 'access-control',
  principles: ['role-based-access', 'least-privilege'],
  controls: { bundle: 'access-control' },
  peers: ['trivy:KSV-0122'],
  fix: 'none',
  types: BINDING_TYPES,
  examples: {
    bad: [
      `apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRoleBinding
metadata:
  name: dashboard
roleRef:
  apiGroup: rbac.authorization.k8s.io
  kind: ClusterRole
  name: view
subjects:
  - apiGroup: rbac.authorization.k8s.io
    kind: Group
    name: system:unauthenticated
`,
    ],
    good: [
      `apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRoleBinding
metadata:
  name: dashboard
roleRef:
  apiGroup: rbac.authorization.k8s.io
  kind: ClusterRole
  name: view
subjects:
  - apiGroup: rbac.authorization.k8s.io
    kind: Group
    name: shop-developers
`,
    ],
  },
  appliesTo: (binding) => !isBuiltIn(binding) && !FOR_EVERYONE.includes(roleReference(binding).name),
  check(binding, report) {
    for (const [index, { kind, name }] of subjectsOf(binding).entries()) {
      if ((kind !== 'Group' && kind !== 'User') || !EVERYONE.includes(name)) continue;
      const outside = name === 'system:anonymous' || name === 'system:unauthenticated';
      report({
        at: ['subjects', index, 'name'],
        data: { binding: binding.name, subject: name, role: roleReference(binding).name },
        peers: outside ? ['trivy:KSV-0122'] : [],
      });
    }
  },
});
