// Pod Security `appArmorProfile`: the profile of AppArmor that every container gets is switched off, by the field or by the old annotation.
import { setField } from '../../edits.ts';
import { APP_ARMOR_ANNOTATION, isHardened } from '../../kernel-hardening.ts';
import {
  isWindows,
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
import { isSet, textAt } from '../../read.ts';
import type { Workload } from '../../workloads.ts';

const isAllowedAnnotation = (value: string): boolean =>
  value === '' || value === 'runtime/default' || value.startsWith('localhost/');

const ofAnnotations = (violations: readonly Violation[]): readonly Violation[] =>
  violations.filter(({ by }) => by === 'annotation');

/** To a container without a profile the server gives the one that its annotation names, unless that is the pod's anyway. */
function fieldsOfAnnotations({ annotations, containers, pod, metadataPath }: Workload): readonly Violation[] {
  if (textAt(pod, 'securityContext', 'appArmorProfile', 'type') === 'Unconfined') return [];
  return containers
    .filter(
      ({ name, spec }) =>
        annotations.get(APP_ARMOR_ANNOTATION + name) === 'unconfined' &&
        !isSet(spec, 'securityContext', 'appArmorProfile'),
    )
    .map((container) => {
      const path = [...metadataPath, 'annotations', APP_ARMOR_ANNOTATION + container.name];
      return { ...violation(container, path, 'Unconfined'), given: true };
    });
}

export const appArmorProfileCheck: PodSecurityCheck = {
  id: 'appArmorProfile',
  level: 'baseline',
  since: 0,
  find(workload) {
    const fields = settings(workload, 'appArmorProfile').flatMap(({ by, path, value }) => {
      const type = textAt(value, 'type') ?? '';
      return type === 'RuntimeDefault' || type === 'Localhost' ? [] : [violation(by, [...path, 'type'], type)];
    });
    const given = workload.kind === 'Pod' && !isWindows(workload) ? fieldsOfAnnotations(workload) : [];
    const annotations = [...workload.annotations]
      .filter(([key, value]) => key.startsWith(APP_ARMOR_ANNOTATION) && !isAllowedAnnotation(value))
      .map(([key, value]) =>
        violation('annotation', [...workload.metadataPath, 'annotations', key], `${key}=${JSON.stringify(value)}`),
      );
    return [...fields, ...given, ...annotations];
  },
  reason: (violations) =>
    plural('forbidden AppArmor profile', 'forbidden AppArmor profiles', valuesOf(violations).length),
  detail(violations) {
    const annotations = ofAnnotations(violations);
    const setters = [
      settersText(violations),
      annotations.length === 0 ? '' : plural('annotation', 'annotations', annotations.length),
    ].filter((setter) => setter !== '');
    return `${setters.join(' and ')} must not set AppArmor profile type to ${quoted(valuesOf(violations))}`;
  },
};

/** Those of fields first. */
const valuesOf = (violations: readonly Violation[]): string[] => [
  ...sortedValues(violations.filter(({ by }) => by !== 'annotation')),
  ...sortedValues(ofAnnotations(violations)),
];

/** Asks for any way of hardening, and knows the annotation only. */
const WITHOUT_ANY = 'polaris:linuxHardening';

export const appArmorDisabled = podSecurityRule(appArmorProfileCheck, {
  id: 'app-armor-disabled',
  family: 'pss-baseline',
  severity: 'high',
  principles: ['apparmor-or-selinux'],
  controls: { bundle: 'node-isolation' },
  peers: ['pod-security:appArmorProfile', WITHOUT_ANY],
  fix: 'suggested',
  examples: {
    bad: [
      `apiVersion: v1
kind: Pod
metadata:
  name: web
spec:
  securityContext:
    appArmorProfile:
      type: Unconfined
  containers:
    - name: web
      image: shop/web:1.4.2
`,
      `apiVersion: v1
kind: Pod
metadata:
  name: web
  annotations:
    container.apparmor.security.beta.kubernetes.io/web: unconfined
spec:
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
    appArmorProfile:
      type: RuntimeDefault
  containers:
    - name: web
      image: shop/web:1.4.2
`,
    ],
  },
  // The annotation is reported.
  reportedElsewhere: ({ given }) => given === true,
  mend: ({ by, path }, { document }) =>
    setField(document, path, by === 'annotation' ? 'runtime/default' : 'RuntimeDefault'),
  peersOf({ by }, { containers }) {
    const concerned = typeof by === 'object' ? [by] : by === 'pod' ? containers : [];
    return ['pod-security:appArmorProfile', ...(concerned.every(isHardened) ? [] : [WITHOUT_ANY])];
  },
  dataOf: ({ by, value }) => ({ value: by === 'annotation' ? value : `type: ${value}` }),
});
