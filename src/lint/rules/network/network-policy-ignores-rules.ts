// Rules for a direction that the policy types leave out: they are read by nobody.
import { appendItem } from '../../edits.ts';
import { documentRule } from '../../rule.ts';
import { webPolicy } from './shared/examples.ts';
import { DIRECTIONS, directionsOf, fieldOf, POLICY_TYPE, rulesOf } from './shared/policies.ts';

const RULES = `ingress:
  - from:
      - podSelector:
          matchLabels: {app: gateway}
egress:
  - to:
      - namespaceSelector: {}
    ports:
      - {protocol: UDP, port: 53}`;

export const networkPolicyIgnoresRules = documentRule({
  id: 'network-policy-ignores-rules',
  family: 'network',
  severity: 'medium',
  area: 'network-security',
  principles: ['network-policies'],
  controls: { bundle: 'network' },
  peers: [],
  fix: 'suggested',
  types: [POLICY_TYPE],
  examples: {
    bad: [webPolicy(`policyTypes: [Ingress]\n${RULES}`)],
    good: [webPolicy(`policyTypes: [Ingress, Egress]\n${RULES}`)],
  },
  check(policy, report) {
    const limited = directionsOf(policy);
    for (const direction of DIRECTIONS)
      if (!limited.includes(direction) && rulesOf(policy, direction).length > 0)
        report({
          at: ['spec', fieldOf(direction)],
          data: { direction, field: fieldOf(direction) },
          edits: appendItem(policy, ['spec', 'policyTypes'], direction),
        });
  },
});
