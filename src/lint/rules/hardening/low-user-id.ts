// User and group of the container by number, and the number outside what a node gives to its own accounts. Advice: an image may need another.
import { setField } from '../../edits.ts';
import { isWindows } from '../../pod-security/check.ts';
import { containerRule } from '../../rule.ts';
import { effectiveSetting } from '../../security-context.ts';

export const lowUserId = containerRule({
  id: 'low-user-id',
  family: 'hardening',
  severity: 'info',
  area: 'runtime-security',
  principles: ['run-as-non-root'],
  controls: { bundle: 'least-privilege' },
  peers: ['kube-score:container-security-context-user-group-id', 'trivy:KSV-0020', 'trivy:KSV-0021'],
  fix: 'suggested',
  options: { lowestId: 10_000 },
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
      securityContext:
        runAsUser: 1000
        runAsGroup: 10001
`,
      `apiVersion: v1
kind: Pod
metadata:
  name: web
spec:
  securityContext:
    runAsUser: 10001
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
  containers:
    - name: web
      image: shop/web:1.4.2
      securityContext:
        runAsUser: 10001
        runAsGroup: 10001
`,
    ],
  },
  appliesTo: ({ workload }) => !isWindows(workload),
  check(container, report, { options }) {
    for (const field of ['runAsUser', 'runAsGroup'] as const) {
      const { value, path } = effectiveSetting(container, field);
      if (typeof value === 'number' && value >= options.lowestId) continue;
      report({
        at: path,
        data: { container: container.name, field, lowest: options.lowestId },
        edits: setField(container.document, path, options.lowestId + 1),
        peers: [
          'kube-score:container-security-context-user-group-id',
          field === 'runAsUser' ? 'trivy:KSV-0020' : 'trivy:KSV-0021',
        ],
      });
    }
  },
});
