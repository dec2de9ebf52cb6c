// Pod Security `capabilities_baseline`: a capability of Linux is added that containers do not have by default.
import { removeField } from '../../edits.ts';
import {
  containerNames,
  containersText,
  type PodSecurityCheck,
  quoted,
  sortedValues,
  violation,
} from '../../pod-security/check.ts';
import { podSecurityRule } from '../../pod-security/pod-security-rule.ts';
import { listAt } from '../../read.ts';
import type { Workload } from '../../workloads.ts';

/** Upper case and without the prefix `CAP_`: nothing else counts as one of them. */
const DEFAULT_CAPABILITIES: ReadonlySet<string> = new Set([
  'AUDIT_WRITE',
  'CHOWN',
  'DAC_OVERRIDE',
  'FOWNER',
  'FSETID',
  'KILL',
  'MKNOD',
  'NET_BIND_SERVICE',
  'SETFCAP',
  'SETGID',
  'SETPCAP',
  'SETUID',
  'SYS_CHROOT',
]);

export const isDefaultCapability = (name: string): boolean => DEFAULT_CAPABILITIES.has(name);

/** Every capability that a container adds and that is not allowed. */
export const addedCapabilities = ({ containers }: Workload, isAllowed: (name: string) => boolean) =>
  containers.flatMap((container) =>
    [...listAt(container.spec, 'securityContext', 'capabilities', 'add').entries()]
      .filter((entry): entry is [number, string] => typeof entry[1] === 'string' && !isAllowed(entry[1]))
      .map(([index, name]) =>
        violation(container, [...container.path, 'securityContext', 'capabilities', 'add', index], name),
      ),
  );

export const capabilitiesBaselineCheck: PodSecurityCheck = {
  id: 'capabilities_baseline',
  level: 'baseline',
  since: 0,
  find: (workload) => addedCapabilities(workload, isDefaultCapability),
  reason: () => 'non-default capabilities',
  detail: (violations) =>
    `${containersText(containerNames(violations))} must not include ${quoted(sortedValues(violations))} in securityContext.capabilities.add`,
};

/** What other linters say of single capabilities. */
const PEERS: Readonly<Record<string, readonly string[]>> = {
  ALL: ['polaris:dangerousCapabilities'],
  SYS_ADMIN: ['polaris:dangerousCapabilities', 'kube-linter:privilege-escalation-container', 'trivy:KSV-0005'],
  NET_ADMIN: ['polaris:dangerousCapabilities'],
  NET_RAW: ['trivy:KSV-0119'],
};
const ALWAYS = ['pod-security:capabilities_baseline', 'pod-security:capabilities_restricted'];

export const nonDefaultCapability = podSecurityRule(capabilitiesBaselineCheck, {
  id: 'non-default-capability',
  family: 'pss-baseline',
  severity: 'high',
  principles: ['drop-capabilities', 'least-privilege'],
  controls: { bundle: 'least-privilege', cis: ['5.2.8', '5.2.9'] },
  peers: [...ALWAYS, ...new Set(Object.values(PEERS).flat())],
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
        capabilities:
          drop: ["ALL"]
          add: ["NET_BIND_SERVICE", "SYS_ADMIN"]
`,
      `apiVersion: v1
kind: Pod
metadata:
  name: ping
spec:
  containers:
    - name: ping
      image: shop/ping:1.4.2
      securityContext:
        capabilities:
          add:
            - NET_RAW # for ping
            - CHOWN
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
        capabilities:
          drop: ["ALL"]
          add: ["NET_BIND_SERVICE"]
`,
    ],
  },
  mend: ({ path }, { document }) => removeField(document, path),
  peersOf: ({ value }) => [...ALWAYS, ...(PEERS[value] ?? [])],
});
