// An audit policy that writes the content of Secrets and tokens into the log. Looks at every rule that such a request may reach.
import { documentRule } from '../../rule.ts';
import { AUDIT_TYPES, type AuditedRequest, auditRules, matchesRequest } from './shared/audit-rules.ts';

/** Requests whose bodies hold something secret: of what is sent, or of what comes back. */
const SECRET_REQUESTS: readonly (AuditedRequest & { readonly sent: boolean })[] = [
  { group: '', resource: 'secrets', verb: 'create', sent: true },
  { group: '', resource: 'secrets', verb: 'update', sent: true },
  { group: '', resource: 'secrets', verb: 'patch', sent: true },
  { group: '', resource: 'secrets', verb: 'get', sent: false },
  { group: '', resource: 'secrets', verb: 'list', sent: false },
  { group: '', resource: 'serviceaccounts/token', verb: 'create', sent: false },
  { group: 'authentication.k8s.io', resource: 'tokenreviews', verb: 'create', sent: true },
];

export const auditPolicyLogsSecrets = documentRule({
  id: 'audit-policy-logs-secrets',
  family: 'audit',
  severity: 'high',
  area: 'compliance',
  principles: ['audit-logs', 'collect-audit-logs', 'manage-secrets'],
  controls: { bundle: 'audit', cis: ['3.2.1', '3.2.2'] },
  peers: [],
  fix: 'none',
  types: AUDIT_TYPES,
  examples: {
    bad: [
      `apiVersion: audit.k8s.io/v1
kind: Policy
rules:
  - level: RequestResponse
    resources:
      - group: ""
        resources: [secrets, configmaps]
  - level: Metadata
`,
      `apiVersion: audit.k8s.io/v1
kind: Policy
rules:
  - level: RequestResponse
`,
    ],
    good: [
      `apiVersion: audit.k8s.io/v1
kind: Policy
rules:
  - level: Metadata
    resources:
      - group: ""
        resources: [secrets, configmaps]
  - level: Metadata
`,
      `apiVersion: audit.k8s.io/v1
kind: Policy
rules:
  - level: Metadata
    resources:
      - group: ""
        resources: [secrets, serviceaccounts/token]
      - group: authentication.k8s.io
        resources: [tokenreviews]
  - level: RequestResponse
`,
    ],
  },
  check(policy, report) {
    const rules = auditRules(policy);
    const told = new Map<number, Set<string>>();
    for (const request of SECRET_REQUESTS)
      for (const [index, rule] of rules.entries()) {
        if (!matchesRequest(rule, request)) continue;
        const shown = rule.level === 'RequestResponse' || (rule.level === 'Request' && request.sent);
        if (shown) told.set(index, (told.get(index) ?? new Set()).add(request.resource));
        if (!rule.limited) break;
      }
    for (const [index, resources] of [...told].sort(([a], [b]) => a - b))
      report({
        at: ['rules', index, 'level'],
        data: { level: rules[index]?.level ?? '', resources: [...resources].join(', ') },
      });
  },
});
