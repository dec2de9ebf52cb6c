// Pod Security `procMount`: the parts of /proc that are masked in a container are shown to it.
import { removeField } from '../../edits.ts';
import {
  containerNames,
  containersText,
  ownUserNamespace,
  type PodSecurityCheck,
  quoted,
  settings,
  sortedValues,
  type Violation,
  violation,
} from '../../pod-security/check.ts';
import { podSecurityRule } from '../../pod-security/pod-security-rule.ts';
import type { Workload } from '../../workloads.ts';

/** From here on a pod in a user namespace of its own may see all of /proc at the level baseline. */
export const RELAXED_SINCE = 35;

/** Every container with another value than `Default`, whatever the pod's user namespace. */
export const unmaskedMounts = (workload: Workload): readonly Violation[] =>
  settings(workload, 'procMount')
    .filter(({ by, value }) => by !== 'pod' && value !== 'Default')
    .map(({ by, path, value }) => violation(by, path, String(value)));

export const procMountDetail = (violations: readonly Violation[]): string =>
  `${containersText(containerNames(violations))} must not set securityContext.procMount to ${quoted(sortedValues(violations))}`;

export const procMountCheck: PodSecurityCheck = {
  id: 'procMount',
  level: 'baseline',
  since: 0,
  find: (workload, minor) => (minor >= RELAXED_SINCE && ownUserNamespace(workload) ? [] : unmaskedMounts(workload)),
  reason: () => 'procMount',
  detail: procMountDetail,
};

export const unmaskedProc = podSecurityRule(procMountCheck, {
  id: 'unmasked-proc',
  family: 'pss-baseline',
  severity: 'medium',
  principles: ['limits-and-isolation'],
  controls: { bundle: 'node-isolation' },
  peers: [
    'pod-security:procMount',
    'pod-security:procMount_restricted',
    'kube-linter:unsafe-proc-mount',
    'polaris:procMount',
    'trivy:KSV-0027',
  ],
  fix: 'suggested',
  examples: {
    // The API server takes the value only in a pod with a user namespace of its own, where baseline allows it.
    bad: [
      `apiVersion: v1
kind: Pod
metadata:
  name: build
spec:
  containers:
    - name: build
      image: shop/build:1.4.2
      securityContext:
        procMount: Unmasked
        runAsNonRoot: true
`,
    ],
    good: [
      `apiVersion: v1
kind: Pod
metadata:
  name: build
spec:
  containers:
    - name: build
      image: shop/build:1.4.2
      securityContext:
        runAsNonRoot: true
`,
    ],
  },
  mend: ({ path }, { document }) => removeField(document, path),
});
