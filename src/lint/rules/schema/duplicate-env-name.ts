// One environment variable twice in a container: the later one wins, and whoever changes the earlier one wonders why nothing happens.
import { removeField } from '../../edits.ts';
import { listAt, textAt } from '../../read.ts';
import { containerRule } from '../../rule.ts';

export const duplicateEnvName = containerRule({
  id: 'duplicate-env-name',
  family: 'schema',
  severity: 'medium',
  area: 'correctness',
  principles: ['configuration-outside-the-image', 'manage-configuration'],
  controls: { bundle: 'secure-configuration' },
  peers: ['kube-linter:duplicate-env-var', 'kube-score:environment-variable-key-duplication'],
  fix: 'safe',
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
      env:
        - name: LOG_LEVEL
          value: info
        - name: LOG_LEVEL
          value: info
`,
      `apiVersion: v1
kind: Pod
metadata:
  name: web
spec:
  containers:
    - name: web
      image: shop/web:1.4.2
      env:
        - name: DB_HOST
          value: orders-db
        - name: DB_HOST
          valueFrom:
            configMapKeyRef: {name: web, key: db-host}
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
      env:
        - name: LOG_LEVEL
          value: info
`,
    ],
  },
  appliesTo: ({ spec }) => listAt(spec, 'env').length > 0,
  check({ document, spec, path, name }, report) {
    const list = listAt(spec, 'env');
    const last = new Map(list.map((entry, index) => [textAt(entry, 'name') ?? '', index]));
    for (const [index, entry] of list.entries()) {
      const variable = textAt(entry, 'name') ?? '';
      const winner = last.get(variable) ?? index;
      if (variable === '' || winner === index) continue;
      const at = [...path, 'env', index];
      const alike = JSON.stringify(entry) === JSON.stringify(list[winner]);
      report({
        at: [...at, 'name'],
        data: { container: name, variable, times: list.filter((other) => textAt(other, 'name') === variable).length },
        related: [{ document, at: [...path, 'env', winner, 'name'] }],
        edits: removeField(document, at),
        fix: alike ? 'safe' : 'suggested',
      });
    }
  },
});
