// Cases of the rules of secrets that their examples do not show: above all what is no credential.
import { describe, expect, test } from 'vitest';
import { apiServerWithoutEncryption } from '../../../src/lint/rules/secrets/api-server-without-encryption.ts';
import { credentialInConfigMap } from '../../../src/lint/rules/secrets/credential-in-config-map.ts';
import { decimalFileMode } from '../../../src/lint/rules/secrets/decimal-file-mode.ts';
import { plaintextCredential } from '../../../src/lint/rules/secrets/plaintext-credential.ts';
import { secretFileReadableByAll } from '../../../src/lint/rules/secrets/secret-file-readable-by-all.ts';
import { secretInManifest } from '../../../src/lint/rules/secrets/secret-in-manifest.ts';
import { secretsStoredUnencrypted } from '../../../src/lint/rules/secrets/secrets-stored-unencrypted.ts';
import { isCredential } from '../../../src/lint/rules/secrets/shared/credentials.ts';
import { applyEdits } from '../../../src/manifest/index.ts';
import { findingsOf, pathsOf, podWith } from './findings-of.ts';

describe('a credential', () => {
  test.each([
    ['DB_PASSWORD', 'hunter2'],
    ['dbPassword', 'hunter2'],
    ['PGPASSWORD', 'hunter2'],
    ['MYSQL_PWD', 'hunter2'],
    ['CLIENT_SECRET', '9f86d081884c7d65'],
    ['SECRET_KEY', '9f86d081884c7d65'],
    ['AZURE_STORAGE_KEY', 'ZXhhbXBsZQ=='],
    ['aws_secret_access_key', 'EXAMPLE0000'],
    ['GF_SECURITY_ADMIN_PASSWORD', 'admin'],
    ['ADMIN_PASSWORD', 'changeme'],
    ['WHATEVER', '-----BEGIN RSA PRIVATE KEY-----\nMIIB'],
    ['DATABASE_URL', 'postgres://shop:s3cr3t@db:5432/shop'],
    ['WEBHOOK', `ghp_${'a1'.repeat(18)}`],
  ])('%s=%s', (name, value) => {
    expect(isCredential(name, value)).toBe(true);
  });

  test.each([
    ['DB_PASSWORD', ''],
    ['DB_PASSWORD', '$(FROM_ELSEWHERE)'],
    ['DB_PASSWORD', `\${DB_PASSWORD}`],
    ['DB_PASSWORD', '<your password>'],
    ['DB_PASSWORD', 'vault:secret/data/db#password'],
    ['DB_PASSWORD', 'xxxxxxxx'],
    ['DB_PASSWORD_FILE', '/run/secrets/db'],
    ['GOOGLE_APPLICATION_CREDENTIALS', '/var/run/key.json'],
    ['TLS_SECRET_NAME', 'shop-tls'],
    ['TOKEN_TTL', '1h'],
    ['TOKEN_URL', 'https://login.example.com/token'],
    ['MAX_TOKENS', '4096'],
    ['PASSWORD_MIN_LENGTH', '12'],
    ['MYSQL_ALLOW_EMPTY_PASSWORD', 'yes'],
    ['ENABLE_TOKEN', 'true'],
    ['PUBLIC_KEY', 'ssh-ed25519 AAAA'],
    ['KEYBOARD', 'qwerty'],
    ['DATABASE_URL', 'postgres://db:5432/shop'],
    ['DATABASE_URL', 'postgres://shop:$(DB_PASSWORD)@db:5432/shop'],
    ['POLICY', 'do not share your password: ever'],
  ])('not %s=%s', (name, value) => {
    expect(isCredential(name, value)).toBe(false);
  });

  test.each([
    'a'.repeat(200_000),
    ':'.repeat(200_000),
    '://'.repeat(60_000),
    'eyJ'.repeat(60_000),
    '-----BEGIN '.repeat(20_000),
  ])('no text holds it up (%#)', (text) => {
    const before = performance.now();
    isCredential(text, text);
    expect(performance.now() - before).toBeLessThan(500);
  });

  test('in arguments it is shown where its value stands', () => {
    const pod = (args: string) => podWith(`      image: a:1\n      args: ${args}\n`);
    expect(pathsOf(plaintextCredential, pod('[--db-password=hunter2]'))).toEqual(['spec.containers[0].args[0]']);
    expect(pathsOf(plaintextCredential, pod('[--db-password, hunter2]'))).toEqual(['spec.containers[0].args[1]']);
    expect(pathsOf(plaintextCredential, pod('[--db-password, --verbose, --token-file=/t]'))).toEqual([]);
  });

  test('the finding does not repeat the value', () => {
    const [finding] = findingsOf(
      plaintextCredential,
      podWith('      image: a:1\n      env: [{name: DB_PASSWORD, value: hunter2}]\n'),
    );
    expect(JSON.stringify(finding?.data)).not.toContain('hunter2');
  });
});

describe('files in a ConfigMap', () => {
  const configMap = (key: string, lines: readonly string[]): string =>
    `apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a}\ndata:\n  ${key}: |\n${lines.map((line) => `    ${line}\n`).join('')}`;

  test.each([
    ['app.yaml', ['db:', '  password: hunter2'], 1],
    ['app.json', ['{', '  "apiKey": "9f86d081",', '}'], 1],
    ['app.env', ['export API_TOKEN=9f86d081'], 1],
    ['app.properties', ['# password=hunter2', 'other=1'], 0],
    ['app.yaml', [`password: \${DB_PASSWORD}`, 'token: ""'], 0],
    ['app.yaml', ['token:', '  ttl: 3600'], 0],
    ['run.py', ['password = "hunter2"', 'x = 1'], 0],
    ['config', ['secret = get_secret("x")', 'y = 2'], 0],
  ])('%s %j: %i', (key, lines, count) => {
    expect(findingsOf(credentialInConfigMap, configMap(key, lines))).toHaveLength(count);
  });
});

describe('Secrets in files', () => {
  test('certificates, gaps to fill and what SOPS encrypted are no content', () => {
    const secret = (rest: string) => `apiVersion: v1\nkind: Secret\nmetadata: {name: a}\n${rest}`;
    expect(findingsOf(secretInManifest, secret('data: {tls.crt: TUlJQg==, tls.key: ""}\n'))).toEqual([]);
    expect(findingsOf(secretInManifest, secret('stringData: {password: <fill in>}\n'))).toEqual([]);
    expect(findingsOf(secretInManifest, secret('data: {password: c2VjcmV0}\nsops: {version: 3.9.0}\n'))).toEqual([]);
    expect(findingsOf(secretInManifest, secret('data: {tls.crt: TUlJQg==, tls.key: TUlJQg==}\n'))).toHaveLength(1);
  });

  test('modes are octal, in the findings and in the fixes', () => {
    const pod = (volume: string) =>
      podWith('      image: a:1\n', `  securityContext: {fsGroup: 10001}\n  volumes:\n    - name: v\n${volume}`);
    const volume = '      secret:\n        secretName: s\n        defaultMode: 0644\n';
    const [finding] = findingsOf(secretFileReadableByAll, pod(volume));
    expect(finding?.data['mode']).toBe('0644');
    expect(applyEdits(pod(volume), finding?.fix?.edits ?? [])).toContain('defaultMode: 0440\n');
    expect(findingsOf(secretFileReadableByAll, pod(volume.replace('0644', '0400')))).toEqual([]);
    expect(findingsOf(secretFileReadableByAll, pod(volume.replace('0644', '256')))).toEqual([]);
    const projected = '      projected:\n        sources: [{configMap: {name: c}}]\n';
    expect(findingsOf(secretFileReadableByAll, pod(projected))).toEqual([]);
  });

  test.each([
    ['400', '0620'],
    ['0400', undefined],
    ['420', undefined],
    ['256', undefined],
    ['644', '01204'],
  ])('mode %s becomes %s', (written, effect) => {
    const text = podWith(
      '      image: a:1\n',
      `  volumes: [{name: v, configMap: {name: c, defaultMode: ${written}}}]\n`,
    );
    expect(findingsOf(decimalFileMode, text)[0]?.data['effect']).toBe(effect);
  });
});

describe('encryption of etcd', () => {
  const configuration = (resources: string) =>
    `apiVersion: apiserver.config.k8s.io/v1\nkind: EncryptionConfiguration\nresources:\n${resources}`;

  test('a star covers Secrets, and the first entry that does so decides', () => {
    const kms = '    providers: [{kms: {apiVersion: v2, name: k, endpoint: "unix:///k"}}]\n';
    const none = '    providers: [{identity: {}}]\n';
    expect(findingsOf(secretsStoredUnencrypted, configuration(`  - resources: ["*."]\n${kms}`))).toEqual([]);
    const both = `  - resources: ["*.*"]\n${none}  - resources: [secrets]\n${kms}`;
    expect(pathsOf(secretsStoredUnencrypted, configuration(both))).toEqual(['resources[0].providers[0].identity']);
  });

  test('only kube-apiserver is asked for its flags', () => {
    expect(
      findingsOf(apiServerWithoutEncryption, podWith('      image: a:1\n      command: [kube-scheduler]\n')),
    ).toEqual([]);
    const flags = '      image: a:1\n      command: [/usr/bin/kube-apiserver, --encryption-provider-config, /e.yaml]\n';
    expect(findingsOf(apiServerWithoutEncryption, podWith(flags))).toEqual([]);
  });
});
