// Rights that look harmless and lead to the whole cluster (kubernetes.io/docs/concepts/security/rbac-good-practices).

import { gives, isBuiltIn, namedRight, type Right, ROLE_TYPES, rulesOf } from '../../role-rules.ts';
import { documentRule } from '../../rule.ts';

const ADMISSION = 'admissionregistration.k8s.io';
const WRITE = ['create', 'update', 'patch'];

/** Objects of the cluster: in a Role, which is about one namespace, they give nothing. */
const OF_THE_CLUSTER: readonly Right[] = [
  { group: '', resource: 'nodes/proxy', verbs: ['get', 'create'] },
  { group: '', resource: 'persistentvolumes', verbs: ['create'] },
  { group: 'certificates.k8s.io', resource: 'certificatesigningrequests/approval', verbs: ['update', 'patch'] },
  { group: ADMISSION, resource: 'mutatingwebhookconfigurations', verbs: WRITE },
  { group: ADMISSION, resource: 'validatingwebhookconfigurations', verbs: WRITE },
];
const TOKENS: Right = { group: '', resource: 'serviceaccounts/token', verbs: ['create'] };

export const permissionToTakeOverCluster = documentRule({
  id: 'permission-to-take-over-cluster',
  family: 'access',
  severity: 'high',
  area: 'access-control',
  principles: ['least-privilege'],
  controls: { bundle: 'access-control', cis: ['5.1.9', '5.1.10', '5.1.11', '5.1.12', '5.1.13'] },
  peers: [],
  fix: 'none',
  types: ROLE_TYPES,
  examples: {
    bad: [
      `apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRole
metadata:
  name: metrics
rules:
  - apiGroups: [""]
    resources: [nodes, nodes/proxy]
    verbs: [get, list]
`,
      `apiVersion: rbac.authorization.k8s.io/v1
kind: Role
metadata:
  name: pipeline
rules:
  - apiGroups: [""]
    resources: [serviceaccounts/token]
    verbs: [create]
`,
    ],
    good: [
      `apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRole
metadata:
  name: metrics
rules:
  - apiGroups: [""]
    resources: [nodes, nodes/metrics]
    verbs: [get, list]
`,
    ],
  },
  appliesTo: (role) => !isBuiltIn(role) && rulesOf(role).length > 0,
  check(role, report) {
    const rights = role.kind === 'ClusterRole' ? [...OF_THE_CLUSTER, TOKENS] : [TOKENS];
    for (const rule of rulesOf(role))
      for (const right of rights) {
        const at = namedRight(rule, right);
        if (at === undefined || rule.names.length > 0 || !gives(rule, right)) continue;
        const verbs = right.verbs.filter((verb) => rule.verbs.includes(verb)).join(', ');
        report({ at, data: { role: role.name, resource: right.resource, verbs } });
      }
  },
});
