// Cases of the rules of hardening that their examples do not show.
import { describe, expect, test } from 'vitest';
import { lint } from '../../../src/lint/index.ts';
import { containerRuntimeSocket } from '../../../src/lint/rules/hardening/container-runtime-socket.ts';
import { defaultServiceAccount } from '../../../src/lint/rules/hardening/default-service-account.ts';
import { deprecatedServiceAccountField } from '../../../src/lint/rules/hardening/deprecated-service-account-field.ts';
import { entrypointUsesSudo } from '../../../src/lint/rules/hardening/entrypoint-uses-sudo.ts';
import { lowUserId } from '../../../src/lint/rules/hardening/low-user-id.ts';
import { serviceAccountTokenMounted } from '../../../src/lint/rules/hardening/service-account-token-mounted.ts';
import { writableRootFilesystem } from '../../../src/lint/rules/hardening/writable-root-filesystem.ts';
import { applyEdits } from '../../../src/manifest/index.ts';
import { findingsOf, pathsOf, podWith } from './findings-of.ts';

describe('the socket of the runtime', () => {
  test.each([
    ['/var/run/docker.sock', 1],
    ['/run//docker.sock', 1],
    ['/run/k3s/containerd/containerd.sock', 1],
    ['/var/run/crio', 1],
    ['/var/log', 0],
    ['/var/run/docker.sock.d', 0],
  ])('%s gives %i findings', (path, count) => {
    const text = podWith('      image: shop/web:1.4.2\n', `  volumes: [{name: v, hostPath: {path: ${path}}}]\n`);
    expect(findingsOf(containerRuntimeSocket, text)).toHaveLength(count);
  });
});

describe('the root file system', () => {
  test('init containers count, ephemeral ones and Windows do not', () => {
    const text = `${podWith('      image: a:1\n', '  initContainers: [{name: first, image: b:1}]\n')}  ephemeralContainers: [{name: look, image: c:1}]\n`;
    expect(findingsOf(writableRootFilesystem, text).map(({ data }) => data['container'])).toEqual(['first', 'web']);
    expect(findingsOf(writableRootFilesystem, podWith('      image: a:1\n', '  os: {name: windows}\n'))).toEqual([]);
  });
});

describe('service accounts', () => {
  test('the pod has the last word about the token', () => {
    const account =
      'apiVersion: v1\nkind: ServiceAccount\nmetadata: {name: web, namespace: shop}\nautomountServiceAccountToken: true\n---\n';
    const text =
      account + podWith('      image: a:1\n', '  serviceAccountName: web\n  automountServiceAccountToken: false\n');
    expect(findingsOf(serviceAccountTokenMounted, text)).toEqual([]);
  });

  test('a binding in another namespace does not make the token needed', () => {
    const binding = (namespace: string) => `apiVersion: rbac.authorization.k8s.io/v1
kind: RoleBinding
metadata: {name: b, namespace: ${namespace}}
roleRef: {apiGroup: rbac.authorization.k8s.io, kind: Role, name: r}
subjects: [{kind: ServiceAccount, name: web}]
---
`;
    const pod = podWith('      image: a:1\n', '  serviceAccountName: web\n');
    expect(findingsOf(serviceAccountTokenMounted, binding('shop') + pod)).toEqual([]);
    expect(findingsOf(serviceAccountTokenMounted, binding('other') + pod)).toHaveLength(1);
  });

  test('an account is offered only when there is one of that name', () => {
    const [finding] = findingsOf(defaultServiceAccount, podWith('      image: a:1\n'));
    expect(finding?.fix).toBeUndefined();
  });

  test('both fields with one value are what the API server prints', () => {
    const both = (old: string) =>
      podWith('      image: a:1\n', `  serviceAccountName: web\n  serviceAccount: ${old}\n`);
    expect(findingsOf(deprecatedServiceAccountField, both('web'))).toEqual([]);
    expect(findingsOf(deprecatedServiceAccountField, both('shop'))).toHaveLength(1);
  });

  test('the old field is renamed in its place', () => {
    const text = podWith('      image: a:1\n', '  serviceAccount: web # ours\n');
    const [finding] = findingsOf(deprecatedServiceAccountField, text);
    expect(applyEdits(text, finding?.fix?.edits ?? [])).toContain('  serviceAccountName: web # ours\n');
  });
});

describe('numbers of users', () => {
  test('those of the pod count where the container says nothing, and are mended there', () => {
    const text = podWith('      image: a:1\n', '  securityContext: {runAsUser: 1000, runAsGroup: 20000}\n');
    expect(pathsOf(lowUserId, text)).toEqual(['spec.securityContext.runAsUser']);
  });

  test('the lowest number is an option', () => {
    const text = podWith('      image: a:1\n', '  securityContext: {runAsUser: 1000, runAsGroup: 1000}\n');
    const { findings } = lint([{ name: 'a.yaml', text }], {
      rules: [lowUserId],
      ruleOptions: { 'low-user-id': { lowestId: 1000 } },
    });
    expect(findings).toEqual([]);
  });
});

describe('start commands', () => {
  test.each([
    ['[/usr/bin/sudo, /srv/web]', 'sudo'],
    ['[bash, -ec, "set -e; exec su-exec www /srv/web"]', undefined],
    ['[bash, -ec, "exec doas /srv/web"]', 'doas'],
    ['[/srv/web, --sudo, sudo]', undefined],
    ['[echo, "sudo make me a sandwich"]', undefined],
  ])('%s', (command, program) => {
    const [finding] = findingsOf(entrypointUsesSudo, podWith(`      image: a:1\n      command: ${command}\n`));
    expect(finding?.data['program']).toBe(program);
  });
});
