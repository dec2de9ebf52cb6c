// A PodSecurityPolicy that was never valid: four fields were required, and without them no API server took it.
import { documentRule } from '../../rule.ts';
import { missingFields, POLICY_TYPES } from './shared/pod-security-policy.ts';

export const incompletePodSecurityPolicy = documentRule({
  id: 'incomplete-pod-security-policy',
  family: 'pod-security',
  severity: 'high',
  area: 'correctness',
  principles: ['policy-as-code'],
  controls: { bundle: 'secure-configuration' },
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
  check(policy, report) {
    const fields = missingFields(policy);
    if (fields.length > 0) report({ at: ['spec'], data: { policy: policy.name, fields: fields.join(', ') } });
  },
});
