// The rules of this family, in the order of their page.
import type { Rule } from '../../rule.ts';
import { apiServerWithoutEncryption } from './api-server-without-encryption.ts';
import { credentialInConfigMap } from './credential-in-config-map.ts';
import { decimalFileMode } from './decimal-file-mode.ts';
import { encryptionKeyInFile } from './encryption-key-in-file.ts';
import { longLivedToken } from './long-lived-token.ts';
import { plaintextCredential } from './plaintext-credential.ts';
import { secretFileReadableByAll } from './secret-file-readable-by-all.ts';
import { secretInEnvironment } from './secret-in-environment.ts';
import { secretInManifest } from './secret-in-manifest.ts';
import { secretsStoredUnencrypted } from './secrets-stored-unencrypted.ts';
import { weakEncryptionProvider } from './weak-encryption-provider.ts';

export const secretsRules = [
  plaintextCredential,
  credentialInConfigMap,
  secretInManifest,
  secretInEnvironment,
  secretFileReadableByAll,
  decimalFileMode,
  longLivedToken,
  secretsStoredUnencrypted,
  weakEncryptionProvider,
  encryptionKeyInFile,
  apiServerWithoutEncryption,
] as const satisfies readonly Rule[];
