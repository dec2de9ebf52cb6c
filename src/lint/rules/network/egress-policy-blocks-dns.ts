// Pods that may only talk to what is listed, and the list has no DNS: they find nobody by name.
import { appendItem } from '../../edits.ts';
import { documentRule } from '../../rule.ts';
import { webPolicy } from './shared/examples.ts';
import { allowsDns, directionsOf, POLICY_TYPE, rulesOf, selectsEveryPod } from './shared/policies.ts';

const TO_DATABASE = `policyTypes: [Egress]
egress:
  - to:
      - podSelector:
          matchLabels: {app: postgres}
    ports:
      - {protocol: TCP, port: 5432}`;

export const egressPolicyBlocksDns = documentRule({
  id: 'egress-policy-blocks-dns',
  family: 'network',
  severity: 'medium',
  area: 'network-security',
  principles: ['network-policies'],
  controls: { bundle: 'network' },
  peers: [],
  fix: 'suggested',
  types: [POLICY_TYPE],
  examples: {
    bad: [
      webPolicy(TO_DATABASE),
      webPolicy(`${TO_DATABASE}
  - to:
      - namespaceSelector: {}
    ports:
      - port: 53`),
    ],
    good: [
      webPolicy(`${TO_DATABASE}
  - to:
      - namespaceSelector:
          matchLabels: {kubernetes.io/metadata.name: kube-system}
    ports:
      - {protocol: UDP, port: 53}
      - {protocol: TCP, port: 53}`),
    ],
  },
  // One without any rule denies all on purpose; what is allowed then stands in other policies.
  appliesTo: (policy) => directionsOf(policy).includes('Egress') && rulesOf(policy, 'Egress').length > 0,
  check(policy, report, { set }) {
    if (rulesOf(policy, 'Egress').some(allowsDns)) return;
    // The rules of all policies of a pod add up.
    const others = [
      ...(set.namespace(policy.namespace)?.documents ?? []).filter(
        (other) => other.type === POLICY_TYPE && selectsEveryPod(other),
      ),
      ...set.selectedBy(policy).flatMap((workload) => set.selecting(POLICY_TYPE, workload)),
    ];
    const helped = others.some(
      (other) => directionsOf(other).includes('Egress') && rulesOf(other, 'Egress').some(allowsDns),
    );
    if (helped) return;
    report({
      at: ['spec', 'egress'],
      data: { policy: policy.name },
      edits: appendItem(policy, ['spec', 'egress'], {
        to: [{ namespaceSelector: { matchLabels: { 'kubernetes.io/metadata.name': 'kube-system' } } }],
        ports: [
          { protocol: 'UDP', port: 53 },
          { protocol: 'TCP', port: 53 },
        ],
      }),
    });
  },
});
