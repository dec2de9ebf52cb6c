// `system:masters` is beyond RBAC: its members are asked nothing, so a binding only hides that they exist.

import { isBuiltIn } from '../../role-rules.ts';
import { documentRule } from '../../rule.ts';
import { BINDING_TYPES } from '../../service-accounts.ts';
import { roleReference, subjectsOf } from './shared/bindings.ts';

export const bindingToSystemMasters = documentRule({
  id: 'binding-to-system-masters',
  family: 'access',
  severity: 'high',
  area: 'access-control',
  principles: ['role-based-access'],
  controls: { bundle: 'access-control', cis: ['5.1.7'] },
  peers: ['trivy:KSV-0123'],
  fix: 'none',
  types: BINDING_TYPES,
  examples: {
    bad: [
      `apiVersion: rbac.authorization.k8s.io/v1
kind: RoleBinding
metadata:
  name: operators
  namespace: shop
roleRef:
  apiGroup: rbac.authorization.k8s.io
  kind: ClusterRole
  name: edit
subjects:
  - apiGroup: rbac.authorization.k8s.io
    kind: Group
    name: system:masters
`,
    ],
    good: [
      `apiVersion: rbac.authorization.k8s.io/v1
kind: RoleBinding
metadata:
  name: operators
  namespace: shop
roleRef:
  apiGroup: rbac.authorization.k8s.io
  kind: ClusterRole
  name: edit
subjects:
  - apiGroup: rbac.authorization.k8s.io
    kind: Group
    name: shop-operators
`,
    ],
  },
  appliesTo: (binding) => !isBuiltIn(binding),
  check(binding, report) {
    for (const [index, { kind, name }] of subjectsOf(binding).entries())
      if (kind === 'Group' && name === 'system:masters')
        report({
          at: ['subjects', index, 'name'],
          data: { binding: binding.name, role: roleReference(binding).name },
        });
  },
});
