// A policy that does not say which directions it limits: what holds then depends on which rules it happens to have.
import { setField } from '../../edits.ts';
import { listAt } from '../../read.ts';
import { documentRule } from '../../rule.ts';
import { webPolicy } from './shared/examples.ts';
import { directionsOf, POLICY_TYPE } from './shared/policies.ts';

const RULES = `ingress:
  - from:
      - podSelector:
          matchLabels: {app: gateway}`;

export const networkPolicyTypesMissing = documentRule({
  id: 'network-policy-types-missing',
  family: 'network',
  severity: 'low',
  area: 'network-security',
  principles: ['network-policies'],
  controls: { bundle: 'network' },
  peers: [],
  fix: 'safe',
  types: [POLICY_TYPE],
  examples: {
    bad: [webPolicy(RULES)],
    good: [webPolicy(`policyTypes: [Ingress]\n${RULES}`)],
  },
  check(policy, report) {
    if (listAt(policy.object, 'spec', 'policyTypes').length > 0) return;
    const directions = directionsOf(policy);
    const at = ['spec', 'policyTypes'];
    report({ at, data: { directions: directions.join(', ') }, edits: setField(policy, at, [...directions]) });
  },
});
