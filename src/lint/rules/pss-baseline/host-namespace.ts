// Pod Security `hostNamespaces`: the pod shares the network, the processes or the memory of its node.
import { setField } from '../../edits.ts';
import { type PodSecurityCheck, violation } from '../../pod-security/check.ts';
import { podSecurityRule } from '../../pod-security/pod-security-rule.ts';

const FIELDS = ['hostNetwork', 'hostPID', 'hostIPC'] as const;

const PEERS: Readonly<Record<string, readonly string[]>> = {
  hostNetwork: ['kube-linter:host-network', 'polaris:hostNetworkSet', 'trivy:KSV-0009'],
  hostPID: ['kube-linter:host-pid', 'polaris:hostPIDSet', 'trivy:KSV-0010'],
  hostIPC: ['kube-linter:host-ipc', 'polaris:hostIPCSet', 'trivy:KSV-0008'],
};

export const hostNamespacesCheck: PodSecurityCheck = {
  id: 'hostNamespaces',
  level: 'baseline',
  since: 0,
  find: ({ pod, podPath }) =>
    FIELDS.filter((field) => pod[field] === true).map((field) =>
      violation('pod', [...podPath, field], `${field}=true`),
    ),
  reason: () => 'host namespaces',
  detail: (violations) => violations.map(({ value }) => value).join(', '),
};

const fieldOf = (value: string): string => value.slice(0, value.indexOf('='));

export const hostNamespace = podSecurityRule(hostNamespacesCheck, {
  id: 'host-namespace',
  family: 'pss-baseline',
  severity: 'high',
  principles: ['limits-and-isolation'],
  controls: { bundle: 'node-isolation', cis: ['5.2.3', '5.2.4', '5.2.5'] },
  peers: ['pod-security:hostNamespaces', ...Object.values(PEERS).flat()],
  fix: 'suggested',
  examples: {
    bad: [
      `apiVersion: v1
kind: Pod
metadata:
  name: web
spec:
  hostPID: true # to see the processes of the node
  containers:
    - name: web
      image: shop/web:1.4.2
`,
      `apiVersion: apps/v1
kind: DaemonSet
metadata:
  name: agent
spec:
  selector:
    matchLabels: {app: agent}
  template:
    metadata:
      labels: {app: agent}
    spec:
      hostNetwork: true
      hostIPC: true
      containers:
        - name: agent
          image: shop/agent:1.4.2
`,
    ],
    good: [
      `apiVersion: v1
kind: Pod
metadata:
  name: web
spec:
  hostPID: false
  containers:
    - name: web
      image: shop/web:1.4.2
`,
    ],
  },
  mend: ({ path }, { document }) => setField(document, path, false),
  dataOf: ({ value }) => ({ field: fieldOf(value) }),
  peersOf: ({ value }) => ['pod-security:hostNamespaces', ...(PEERS[fieldOf(value)] ?? [])],
});
