// A token of a service account that never expires, kept in a Secret. Pods get short ones by themselves since Kubernetes 1.22.
import { textAt } from '../../read.ts';
import { documentRule } from '../../rule.ts';

export const longLivedToken = documentRule({
  id: 'long-lived-token',
  family: 'secrets',
  severity: 'medium',
  area: 'access-control',
  principles: ['manage-keys-and-tokens'],
  controls: { bundle: 'secrets' },
  peers: [],
  fix: 'none',
  types: ['Secret'],
  examples: {
    bad: [
      `apiVersion: v1
kind: Secret
metadata:
  name: pipeline-token
  annotations:
    kubernetes.io/service-account.name: pipeline
type: kubernetes.io/service-account-token
`,
    ],
    good: [
      `apiVersion: v1
kind: Pod
metadata:
  name: pipeline
spec:
  serviceAccountName: pipeline
  automountServiceAccountToken: false
  containers:
    - name: pipeline
      image: shop/pipeline:1.4.2
      volumeMounts:
        - {name: token, mountPath: /run/secrets/token, readOnly: true}
  volumes:
    - name: token
      projected:
        defaultMode: 0440
        sources:
          - serviceAccountToken: {path: token, expirationSeconds: 3600, audience: deploy.example.com}
`,
    ],
  },
  check({ object, name }, report) {
    if (textAt(object, 'type') !== 'kubernetes.io/service-account-token') return;
    const account = textAt(object, 'metadata', 'annotations', 'kubernetes.io/service-account.name') ?? '';
    report({ at: ['type'], data: { secret: name, account } });
  },
});
