// What no rule of an audit policy matches is not recorded: the last rule has to take the rest.
import { appendItem } from '../../edits.ts';
import { documentRule } from '../../rule.ts';
import { AUDIT_TYPES, auditRules, takesAll } from './shared/audit-rules.ts';

export const auditPolicyWithoutCatchAll = documentRule({
  id: 'audit-policy-without-catch-all',
  family: 'audit',
  severity: 'medium',
  area: 'compliance',
  principles: ['audit-logs', 'collect-audit-logs'],
  controls: { bundle: 'audit', cis: ['3.2.1'] },
  peers: [],
  fix: 'suggested',
  types: AUDIT_TYPES,
  examples: {
    bad: [
      `apiVersion: audit.k8s.io/v1
kind: Policy
rules:
  - level: Metadata
    resources:
      - group: ""
        resources: [secrets]
`,
    ],
    good: [
      `apiVersion: audit.k8s.io/v1
kind: Policy
rules:
  - level: Metadata
    resources:
      - group: ""
        resources: [secrets]
  - level: Metadata
`,
    ],
  },
  check(policy, report) {
    const rules = auditRules(policy);
    const rest = rules.find(takesAll);
    if (rest !== undefined && rest.level !== 'None') return;
    report({
      at: rest === undefined ? ['rules'] : [...rest.path, 'level'],
      data: { count: rules.length },
      edits: rest === undefined ? appendItem(policy, ['rules'], { level: 'Metadata' }) : undefined,
    });
  },
});
