// Cases of the rules of access that their examples do not show.
import { describe, expect, test } from 'vitest';
import { RULES } from '../../../src/lint/index.ts';
import { bindingToEveryone } from '../../../src/lint/rules/access/binding-to-everyone.ts';
import { bindingWithoutRole } from '../../../src/lint/rules/access/binding-without-role.ts';
import { defaultNamespace } from '../../../src/lint/rules/access/default-namespace.ts';
import { needlesslyClusterWide } from '../../../src/lint/rules/access/needlessly-cluster-wide.ts';
import { permissionToCreateWorkloads } from '../../../src/lint/rules/access/permission-to-create-workloads.ts';
import { permissionToEnterPods } from '../../../src/lint/rules/access/permission-to-enter-pods.ts';
import { permissionToEscalate } from '../../../src/lint/rules/access/permission-to-escalate.ts';
import { permissionToReadSecrets } from '../../../src/lint/rules/access/permission-to-read-secrets.ts';
import { permissionToTakeOverCluster } from '../../../src/lint/rules/access/permission-to-take-over-cluster.ts';
import { systemNamespace } from '../../../src/lint/rules/access/system-namespace.ts';
import { unlimitedPermissions } from '../../../src/lint/rules/access/unlimited-permissions.ts';
import { wildcardPermissions } from '../../../src/lint/rules/access/wildcard-permissions.ts';
import { findingsOf, pathsOf, podWith } from './findings-of.ts';

const role = (rule: string, kind = 'Role', name = 'r'): string =>
  `apiVersion: rbac.authorization.k8s.io/v1\nkind: ${kind}\nmetadata: {name: ${name}}\nrules: [${rule}]\n`;
const binding = (roleRef: string, subject: string, kind = 'RoleBinding', name = 'b'): string =>
  `---\napiVersion: rbac.authorization.k8s.io/v1\nkind: ${kind}\nmetadata: {name: ${name}}\nroleRef: {apiGroup: rbac.authorization.k8s.io, ${roleRef}}\nsubjects: [${subject}]\n`;

const ALL = '{apiGroups: ["*"], resources: ["*"], verbs: ["*"]}';
const ACCOUNT = '{kind: ServiceAccount, name: a, namespace: shop}';

describe('stars', () => {
  test.each([
    [ALL, 1, 0],
    ['{apiGroups: ["*"], resources: ["*"], verbs: [get, list, watch, create, update, patch, delete]}', 1, 0],
    ['{apiGroups: [""], resources: ["*"], verbs: ["*"]}', 0, 1],
    ['{apiGroups: ["*"], resources: [pods], verbs: [get]}', 0, 1],
    ['{apiGroups: ["*"], resources: ["*"], resourceNames: [a], verbs: ["*"]}', 0, 1],
    ['{nonResourceURLs: ["*"], verbs: [get]}', 0, 0],
    ['{apiGroups: [""], resources: [pods], verbs: [get]}', 0, 0],
  ])('%s: %i without limits, %i with a star', (rule, unlimited, starred) => {
    expect(findingsOf(unlimitedPermissions, role(rule))).toHaveLength(unlimited);
    expect(findingsOf(wildcardPermissions, role(rule))).toHaveLength(starred);
  });

  test('a rule of stars is one finding and no more', () => {
    const rules = RULES.filter(({ family }) => family === 'access');
    expect(rules.flatMap((rule) => findingsOf(rule, role(ALL))).map(({ ruleId }) => ruleId)).toEqual([
      'unlimited-permissions',
    ]);
  });

  test('what ships with Kubernetes is left alone', () => {
    expect(findingsOf(unlimitedPermissions, role(ALL, 'ClusterRole', 'cluster-admin'))).toEqual([]);
    expect(findingsOf(unlimitedPermissions, role(ALL, 'ClusterRole', '"system:masters"'))).toEqual([]);
  });

  test('it stands for what peers say of a binding only where there is one', () => {
    const [alone] = findingsOf(unlimitedPermissions, role(ALL));
    const [bound] = findingsOf(unlimitedPermissions, role(ALL) + binding('kind: Role, name: r', ACCOUNT));
    expect(alone?.peers).not.toContain('polaris:rolebindingClusterAdminRole');
    expect(bound?.peers).toContain('polaris:rolebindingClusterAdminRole');
  });
});

describe('rights that lead further', () => {
  test.each([
    [permissionToReadSecrets, '{apiGroups: [""], resources: [secrets], verbs: [watch]}', 1],
    [permissionToReadSecrets, '{apiGroups: [""], resources: [secrets], verbs: [create]}', 0],
    [permissionToReadSecrets, '{apiGroups: [example.com], resources: [secrets], verbs: [get]}', 0],
    [permissionToReadSecrets, '{apiGroups: [""], resources: [secrets], resourceNames: [a], verbs: [get]}', 0],
    [permissionToEnterPods, '{apiGroups: [""], resources: [pods/exec], verbs: [list]}', 0],
    [permissionToEnterPods, '{apiGroups: [""], resources: [pods/exec, pods/attach], verbs: [create]}', 1],
    [permissionToEnterPods, '{apiGroups: [""], resources: [pods/ephemeralcontainers], verbs: [patch]}', 1],
    [permissionToEscalate, '{apiGroups: [rbac.authorization.k8s.io], resources: [roles], verbs: [bind, escalate]}', 2],
    [permissionToEscalate, '{apiGroups: [""], resources: [pods], verbs: [bind]}', 0],
    [permissionToEscalate, '{apiGroups: [""], resources: [users], resourceNames: [jane], verbs: [impersonate]}', 0],
    [permissionToTakeOverCluster, '{apiGroups: [""], resources: [nodes/proxy], verbs: [get]}', 0],
    [permissionToTakeOverCluster, '{apiGroups: [""], resources: [serviceaccounts/token], verbs: [create]}', 1],
  ])('%# %o', (rule, text, count) => {
    expect(findingsOf(rule, role(text))).toHaveLength(count);
  });

  test('objects of the cluster are reached by a ClusterRole only', () => {
    const rule = '{apiGroups: [""], resources: [nodes/proxy], verbs: [get]}';
    expect(findingsOf(permissionToTakeOverCluster, role(rule, 'ClusterRole'))).toHaveLength(1);
  });

  test('a role that adds a new kind to the built-in ones may create it', () => {
    const rule = '{apiGroups: [argoproj.io], resources: [rollouts], verbs: [create]}';
    const labelled = role(rule, 'ClusterRole').replace(
      '{name: r}',
      '{name: r, labels: {rbac.authorization.k8s.io/aggregate-to-edit: "true"}}',
    );
    expect(findingsOf(permissionToCreateWorkloads, role(rule, 'ClusterRole'))).toHaveLength(1);
    expect(findingsOf(permissionToCreateWorkloads, labelled)).toEqual([]);
  });

  test('rules of a wrong shape allow nothing', () => {
    expect(findingsOf(permissionToReadSecrets, role('null, 3, {resources: secrets, verbs: {}}'))).toEqual([]);
  });
});

describe('bindings', () => {
  test.each([
    ['{kind: Group, name: "system:authenticated", apiGroup: rbac.authorization.k8s.io}', 'kind: Role, name: r', 1],
    [
      '{kind: Group, name: "system:serviceaccounts:shop", apiGroup: rbac.authorization.k8s.io}',
      'kind: Role, name: r',
      0,
    ],
    [
      '{kind: Group, name: "system:authenticated", apiGroup: rbac.authorization.k8s.io}',
      'kind: ClusterRole, name: "system:discovery"',
      0,
    ],
  ])('%s of %s: %i', (subject, roleRef, count) => {
    expect(findingsOf(bindingToEveryone, binding(roleRef, subject))).toHaveLength(count);
  });

  test.each([
    ['kind: ClusterRole, name: view', 0],
    ['kind: ClusterRole, name: "system:auth-delegator"', 0],
    ['kind: Role, name: extension-apiserver-authentication-reader', 0],
    ['kind: Role, name: r', 0],
    ['kind: ClusterRole, name: r', 1],
  ])('whether %s is in the files: %i', (roleRef, count) => {
    const text = role('{apiGroups: [""], resources: [pods], verbs: [get]}') + binding(roleRef, ACCOUNT);
    expect(findingsOf(bindingWithoutRole, text)).toHaveLength(count);
  });

  test.each([
    ['{apiGroups: [""], resources: [pods, pods/log], verbs: [get]}', ACCOUNT, 1],
    ['{apiGroups: [""], resources: [nodes], verbs: [get]}', ACCOUNT, 0],
    ['{apiGroups: [example.com], resources: [things], verbs: [get]}', ACCOUNT, 0],
    ['{apiGroups: [""], resources: [pods], verbs: [get]}', '{kind: User, name: jane}', 0],
  ])('cluster-wide for %s and %s: %i', (rule, subject, count) => {
    const text = role(rule, 'ClusterRole') + binding('kind: ClusterRole, name: r', subject, 'ClusterRoleBinding');
    expect(findingsOf(needlesslyClusterWide, text)).toHaveLength(count);
  });
});

describe('namespaces', () => {
  test('a missing one is shown at the name, a written one where it stands', () => {
    const pod = podWith('      image: a:1\n');
    expect(pathsOf(defaultNamespace, pod.replace('namespace: shop', 'labels: {}'))).toEqual(['metadata.name']);
    expect(pathsOf(defaultNamespace, pod.replace('shop', 'default'))).toEqual(['metadata.namespace']);
  });

  test('add-ons have their place in kube-system', () => {
    const pod = podWith('      image: a:1\n').replace('shop', 'kube-system');
    expect(findingsOf(systemNamespace, pod)).toHaveLength(1);
    expect(findingsOf(systemNamespace, pod.replace('metadata:', 'metadata:\n  labels: {k8s-app: dns}'))).toEqual([]);
  });
});
