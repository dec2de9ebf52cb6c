// Pod Security `seccompProfile_baseline`: the filter of system calls is switched off. Before v1.19 an annotation said so.
import { setField } from '../../edits.ts';
import {
  type PodSecurityCheck,
  plural,
  quoted,
  settersText,
  settings,
  sortedValues,
  type Violation,
  violation,
} from '../../pod-security/check.ts';
import { podSecurityRule } from '../../pod-security/pod-security-rule.ts';
import { textAt } from '../../read.ts';
import type { Workload } from '../../workloads.ts';

const FIELD_SINCE = 19;
const POD_ANNOTATION = 'seccomp.security.alpha.kubernetes.io/pod';
const CONTAINER_ANNOTATION = 'container.seccomp.security.alpha.kubernetes.io/';

const isAllowedAnnotation = (value: string): boolean =>
  value === 'runtime/default' || value === 'docker/default' || value.startsWith('localhost/');

export const isAllowedProfile = (type: string): boolean => type === 'RuntimeDefault' || type === 'Localhost';

/** Every profile that is set to another type. */
export const forbiddenProfiles = (workload: Workload): readonly Violation[] =>
  settings(workload, 'seccompProfile').flatMap(({ by, path, value }) => {
    const type = textAt(value, 'type') ?? '';
    return isAllowedProfile(type) ? [] : [violation(by, [...path, 'type'], type)];
  });

export const forbiddenProfilesText = (violations: readonly Violation[]): string =>
  `${settersText(violations)} must not set securityContext.seccompProfile.type to ${quoted(sortedValues(violations))}`;

function forbiddenAnnotations({ annotations, containers, metadataPath }: Workload): readonly Violation[] {
  const keys = new Set([POD_ANNOTATION, ...containers.map(({ name }) => CONTAINER_ANNOTATION + name)]);
  return [...keys].flatMap((key) => {
    const value = annotations.get(key);
    if (value === undefined || isAllowedAnnotation(value)) return [];
    return [violation('annotation', [...metadataPath, 'annotations', key], `${key}=${JSON.stringify(value)}`)];
  });
}

export const seccompBaselineCheck: PodSecurityCheck = {
  id: 'seccompProfile_baseline',
  level: 'baseline',
  since: 0,
  find: (workload, minor) => (minor < FIELD_SINCE ? forbiddenAnnotations(workload) : forbiddenProfiles(workload)),
  reason: () => 'seccompProfile',
  detail(violations) {
    if (violations.some(({ by }) => by !== 'annotation')) return forbiddenProfilesText(violations);
    const values = sortedValues(violations);
    return `forbidden ${plural('annotation', 'annotations', values.length)} ${values.join(', ')}`;
  },
};

export const seccompUnconfined = podSecurityRule(seccompBaselineCheck, {
  id: 'seccomp-unconfined',
  family: 'pss-baseline',
  severity: 'high',
  principles: ['seccomp-profile'],
  controls: { bundle: 'node-isolation', cis: ['5.7.2'] },
  peers: [
    'pod-security:seccompProfile_baseline',
    'pod-security:seccompProfile_restricted',
    'trivy:KSV-0104',
    'trivy:KSV-0030',
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
        seccompProfile:
          type: Unconfined
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
        seccompProfile:
          type: RuntimeDefault
`,
    ],
  },
  mend: ({ path }, { document }) => setField(document, path, 'RuntimeDefault'),
});
