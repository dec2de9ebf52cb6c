// Pod Security `capabilities_restricted` (from v1.22): the container keeps capabilities of root that it does not need.
import { removeField, setField } from '../../edits.ts';
import {
  containerNames,
  containersText,
  isWindows,
  missing,
  type PodSecurityCheck,
  quoted,
  sortedValues,
  type Violation,
} from '../../pod-security/check.ts';
import { podSecurityRule } from '../../pod-security/pod-security-rule.ts';
import { textsAt } from '../../read.ts';
import { addedCapabilities, isDefaultCapability } from '../pss-baseline/non-default-capability.ts';

const WINDOWS_EXEMPT_SINCE = 25;

export const capabilitiesRestrictedCheck: PodSecurityCheck = {
  id: 'capabilities_restricted',
  level: 'restricted',
  since: 22,
  overrides: ['capabilities_baseline'],
  find(workload, minor) {
    if (minor >= WINDOWS_EXEMPT_SINCE && isWindows(workload)) return [];
    const keeping = workload.containers
      // Just this spelling: All, CAP_ALL and * drop nothing as far as the server is concerned.
      .filter(({ spec }) => !textsAt(spec, 'securityContext', 'capabilities', 'drop').includes('ALL'))
      .map((container) => missing(container, [...container.path, 'securityContext', 'capabilities', 'drop']));
    return [...keeping, ...addedCapabilities(workload, (name) => name === 'NET_BIND_SERVICE')];
  },
  reason: () => 'unrestricted capabilities',
  detail(violations) {
    const keeping = violations.filter((own) => own.missing);
    const adding = violations.filter((own) => !own.missing);
    const parts: string[] = [];
    if (keeping.length > 0)
      parts.push(`${containersText(containerNames(keeping))} must set securityContext.capabilities.drop=["ALL"]`);
    if (adding.length > 0)
      parts.push(
        `${containersText(containerNames(adding))} must not include ${quoted(sortedValues(adding))} in securityContext.capabilities.add`,
      );
    return parts.join('; ');
  },
};

const PEERS = ['pod-security:capabilities_restricted'];
/** They take any spelling of ALL, in upper or lower case. */
const NOTHING_DROPPED = ['polaris:insecureCapabilities', 'trivy:KSV-0003'];

const dropsInSomeSpelling = ({ by }: Violation): boolean =>
  typeof by === 'object' &&
  textsAt(by.spec, 'securityContext', 'capabilities', 'drop').some((name) => /^all$/i.test(name));

export const capabilitiesNotDropped = podSecurityRule(capabilitiesRestrictedCheck, {
  id: 'capabilities-not-dropped',
  family: 'pss-restricted',
  severity: 'high',
  principles: ['drop-capabilities', 'least-privilege'],
  controls: { bundle: 'least-privilege', cis: ['5.2.8', '5.2.9', '5.2.10'] },
  peers: [...PEERS, ...NOTHING_DROPPED],
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
          drop: ["NET_RAW"]
`,
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
          add:
            - CHOWN # for its cache
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
  // Beyond the default ones baseline is violated already.
  reportedElsewhere: (own) => !own.missing && !isDefaultCapability(own.value),
  mend: (own, { document }) => (own.missing ? setField(document, own.path, ['ALL']) : removeField(document, own.path)),
  dataOf: (own) => ({ value: own.missing ? 'capabilities.drop' : `capabilities.add: ${own.value}` }),
  peersOf: (own) => (own.missing && !dropsInSomeSpelling(own) ? [...PEERS, ...NOTHING_DROPPED] : PEERS),
});
