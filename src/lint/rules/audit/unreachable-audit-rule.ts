// A rule behind one that takes every request: it looks as if it did something.
import { documentRule } from '../../rule.ts';
import { AUDIT_TYPES, auditRules, takesAll } from './shared/audit-rules.ts';

export const unreachableAuditRule = documentRule({
  id: 'unreachable-audit-rule',
  family: 'audit',
  severity: 'medium',
  area: 'compliance',
  principles: ['audit-logs'],
  controls: { bundle: 'audit', cis: ['3.2.1'] },
  peers: [],
  fix: 'none',
  types: AUDIT_TYPES,
  examples: {
    bad: [
      `apiVersion: audit.k8s.io/v1
kind: Policy
rules:
  - level: Metadata
  - level: Request
    resources:
      - group: apps
        resources: [deployments]
`,
    ],
    good: [
      `apiVersion: audit.k8s.io/v1
kind: Policy
rules:
  - level: Request
    resources:
      - group: apps
        resources: [deployments]
  - level: Metadata
`,
    ],
  },
  check(policy, report) {
    const rules = auditRules(policy);
    const last = rules.findIndex(takesAll);
    if (last < 0) return;
    for (const { path } of rules.slice(last + 1))
      report({ at: path, data: { before: last + 1 }, related: [{ document: policy, at: ['rules', last] }] });
  },
});
