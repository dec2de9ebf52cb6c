// A password, token or key in a ConfigMap, which everybody may read who may look at the namespace.
import { objectAt } from '../../read.ts';
import { documentRule } from '../../rule.ts';
import { credentialInFile } from './shared/config-lines.ts';
import { isCredentialByForm, isCredentialName, isPrivateKey, isReal } from './shared/credentials.ts';

export const credentialInConfigMap = documentRule({
  id: 'credential-in-config-map',
  family: 'secrets',
  severity: 'high',
  area: 'data-protection',
  principles: ['manage-secrets', 'classify-data'],
  controls: { bundle: 'secrets' },
  peers: ['polaris:sensitiveConfigmapContent', 'trivy:KSV-0109'],
  fix: 'none',
  types: ['ConfigMap'],
  examples: {
    bad: [
      `apiVersion: v1
kind: ConfigMap
metadata:
  name: web
data:
  LOG_LEVEL: info
  DB_PASSWORD: correct-horse-battery
`,
      `apiVersion: v1
kind: ConfigMap
metadata:
  name: web
data:
  application.properties: |
    server.port=8080
    spring.datasource.password=correct-horse-battery
`,
    ],
    good: [
      `apiVersion: v1
kind: ConfigMap
metadata:
  name: web
data:
  LOG_LEVEL: info
`,
      `apiVersion: v1
kind: ConfigMap
metadata:
  name: web
data:
  application.properties: |
    server.port=8080
    spring.datasource.password=\${DB_PASSWORD}
    token.validity.seconds=3600
`,
    ],
  },
  check(configMap, report) {
    for (const [key, value] of Object.entries(objectAt(configMap.object, 'data'))) {
      if (typeof value !== 'string') continue;
      const wholeValue = isCredentialName(key) && !value.trim().includes('\n') && isReal(value);
      const inFile = wholeValue ? undefined : credentialInFile(key, value);
      const byForm = isCredentialByForm(value);
      if (!wholeValue && !byForm && inFile === undefined) continue;
      const peers = [
        ...(isCredentialName(key) || isPrivateKey(value) ? ['polaris:sensitiveConfigmapContent'] : []),
        ...(isCredentialName(key) ? ['trivy:KSV-0109'] : []),
      ];
      report({ at: ['data', key], data: { key, name: inFile ?? key }, peers });
    }
  },
});
