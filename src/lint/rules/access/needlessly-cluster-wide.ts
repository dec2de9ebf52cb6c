// Rights in every namespace for programs of one, though nothing that they may touch is of the cluster. Advice: some programs do watch all.
import type { LintDocument } from '../../document.ts';
import { isBuiltIn, rulesOf } from '../../role-rules.ts';
import { documentRule } from '../../rule.ts';
import { boundRole, subjectsOf } from './shared/bindings.ts';

/** Resources of the built-in groups that live in a namespace; whatever is not here may be of the cluster. */
const IN_NAMESPACES: Readonly<Record<string, readonly string[]>> = {
  '': [
    'configmaps',
    'endpoints',
    'events',
    'limitranges',
    'persistentvolumeclaims',
    'pods',
    'podtemplates',
    'replicationcontrollers',
    'resourcequotas',
    'secrets',
    'serviceaccounts',
    'services',
  ],
  apps: ['controllerrevisions', 'daemonsets', 'deployments', 'replicasets', 'statefulsets'],
  autoscaling: ['horizontalpodautoscalers'],
  batch: ['cronjobs', 'jobs'],
  'coordination.k8s.io': ['leases'],
  'discovery.k8s.io': ['endpointslices'],
  'events.k8s.io': ['events'],
  'networking.k8s.io': ['ingresses', 'networkpolicies'],
  policy: ['poddisruptionbudgets'],
  'rbac.authorization.k8s.io': ['rolebindings', 'roles'],
};

const staysInNamespaces = (role: LintDocument): boolean =>
  rulesOf(role).length > 0 &&
  rulesOf(role).every(
    ({ groups, resources, urls }) =>
      urls.length === 0 &&
      resources.length > 0 &&
      groups.length > 0 &&
      groups.every((group) =>
        resources.every((resource) => {
          const known = Object.hasOwn(IN_NAMESPACES, group) ? IN_NAMESPACES[group] : undefined;
          return known?.includes(resource.split('/')[0] ?? '') === true;
        }),
      ),
  );

/** The one namespace whose accounts a binding is about. */
function onlyNamespace(binding: LintDocument): string | undefined {
  const subjects = subjectsOf(binding);
  const namespaces = new Set(subjects.map(({ namespace }) => namespace));
  const [only] = namespaces;
  return namespaces.size === 1 && subjects.every(({ kind }) => kind === 'ServiceAccount') ? only : undefined;
}

export const needlesslyClusterWide = documentRule({
  id: 'needlessly-cluster-wide',
  family: 'access',
  severity: 'info',
  area: 'access-control',
  principles: ['least-privilege', 'review-permissions'],
  controls: { bundle: 'access-control' },
  peers: [],
  fix: 'none',
  types: ['rbac.authorization.k8s.io/ClusterRoleBinding'],
  examples: {
    bad: [
      `apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRole
metadata:
  name: deployer
rules:
  - apiGroups: [apps]
    resources: [deployments]
    verbs: [get, patch]
---
apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRoleBinding
metadata:
  name: deployer
roleRef:
  apiGroup: rbac.authorization.k8s.io
  kind: ClusterRole
  name: deployer
subjects:
  - kind: ServiceAccount
    name: pipeline
    namespace: shop
`,
    ],
    good: [
      `apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRole
metadata:
  name: deployer
rules:
  - apiGroups: [apps]
    resources: [deployments]
    verbs: [get, patch]
---
apiVersion: rbac.authorization.k8s.io/v1
kind: RoleBinding
metadata:
  name: deployer
  namespace: shop
roleRef:
  apiGroup: rbac.authorization.k8s.io
  kind: ClusterRole
  name: deployer
subjects:
  - kind: ServiceAccount
    name: pipeline
    namespace: shop
`,
    ],
  },
  appliesTo: (binding, { set }) => !isBuiltIn(binding) && boundRole(set, binding) !== undefined,
  check(binding, report, { set }) {
    const role = boundRole(set, binding);
    const namespace = onlyNamespace(binding);
    if (role === undefined || namespace === undefined || !staysInNamespaces(role)) return;
    report({
      at: ['kind'],
      data: { binding: binding.name, role: role.name, namespace },
      related: [{ document: role, at: ['metadata', 'name'] }],
    });
  },
});
