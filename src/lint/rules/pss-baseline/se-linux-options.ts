// Pod Security `seLinuxOptions`: a type, user or role of SELinux that takes the container out of its confinement.
import { removeField, setField } from '../../edits.ts';
import {
  type PodSecurityCheck,
  plural,
  quoted,
  settersText,
  settings,
  sortedValues,
  type Violation,
  violation,
} from '../../pod-security/check.ts';
import { podSecurityRule } from '../../pod-security/pod-security-rule.ts';
import { textAt } from '../../read.ts';

const ENGINE_TYPE_SINCE = 31;

const isAllowedType = (type: string, minor: number): boolean =>
  ['', 'container_t', 'container_init_t', 'container_kvm_t'].includes(type) ||
  (type === 'container_engine_t' && minor >= ENGINE_TYPE_SINCE);

const fieldOf = ({ path }: Violation): string => String(path.at(-1));

export const seLinuxOptionsCheck: PodSecurityCheck = {
  id: 'seLinuxOptions',
  level: 'baseline',
  since: 0,
  find: (workload, minor) =>
    settings(workload, 'seLinuxOptions').flatMap(({ by, path, value }) =>
      (['type', 'user', 'role'] as const).flatMap((field) => {
        const text = textAt(value, field) ?? '';
        const allowed = field === 'type' ? isAllowedType(text, minor) : text === '';
        return allowed ? [] : [violation(by, [...path, field], text)];
      }),
    ),
  reason: () => 'seLinuxOptions',
  detail(violations) {
    const types = sortedValues(violations.filter((own) => fieldOf(own) === 'type'));
    const parts = [
      types.length === 0 ? '' : `${plural('type', 'types', types.length)} ${quoted(types)}`,
      ...['user', 'role'].map((field) =>
        violations.some((own) => fieldOf(own) === field) ? `${field} may not be set` : '',
      ),
    ].filter((part) => part !== '');
    return `${settersText(violations)} set forbidden securityContext.seLinuxOptions: ${parts.join('; ')}`;
  },
};

export const seLinuxOptions = podSecurityRule(seLinuxOptionsCheck, {
  id: 'se-linux-options',
  family: 'pss-baseline',
  severity: 'medium',
  principles: ['apparmor-or-selinux'],
  controls: { bundle: 'node-isolation' },
  peers: ['pod-security:seLinuxOptions', 'trivy:KSV-0025'],
  fix: 'suggested',
  examples: {
    bad: [
      `apiVersion: v1
kind: Pod
metadata:
  name: web
spec:
  securityContext:
    seLinuxOptions:
      type: spc_t
      level: s0:c123,c456
  containers:
    - name: web
      image: shop/web:1.4.2
`,
      `apiVersion: v1
kind: Pod
metadata:
  name: web
spec:
  containers:
    - name: web
      image: shop/web:1.4.2
      securityContext:
        seLinuxOptions: {user: system_u}
`,
    ],
    good: [
      `apiVersion: v1
kind: Pod
metadata:
  name: web
spec:
  securityContext:
    seLinuxOptions:
      type: container_t
      level: s0:c123,c456
  containers:
    - name: web
      image: shop/web:1.4.2
`,
    ],
  },
  mend: (own, { document }) =>
    fieldOf(own) === 'type' ? setField(document, own.path, 'container_t') : removeField(document, own.path),
  dataOf: (own) => ({ field: fieldOf(own) }),
});
