// Pod Security `seccompProfile_restricted` (from v1.19): no filter of system calls is asked for, and without it there is none.
import { setField } from '../../edits.ts';
import { containerNames, containersText, isWindows, missing, type PodSecurityCheck } from '../../pod-security/check.ts';
import { podSecurityRule } from '../../pod-security/pod-security-rule.ts';
import { isSet, textAt } from '../../read.ts';
import { forbiddenProfiles, forbiddenProfilesText, isAllowedProfile } from '../pss-baseline/seccomp-unconfined.ts';

const WINDOWS_EXEMPT_SINCE = 25;

export const seccompRestrictedCheck: PodSecurityCheck = {
  id: 'seccompProfile_restricted',
  level: 'restricted',
  since: 19,
  overrides: ['seccompProfile_baseline'],
  find(workload, minor) {
    if (minor >= WINDOWS_EXEMPT_SINCE && isWindows(workload)) return [];
    const explicit = forbiddenProfiles(workload);
    if (isAllowedProfile(textAt(workload.pod, 'securityContext', 'seccompProfile', 'type') ?? '')) return explicit;
    const implicit = workload.containers
      .filter(({ spec }) => !isSet(spec, 'securityContext', 'seccompProfile'))
      .map((container) => missing(container, [...container.path, 'securityContext', 'seccompProfile', 'type']));
    return [...explicit, ...implicit];
  },
  reason: () => 'seccompProfile',
  detail(violations) {
    const explicit = violations.filter((own) => !own.missing);
    if (explicit.length > 0) return forbiddenProfilesText(explicit);
    const holders = `pod or ${containersText(containerNames(violations))}`;
    return `${holders} must set securityContext.seccompProfile.type to "RuntimeDefault" or "Localhost"`;
  },
};

export const seccompProfileMissing = podSecurityRule(seccompRestrictedCheck, {
  id: 'seccomp-profile-missing',
  family: 'pss-restricted',
  severity: 'high',
  principles: ['seccomp-profile'],
  controls: { bundle: 'node-isolation', cis: ['5.7.2'] },
  peers: [
    'pod-security:seccompProfile_restricted',
    'kube-score:container-seccomp-profile',
    'trivy:KSV-0030',
    'trivy:KSV-0104',
  ],
  fix: 'safe',
  examples: {
    bad: [
      `apiVersion: v1
kind: Pod
metadata:
  name: web
spec:
  securityContext:
    runAsNonRoot: true
  containers:
    - name: web
      image: shop/web:1.4.2
`,
    ],
    good: [
      `apiVersion: v1
kind: Pod
metadata:
  name: web
spec:
  securityContext:
    runAsNonRoot: true
    seccompProfile:
      type: RuntimeDefault
  containers:
    - name: web
      image: shop/web:1.4.2
`,
    ],
  },
  // A forbidden profile violates baseline already; what merely follows from the pod's is mended with it.
  reportedElsewhere: (own, workload) => !own.missing || isSet(workload.pod, 'securityContext', 'seccompProfile'),
  // Once for all containers; one with a profile of its own keeps it.
  mend: (_own, { document, podPath }) =>
    setField(document, [...podPath, 'securityContext', 'seccompProfile'], { type: 'RuntimeDefault' }),
});
