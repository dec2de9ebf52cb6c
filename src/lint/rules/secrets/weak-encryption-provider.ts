// Providers that Kubernetes itself advises against: kms v1 is switched off by default since 1.29, aescbc can be probed (padding oracle), aesgcm
// needs a new key before its counter comes round.
import { textAt } from '../../read.ts';
import { documentRule } from '../../rule.ts';
import { ENCRYPTION_TYPE, encryptedResources } from './shared/encryption.ts';

export const weakEncryptionProvider = documentRule({
  id: 'weak-encryption-provider',
  family: 'secrets',
  severity: 'medium',
  area: 'data-protection',
  principles: ['encrypt-at-rest', 'rotate-keys'],
  controls: { bundle: 'encryption-at-rest', cis: ['1.2.28'] },
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
      - kms:
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
    for (const { providers } of encryptedResources(configuration)) {
      // Those behind the first only read what was written before.
      const [first] = providers;
      if (first === undefined) continue;
      const oldKms = first.name === 'kms' && textAt(first.settings, 'apiVersion') !== 'v2';
      if (oldKms || first.name === 'aescbc' || first.name === 'aesgcm')
        report({ at: first.path, data: { provider: oldKms ? 'kms v1' : first.name } });
    }
  },
});
