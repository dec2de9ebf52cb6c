// An API server that records nothing of who did what. It takes a policy and a place: with one of them alone it records nothing either.
import { apiServerFlags, flagsPath } from '../../api-server.ts';
import { containerRule } from '../../rule.ts';

export const apiServerWithoutAuditLog = containerRule({
  id: 'api-server-without-audit-log',
  family: 'audit',
  severity: 'high',
  area: 'compliance',
  principles: ['audit-logs', 'collect-audit-logs', 'trace-who-did-what'],
  controls: { bundle: 'audit', cis: ['1.2.16', '3.2.1'] },
  peers: [],
  fix: 'none',
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
      command: [kube-apiserver, --audit-log-path=/var/log/kubernetes/audit.log]
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
`,
    ],
  },
  appliesTo: (container) => apiServerFlags(container) !== undefined,
  check(container, report) {
    const flags = apiServerFlags(container);
    const says = (name: string): boolean => Boolean(flags?.get(name)?.value);
    const missing = [
      ...(says('audit-policy-file') ? [] : ['--audit-policy-file']),
      ...(says('audit-log-path') || says('audit-webhook-config-file') ? [] : ['--audit-log-path']),
    ];
    if (missing.length > 0) report({ at: flagsPath(container), data: { flags: missing.join(', ') } });
  },
});
