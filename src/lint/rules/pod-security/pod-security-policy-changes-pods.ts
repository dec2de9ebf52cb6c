// A PodSecurityPolicy filled in what pods left out; Pod Security never does. Those pods are then refused, or run without.
import { documentRule } from '../../rule.ts';
import { mutatingFields, POLICY_TYPES } from './shared/pod-security-policy.ts';

export const podSecurityPolicyChangesPods = documentRule({
  id: 'pod-security-policy-changes-pods',
  family: 'pod-security',
  severity: 'high',
  area: 'runtime-security',
  principles: ['policy-as-code', 'drop-capabilities'],
  controls: { bundle: 'least-privilege', cis: ['5.2.1'] },
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
  requiredDropCapabilities: [ALL]
  runAsUser: {rule: MustRunAsNonRoot}
  seLinux: {rule: RunAsAny}
  supplementalGroups: {rule: RunAsAny}
  fsGroup:
    rule: MustRunAs
    ranges: [{min: 1, max: 65535}]
`,
    ],
    good: [
      `apiVersion: v1
kind: Pod
metadata:
  name: web
spec:
  securityContext:
    fsGroup: 10001
  containers:
    - name: web
      image: shop/web:1.4.2
      securityContext:
        capabilities:
          drop: [ALL]
`,
    ],
  },
  check(policy, report) {
    for (const path of mutatingFields(policy))
      report({ at: path, data: { policy: policy.name, field: String(path.at(-1)) } });
  },
});
