// The lecture's policy, in our words: a PodSecurityPolicy that no cluster of today takes, and a namespace in which nothing replaces it.
import type { Language } from '../../../i18n/index.ts';
import type { CheckFile } from '../draft.ts';

const NOTE = {
  ko: ['Kubernetes 1.25부터 이 종류는 없습니다', '그래서 이 네임스페이스에서는 무엇이든 띄울 수 있습니다'],
  en: ['since Kubernetes 1.25 this kind is gone', 'so anything may run in this namespace'],
} as const;

export const policyOfThePast = (language: Language): readonly CheckFile[] => [
  {
    name: 'policy.yaml',
    text: `# ${NOTE[language][0]}
apiVersion: policy/v1beta1
kind: PodSecurityPolicy
metadata:
  name: careful
spec:
  privileged: false
  allowPrivilegeEscalation: false
  readOnlyRootFilesystem: true
  requiredDropCapabilities: [ALL]
  runAsUser: {rule: MustRunAsNonRoot}
  seLinux: {rule: RunAsAny}
  fsGroup: {rule: RunAsAny}
  volumes: [configMap, secret, emptyDir, projected, persistentVolumeClaim]
`,
  },
  {
    name: 'namespace.yaml',
    text: `# ${NOTE[language][1]}
apiVersion: v1
kind: Namespace
metadata:
  name: shop
---
apiVersion: v1
kind: Pod
metadata:
  name: debug
  namespace: shop
spec:
  hostNetwork: true
  containers:
    - name: shell
      image: registry.example.com/tools/shell:1.4.0
      command: [sleep, infinity]
      securityContext:
        capabilities: {add: [NET_ADMIN]}
`,
  },
];
