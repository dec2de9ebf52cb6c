// Pod Security `privileged`: the container may do on the node whatever its root may.
import { setField } from '../../edits.ts';
import {
  containerNames,
  containersText,
  type PodSecurityCheck,
  settings,
  violation,
} from '../../pod-security/check.ts';
import { podSecurityRule } from '../../pod-security/pod-security-rule.ts';

export const privilegedCheck: PodSecurityCheck = {
  id: 'privileged',
  level: 'baseline',
  since: 0,
  find: (workload) =>
    settings(workload, 'privileged')
      .filter(({ by, value }) => by !== 'pod' && value === true)
      .map(({ by, path }) => violation(by, path, 'true')),
  reason: () => 'privileged',
  detail: (violations) => `${containersText(containerNames(violations))} must not set securityContext.privileged=true`,
};

export const privilegedContainer = podSecurityRule(privilegedCheck, {
  id: 'privileged-container',
  family: 'pss-baseline',
  severity: 'critical',
  principles: ['drop-capabilities', 'limits-and-isolation'],
  controls: { bundle: 'least-privilege', cis: ['5.2.2'] },
  peers: [
    'pod-security:privileged',
    'kube-linter:privileged-container',
    'kube-linter:privilege-escalation-container',
    'kube-score:container-security-context-privileged',
    'polaris:runAsPrivileged',
    'trivy:KSV-0017',
  ],
  fix: 'suggested',
  examples: {
    bad: [
      `apiVersion: v1
kind: Pod
metadata:
  name: web
spec:
  containers:
    - name: web
      image: shop/web:1.4.2
      securityContext:
        privileged: true
        readOnlyRootFilesystem: true
`,
    ],
    good: [
      `apiVersion: v1
kind: Pod
metadata:
  name: web
spec:
  containers:
    - name: web
      image: shop/web:1.4.2
      securityContext:
        readOnlyRootFilesystem: true
`,
    ],
  },
  mend: ({ path }, { document }) => setField(document, path, false),
});
