// An audit policy that says of the most telling requests that nothing is to be recorded.
import { documentRule } from '../../rule.ts';
import { AUDIT_TYPES, type AuditedRequest, auditRules, matchesRequest } from './shared/audit-rules.ts';

const RBAC = 'rbac.authorization.k8s.io';

const each = (group: string, resources: readonly string[], verbs: readonly string[]): readonly AuditedRequest[] =>
  resources.flatMap((resource) => verbs.map((verb) => ({ group, resource, verb })));

/** Who changed rights, who opened a pod, who read a secret, who made a token. */
const TELLING: readonly AuditedRequest[] = [
  ...each('', ['secrets'], ['get', 'list', 'create', 'update', 'patch', 'delete']),
  ...each('', ['configmaps'], ['create', 'update', 'patch', 'delete']),
  ...each('', ['serviceaccounts/token'], ['create']),
  ...each('', ['pods/exec', 'pods/attach', 'pods/portforward'], ['create', 'get']),
  ...each(
    RBAC,
    ['roles', 'clusterroles', 'rolebindings', 'clusterrolebindings'],
    ['create', 'update', 'patch', 'delete'],
  ),
];

export const auditPolicyBlindSpot = documentRule({
  id: 'audit-policy-blind-spot',
  family: 'audit',
  severity: 'high',
  area: 'compliance',
  principles: ['audit-logs', 'trace-who-did-what', 'collect-audit-logs'],
  controls: { bundle: 'audit', cis: ['3.2.2'] },
  peers: [],
  fix: 'none',
  types: AUDIT_TYPES,
  examples: {
    bad: [
      `apiVersion: audit.k8s.io/v1
kind: Policy
rules:
  - level: None
    resources:
      - group: ""
        resources: [events, pods/exec, pods/portforward]
  - level: Metadata
`,
    ],
    good: [
      `apiVersion: audit.k8s.io/v1
kind: Policy
rules:
  - level: None
    resources:
      - group: ""
        resources: [events]
  - level: Metadata
`,
      `apiVersion: audit.k8s.io/v1
kind: Policy
rules:
  - level: None
    users: ["system:kube-proxy"]
    resources:
      - group: ""
        resources: [configmaps, endpoints]
  - level: Metadata
`,
    ],
  },
  check(policy, report) {
    const rules = auditRules(policy);
    const silent = new Map<number, Set<string>>();
    for (const request of TELLING) {
      const index = rules.findIndex((rule) => !rule.limited && matchesRequest(rule, request));
      if (rules[index]?.level === 'None') silent.set(index, (silent.get(index) ?? new Set()).add(request.resource));
    }
    for (const [index, resources] of [...silent].sort(([a], [b]) => a - b))
      report({ at: ['rules', index, 'level'], data: { resources: [...resources].join(', ') } });
  },
});
