// `serviceAccount` is the old name of `serviceAccountName`. The API server copies the one to the other, and the new name wins.
import { removeField } from '../../edits.ts';
import { isSet, textAt } from '../../read.ts';
import { workloadRule } from '../../rule.ts';

export const deprecatedServiceAccountField = workloadRule({
  id: 'deprecated-service-account-field',
  family: 'hardening',
  severity: 'low',
  area: 'correctness',
  principles: ['manage-configuration'],
  controls: { bundle: 'secure-configuration' },
  peers: ['kube-linter:deprecated-service-account-field'],
  fix: 'safe',
  examples: {
    bad: [
      `apiVersion: v1
kind: Pod
metadata:
  name: web
spec:
  serviceAccount: web # of the shop
  containers:
    - name: web
      image: shop/web:1.4.2
`,
      `apiVersion: v1
kind: Pod
metadata:
  name: web
spec:
  serviceAccountName: web
  serviceAccount: shop
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
  serviceAccountName: web # of the shop
  containers:
    - name: web
      image: shop/web:1.4.2
`,
    ],
  },
  appliesTo: ({ pod }) => isSet(pod, 'serviceAccount') || isSet(pod, 'serviceAccountName'),
  check({ document, pod, podPath }, report) {
    const account = textAt(pod, 'serviceAccount');
    // Both with one value is what the API server itself prints.
    if (!account || account === textAt(pod, 'serviceAccountName')) return;
    const at = [...podPath, 'serviceAccount'];
    const key = document.manifest.keyRangeOf(at);
    const renamed =
      key !== undefined && document.file.text.slice(key.start, key.end) === 'serviceAccount'
        ? [{ range: key, text: 'serviceAccountName' }]
        : undefined;
    report({
      at,
      data: { account },
      edits: isSet(pod, 'serviceAccountName') ? removeField(document, at) : renamed,
    });
  },
});
