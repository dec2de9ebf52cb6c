// A pod that no NetworkPolicy limits: everybody in the cluster may talk to it, or it to everybody.
import { workloadRule } from '../../rule.ts';
import { WEB_POD, webPolicy } from './shared/examples.ts';
import { DIRECTIONS, directionsOf, POLICY_TYPE } from './shared/policies.ts';

const INGRESS_ONLY = `ingress:
  - from:
      - podSelector:
          matchLabels: {app: gateway}`;

export const podWithoutNetworkPolicy = workloadRule({
  id: 'pod-without-network-policy',
  family: 'network',
  severity: 'high',
  area: 'network-security',
  principles: ['network-policies', 'limit-the-blast-radius'],
  controls: { bundle: 'network', cis: ['5.3.2'] },
  peers: ['kube-linter:non-isolated-pod', 'kube-score:pod-networkpolicy', 'polaris:missingNetworkPolicy'],
  fix: 'none',
  examples: {
    bad: [WEB_POD.replace('---\n', ''), webPolicy(INGRESS_ONLY) + WEB_POD],
    good: [
      webPolicy(`policyTypes: [Ingress, Egress]
${INGRESS_ONLY}
egress:
  - to:
      - namespaceSelector: {}
    ports:
      - {protocol: UDP, port: 53}
      - {protocol: TCP, port: 53}`) + WEB_POD,
    ],
  },
  check(workload, report, { set }) {
    const policies = set.selecting(POLICY_TYPE, workload);
    const limited = new Set(policies.flatMap(directionsOf));
    const open = DIRECTIONS.filter((direction) => !limited.has(direction));
    if (open.length === 0) return;
    report({
      at: ['metadata', 'name'],
      data: { workload: `${workload.kind}/${workload.name}`, directions: open.join(', ') },
      peers: [
        ...(policies.length === 0 ? ['kube-linter:non-isolated-pod'] : []),
        'kube-score:pod-networkpolicy',
        'polaris:missingNetworkPolicy',
      ],
    });
  },
});
