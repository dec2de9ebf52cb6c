// A role that allows everything: cluster-admin under another name.

import { isBuiltIn, ROLE_TYPES, rulesOf } from '../../role-rules.ts';
import { documentRule } from '../../rule.ts';
import { CLUSTER_ADMIN_PEERS, EXEC_PEERS, unlimitedPeers, wildcardPeers } from './shared/peers.ts';
import { isUnlimited } from './shared/unlimited.ts';

export const unlimitedPermissions = documentRule({
  id: 'unlimited-permissions',
  family: 'access',
  severity: 'critical',
  area: 'access-control',
  principles: ['least-privilege', 'role-based-access'],
  controls: { bundle: 'access-control', cis: ['5.1.1', '5.1.3'] },
  peers: [
    'kube-linter:access-to-create-pods',
    'kube-linter:access-to-secrets',
    'kube-linter:wildcard-in-rules',
    ...CLUSTER_ADMIN_PEERS,
    ...EXEC_PEERS,
    'trivy:KSV-0044',
  ],
  fix: 'none',
  types: ROLE_TYPES,
  examples: {
    bad: [
      `apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRole
metadata:
  name: deployer
rules:
  - apiGroups: ["*"]
    resources: ["*"]
    verbs: ["*"]
`,
    ],
    good: [
      `apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRole
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
      if (!isUnlimited(rule)) continue;
      const star = rule.verbs.includes('*');
      report({
        at: rule.path,
        data: { role: role.name },
        peers: [...wildcardPeers(set, role, rule), ...unlimitedPeers(set, role), ...(star ? ['trivy:KSV-0044'] : [])],
      });
    }
  },
});
