// The right to use a PodSecurityPolicy, left over in a role: there is nothing any more that it could be used for.
import { removeField } from '../../edits.ts';
import { ROLE_TYPES } from '../../role-rules.ts';
import { documentRule } from '../../rule.ts';
import { grantsOf, RESOURCE } from './shared/policy-grants.ts';

export const grantOfPodSecurityPolicy = documentRule({
  id: 'grant-of-pod-security-policy',
  family: 'pod-security',
  severity: 'low',
  area: 'access-control',
  principles: ['role-based-access'],
  controls: { bundle: 'access-control' },
  peers: [],
  fix: 'safe',
  types: ROLE_TYPES,
  examples: {
    bad: [
      `apiVersion: rbac.authorization.k8s.io/v1
kind: Role
metadata:
  name: web
rules:
  - apiGroups: [""]
    resources: [configmaps]
    verbs: [get]
  - apiGroups: [policy]
    resources: [podsecuritypolicies]
    resourceNames: [shop]
    verbs: [use]
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
    verbs: [get]
`,
    ],
  },
  check(role, report) {
    for (const { path, resources } of grantsOf(role)) {
      const at = [...path, 'resources', resources.indexOf(RESOURCE)];
      report({
        at,
        data: { role: role.name },
        edits: removeField(role, resources.length === 1 ? path : at),
      });
    }
  },
});
