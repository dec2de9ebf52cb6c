// Namespaces' levels and PodSecurityPolicies: the flaws of the lecture's policy, and the level that each field stands in the way of.
import { describe, expect, test } from 'vitest';
import { lint, RULES } from '../../../src/lint/index.ts';
import { podSecurityVerdict } from '../../../src/lint/pod-security/index.ts';
import { grantOfPodSecurityPolicy } from '../../../src/lint/rules/pod-security/grant-of-pod-security-policy.ts';
import { misspeltPodSecurityLabel } from '../../../src/lint/rules/pod-security/misspelt-pod-security-label.ts';
import { namespaceWithoutPodSecurityLevel } from '../../../src/lint/rules/pod-security/namespace-without-pod-security-level.ts';
import { podSecurityPolicyLooserThanRestricted } from '../../../src/lint/rules/pod-security/pod-security-policy-looser-than-restricted.ts';
import { podSecurityPolicyWithoutGrant } from '../../../src/lint/rules/pod-security/pod-security-policy-without-grant.ts';
import { removedPodSecurityPolicy } from '../../../src/lint/rules/pod-security/removed-pod-security-policy.ts';
import { seccompProfileMissing } from '../../../src/lint/rules/pss-restricted/seccomp-profile-missing.ts';
import { applyEdits } from '../../../src/manifest/index.ts';
import { findingsOf, podWith } from './findings-of.ts';

/** A policy as strict as one can be, with what a case changes. */
const policy = (changes: Readonly<Record<string, unknown>> = {}): string =>
  JSON.stringify({
    apiVersion: 'policy/v1beta1',
    kind: 'PodSecurityPolicy',
    metadata: {
      name: 'shop',
      annotations: { 'seccomp.security.alpha.kubernetes.io/allowedProfileNames': 'runtime/default' },
    },
    spec: {
      privileged: false,
      allowPrivilegeEscalation: false,
      requiredDropCapabilities: ['ALL'],
      volumes: ['configMap', 'secret', 'emptyDir'],
      runAsUser: { rule: 'MustRunAsNonRoot' },
      seLinux: { rule: 'MustRunAs', seLinuxOptions: { level: 's0' } },
      supplementalGroups: { rule: 'RunAsAny' },
      fsGroup: { rule: 'RunAsAny' },
      ...changes,
    },
  });

test('a sysctl without a name is told without parentheses, as the server does', () => {
  const sysctls = { sysctls: [{ name: '', value: '1' }] };
  const pod = { apiVersion: 'v1', kind: 'Pod', metadata: { name: 'web' }, spec: { securityContext: sysctls } };
  expect(podSecurityVerdict(JSON.stringify(pod), 'v1.30')?.baseline.message).toBe(
    'pods "web" is forbidden: violates PodSecurity "baseline:v1.30": forbidden sysctls',
  );
});

test('one profile of seccomp for the pod mends all of its containers', () => {
  const text = `${podWith('      image: a:1\n', '  initContainers: [{name: first, image: b:1}]\n')}    - {name: log, image: c:1}\n`;
  const findings = findingsOf(seccompProfileMissing, text);
  expect(findings).toHaveLength(3);
  const mended = applyEdits(text, findings[1]?.fix?.edits ?? []);
  expect(mended).toMatch(
    /^spec:\n {2}securityContext:\n {4}seccompProfile:\n {6}type: RuntimeDefault\n|^ {2}securityContext:/m,
  );
  expect(findingsOf(seccompProfileMissing, mended)).toEqual([]);
});

test('the policy of the lecture: removed, incomplete, unused, looser than it looks, and with a check that is lost', () => {
  const text = `apiVersion: policy/v1beta1
kind: PodSecurityPolicy
metadata:
  name: shop
spec:
  privileged: false
  allowPrivilegeEscalation: false
  requiredDropCapabilities:
    - ALL
  volumes: [configMap, emptyDir, projected, secret, downwardAPI, persistentVolumeClaim]
  runAsUser:
    rule: MustRunAsNonRoot
  seLinux:
    rule: RunAsAny
  fsGroup:
    rule: RunAsAny
  readOnlyRootFilesystem: true
`;
  const { findings } = lint([{ name: 'psp.yaml', text }], { rules: RULES });
  expect(findings.map(({ ruleId, path }) => `${ruleId} ${path}`).toSorted()).toEqual([
    'incomplete-pod-security-policy spec',
    'pod-security-policy-changes-pods spec.requiredDropCapabilities',
    'pod-security-policy-check-lost spec.readOnlyRootFilesystem',
    'pod-security-policy-looser-than-restricted metadata.annotations.seccomp.security.alpha.kubernetes.io/allowedProfileNames',
    'pod-security-policy-looser-than-restricted spec.seLinux',
    'pod-security-policy-without-grant metadata.name',
    'removed-pod-security-policy kind',
  ]);
});

describe('a PodSecurityPolicy beside the levels', () => {
  test.each([
    [{}, 'restricted', []],
    [{ hostPID: true }, 'privileged', ['hostPID baseline']],
    [{ hostPorts: [{ min: 0, max: 0 }] }, 'restricted', []],
    [{ volumes: ['*'] }, 'privileged', ['volumes baseline']],
    [{ volumes: ['nfs'] }, 'baseline', ['volumes restricted']],
    [{ allowedCapabilities: ['NET_BIND_SERVICE'] }, 'restricted', []],
    [{ allowedCapabilities: ['CHOWN'] }, 'baseline', ['allowedCapabilities restricted']],
    [{ allowedCapabilities: ['SYS_ADMIN'] }, 'privileged', ['allowedCapabilities baseline']],
    [{ allowPrivilegeEscalation: undefined }, 'baseline', ['allowPrivilegeEscalation restricted']],
    [{ runAsUser: { rule: 'MustRunAs', ranges: [{ min: 1, max: 9 }] } }, 'restricted', []],
    [{ runAsUser: { rule: 'MustRunAs', ranges: [{ min: 0, max: 9 }] } }, 'baseline', ['runAsUser restricted']],
    [{ seLinux: { rule: 'RunAsAny' } }, 'restricted', ['seLinux baseline']],
    [{ allowedProcMountTypes: ['Unmasked'] }, 'privileged', ['allowedProcMountTypes baseline']],
  ])('%j: nearest to %s', (changes, level, fields) => {
    const loose = findingsOf(podSecurityPolicyLooserThanRestricted, policy(changes));
    expect(loose.map(({ data }) => `${data['field']} ${data['level']}`)).toEqual(fields);
    expect(findingsOf(removedPodSecurityPolicy, policy(changes))[0]?.data['level']).toBe(level);
  });

  test('a grant by name or by star is one, and is left over', () => {
    const grant = (names: string, verbs: string) =>
      `---\napiVersion: rbac.authorization.k8s.io/v1\nkind: ClusterRole\nmetadata: {name: r}\nrules: [{apiGroups: [policy], resources: [podsecuritypolicies], ${names}verbs: [${verbs}]}]\n`;
    const psp = 'apiVersion: policy/v1beta1\nkind: PodSecurityPolicy\nmetadata: {name: shop}\nspec: {}\n';
    expect(findingsOf(podSecurityPolicyWithoutGrant, psp + grant('resourceNames: [shop], ', 'use'))).toEqual([]);
    expect(findingsOf(podSecurityPolicyWithoutGrant, psp + grant('', '"*"'))).toEqual([]);
    expect(findingsOf(podSecurityPolicyWithoutGrant, psp + grant('resourceNames: [other], ', 'use'))).toHaveLength(1);
    expect(findingsOf(podSecurityPolicyWithoutGrant, psp + grant('', 'get'))).toHaveLength(1);
    expect(findingsOf(grantOfPodSecurityPolicy, grant('', 'use'))).toHaveLength(1);
  });
});

describe('the level of a namespace', () => {
  const namespace = (labels = ''): string => `apiVersion: v1\nkind: Namespace\nmetadata:\n  name: shop\n${labels}`;
  const fixed = (text: string): string => {
    const [finding] = findingsOf(namespaceWithoutPodSecurityLevel, text);
    return applyEdits(text, finding?.fix?.edits ?? []);
  };

  test('is offered as strict as its workloads allow', () => {
    expect(fixed(namespace())).toContain('enforce: restricted');
    expect(fixed(`${namespace()}---\n${podWith('      image: a:1\n')}`)).toContain('enforce: baseline');
    const privileged = '      image: a:1\n      securityContext: {privileged: true}\n';
    expect(fixed(`${namespace()}---\n${podWith(privileged)}`)).not.toContain('enforce');
  });

  test.each([
    ['pod-security.kubernetes.io/enforce', undefined],
    ['pod-security.kubernetes.io/audit-version', undefined],
    ['pod-security.kubernetes.io/warning', 'pod-security.kubernetes.io/warn'],
    ['pod-security.kubernetes.io/enforce_version', 'pod-security.kubernetes.io/enforce-version'],
    ['podsecurity.kubernetes.io/enforce', 'pod-security.kubernetes.io/enforce'],
    ['psa.k8s.io/audit', 'pod-security.kubernetes.io/audit'],
    ['app.kubernetes.io/name', undefined],
    ['example.com/enforce', undefined],
  ])('the label %s means %s', (label, meant) => {
    const [finding] = findingsOf(misspeltPodSecurityLabel, namespace(`  labels:\n    ${label}: baseline\n`));
    expect(finding?.data['meant']).toBe(meant);
  });
});
