// Which checks of other linters a finding stands for, where those programs decide otherwise than the rule does, or do not look at all.
import { describe, expect, test } from 'vitest';
import { lint, RULES } from '../../src/lint/index.ts';

const peersOf = (text: string, check: RegExp = /./): readonly string[] => [
  ...new Set(
    lint([{ name: 'a.yaml', text }], { rules: RULES })
      .findings.flatMap(({ peers }) => peers)
      .filter((peer) => check.test(peer)),
  ),
];

const DEPLOYMENT = `apiVersion: apps/v1
kind: Deployment
metadata: {name: web, namespace: shop}
spec:
  replicas: 1
  selector: {matchLabels: {app: web}}
  template:
    metadata: {labels: {app: web}}
    spec:
      containers:
        - name: web
          image: shop/web:latest
          ports: [{containerPort: 8080}]
---
`;
const BUDGET = `apiVersion: policy/v1
kind: PodDisruptionBudget
metadata: {name: web, namespace: shop}
spec:
  minAvailable: 1
  selector: {matchLabels: {app: web}}
---
`;
const service = (spec: string): string => `apiVersion: v1
kind: Service
metadata: {name: web, namespace: shop}
spec: ${spec}
---
`;

const toolsOf = (text: string): readonly string[] =>
  peersOf(text, /tag|KSV-0013/)
    .map((peer) => peer.slice(0, peer.indexOf(':')))
    .toSorted();

describe('a tool is not said to find what it does not look at', () => {
  const all = ['kube-linter', 'kube-score', 'polaris', 'trivy'];
  const item = DEPLOYMENT.replace('---\n', '').replace(/^/gm, '    ').replace('    apiVersion', '  - apiVersion');
  test.each([
    ['a Deployment', DEPLOYMENT, all],
    ['another document behind it', BUDGET + DEPLOYMENT, all],
    ['an item of a List', `apiVersion: v1\nkind: List\nitems:\n${item}`, ['kube-linter', 'kube-score']],
    [
      'an item in brackets',
      '{"apiVersion": "v1", "kind": "List", "items": [{"apiVersion": "v1", "kind": "Pod", "metadata": {"name": "web"}, "spec": {"containers": [{"name": "web", "image": "web"}]}}]}',
      ['kube-linter', 'kube-score'],
    ],
    ['a version that is gone', DEPLOYMENT.replace('apps/v1', 'extensions/v1beta1'), ['kube-score', 'polaris', 'trivy']],
    [
      'a field that stands twice',
      DEPLOYMENT.replace('replicas: 1', 'replicas: 1\n  replicas: 2'),
      ['kube-linter', 'kube-score'],
    ],
    [
      'text for a number, outside the pods',
      DEPLOYMENT.replace('replicas: 1', 'replicas: one'),
      ['kube-score', 'polaris', 'trivy'],
    ],
    ['text for a number, in the pods', DEPLOYMENT.replace('8080', 'http'), ['kube-score', 'trivy']],
    [
      'an object without a name',
      DEPLOYMENT.replace('metadata: {name', 'metdata: {name'),
      ['kube-linter', 'kube-score', 'trivy'],
    ],
    ['a field that is misspelt', DEPLOYMENT.replace('ports', 'prots'), all],
  ])('%s', (_, text, tools) => {
    expect(toolsOf(text)).toEqual(tools);
  });

  test('admission is not asked about what cannot be decoded', () => {
    const privileged = DEPLOYMENT.replace('ports:', 'securityContext: {privileged: true}\n          ports:');
    expect(peersOf(privileged, /pod-security:privileged/)).toHaveLength(1);
    expect(peersOf(privileged.replace('replicas: 1', 'replicas: 1\n  replicas: 2'), /pod-security:/)).toEqual([]);
    expect(peersOf(privileged.replace('8080', 'http'), /pod-security:/)).toEqual([]);
  });

  test('checks that are of Deployments in their last version only', () => {
    const text = service('{selector: {app: web}, ports: [{port: 80}]}') + DEPLOYMENT;
    expect(peersOf(text, /deployment-replicas/)).toEqual(['kube-score:deployment-replicas']);
    expect(peersOf(text.replace('apps/v1', 'apps/v1beta2'), /kube-score:deployment-/)).toEqual([]);
  });
});

describe('a budget that forbids every drain', () => {
  test.each([
    ['beside its Deployment', BUDGET + DEPLOYMENT, ['kube-linter:pdb-min-available']],
    ['an old version of it', BUDGET.replace('policy/v1', 'policy/v1beta1') + DEPLOYMENT, []],
    ['of a Deployment that selects other labels', BUDGET + DEPLOYMENT.replace('{app: web}', '{app: other}'), []],
  ])('%s', (_, text, peers) => {
    expect(peersOf(text, /pdb-min/)).toEqual(peers);
  });

  test('it is above the lower bound that an autoscaler names', () => {
    const autoscaler = (kind: string, bound: string): string => `apiVersion: autoscaling/v2
kind: HorizontalPodAutoscaler
metadata: {name: web, namespace: shop}
spec:
  scaleTargetRef: {apiVersion: apps/v1, kind: ${kind}, name: web}
  ${bound}
  maxReplicas: 6
---
`;
    const above = BUDGET.replace('minAvailable: 1', 'minAvailable: 9') + DEPLOYMENT;
    const check = /GreaterThanHPA/;
    expect(peersOf(above + autoscaler('Deployment', 'minReplicas: 2'), check)).toHaveLength(1);
    expect(peersOf(above + autoscaler('Deployment', ''), check)).toEqual([]);
    const stateful = above.replace('kind: Deployment', 'kind: StatefulSet');
    expect(peersOf(stateful + autoscaler('StatefulSet', 'minReplicas: 2'), check)).toEqual([]);
  });
});

describe('a Service that leads elsewhere', () => {
  const elsewhere = service('{type: ExternalName, externalName: old.example.com}');
  test('does not serve the pods, which may be served all the same', () => {
    expect(peersOf(elsewhere + DEPLOYMENT, /deployment-replicas|pod-probes$/).toSorted()).toEqual([
      'kube-score:deployment-replicas',
      'kube-score:pod-probes',
    ]);
  });
  test('where there is none, kube-score takes nobody for served', () => {
    expect(peersOf(DEPLOYMENT, /deployment-replicas|pod-probes$/)).toEqual([]);
  });
});

describe('who may run as root', () => {
  const pod = (podContext: string, own: string): string => `apiVersion: v1
kind: Pod
metadata: {name: web, namespace: shop}
spec:
  securityContext: ${podContext}
  containers:
    - {name: web, image: shop/web:1, securityContext: ${own}}
`;
  test.each([
    ['{}', '{}', true],
    ['{runAsUser: 10001}', '{}', false],
    ['{runAsNonRoot: true}', '{runAsNonRoot: false}', true],
    ['{runAsNonRoot: true}', '{runAsNonRoot: false, runAsUser: 10001}', false],
    ['{runAsUser: 10001}', '{runAsNonRoot: false}', true],
  ])('pod %s, container %s: polaris %s', (podContext, own, minds) => {
    expect(peersOf(pod(podContext, own), /runAsRootAllowed/)).toHaveLength(minds ? 1 : 0);
  });
});

test('AppArmor that is switched off is no hardening, unless something else is', () => {
  const pod = (context: string): string => `apiVersion: v1
kind: Pod
metadata: {name: web, namespace: shop}
spec:
  containers:
    - {name: web, image: shop/web:1, securityContext: {appArmorProfile: {type: Unconfined}, ${context}}}
`;
  expect(peersOf(pod(''), /linuxHardening/)).toHaveLength(1);
  expect(peersOf(pod('capabilities: {drop: [ALL]}'), /linuxHardening/)).toEqual([]);
  expect(peersOf(pod('seccompProfile: {type: RuntimeDefault}'), /linuxHardening/)).toEqual([]);
});

test('an empty list of TLS hosts is enough for polaris, not for us', () => {
  const ingress = (tls: string): string => `apiVersion: networking.k8s.io/v1
kind: Ingress
metadata: {name: web, namespace: shop}
spec:
${tls}  rules:
    - {host: shop.example.com, http: {paths: [{path: /, pathType: Prefix, backend: {service: {name: web, port: {number: 80}}}}]}}
`;
  expect(peersOf(ingress(''), /tlsSettings/)).toHaveLength(1);
  expect(peersOf(ingress('  tls: []\n'), /tlsSettings/)).toEqual([]);
  const { findings } = lint([{ name: 'a.yaml', text: ingress('  tls: []\n') }], { rules: RULES });
  expect(findings.map(({ ruleId }) => ruleId)).toContain('ingress-without-tls');
});

test('a role that nobody can look up is taken for the worst', () => {
  const binding = (kind: string, role: string): string => `apiVersion: rbac.authorization.k8s.io/v1
kind: ${kind}
metadata: {name: web, namespace: shop}
subjects: [{kind: ServiceAccount, name: web, namespace: shop}]
roleRef: {apiGroup: rbac.authorization.k8s.io, kind: ClusterRole, name: ${role}}
`;
  expect(peersOf(binding('ClusterRoleBinding', 'edit'), /ClusterAdmin/)).toEqual([
    'polaris:clusterrolebindingClusterAdmin',
  ]);
  expect(peersOf(binding('ClusterRoleBinding', 'deployer'), /ClusterAdmin/)).toHaveLength(1);
  expect(peersOf(binding('ClusterRoleBinding', 'view'), /ClusterAdmin/)).toEqual([]);
  expect(peersOf(binding('RoleBinding', 'admin'), /ClusterAdmin/)).toEqual([
    'polaris:rolebindingClusterAdminClusterRole',
  ]);
});

test.each([
  ['RoleBinding', ['trivy:KSV-0122', 'trivy:KSV-0123']],
  ['ClusterRoleBinding', []],
])('trivy reads the subjects of a %s', (kind, checks) => {
  const binding = `apiVersion: rbac.authorization.k8s.io/v1
kind: ${kind}
metadata: {name: web, namespace: shop}
subjects:
  - {kind: Group, name: system:masters, apiGroup: rbac.authorization.k8s.io}
  - {kind: User, name: system:anonymous, apiGroup: rbac.authorization.k8s.io}
roleRef: {apiGroup: rbac.authorization.k8s.io, kind: ClusterRole, name: view}
`;
  expect(peersOf(binding, /KSV-012/).toSorted()).toEqual(checks);
});
