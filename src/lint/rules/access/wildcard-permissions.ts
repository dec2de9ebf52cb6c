// A star in a rule of a role: it also gives what nobody thought of, and what will exist only next year. `unlimited-permissions` looks at
// rules of nothing but stars.

import { isBuiltIn, ROLE_TYPES, rulesOf } from '../../role-rules.ts';
import { documentRule } from '../../rule.ts';
import { EXEC_PEERS, wildcardPeers } from './shared/peers.ts';
import { isUnlimited } from './shared/unlimited.ts';

export const wildcardPermissions = documentRule({
  id: 'wildcard-permissions',
  family: 'access',
  severity: 'high',
  area: 'access-control',
  principles: ['least-privilege', 'role-based-access'],
  controls: { bundle: 'access-control', cis: ['5.1.3'] },
  peers: [
    'kube-linter:access-to-create-pods',
    'kube-linter:access-to-secrets',
    'kube-linter:wildcard-in-rules',
    ...EXEC_PEERS,
  ],
  fix: 'none',
  types: ROLE_TYPES,
  examples: {
    bad: [
      `apiVersion: rbac.authorization.k8s.io/v1
kind: Role
metadata:
  name: deployer
rules:
  - apiGroups: [apps]
    resources: [deployments]
    verbs: ["*"]
`,
      `apiVersion: rbac.authorization.k8s.io/v1
kind: Role
metadata:
  name: reader
rules:
  - apiGroups: [""]
    resources: ["*"]
    verbs: [get, list]
`,
    ],
    good: [
      `apiVersion: rbac.authorization.k8s.io/v1
kind: Role
metadata:
  name: deployer
rules:
  - apiGroups: [apps]
    resources: [deployments]
    verbs: [get, list, watch, update, patch]
`,
    ],
  },
  appliesTo: (role) => !isBuiltIn(role) && rulesOf(role).length > 0,
  check(role, report, { set }) {
    for (const rule of rulesOf(role)) {
      if (isUnlimited(rule)) continue;
      const field = (['verbs', 'resources', 'groups'] as const).find((list) => rule[list].includes('*'));
      if (field === undefined) continue;
      const key = field === 'groups' ? 'apiGroups' : field;
      report({
        at: [...rule.path, key, rule[field].indexOf('*')],
        data: { role: role.name, field: key },
        peers: field === 'groups' ? [] : wildcardPeers(set, role, rule),
      });
    }
  },
});
