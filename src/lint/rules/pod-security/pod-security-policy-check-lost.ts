// What a PodSecurityPolicy checked and no level of Pod Security does. Without another admission policy the check is gone.
import { documentRule } from '../../rule.ts';
import { POLICY_TYPES, uncheckedFields } from './shared/pod-security-policy.ts';

export const podSecurityPolicyCheckLost = documentRule({
  id: 'pod-security-policy-check-lost',
  family: 'pod-security',
  severity: 'medium',
  area: 'runtime-security',
  principles: ['policy-as-code', 'read-only-root-filesystem'],
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
  readOnlyRootFilesystem: true
  runAsUser: {rule: MustRunAsNonRoot}
  seLinux: {rule: RunAsAny}
  supplementalGroups: {rule: RunAsAny}
  fsGroup: {rule: RunAsAny}
`,
    ],
    good: [
      `apiVersion: admissionregistration.k8s.io/v1
kind: ValidatingAdmissionPolicy
metadata:
  name: read-only-root
spec:
  matchConstraints:
    resourceRules:
      - apiGroups: [""]
        apiVersions: [v1]
        operations: [CREATE, UPDATE]
        resources: [pods]
  validations:
    - expression: object.spec.containers.all(c, c.?securityContext.?readOnlyRootFilesystem.orValue(false))
`,
    ],
  },
  check(policy, report) {
    for (const field of uncheckedFields(policy)) report({ at: ['spec', field], data: { policy: policy.name, field } });
  },
});
