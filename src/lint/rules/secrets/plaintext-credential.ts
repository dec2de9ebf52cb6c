// A password, token or key written into the manifest: it is in the repository, in the API and in every backup of both.
import { listAt, textAt } from '../../read.ts';
import { containerRule, type Report } from '../../rule.ts';
import type { Container } from '../../workloads.ts';
import { isCredential, isCredentialByForm, isCredentialName, isPrivateKey, isReal } from './shared/credentials.ts';

export const plaintextCredential = containerRule({
  id: 'plaintext-credential',
  family: 'secrets',
  severity: 'critical',
  area: 'data-protection',
  principles: ['manage-secrets', 'manage-keys-and-tokens'],
  controls: { bundle: 'secrets', cis: ['5.4.1'] },
  peers: ['kube-linter:env-var-secret', 'polaris:sensitiveContainerEnvVar'],
  // Where the secret is kept, somebody has to decide; and what was written here has to be changed.
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
          value: correct-horse-battery
`,
      `apiVersion: v1
kind: Pod
metadata:
  name: web
spec:
  containers:
    - name: web
      image: shop/web:1.4.2
      args: [--listen=:8080, --api-token=9f86d081884c]
      env:
        - name: DATABASE_URL
          value: postgres://shop:s3cr3t-Pa55@postgres:5432/shop
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
      env:
        - {name: DB_PASSWORD_FILE, value: /run/secrets/db/password}
        - {name: TLS_SECRET_NAME, value: shop-tls}
        - {name: TOKEN_TTL_SECONDS, value: "3600"}
        - {name: DATABASE_URL, value: "postgres://shop:$(DB_PASSWORD)@postgres:5432/shop"}
`,
    ],
  },
  appliesTo: ({ spec }) => ['env', 'args', 'command'].some((field) => listAt(spec, field).length > 0),
  check(container, report) {
    checkEnvironment(container, report);
    checkArguments(container, report);
  },
});

function checkEnvironment({ spec, path, name: container }: Container, report: Report): void {
  for (const [index, variable] of listAt(spec, 'env').entries()) {
    const [name, value] = [textAt(variable, 'name') ?? '', textAt(variable, 'value') ?? ''];
    if (!isCredential(name, value)) continue;
    report({
      at: [...path, 'env', index, 'value'],
      data: { container, name },
      peers: [
        // The one peer goes by the names and by private keys only, the other by one word.
        ...(isCredentialName(name) || isPrivateKey(value) ? ['polaris:sensitiveContainerEnvVar'] : []),
        ...(/secret/i.test(name) ? ['kube-linter:env-var-secret'] : []),
      ],
    });
  }
}

/** `--name=value`, or `--name` and the value as the next word. */
function checkArguments({ spec, path, name: container }: Container, report: Report): void {
  for (const list of ['command', 'args'] as const) {
    const words = listAt(spec, list);
    for (const [index, word] of words.entries()) {
      if (typeof word !== 'string') continue;
      const [, name = '', joined] = /^--?([A-Za-z][\w.-]{0,99})(?:=([\s\S]*))?$/.exec(word) ?? [];
      const next = words[index + 1];
      const apart = joined === undefined && typeof next === 'string' && !next.startsWith('-') ? next : '';
      const value = joined ?? apart;
      const named = name !== '' && isCredentialName(name) && isReal(value);
      if (!named && !isCredentialByForm(word)) continue;
      report({
        at: [...path, list, named && joined === undefined ? index + 1 : index],
        data: { container, name: name === '' ? list : name },
        peers: [],
      });
    }
  }
}
