// A binding whose role stands in none of the files. Advice: it may be in the cluster already; a misspelt name is accepted and gives nothing.

import { isBuiltIn } from '../../role-rules.ts';
import { documentRule } from '../../rule.ts';
import { BINDING_TYPES } from '../../service-accounts.ts';
import { boundRole, roleReference } from './shared/bindings.ts';

/** Roles that every cluster has, beside those of `system:`. */
const SHIPPED = ['cluster-admin', 'admin', 'edit', 'view', 'extension-apiserver-authentication-reader'];

// They look up the role that is bound, and take what is in none of the files for the worst.
const OF_CLUSTER_WIDE = ['polaris:clusterrolebindingPodExecAttach', 'polaris:clusterrolebindingClusterAdmin'];
const OF_CLUSTER_ROLE = ['polaris:rolebindingClusterRolePodExecAttach', 'polaris:rolebindingClusterAdminClusterRole'];
const OF_ROLE = ['polaris:rolebindingRolePodExecAttach', 'polaris:rolebindingClusterAdminRole'];

export const bindingWithoutRole = documentRule({
  id: 'binding-without-role',
  family: 'access',
  severity: 'info',
  area: 'access-control',
  principles: ['review-permissions'],
  controls: { bundle: 'access-control' },
  peers: [...OF_CLUSTER_WIDE, ...OF_CLUSTER_ROLE, ...OF_ROLE],
  fix: 'none',
  types: BINDING_TYPES,
  examples: {
    bad: [
      `apiVersion: rbac.authorization.k8s.io/v1
kind: Role
metadata:
  name: reader
rules:
  - apiGroups: [""]
    resources: [configmaps]
    verbs: [get]
---
apiVersion: rbac.authorization.k8s.io/v1
kind: RoleBinding
metadata:
  name: web
roleRef:
  apiGroup: rbac.authorization.k8s.io
  kind: Role
  name: readers
subjects:
  - kind: ServiceAccount
    name: web
`,
    ],
    good: [
      `apiVersion: rbac.authorization.k8s.io/v1
kind: Role
metadata:
  name: reader
rules:
  - apiGroups: [""]
    resources: [configmaps]
    verbs: [get]
---
apiVersion: rbac.authorization.k8s.io/v1
kind: RoleBinding
metadata:
  name: web
roleRef:
  apiGroup: rbac.authorization.k8s.io
  kind: Role
  name: reader
subjects:
  - kind: ServiceAccount
    name: web
`,
    ],
  },
  appliesTo: (binding) => !isBuiltIn(binding) && !roleReference(binding).name.startsWith('system:'),
  check(binding, report, { set }) {
    const { kind, name } = roleReference(binding);
    if (name === '' || SHIPPED.includes(name) || boundRole(set, binding)) return;
    report({
      at: ['roleRef', 'name'],
      data: { binding: binding.name, kind, role: name },
      peers: binding.kind === 'ClusterRoleBinding' ? OF_CLUSTER_WIDE : kind === 'Role' ? OF_ROLE : OF_CLUSTER_ROLE,
    });
  },
});
