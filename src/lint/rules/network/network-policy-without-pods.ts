// A NetworkPolicy that selects none of the pods of its namespace: it protects nothing.

import { holdsPodsOf } from '../../completeness.ts';
import { documentRule } from '../../rule.ts';
import { namespacePolicy, WEB_POD, webPolicy } from './shared/examples.ts';
import { POLICY_TYPE, selectsEveryPod } from './shared/policies.ts';

export const networkPolicyWithoutPods = documentRule({
  id: 'network-policy-without-pods',
  family: 'network',
  severity: 'medium',
  area: 'network-security',
  principles: ['network-policies'],
  controls: { bundle: 'secure-configuration' },
  peers: ['kube-linter:dangling-networkpolicy', 'kube-score:networkpolicy-targets-pod'],
  fix: 'none',
  types: [POLICY_TYPE],
  examples: {
    bad: [webPolicy('policyTypes: [Ingress]').replace('app: web', 'app: website') + WEB_POD],
    good: [
      webPolicy('policyTypes: [Ingress]') + WEB_POD,
      namespacePolicy('policyTypes: [Ingress]'),
      webPolicy('policyTypes: [Ingress]'),
    ],
  },
  appliesTo: ({ namespace }, { set }) => holdsPodsOf(set, namespace),
  check(policy, report, { set }) {
    if (selectsEveryPod(policy) || set.selectedBy(policy).length > 0) return;
    report({ at: ['spec', 'podSelector'], data: { policy: policy.name, namespace: policy.namespace } });
  },
});
