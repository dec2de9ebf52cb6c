// A PodSecurityPolicy: the API server has not known it since 1.25, so nothing enforces what it says.
import { documentRule } from '../../rule.ts';
import { nearestLevel, POLICY_TYPES } from './shared/pod-security-policy.ts';

export const removedPodSecurityPolicy = documentRule({
  id: 'removed-pod-security-policy',
  family: 'pod-security',
  severity: 'critical',
  area: 'runtime-security',
  principles: ['policy-as-code', 'limits-and-isolation', 'run-as-non-root'],
  controls: { bundle: 'least-privilege', cis: ['5.2.1'] },
  peers: ['kube-linter:no-extensions-v1beta'],
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
    report({
      at: ['kind'],
      data: { policy: policy.name, apiVersion: policy.apiVersion, level: nearestLevel(policy) },
      peers: policy.group === 'extensions' ? ['kube-linter:no-extensions-v1beta'] : [],
    });
  },
});
