// A PodSecurityPolicy that nobody was allowed to use: it applied to nobody even while clusters knew it. For the record only.
import { documentRule } from '../../rule.ts';
import { POLICY_TYPES } from './shared/pod-security-policy.ts';
import { policyGrants } from './shared/policy-grants.ts';

export const podSecurityPolicyWithoutGrant = documentRule({
  id: 'pod-security-policy-without-grant',
  family: 'pod-security',
  severity: 'info',
  area: 'runtime-security',
  principles: ['policy-as-code', 'role-based-access'],
  controls: { bundle: 'least-privilege' },
  peers: [],
  fix: 'none',
  types: POLICY_TYPES,
  examples: {
    bad: [
      `apiVersion: policy/v1beta1
kind: PodSecurityPolicy
metadata:
  name: shop
spec:
  privileged: false
  runAsUser: {rule: MustRunAsNonRoot}
  seLinux: {rule: RunAsAny}
  supplementalGroups: {rule: RunAsAny}
  fsGroup: {rule: RunAsAny}
`,
    ],
    good: [
      `apiVersion: v1
kind: Namespace
metadata:
  name: shop
  labels:
    pod-security.kubernetes.io/enforce: restricted
`,
    ],
  },
  check(policy, report, { set }) {
    if (!policyGrants(set).some(({ rule }) => rule.names.length === 0 || rule.names.includes(policy.name)))
      report({ at: ['metadata', 'name'], data: { policy: policy.name } });
  },
});
