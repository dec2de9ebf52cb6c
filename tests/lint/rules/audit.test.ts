// Cases of the rules of auditing that their examples do not show: what a rule does depends on those before it.
import { describe, expect, test } from 'vitest';
import { apiServerWithoutAuditLog } from '../../../src/lint/rules/audit/api-server-without-audit-log.ts';
import { auditPolicyBlindSpot } from '../../../src/lint/rules/audit/audit-policy-blind-spot.ts';
import { auditPolicyLogsSecrets } from '../../../src/lint/rules/audit/audit-policy-logs-secrets.ts';
import { auditPolicyWithoutCatchAll } from '../../../src/lint/rules/audit/audit-policy-without-catch-all.ts';
import { shortAuditRetention } from '../../../src/lint/rules/audit/short-audit-retention.ts';
import { unreachableAuditRule } from '../../../src/lint/rules/audit/unreachable-audit-rule.ts';
import { findingsOf, pathsOf, podWith } from './findings-of.ts';

const policy = (...rules: readonly string[]): string =>
  `apiVersion: audit.k8s.io/v1\nkind: Policy\nrules:\n${rules.map((rule) => `  - {${rule}}\n`).join('')}`;

const SECRETS = 'resources: [{group: "", resources: [secrets, serviceaccounts/token]}, {group: authentication.k8s.io}]';

describe('the content of secrets', () => {
  test.each([
    ['a rule of Metadata before it', [`level: Metadata, ${SECRETS}`, 'level: RequestResponse'], []],
    ['after it that is too late', ['level: RequestResponse', `level: Metadata, ${SECRETS}`], ['rules[0].level']],
    [
      'one for some users only leaves the others',
      [`level: Metadata, users: [jane], ${SECRETS}`, 'level: RequestResponse'],
      ['rules[1].level'],
    ],
    ['the whole core group', ['level: Request, resources: [{group: ""}]', 'level: Metadata'], ['rules[0].level']],
    ['a question without a body', [`level: Request, verbs: [get, list, watch], ${SECRETS}`, 'level: Metadata'], []],
    ['URLs are no resources', ['level: RequestResponse, nonResourceURLs: [/healthz]', 'level: Metadata'], []],
    ['another group', ['level: RequestResponse, resources: [{group: apps}]', 'level: Metadata'], []],
  ])('%s', (_, rules, paths) => {
    expect(pathsOf(auditPolicyLogsSecrets, policy(...rules))).toEqual(paths);
  });
});

describe('what is left out', () => {
  test.each([
    [
      'exec by a star',
      ['level: None, resources: [{group: "", resources: [pods/*]}]', 'level: Metadata'],
      ['rules[0].level'],
    ],
    [
      'reading pods',
      ['level: None, verbs: [get, list, watch], resources: [{group: "", resources: [pods]}]', 'level: Metadata'],
      [],
    ],
    ['one namespace', ['level: None, namespaces: [kube-system], resources: [{group: ""}]', 'level: Metadata'], []],
    ['everything', ['level: None'], ['rules[0].level']],
  ])('%s', (_, rules, paths) => {
    expect(pathsOf(auditPolicyBlindSpot, policy(...rules))).toEqual(paths);
  });

  test('the last rule has to take the rest, and record it', () => {
    expect(findingsOf(auditPolicyWithoutCatchAll, policy('level: Metadata'))).toEqual([]);
    expect(findingsOf(auditPolicyWithoutCatchAll, policy('level: Metadata, verbs: [create]'))).toHaveLength(1);
    expect(pathsOf(auditPolicyWithoutCatchAll, policy('level: None'))).toEqual(['rules[0].level']);
  });

  test('every rule behind one that takes all is told of', () => {
    const text = policy('level: Metadata', `level: Request, ${SECRETS}`, 'level: None');
    expect(pathsOf(unreachableAuditRule, text)).toEqual(['rules[1]', 'rules[2]']);
  });

  test('whatever stands there, nothing is thrown', () => {
    const odd =
      'apiVersion: audit.k8s.io/v1\nkind: Policy\nrules: [null, 3, {level: 3, resources: secrets, verbs: {}}]\n';
    for (const rule of [auditPolicyLogsSecrets, auditPolicyBlindSpot, auditPolicyWithoutCatchAll, unreachableAuditRule])
      expect(() => findingsOf(rule, odd)).not.toThrow();
  });
});

describe('flags of the API server', () => {
  const server = (...flags: readonly string[]): string =>
    podWith(`      image: registry.k8s.io/kube-apiserver:v1.37.2\n      args: ${JSON.stringify(flags)}\n`);

  test('a webhook is a place as well', () => {
    expect(
      findingsOf(apiServerWithoutAuditLog, server('--audit-policy-file=/a', '--audit-webhook-config-file=/b')),
    ).toEqual([]);
    expect(findingsOf(apiServerWithoutAuditLog, server('--audit-policy-file=/a'))[0]?.data['flags']).toBe(
      '--audit-log-path',
    );
  });

  test('what goes to the standard output is kept by somebody else', () => {
    expect(findingsOf(shortAuditRetention, server('--audit-log-path=-'))).toEqual([]);
    expect(findingsOf(shortAuditRetention, server('--audit-log-path=/a', '--audit-log-maxage', '40'))).toHaveLength(2);
  });
});
