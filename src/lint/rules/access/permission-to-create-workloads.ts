// A role that creates pods, or what makes them: that is the right to run any program under any service account of the namespace.

import { extendsBuiltIn, isBuiltIn, namedRight, POD_MAKERS, ROLE_TYPES, rulesOf } from '../../role-rules.ts';
import { documentRule } from '../../rule.ts';
import { bindingsOf } from './shared/bindings.ts';

export const permissionToCreateWorkloads = documentRule({
  id: 'permission-to-create-workloads',
  family: 'access',
  severity: 'medium',
  area: 'access-control',
  principles: ['least-privilege', 'role-based-access'],
  controls: { bundle: 'access-control', cis: ['5.1.4'] },
  peers: ['kube-linter:access-to-create-pods'],
  fix: 'none',
  types: ROLE_TYPES,
  examples: {
    bad: [
      `apiVersion: rbac.authorization.k8s.io/v1
kind: Role
metadata:
  name: dashboard
rules:
  - apiGroups: [apps]
    resources: [deployments, replicasets]
    verbs: [get, list, create]
`,
    ],
    good: [
      `apiVersion: rbac.authorization.k8s.io/v1
kind: Role
metadata:
  name: dashboard
rules:
  - apiGroups: [apps]
    resources: [deployments, replicasets]
    verbs: [get, list]
`,
    ],
  },
  appliesTo: (role) => !isBuiltIn(role) && !extendsBuiltIn(role) && rulesOf(role).length > 0,
  check(role, report, { set }) {
    for (const rule of rulesOf(role)) {
      const named = POD_MAKERS.filter((right) => namedRight(rule, right) !== undefined);
      const [first] = named;
      const at = first && namedRight(rule, first);
      if (at === undefined) continue;
      report({
        at,
        data: { role: role.name, resources: named.map(({ resource }) => resource).join(', ') },
        peers: bindingsOf(set, role).length > 0 ? ['kube-linter:access-to-create-pods'] : [],
      });
    }
  },
});
