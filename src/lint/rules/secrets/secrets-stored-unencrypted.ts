// Secrets that go to etcd as they are, though there is a configuration of encryption: the first provider writes, and it has to be one that encrypts.
import { documentRule } from '../../rule.ts';
import { coversSecrets, ENCRYPTION_TYPE, encryptedResources } from './shared/encryption.ts';

export const secretsStoredUnencrypted = documentRule({
  id: 'secrets-stored-unencrypted',
  family: 'secrets',
  severity: 'high',
  area: 'data-protection',
  principles: ['encrypt-at-rest', 'manage-secrets'],
  controls: { bundle: 'encryption-at-rest', cis: ['1.2.27', '1.2.28'] },
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
      - identity: {}
      - kms:
          apiVersion: v2
          name: vault
          endpoint: unix:///run/kms/vault.sock
`,
      `apiVersion: apiserver.config.k8s.io/v1
kind: EncryptionConfiguration
resources:
  - resources: [configmaps]
    providers:
      - kms:
          apiVersion: v2
          name: vault
          endpoint: unix:///run/kms/vault.sock
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
    const entry = encryptedResources(configuration).find(coversSecrets);
    if (entry === undefined) {
      report({ at: ['resources'], data: { provider: 'identity' } });
      return;
    }
    const [first] = entry.providers;
    if (first === undefined || first.name === 'identity')
      report({ at: first?.path ?? [...entry.path, 'providers'], data: { provider: 'identity' } });
  },
});
