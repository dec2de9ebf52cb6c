// Field by field, what a PodSecurityPolicy let in that the levels of Pod Security refuse: this says which level fits its namespaces.
import { documentRule } from '../../rule.ts';
import { looseFields, POLICY_TYPES } from './shared/pod-security-policy.ts';

export const podSecurityPolicyLooserThanRestricted = documentRule({
  id: 'pod-security-policy-looser-than-restricted',
  family: 'pod-security',
  severity: 'medium',
  area: 'runtime-security',
  principles: ['policy-as-code', 'limits-and-isolation', 'seccomp-profile', 'apparmor-or-selinux'],
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
  hostNetwork: true
  allowPrivilegeEscalation: false
  requiredDropCapabilities: [ALL]
  volumes: [configMap, emptyDir, secret]
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
  check(policy, report) {
    for (const { field, path, refusedBy } of looseFields(policy))
      report({ at: path, data: { policy: policy.name, field, level: refusedBy } });
  },
});
