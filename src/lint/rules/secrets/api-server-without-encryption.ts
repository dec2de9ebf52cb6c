// An API server that writes Secrets to etcd as they are.
import { apiServerFlags, flagsPath } from '../../api-server.ts';
import { containerRule } from '../../rule.ts';

const FLAG = 'encryption-provider-config';

export const apiServerWithoutEncryption = containerRule({
  id: 'api-server-without-encryption',
  family: 'secrets',
  severity: 'high',
  area: 'data-protection',
  principles: ['encrypt-at-rest'],
  controls: { bundle: 'encryption-at-rest', cis: ['1.2.27'] },
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
      command: [kube-apiserver, --etcd-servers=https://127.0.0.1:2379]
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
        - --etcd-servers=https://127.0.0.1:2379
        - --encryption-provider-config=/etc/kubernetes/encryption.yaml
`,
    ],
  },
  appliesTo: (container) => apiServerFlags(container) !== undefined,
  check(container, report) {
    if (!apiServerFlags(container)?.get(FLAG)?.value) report({ at: flagsPath(container), data: { flag: `--${FLAG}` } });
  },
});
