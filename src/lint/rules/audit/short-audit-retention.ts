// An audit log that is thrown away before anybody has a reason to look.
import { apiServerFlags, flagsPath } from '../../api-server.ts';
import { containerRule } from '../../rule.ts';

export const shortAuditRetention = containerRule({
  id: 'short-audit-retention',
  family: 'audit',
  severity: 'medium',
  area: 'compliance',
  principles: ['audit-logs', 'automated-evidence'],
  controls: { bundle: 'audit', cis: ['1.2.17', '1.2.18', '1.2.19'] },
  peers: [],
  fix: 'none',
  options: { lowestAgeDays: 30, lowestBackups: 10, lowestSizeMegabytes: 100 },
  examples: {
    bad: [
      `apiVersion: v1
kind: Pod
metadata:
  name: kube-apiserver
  namespace: kube-system
spec:
  containers:
    - name: kube-apiserver
      image: registry.k8s.io/kube-apiserver:v1.37.2
      command:
        - kube-apiserver
        - --audit-policy-file=/etc/kubernetes/audit-policy.yaml
        - --audit-log-path=/var/log/kubernetes/audit.log
        - --audit-log-maxage=7
`,
    ],
    good: [
      `apiVersion: v1
kind: Pod
metadata:
  name: kube-apiserver
  namespace: kube-system
spec:
  containers:
    - name: kube-apiserver
      image: registry.k8s.io/kube-apiserver:v1.37.2
      command:
        - kube-apiserver
        - --audit-policy-file=/etc/kubernetes/audit-policy.yaml
        - --audit-log-path=/var/log/kubernetes/audit.log
        - --audit-log-maxage=30
        - --audit-log-maxbackup=10
        - --audit-log-maxsize=100
`,
    ],
  },
  // `-` is the standard output, which somebody else keeps.
  appliesTo(container) {
    const path = apiServerFlags(container)?.get('audit-log-path')?.value;
    return Boolean(path) && path !== '-';
  },
  check(container, report, { options }) {
    const flags = apiServerFlags(container);
    const lowest = {
      'audit-log-maxage': options.lowestAgeDays,
      'audit-log-maxbackup': options.lowestBackups,
      'audit-log-maxsize': options.lowestSizeMegabytes,
    };
    for (const [name, least] of Object.entries(lowest)) {
      const flag = flags?.get(name);
      if (flag !== undefined && Number(flag.value) >= least) continue;
      report({ at: flag?.path ?? flagsPath(container), data: { flag: `--${name}`, lowest: least } });
    }
  },
});
