// Pod Security `hostPathVolumes`: a directory of the node is mounted into the pod.
import { type PodSecurityCheck, plural, quoted, violation } from '../../pod-security/check.ts';
import { podSecurityRule } from '../../pod-security/pod-security-rule.ts';
import { isSet, listAt, textAt } from '../../read.ts';

export const hostPathVolumesCheck: PodSecurityCheck = {
  id: 'hostPathVolumes',
  level: 'baseline',
  since: 0,
  find: ({ pod, podPath }) =>
    [...listAt(pod, 'volumes').entries()]
      .filter(([, volume]) => isSet(volume, 'hostPath'))
      .map(([index, volume]) =>
        violation('pod', [...podPath, 'volumes', index, 'hostPath'], textAt(volume, 'name') ?? ''),
      ),
  reason: () => 'hostPath volumes',
  detail: (violations) =>
    `${plural('volume', 'volumes', violations.length)} ${quoted(violations.map(({ value }) => value))}`,
};

export const hostPathVolume = podSecurityRule(hostPathVolumesCheck, {
  id: 'host-path-volume',
  family: 'pss-baseline',
  severity: 'high',
  principles: ['limits-and-isolation'],
  controls: { bundle: 'node-isolation', cis: ['5.2.12'] },
  peers: ['pod-security:hostPathVolumes', 'pod-security:restrictedVolumes', 'polaris:hostPathSet', 'trivy:KSV-0023'],
  fix: 'none',
  examples: {
    bad: [
      `apiVersion: v1
kind: Pod
metadata:
  name: logs
spec:
  containers:
    - name: logs
      image: shop/logs:1.4.2
      volumeMounts:
        - {name: logs, mountPath: /logs}
  volumes:
    - name: logs
      hostPath:
        path: /var/log
`,
    ],
    good: [
      `apiVersion: v1
kind: Pod
metadata:
  name: logs
spec:
  containers:
    - name: logs
      image: shop/logs:1.4.2
      volumeMounts:
        - {name: logs, mountPath: /logs}
  volumes:
    - name: logs
      emptyDir: {}
`,
    ],
  },
});
