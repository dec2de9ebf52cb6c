// Annotations of the past that nobody reads any more: a protection or a setting that seems to be there, and is not.
import type { Path } from '../../../manifest/index.ts';
import { removeField } from '../../edits.ts';
import { workloadRule } from '../../rule.ts';

/** Beginning of the key → Kubernetes release since which it is not read, and the field that took its place. */
const IGNORED: readonly (readonly [start: string, since: string, field: string])[] = [
  ['seccomp.security.alpha.kubernetes.io/pod', '1.27', 'securityContext.seccompProfile'],
  ['container.seccomp.security.alpha.kubernetes.io/', '1.27', 'securityContext.seccompProfile'],
  ['security.alpha.kubernetes.io/sysctls', '1.11', 'securityContext.sysctls'],
  ['security.alpha.kubernetes.io/unsafe-sysctls', '1.11', 'securityContext.sysctls'],
  ['scheduler.alpha.kubernetes.io/critical-pod', '1.16', 'priorityClassName'],
  ['scheduler.alpha.kubernetes.io/affinity', '1.6', 'affinity'],
  ['scheduler.alpha.kubernetes.io/tolerations', '1.6', 'tolerations'],
  ['pod.beta.kubernetes.io/init-containers', '1.8', 'initContainers'],
  ['pod.alpha.kubernetes.io/init-containers', '1.8', 'initContainers'],
  ['pod.beta.kubernetes.io/hostname', '1.7', 'hostname'],
  ['pod.beta.kubernetes.io/subdomain', '1.7', 'subdomain'],
  ['alpha.kubernetes.io/nvidia-gpu-driver', '1.10', 'resources.limits'],
];

const replacementOf = (key: string) =>
  IGNORED.find(([start]) => (start.endsWith('/') ? key.startsWith(start) : key === start));

export const annotationWithoutEffect = workloadRule({
  id: 'annotation-without-effect',
  family: 'schema',
  severity: 'medium',
  area: 'correctness',
  principles: ['manage-configuration', 'limits-and-isolation'],
  controls: { bundle: 'secure-configuration' },
  peers: [],
  fix: 'suggested',
  examples: {
    bad: [
      `apiVersion: v1
kind: Pod
metadata:
  name: web
  annotations:
    seccomp.security.alpha.kubernetes.io/pod: runtime/default
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
    seccompProfile: {type: RuntimeDefault}
  containers:
    - name: web
      image: shop/web:1.4.2
`,
    ],
  },
  appliesTo: ({ annotations }) => annotations.size > 0,
  check({ document, annotations, metadataPath }, report) {
    for (const key of annotations.keys()) {
      const found = replacementOf(key);
      if (found === undefined) continue;
      const [, since, field] = found;
      const at: Path = [...metadataPath, 'annotations', key];
      report({ at, data: { key, since, field }, edits: removeField(document, at) });
    }
  },
});
