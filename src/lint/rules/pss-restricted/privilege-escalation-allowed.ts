// Pod Security `allowPrivilegeEscalation` (from v1.8): a process of the container may gain more rights than the one that started it.
import { setField } from '../../edits.ts';
import {
  containerNames,
  containersText,
  isWindows,
  missing,
  type PodSecurityCheck,
  violation,
} from '../../pod-security/check.ts';
import { podSecurityRule } from '../../pod-security/pod-security-rule.ts';
import { booleanAt, textsAt } from '../../read.ts';

const WINDOWS_EXEMPT_SINCE = 25;

export const allowPrivilegeEscalationCheck: PodSecurityCheck = {
  id: 'allowPrivilegeEscalation',
  level: 'restricted',
  since: 8,
  find(workload, minor) {
    if (minor >= WINDOWS_EXEMPT_SINCE && isWindows(workload)) return [];
    return workload.containers.flatMap((container) => {
      const path = [...container.path, 'securityContext', 'allowPrivilegeEscalation'];
      const value = booleanAt(container.spec, 'securityContext', 'allowPrivilegeEscalation');
      if (value === false) return [];
      return [value === undefined ? missing(container, path) : violation(container, path, 'true')];
    });
  },
  reason: () => 'allowPrivilegeEscalation != false',
  detail: (violations) =>
    `${containersText(containerNames(violations))} must set securityContext.allowPrivilegeEscalation=false`,
};

const PEERS = ['pod-security:allowPrivilegeEscalation', 'polaris:privilegeEscalationAllowed', 'trivy:KSV-0001'];
/** Overlooks that the default is true. */
const ON_TRUE = 'kube-linter:privilege-escalation-container';

export const privilegeEscalationAllowed = podSecurityRule(allowPrivilegeEscalationCheck, {
  id: 'privilege-escalation-allowed',
  family: 'pss-restricted',
  severity: 'high',
  principles: ['least-privilege'],
  controls: { bundle: 'least-privilege', cis: ['5.2.6'] },
  peers: [...PEERS, ON_TRUE],
  fix: 'safe',
  examples: {
    bad: [
      `apiVersion: v1
kind: Pod
metadata:
  name: web
spec:
  containers:
    - name: web
      image: shop/web:1.4.2 # tested
      resources: {}
`,
      `apiVersion: v1
kind: Pod
metadata:
  name: web
spec:
  containers:
    - name: web
      image: shop/web:1.4.2
      securityContext: {allowPrivilegeEscalation: true}
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
        allowPrivilegeEscalation: false
`,
    ],
  },
  mend({ by, path }, { document }) {
    if (typeof by !== 'object') return undefined;
    // The API server refuses the two together: first the greater right has to go.
    const { spec } = by;
    const strong = textsAt(spec, 'securityContext', 'capabilities', 'add').some((name) =>
      /^(?:CAP_)?SYS_ADMIN$/.test(name),
    );
    if (strong || booleanAt(spec, 'securityContext', 'privileged') === true) return undefined;
    return setField(document, path, false);
  },
  // What somebody asks for may be needed.
  fixOf: (own) => (own.missing ? 'safe' : 'suggested'),
  peersOf: (own) => (own.missing ? PEERS : [...PEERS, ON_TRUE]),
});
