// What the rules of a Role or ClusterRole allow. A field of another type than it should have allows nothing.
import type { Path } from '../manifest/index.ts';
import type { LintDocument } from './document.ts';
import { listAt, textMapAt, textsAt } from './read.ts';

export const ROLE_TYPES = ['rbac.authorization.k8s.io/Role', 'rbac.authorization.k8s.io/ClusterRole'] as const;

export interface RoleRule {
  readonly path: Path;
  readonly groups: readonly string[];
  readonly resources: readonly string[];
  readonly verbs: readonly string[];
  readonly urls: readonly string[];
  /** Only objects of these names; of any name when there are none. */
  readonly names: readonly string[];
}

const known = new WeakMap<LintDocument, readonly RoleRule[]>();

/** Read once: a dozen rules ask every role. */
export function rulesOf(document: LintDocument): readonly RoleRule[] {
  let rules = known.get(document);
  if (rules === undefined) {
    rules = listAt(document.object, 'rules').map((rule, index) => ({
      path: ['rules', index],
      groups: textsAt(rule, 'apiGroups'),
      resources: textsAt(rule, 'resources'),
      verbs: textsAt(rule, 'verbs'),
      urls: textsAt(rule, 'nonResourceURLs'),
      names: textsAt(rule, 'resourceNames'),
    }));
    known.set(document, rules);
  }
  return rules;
}

/** What ships with Kubernetes is not ours to judge: `system:` roles and bindings, and the four roles for people. */
export const isBuiltIn = ({ name }: LintDocument): boolean =>
  name.startsWith('system:') || ['cluster-admin', 'admin', 'edit', 'view'].includes(name);

/** Whether a role only adds a new kind to `view`, `edit` or `admin`: the usual thing beside a CustomResourceDefinition. */
export const extendsBuiltIn = ({ object }: LintDocument): boolean =>
  [...textMapAt(object, 'metadata', 'labels').keys()].some((key) =>
    key.startsWith('rbac.authorization.k8s.io/aggregate-to-'),
  );

export const includesOrAll = (list: readonly string[], value: string): boolean =>
  list.includes(value) || list.includes('*');

/** What a right is about: a resource in its group, and the verbs that count. */
export interface Right {
  readonly group: string;
  readonly resource: string;
  readonly verbs: readonly string[];
}

/**
 * Where a rule names the resource of a right, when it gives one of the verbs; undefined when it does not. Stars in verbs and resources are
 * findings of `wildcard-permissions` and do not count here.
 */
export function namedRight({ path, groups, resources, verbs }: RoleRule, right: Right): Path | undefined {
  if (!includesOrAll(groups, right.group) || !right.verbs.some((verb) => verbs.includes(verb))) return undefined;
  const index = resources.indexOf(right.resource);
  return index < 0 ? undefined : [...path, 'resources', index];
}

/** Whether a rule gives one of the verbs, by name or by star. */
export const gives = ({ groups, resources, verbs }: RoleRule, { group, resource, verbs: wanted }: Right): boolean =>
  includesOrAll(groups, group) &&
  (includesOrAll(resources, resource) || resources.includes(`*/${resource.split('/')[1]}`)) &&
  wanted.some((verb) => includesOrAll(verbs, verb));

export const SECRETS: Right = { group: '', resource: 'secrets', verbs: ['get', 'list', 'watch'] };

/** What makes pods, and so runs a program of one's choice under any service account of the namespace. */
export const POD_MAKERS: readonly Right[] = (
  [
    ['', 'pods'],
    ['', 'replicationcontrollers'],
    ['apps', 'deployments'],
    ['apps', 'statefulsets'],
    ['apps', 'daemonsets'],
    ['apps', 'replicasets'],
    ['batch', 'jobs'],
    ['batch', 'cronjobs'],
    ['argoproj.io', 'rollouts'],
  ] as const
).map(([group, resource]) => ({ group, resource, verbs: ['create'] }));

/** A web socket makes `get` as good as `create`. */
export const WAYS_IN: readonly Right[] = [
  { group: '', resource: 'pods/exec', verbs: ['create', 'get'] },
  { group: '', resource: 'pods/attach', verbs: ['create', 'get'] },
  { group: '', resource: 'pods/portforward', verbs: ['create', 'get'] },
  { group: '', resource: 'pods/ephemeralcontainers', verbs: ['patch', 'update'] },
];
