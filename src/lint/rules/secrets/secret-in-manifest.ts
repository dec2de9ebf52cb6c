// A Secret with its content, in a file: base64 hides nothing, and the file is in a repository. What SOPS has encrypted is fine.
import { isSet, objectAt, textAt } from '../../read.ts';
import { documentRule } from '../../rule.ts';
import { isPublicHalf, isReal } from './shared/credentials.ts';

export const secretInManifest = documentRule({
  id: 'secret-in-manifest',
  family: 'secrets',
  severity: 'high',
  area: 'data-protection',
  principles: ['manage-secrets'],
  controls: { bundle: 'secrets', cis: ['5.4.2'] },
  peers: [],
  fix: 'none',
  types: ['Secret'],
  examples: {
    bad: [
      `apiVersion: v1
kind: Secret
metadata:
  name: web-database
data:
  password: Y29ycmVjdC1ob3JzZS1iYXR0ZXJ5
`,
      `apiVersion: v1
kind: Secret
metadata:
  name: web-database
stringData:
  password: correct-horse-battery
`,
    ],
    good: [
      `apiVersion: external-secrets.io/v1
kind: ExternalSecret
metadata:
  name: web-database
spec:
  secretStoreRef:
    kind: ClusterSecretStore
    name: vault
  data:
    - secretKey: password
      remoteRef:
        key: shop/web/database
        property: password
`,
      `apiVersion: v1
kind: Secret
metadata:
  name: web-database
stringData:
  password: ENC[AES256_GCM,data:p673w5dF,iv:YY=,tag:aa=,type:str]
`,
      `apiVersion: v1
kind: Secret
metadata:
  name: web-database
type: Opaque
`,
    ],
  },
  // Tokens of accounts are another rule's; their content is filled in by the cluster.
  appliesTo: ({ object }) => textAt(object, 'type') !== 'kubernetes.io/service-account-token' && !isSet(object, 'sops'),
  check({ object, name }, report) {
    for (const field of ['data', 'stringData'] as const) {
      const keys = Object.entries(objectAt(object, field))
        .filter(([key, value]) => typeof value === 'string' && !isPublicHalf(key) && isReal(value))
        .map(([key]) => key);
      if (keys.length > 0) report({ at: [field], data: { secret: name, keys: keys.slice(0, 5).join(', '), field } });
    }
  },
});
