// A binding to cluster-admin: whoever it names may do everything, in the cluster or in its namespace.

import { isBuiltIn } from '../../role-rules.ts';
import { documentRule } from '../../rule.ts';
import { BINDING_TYPES } from '../../service-accounts.ts';
import { roleReference } from './shared/bindings.ts';

export const bindingToClusterAdmin = documentRule({
  id: 'binding-to-cluster-admin',
  family: 'access',
  severity: 'critical',
  area: 'access-control',
  principles: ['least-privilege', 'role-based-access'],
  controls: { bundle: 'access-control', cis: ['5.1.1'] },
  peers: [
    'kube-linter:cluster-admin-role-binding',
    'polaris:clusterrolebindingClusterAdmin',
    'polaris:clusterrolebindingPodExecAttach',
    'polaris:rolebindingClusterAdminClusterRole',
    'polaris:rolebindingClusterRolePodExecAttach',
  ],
  fix: 'none',
  types: BINDING_TYPES,
  examples: {
    bad: [
      `apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRoleBinding
metadata:
  name: pipeline
roleRef:
  apiGroup: rbac.authorization.k8s.io
  kind: ClusterRole
  name: cluster-admin
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
    if (kind !== 'ClusterRole' || name !== 'cluster-admin') return;
    report({
      at: ['roleRef', 'name'],
      data: { binding: binding.name },
      peers:
        binding.kind === 'ClusterRoleBinding'
          ? [
              'kube-linter:cluster-admin-role-binding',
              'polaris:clusterrolebindingClusterAdmin',
              'polaris:clusterrolebindingPodExecAttach',
            ]
          : ['polaris:rolebindingClusterAdminClusterRole', 'polaris:rolebindingClusterRolePodExecAttach'],
    });
  },
});
