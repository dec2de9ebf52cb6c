// A role that reads every Secret of its scope. `list` and `watch` show the content too, whatever names a rule gives.

import { isBuiltIn, namedRight, ROLE_TYPES, rulesOf, SECRETS } from '../../role-rules.ts';
import { documentRule } from '../../rule.ts';
import { bindingsOf } from './shared/bindings.ts';

export const permissionToReadSecrets = documentRule({
  id: 'permission-to-read-secrets',
  family: 'access',
  severity: 'high',
  area: 'access-control',
  principles: ['least-privilege'],
  controls: { bundle: 'access-control', cis: ['5.1.2'] },
  peers: ['kube-linter:access-to-secrets'],
  fix: 'none',
  types: ROLE_TYPES,
  examples: {
    bad: [
      `apiVersion: rbac.authorization.k8s.io/v1
kind: Role
metadata:
  name: web
rules:
  - apiGroups: [""]
    resources: [configmaps, secrets]
    verbs: [get, list]
`,
    ],
    good: [
      `apiVersion: rbac.authorization.k8s.io/v1
kind: Role
metadata:
  name: web
rules:
  - apiGroups: [""]
    resources: [configmaps]
    verbs: [get, list]
  - apiGroups: [""]
    resources: [secrets]
    resourceNames: [web-session-key]
    verbs: [get]
`,
    ],
  },
  appliesTo: (role) => !isBuiltIn(role) && rulesOf(role).length > 0,
  check(role, report, { set }) {
    for (const rule of rulesOf(role)) {
      const at = namedRight(rule, SECRETS);
      if (at === undefined || rule.names.length > 0) continue;
      report({
        at,
        data: { role: role.name, verbs: SECRETS.verbs.filter((verb) => rule.verbs.includes(verb)).join(', ') },
        peers: bindingsOf(set, role).length > 0 ? ['kube-linter:access-to-secrets'] : [],
      });
    }
  },
});
