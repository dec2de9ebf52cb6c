// Pod Security `hostProbesAndHostLifecycle` (from v1.34): the kubelet is made to call another machine on the pod's behalf.
import { removeField } from '../../edits.ts';
import {
  containerNames,
  type PodSecurityCheck,
  plural,
  quoted,
  sortedValues,
  violation,
} from '../../pod-security/check.ts';
import { podSecurityRule } from '../../pod-security/pod-security-rule.ts';
import { textAt } from '../../read.ts';

const CALLERS = [
  ['livenessProbe'],
  ['readinessProbe'],
  ['startupProbe'],
  ['lifecycle', 'postStart'],
  ['lifecycle', 'preStop'],
] as const;

export const hostProbesCheck: PodSecurityCheck = {
  id: 'hostProbesAndHostLifecycle',
  level: 'baseline',
  since: 34,
  find: ({ containers }) =>
    containers.flatMap((container) =>
      CALLERS.flatMap((caller) =>
        (['httpGet', 'tcpSocket'] as const).flatMap((call) => {
          const host = textAt(container.spec, ...caller, call, 'host') ?? '';
          return host === '' ? [] : [violation(container, [...container.path, ...caller, call, 'host'], host)];
        }),
      ),
    ),
  reason: () => 'probe or lifecycle host',
  detail(violations) {
    const names = [...new Set(containerNames(violations))].toSorted();
    const hosts = sortedValues(violations);
    return [
      plural('container', 'containers', names.length),
      quoted(names),
      plural('uses', 'use', names.length),
      plural('probe or lifecycle host', 'probe or lifecycle hosts', hosts.length),
      quoted(hosts),
    ].join(' ');
  },
};

export const probeToOtherHost = podSecurityRule(hostProbesCheck, {
  id: 'probe-to-other-host',
  family: 'pss-baseline',
  severity: 'medium',
  principles: ['limits-and-isolation'],
  controls: { bundle: 'network' },
  peers: ['pod-security:hostProbesAndHostLifecycle'],
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
      readinessProbe:
        httpGet:
          host: metadata.example.com
          path: /
          port: 80
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
      readinessProbe:
        httpGet:
          path: /
          port: 80
`,
    ],
  },
  mend: ({ path }, { document }) => removeField(document, path),
});
