// Pod Security `procMount_restricted` (from v1.35): what baseline allows in a user namespace of its own, restricted does not.
import { removeField } from '../../edits.ts';
import { ownUserNamespace, type PodSecurityCheck } from '../../pod-security/check.ts';
import { podSecurityRule } from '../../pod-security/pod-security-rule.ts';
import { procMountDetail, RELAXED_SINCE, unmaskedMounts } from '../pss-baseline/unmasked-proc.ts';

export const procMountRestrictedCheck: PodSecurityCheck = {
  id: 'procMount_restricted',
  level: 'restricted',
  since: RELAXED_SINCE,
  overrides: ['procMount'],
  find: unmaskedMounts,
  reason: () => 'procMount',
  detail: procMountDetail,
};

export const unmaskedProcInUserNamespace = podSecurityRule(procMountRestrictedCheck, {
  id: 'unmasked-proc-in-user-namespace',
  family: 'pss-restricted',
  severity: 'medium',
  principles: ['limits-and-isolation'],
  controls: { bundle: 'node-isolation' },
  peers: ['pod-security:procMount_restricted', 'kube-linter:unsafe-proc-mount', 'polaris:procMount', 'trivy:KSV-0027'],
  fix: 'suggested',
  examples: {
    bad: [
      `apiVersion: v1
kind: Pod
metadata:
  name: build
spec:
  hostUsers: false
  containers:
    - name: build
      image: shop/build:1.4.2
      securityContext: {procMount: Unmasked, runAsNonRoot: true}
`,
    ],
    good: [
      `apiVersion: v1
kind: Pod
metadata:
  name: build
spec:
  hostUsers: false
  containers:
    - name: build
      image: shop/build:1.4.2
      securityContext: {runAsNonRoot: true}
`,
    ],
  },
  // Without a user namespace of its own the pod violates baseline already.
  reportedElsewhere: (_own, workload) => !ownUserNamespace(workload),
  mend: ({ path }, { document }) => removeField(document, path),
});
