// Rights for the account that every pod uses which names none.

import { isBuiltIn } from '../../role-rules.ts';
import { documentRule } from '../../rule.ts';
import { BINDING_TYPES } from '../../service-accounts.ts';
import { roleReference, subjectsOf } from './shared/bindings.ts';

export const bindingToDefaultServiceAccount = documentRule({
  id: 'binding-to-default-service-account',
  family: 'access',
  severity: 'medium',
  area: 'access-control',
  principles: ['least-privilege', 'role-based-access'],
  controls: { bundle: 'access-control', cis: ['5.1.5'] },
  peers: [],
  fix: 'none',
  types: BINDING_TYPES,
  examples: {
    bad: [
      `apiVersion: rbac.authorization.k8s.io/v1
kind: RoleBinding
metadata:
  name: discovery
  namespace: shop
roleRef:
  apiGroup: rbac.authorization.k8s.io
  kind: ClusterRole
  name: view
subjects:
  - kind: ServiceAccount
    name: default
    namespace: shop
`,
    ],
    good: [
      `apiVersion: rbac.authorization.k8s.io/v1
kind: RoleBinding
metadata:
  name: discovery
  namespace: shop
roleRef:
  apiGroup: rbac.authorization.k8s.io
  kind: ClusterRole
  name: view
subjects:
  - kind: ServiceAccount
    name: discovery
    namespace: shop
`,
    ],
  },
  appliesTo: (binding) => !isBuiltIn(binding) && subjectsOf(binding).some(({ kind }) => kind === 'ServiceAccount'),
  check(binding, report) {
    for (const [index, { kind, name, namespace }] of subjectsOf(binding).entries())
      if (kind === 'ServiceAccount' && name === 'default')
        report({
          at: ['subjects', index, 'name'],
          data: { binding: binding.name, namespace, role: roleReference(binding).name },
        });
  },
});
