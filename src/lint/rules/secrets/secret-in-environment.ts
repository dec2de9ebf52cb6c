// A secret as an environment variable: it is inherited by every child, printed by many crash reports, and old until the pod restarts.
import { isSet, listAt, textAt } from '../../read.ts';
import { containerRule } from '../../rule.ts';

export const secretInEnvironment = containerRule({
  id: 'secret-in-environment',
  family: 'secrets',
  severity: 'low',
  area: 'data-protection',
  principles: ['manage-secrets'],
  controls: { bundle: 'secrets', cis: ['5.4.1'] },
  peers: ['kube-linter:read-secret-from-env-var'],
  // The program has to read a file then.
  fix: 'none',
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
        - name: DB_PASSWORD
          valueFrom:
            secretKeyRef:
              name: web-database
              key: password
`,
      `apiVersion: v1
kind: Pod
metadata:
  name: web
spec:
  containers:
    - name: web
      image: shop/web:1.4.2
      envFrom:
        - secretRef:
            name: web-database
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
        - name: DB_PASSWORD_FILE
          value: /run/secrets/database/password
      volumeMounts:
        - name: database
          mountPath: /run/secrets/database
          readOnly: true
  volumes:
    - name: database
      secret:
        secretName: web-database
        defaultMode: 0440
`,
    ],
  },
  appliesTo: ({ spec }) => listAt(spec, 'env').length > 0 || listAt(spec, 'envFrom').length > 0,
  check({ spec, path, name: container }, report) {
    for (const [index, variable] of listAt(spec, 'env').entries())
      if (isSet(variable, 'valueFrom', 'secretKeyRef'))
        report({
          at: [...path, 'env', index, 'valueFrom', 'secretKeyRef'],
          data: {
            container,
            name: textAt(variable, 'name') ?? '',
            secret: textAt(variable, 'valueFrom', 'secretKeyRef', 'name') ?? '',
          },
        });
    for (const [index, source] of listAt(spec, 'envFrom').entries())
      if (isSet(source, 'secretRef'))
        report({
          at: [...path, 'envFrom', index, 'secretRef'],
          data: { container, name: 'envFrom', secret: textAt(source, 'secretRef', 'name') ?? '' },
          peers: [],
        });
  },
});
