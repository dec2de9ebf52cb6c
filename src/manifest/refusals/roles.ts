// Roles and their bindings (Kubernetes: pkg/apis/rbac/validation).
import type { Path } from '../json.ts';
import { isDnsSubdomain } from '../resources/names.ts';
import { checkPathSegment } from './ingress.ts';
import type { Inspector } from './inspector.ts';
import { checkSelector } from './selectors.ts';

const GROUP = 'rbac.authorization.k8s.io';
const RESOURCE_FIELDS = ['apiGroups', 'resources', 'resourceNames'];

export function roleRules(inspector: Inspector): void {
  for (const path of inspector.items(['rules'])) {
    const rule = inspector.inside(path);
    rule.required(['verbs']);
    if (rule.items(['nonResourceURLs']).length === 0) {
      rule.required(['apiGroups']);
      rule.required(['resources']);
      continue;
    }
    // A Role reaches as far as its namespace, and a rule is either about resources or about addresses.
    if (inspector.kind === 'Role' || RESOURCE_FIELDS.some((field) => rule.items([field]).length > 0))
      rule.refuse('forbidden-field', ['nonResourceURLs'], { name: 'nonResourceURLs' }, { atKey: true });
  }
}

export function aggregationRule(inspector: Inspector): void {
  const path: Path = ['aggregationRule', 'clusterRoleSelectors'];
  if (!inspector.has(['aggregationRule']) || !inspector.required(path)) return;
  for (const selector of inspector.items(path))
    if (!checkSelector(inspector, selector)) inspector.refuse('invalid-selector', selector);
}

export function roleReference(inspector: Inspector): void {
  const kinds = inspector.kind === 'ClusterRoleBinding' ? ['ClusterRole'] : ['ClusterRole', 'Role'];
  checkValue(inspector, ['roleRef', 'apiGroup'], [GROUP]);
  checkValue(inspector, ['roleRef', 'kind'], kinds);
  if (inspector.required(['roleRef', 'name'])) checkPathSegment(inspector, ['roleRef', 'name']);
}

export function bindingSubjects(inspector: Inspector): void {
  for (const path of inspector.items(['subjects'])) {
    const subject = inspector.inside(path);
    const named = subject.required(['name']);
    const kind = subject.text(['kind']);
    if (kind === 'ServiceAccount') {
      const name = subject.text(['name']);
      if (named && !isDnsSubdomain(name)) subject.refuse('invalid-dns-subdomain', ['name'], { value: name });
      if (subject.text(['apiGroup']) !== '') subject.refuse('forbidden-field', ['apiGroup'], { name: 'apiGroup' });
      if (inspector.kind === 'ClusterRoleBinding') subject.required(['namespace']);
    } else if (kind === 'User' || kind === 'Group') checkValue(subject, ['apiGroup'], [GROUP]);
    else checkValue(subject, ['kind'], ['Group', 'ServiceAccount', 'User']);
  }
}

/** Here an absent value is as wrong as another one. */
function checkValue(inspector: Inspector, path: Path, supported: readonly string[]): void {
  const value = inspector.text(path);
  if (value === '') inspector.refuse('unsupported-value', path, { value, supported: supported.join(', ') });
  else inspector.oneOf(path, supported);
}
