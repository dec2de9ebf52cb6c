// A role that opens a shell, a stream or a port into running pods: past every release, and past the network policies.

import { isBuiltIn, namedRight, ROLE_TYPES, rulesOf, WAYS_IN } from '../../role-rules.ts';
import { documentRule } from '../../rule.ts';
import { EXEC_PEERS, execPeers } from './shared/peers.ts';

export const permissionToEnterPods = documentRule({
  id: 'permission-to-enter-pods',
  family: 'access',
  severity: 'high',
  area: 'access-control',
  principles: ['least-privilege', 'containers-are-immutable'],
  controls: { bundle: 'access-control' },
  peers: EXEC_PEERS,
  fix: 'none',
  types: ROLE_TYPES,
  examples: {
    bad: [
      `apiVersion: rbac.authorization.k8s.io/v1
kind: Role
metadata:
  name: developers
rules:
  - apiGroups: [""]
    resources: [pods, pods/exec]
    verbs: [get, list, create]
`,
    ],
    good: [
      `apiVersion: rbac.authorization.k8s.io/v1
kind: Role
metadata:
  name: developers
rules:
  - apiGroups: [""]
    resources: [pods, pods/log]
    verbs: [get, list]
`,
    ],
  },
  appliesTo: (role) => !isBuiltIn(role) && rulesOf(role).length > 0,
  check(role, report, { set }) {
    for (const rule of rulesOf(role)) {
      if (rule.names.length > 0) continue;
      const named = WAYS_IN.filter((right) => namedRight(rule, right) !== undefined);
      const [first] = named;
      const at = first && namedRight(rule, first);
      if (at === undefined) continue;
      const shell = named.some(({ resource }) => resource === 'pods/exec' || resource === 'pods/attach');
      report({
        at,
        data: { role: role.name, resources: named.map(({ resource }) => resource).join(', ') },
        peers: shell ? execPeers(set, role) : [],
      });
    }
  },
});
