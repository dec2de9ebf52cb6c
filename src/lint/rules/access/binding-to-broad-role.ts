// The built-in roles `edit` and `admin`: made for people who own a namespace, and wider than their names say.

import { isBuiltIn } from '../../role-rules.ts';
import { documentRule } from '../../rule.ts';
import { BINDING_TYPES } from '../../service-accounts.ts';
import { roleReference } from './shared/bindings.ts';

// They look up the role that is bound, and take what is in none of the files for the worst.
const OF_CLUSTER_WIDE = ['polaris:clusterrolebindingPodExecAttach', 'polaris:clusterrolebindingClusterAdmin'];
const OF_NAMESPACE = ['polaris:rolebindingClusterRolePodExecAttach', 'polaris:rolebindingClusterAdminClusterRole'];

export const bindingToBroadRole = documentRule({
  id: 'binding-to-broad-role',
  family: 'access',
  severity: 'medium',
  area: 'access-control',
  principles: ['least-privilege'],
  controls: { bundle: 'access-control', cis: ['5.1.2'] },
  peers: [...OF_CLUSTER_WIDE, ...OF_NAMESPACE],
  fix: 'none',
  types: BINDING_TYPES,
  examples: {
    bad: [
      `apiVersion: rbac.authorization.k8s.io/v1
kind: RoleBinding
metadata:
  name: pipeline
  namespace: shop
roleRef:
  apiGroup: rbac.authorization.k8s.io
  kind: ClusterRole
  name: edit
subjects:
  - kind: ServiceAccount
    name: pipeline
    namespace: shop
`,
    ],
    good: [
      `apiVersion: rbac.authorization.k8s.io/v1
kind: RoleBinding
metadata:
  name: pipeline
  namespace: shop
roleRef:
  apiGroup: rbac.authorization.k8s.io
  kind: Role
  name: deployer
subjects:
  - kind: ServiceAccount
    name: pipeline
    namespace: shop
`,
    ],
  },
  appliesTo: (binding) => !isBuiltIn(binding),
  check(binding, report) {
    const { kind, name } = roleReference(binding);
    if (kind !== 'ClusterRole' || (name !== 'edit' && name !== 'admin')) return;
    report({
      at: ['roleRef', 'name'],
      data: { binding: binding.name, role: name },
      peers: binding.kind === 'ClusterRoleBinding' ? OF_CLUSTER_WIDE : OF_NAMESPACE,
    });
  },
});
