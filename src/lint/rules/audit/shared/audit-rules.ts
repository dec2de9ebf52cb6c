// The rules of an audit policy: the first one that matches a request decides its level; without one nothing is recorded
// (kubernetes.io/docs/tasks/debug/debug-cluster/audit).
import type { Path } from '../../../../manifest/index.ts';
import type { LintDocument } from '../../../document.ts';
import { listAt, textAt, textsAt } from '../../../read.ts';

export const AUDIT_TYPES = ['audit.k8s.io/Policy'] as const;

export interface AuditRule {
  readonly path: Path;
  /** `None`, `Metadata`, `Request`, `RequestResponse`. */
  readonly level: string;
  /** Whether only some users, namespaces or objects are meant. */
  readonly limited: boolean;
  readonly verbs: readonly string[];
  readonly resources: readonly ResourceGroup[];
  readonly urls: readonly string[];
}

interface ResourceGroup {
  readonly group: string;
  /** All of the group when there are none. */
  readonly resources: readonly string[];
}

/** A request about a resource, `pods/exec` for one about a part of it. */
export interface AuditedRequest {
  readonly group: string;
  readonly resource: string;
  readonly verb: string;
}

export const auditRules = ({ object }: LintDocument): readonly AuditRule[] =>
  listAt(object, 'rules').map((rule, index) => {
    const groups = listAt(rule, 'resources');
    return {
      path: ['rules', index],
      level: textAt(rule, 'level') ?? '',
      limited:
        ['users', 'userGroups', 'namespaces'].some((field) => listAt(rule, field).length > 0) ||
        groups.some((group) => listAt(group, 'resourceNames').length > 0),
      verbs: textsAt(rule, 'verbs'),
      resources: groups.map((group) => ({
        group: textAt(group, 'group') ?? '',
        resources: textsAt(group, 'resources'),
      })),
      urls: textsAt(rule, 'nonResourceURLs'),
    };
  });

const namesResource = (pattern: string, resource: string): boolean => {
  if (pattern === '*' || pattern === resource) return true;
  const [own = '', part] = resource.split('/');
  return part !== undefined && (pattern === `${own}/*` || pattern === `*/${part}`);
};

export function matchesRequest(rule: AuditRule, { group, resource, verb }: AuditedRequest): boolean {
  if (rule.verbs.length > 0 && !rule.verbs.includes(verb)) return false;
  if (rule.resources.length === 0) return rule.urls.length === 0;
  return rule.resources.some(
    (own) =>
      own.group === group &&
      (own.resources.length === 0 || own.resources.some((pattern) => namesResource(pattern, resource))),
  );
}

/** Whether a rule takes every request, so that no later one is ever asked. */
export const takesAll = ({ limited, verbs, resources, urls }: AuditRule): boolean =>
  !limited && verbs.length === 0 && resources.length === 0 && urls.length === 0;
