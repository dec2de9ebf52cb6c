// Pod Security `sysctls`: a setting of the kernel that is not confined to the pod.
import { removeField } from '../../edits.ts';
import { type PodSecurityCheck, violation } from '../../pod-security/check.ts';
import { podSecurityRule } from '../../pod-security/pod-security-rule.ts';
import { listAt, textAt } from '../../read.ts';

/** Name → first version of the policy that allows it. The form with slashes is another name. */
const SAFE_SINCE: ReadonlyMap<string, number> = new Map([
  ['kernel.shm_rmid_forced', 0],
  ['net.ipv4.ip_local_port_range', 0],
  ['net.ipv4.ip_unprivileged_port_start', 0],
  ['net.ipv4.ping_group_range', 0],
  ['net.ipv4.tcp_syncookies', 0],
  ['net.ipv4.ip_local_reserved_ports', 27],
  ['net.ipv4.tcp_fin_timeout', 29],
  ['net.ipv4.tcp_keepalive_intvl', 29],
  ['net.ipv4.tcp_keepalive_probes', 29],
  ['net.ipv4.tcp_keepalive_time', 29],
  ['net.ipv4.tcp_rmem', 32],
  ['net.ipv4.tcp_wmem', 32],
  ['net.ipv4.tcp_notsent_lowat', 37],
  ['net.ipv4.tcp_slow_start_after_idle', 37],
]);

export const sysctlsCheck: PodSecurityCheck = {
  id: 'sysctls',
  level: 'baseline',
  since: 0,
  find: ({ pod, podPath }, minor) =>
    [...listAt(pod, 'securityContext', 'sysctls').entries()].flatMap(([index, sysctl]) => {
      const name = textAt(sysctl, 'name') ?? '';
      const since = SAFE_SINCE.get(name);
      if (since !== undefined && since <= minor) return [];
      return [violation('pod', [...podPath, 'securityContext', 'sysctls', index, 'name'], name)];
    }),
  reason: () => 'forbidden sysctls',
  detail: (violations) => violations.map(({ value }) => value).join(', '),
};

export const unsafeSysctl = podSecurityRule(sysctlsCheck, {
  id: 'unsafe-sysctl',
  family: 'pss-baseline',
  severity: 'medium',
  principles: ['limits-and-isolation'],
  controls: { bundle: 'node-isolation' },
  // kube-linter:unsafe-sysctls takes the safe ones of net.ipv4 for unsafe.
  peers: ['pod-security:sysctls', 'trivy:KSV-0026'],
  fix: 'suggested',
  examples: {
    bad: [
      `apiVersion: v1
kind: Pod
metadata:
  name: web
spec:
  securityContext:
    sysctls:
      - name: net.ipv4.tcp_syncookies
        value: "1"
      - name: kernel.msgmax
        value: "65536"
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
    sysctls:
      - name: net.ipv4.tcp_syncookies
        value: "1"
  containers:
    - name: web
      image: shop/web:1.4.2
`,
    ],
  },
  // The whole item: a name alone or a value alone is nothing.
  mend: ({ path }, { document }) => removeField(document, path.slice(0, -1)),
});
