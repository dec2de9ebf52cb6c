// A namespace selector and a pod selector as two items of a list: either is enough, where both were probably meant.
import { isJsonObject, type JsonValue } from '../../../manifest/index.ts';
import { objectAt } from '../../read.ts';
import { documentRule } from '../../rule.ts';
import { webPolicy } from './shared/examples.ts';
import { DIRECTIONS, fieldOf, POLICY_TYPE, peersOf, rulesOf } from './shared/policies.ts';

const isOnly = (peer: JsonValue | undefined, field: string): boolean =>
  isJsonObject(peer) && Object.keys(peer).length === 1 && Object.keys(objectAt(peer, field)).length > 0;

export const policyPeersApart = documentRule({
  id: 'policy-peers-apart',
  family: 'network',
  severity: 'low',
  area: 'network-security',
  principles: ['network-policies'],
  controls: { bundle: 'network' },
  peers: [],
  fix: 'none',
  types: [POLICY_TYPE],
  examples: {
    bad: [
      webPolicy(`policyTypes: [Ingress]
ingress:
  - from:
      - namespaceSelector:
          matchLabels: {team: shop}
      - podSelector:
          matchLabels: {app: gateway}`),
    ],
    good: [
      webPolicy(`policyTypes: [Ingress]
ingress:
  - from:
      - namespaceSelector:
          matchLabels: {team: shop}
        podSelector:
          matchLabels: {app: gateway}`),
      webPolicy(`policyTypes: [Ingress]
ingress:
  - from:
      - podSelector: {}
      - namespaceSelector:
          matchLabels: {team: shop}`),
    ],
  },
  check(policy, report) {
    for (const direction of DIRECTIONS)
      for (const [index, rule] of rulesOf(policy, direction).entries()) {
        const peers = peersOf(rule, direction);
        // Written in this order, and nothing else beside: as the joint peer is, but for one dash.
        if (peers.length !== 2 || !isOnly(peers[0], 'namespaceSelector') || !isOnly(peers[1], 'podSelector')) continue;
        const list = direction === 'Ingress' ? 'from' : 'to';
        report({
          at: ['spec', fieldOf(direction), index, list, 1, 'podSelector'],
          data: { list, policy: policy.name },
        });
      }
  },
});
