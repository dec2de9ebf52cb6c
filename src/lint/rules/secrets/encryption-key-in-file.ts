// The key that encrypts etcd, written into a file beside everything else.
import { listAt, textAt } from '../../read.ts';
import { documentRule } from '../../rule.ts';
import { isReal } from './shared/credentials.ts';
import { ENCRYPTION_TYPE, encryptedResources } from './shared/encryption.ts';

export const encryptionKeyInFile = documentRule({
  id: 'encryption-key-in-file',
  family: 'secrets',
  severity: 'high',
  area: 'data-protection',
  principles: ['manage-keys-and-tokens', 'rotate-keys', 'encrypt-at-rest'],
  controls: { bundle: 'encryption-at-rest' },
  peers: [],
  fix: 'none',
  types: [ENCRYPTION_TYPE],
  examples: {
    bad: [
      `apiVersion: apiserver.config.k8s.io/v1
kind: EncryptionConfiguration
resources:
  - resources: [secrets]
    providers:
      - secretbox:
          keys:
            - name: key1
              secret: c2VjcmV0IGlzIHNlY3VyZSwgaXMgaXQgbm90IGluZGU=
      - identity: {}
`,
    ],
    good: [
      `apiVersion: apiserver.config.k8s.io/v1
kind: EncryptionConfiguration
resources:
  - resources: [secrets]
    providers:
      - kms:
          apiVersion: v2
          name: vault
          endpoint: unix:///run/kms/vault.sock
      - identity: {}
`,
    ],
  },
  check(configuration, report) {
    for (const { name, settings, path } of encryptedResources(configuration).flatMap(({ providers }) => providers))
      for (const [index, key] of listAt(settings, 'keys').entries())
        if (isReal(textAt(key, 'secret') ?? ''))
          report({
            at: [...path, 'keys', index, 'secret'],
            data: { provider: name, key: textAt(key, 'name') ?? '' },
          });
  },
});
