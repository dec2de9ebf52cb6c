// A role that lets its holder become somebody else, or give out rights that they do not have.

import { isBuiltIn, ROLE_TYPES, rulesOf } from '../../role-rules.ts';
import { documentRule } from '../../rule.ts';

const RBAC = ['roles', 'clusterroles'];
const IDENTITIES = ['users', 'groups', 'serviceaccounts', 'uids'];

/** Verb → the resources that it means something for. */
const ESCALATING: readonly (readonly [verb: string, resources: readonly string[]])[] = [
  ['escalate', RBAC],
  ['bind', RBAC],
  ['impersonate', IDENTITIES],
];

export const permissionToEscalate = documentRule({
  id: 'permission-to-escalate',
  family: 'access',
  severity: 'critical',
  area: 'access-control',
  principles: ['least-privilege', 'role-based-access'],
  controls: { bundle: 'access-control', cis: ['5.1.8'] },
  peers: [],
  fix: 'none',
  types: ROLE_TYPES,
  examples: {
    bad: [
      `apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRole
metadata:
  name: onboarding
rules:
  - apiGroups: [rbac.authorization.k8s.io]
    resources: [roles, clusterroles]
    verbs: [get, list, bind]
`,
      `apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRole
metadata:
  name: support
rules:
  - apiGroups: [""]
    resources: [users, groups]
    verbs: [impersonate]
`,
    ],
    good: [
      `apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRole
metadata:
  name: onboarding
rules:
  - apiGroups: [rbac.authorization.k8s.io]
    resources: [roles, clusterroles]
    verbs: [get, list]
  - apiGroups: [rbac.authorization.k8s.io]
    resources: [clusterroles]
    resourceNames: [view]
    verbs: [bind]
`,
    ],
  },
  appliesTo: (role) => !isBuiltIn(role) && rulesOf(role).length > 0,
  check(role, report) {
    for (const { path, verbs, resources, names } of rulesOf(role)) {
      // With names it is the recommended way to hand out certain roles only.
      if (names.length > 0) continue;
      for (const [verb, meant] of ESCALATING) {
        const index = verbs.indexOf(verb);
        if (index >= 0 && resources.some((resource) => resource === '*' || meant.includes(resource)))
          report({ at: [...path, 'verbs', index], data: { role: role.name, verb } });
      }
    }
  },
});
