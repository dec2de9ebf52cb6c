// A rule that leaves nothing out: `ingress: []` denies everything, `ingress: [{}]` allows everything.
import { documentRule } from '../../rule.ts';
import { namespacePolicy, webPolicy } from './shared/examples.ts';
import { allowsEverything, directionsOf, fieldOf, POLICY_TYPE, rulesOf } from './shared/policies.ts';

export const networkPolicyAllowsEverything = documentRule({
  id: 'network-policy-allows-everything',
  family: 'network',
  severity: 'high',
  area: 'network-security',
  principles: ['network-policies'],
  controls: { bundle: 'network', cis: ['5.3.2'] },
  peers: [],
  fix: 'none',
  types: [POLICY_TYPE],
  examples: {
    bad: [
      namespacePolicy('policyTypes: [Ingress]\ningress:\n  - {}'),
      webPolicy('policyTypes: [Ingress]\ningress:\n  - from:\n      - ipBlock: {cidr: 0.0.0.0/0}'),
    ],
    good: [
      namespacePolicy('policyTypes: [Ingress]\ningress: []'),
      webPolicy(`policyTypes: [Ingress]
ingress:
  - ports:
      - {protocol: TCP, port: 8080}`),
    ],
  },
  check(policy, report) {
    for (const direction of directionsOf(policy))
      for (const [index, rule] of rulesOf(policy, direction).entries())
        if (allowsEverything(rule, direction))
          report({ at: ['spec', fieldOf(direction), index], data: { direction, policy: policy.name } });
  },
});
