// One text for every finding: the shortest manifest that shows the mistake.

const object = (apiVersion: string, kind: string, rest: string): string =>
  `apiVersion: ${apiVersion}\nkind: ${kind}\n${rest}`;

const world = (spec: string): string => object('rollout-lab/v1', 'World', `spec:\n${spec}`);

const configMap = (rest: string): string => object('v1', 'ConfigMap', `metadata:\n  name: c\n${rest}`);

const service = (spec: string): string => object('v1', 'Service', `metadata:\n  name: s\nspec:\n${spec}`);

/** `container` and `spec` are lines at the depth where they go. */
const pod = ({ container = '', spec = '' }: { container?: string; spec?: string }): string =>
  object(
    'v1',
    'Pod',
    `metadata:\n  name: p\nspec:\n${spec}  containers:\n    - name: a\n      image: nginx:1\n${container}`,
  );

const deployment = ({
  spec = '',
  selector = '{matchLabels: {app: web}}',
  labels = '{app: web}',
  podSpec = '',
}: {
  spec?: string;
  selector?: string;
  labels?: string;
  podSpec?: string;
}): string =>
  object(
    'apps/v1',
    'Deployment',
    `metadata:\n  name: d\nspec:\n${spec}${selector === '' ? '' : `  selector: ${selector}\n`}  template:\n    metadata:\n      labels: ${labels}\n    spec:\n${podSpec}      containers: [{name: a, image: "nginx:1"}]\n`,
  );

const autoscaler = (spec: string, target = '{apiVersion: apps/v1, kind: Deployment, name: web}'): string =>
  object(
    'autoscaling/v2',
    'HorizontalPodAutoscaler',
    `metadata:\n  name: h\nspec:\n  scaleTargetRef: ${target}\n${spec}`,
  );

/** `strategy` is in flow notation, `spec` lines at the depth where they go. */
const rollout = ({ strategy = '{canary: {}}', spec = '', selector = '{matchLabels: {app: web}}' } = {}): string =>
  object(
    'argoproj.io/v1alpha1',
    'Rollout',
    `metadata:\n  name: web\nspec:\n${spec}${selector === '' ? '' : `  selector: ${selector}\n`}  strategy: ${strategy}\n  template:\n    metadata:\n      labels: {app: web}\n    spec:\n      containers: [{name: a, image: "nginx:1"}]\n`,
  );

const canary = (fields: string): string => rollout({ strategy: `{canary: {${fields}}}` });

const ingress = (rule: string): string =>
  object('networking.k8s.io/v1', 'Ingress', `metadata: {name: i}\nspec: {rules: [${rule}]}\n`);

const policy = (spec: string): string =>
  object('networking.k8s.io/v1', 'NetworkPolicy', `metadata: {name: net}\nspec: ${spec}\n`);

const aliasBomb = `a: &a [x,x,x,x,x,x,x,x,x,x]\n${'bcdefg'
  .split('')
  .map((name, index) => `${name}: &${name} [${Array.from({ length: 10 }, () => `*${'abcdefg'[index]}`).join(',')}]`)
  .join('\n')}\n`;

export const findingExamples: Readonly<Record<string, string>> = {
  'document-too-large': `a: ${'x'.repeat(3 * 1024 * 1024)}`,
  'yaml-alias-bomb': aliasBomb,
  'yaml-alias-cycle': 'a: &a\n  b: *a\n',
  'yaml-bad-base64': configMap('data:\n  a: !!binary "a b"\n'),
  'yaml-block-header': configMap('data:\n  a: | text\n    more\n'),
  'yaml-colon-in-value': configMap('data:\n  a: b: c\n'),
  'yaml-conflict-marker': configMap('<<<<<<< HEAD\ndata: {a: b}\n=======\ndata: {a: c}\n>>>>>>> other\n'),
  'yaml-control-character': configMap('data:\n  a: "\u0007"\n'),
  'yaml-extra-comma': configMap('data: {a: b,, c: d}\n'),
  'yaml-missing-colon': 'apiVersion: v1\nkind: ConfigMap\nmetadata\n  name: c\n',
  'yaml-missing-comma': pod({ container: '      args: ["a" "b"]\n' }),
  'yaml-missing-space': 'apiVersion:v1\nkind: ConfigMap\n',
  'yaml-reserved-character': configMap('data:\n  a: @daily\n'),
  'yaml-syntax': '%FOO\na: 1\n',
  'yaml-tab-indentation': 'apiVersion: v1\nkind: ConfigMap\nmetadata:\n\tname: c\n',
  'yaml-tag-mismatch': configMap('data:\n  a: !!int x\n'),
  'yaml-template-expression': configMap('{{- if .Values.x }}\ndata: {}\n{{- end }}\n'),
  'yaml-text-after-quote': configMap("data:\n  a: 'it's'\n"),
  'yaml-too-deep': '['.repeat(300),
  'yaml-unclosed-bracket': configMap('data: {a: b\n'),
  'yaml-unclosed-quote': configMap('data:\n  a: "b\n  c: d\n'),
  'yaml-unknown-anchor': configMap('data:\n  a: *.example.com\n'),
  'yaml-unknown-escape': configMap('data:\n  a: "\\d"\n'),
  'yaml-unknown-tag': configMap('data:\n  a: !x!y z\n'),
  'yaml-wrong-indentation': 'apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: c\n labels: {}\n',

  'not-an-object': '- apiVersion: v1\n',
  'missing-api-version': 'kind: Pod\n',
  'missing-kind': 'apiVersion: v1\n',
  'misspelt-kind': object('apps/v1', 'Deploymnet', ''),
  'unknown-kind': object('apps/v1', 'Zebra', ''),
  'wrong-api-version': object('extensions/v1beta1', 'Deployment', ''),

  'duplicate-field': configMap('data:\n  a: b\n  a: c\n'),
  'expected-boolean': configMap('immutable: "true"\n'),
  'expected-int-or-string': deployment({ spec: '  strategy: {rollingUpdate: {maxSurge: true}}\n' }),
  'expected-integer': deployment({ spec: '  replicas: "3"\n' }),
  'expected-list': pod({ container: '      args: run\n' }),
  'expected-mapping': configMap('data: text\n'),
  'expected-quantity': pod({ container: '      resources: {requests: {cpu: [1]}}\n' }),
  'expected-string': configMap('data:\n  port: 8080\n'),
  'integer-out-of-range': deployment({ spec: '  replicas: 3000000000\n' }),
  'invalid-base64': configMap('binaryData:\n  a: not base64\n'),
  'invalid-key': configMap('data:\n  ? [a, b]\n  : c\n'),
  'invalid-merge': configMap('data:\n  <<: text\n'),
  'invalid-quantity': pod({ container: '      resources: {requests: {memory: 256MB}}\n' }),
  'invalid-time': object('v1', 'ConfigMap', 'metadata:\n  name: c\n  creationTimestamp: yesterday\n'),
  'misplaced-field': deployment({ selector: '{replicas: 3, matchLabels: {app: web}}' }),
  'misspelt-field': deployment({ spec: '  replica: 3\n' }),
  'not-a-json-number': configMap('data:\n  a: .inf\n'),
  'template-expression': configMap('data:\n  a: {{ .Values.x }}\n'),
  'unknown-field': deployment({ spec: '  enabledFeatures: []\n' }),

  'addresses-differ': service('  clusterIP: 10.0.0.1\n  clusterIPs: [10.0.0.2]\n  ports: [{port: 80}]\n'),
  'budget-with-both-fields': object(
    'policy/v1',
    'PodDisruptionBudget',
    'metadata:\n  name: b\nspec:\n  minAvailable: 1\n  maxUnavailable: 1\n',
  ),
  'deadline-before-ready': deployment({ spec: '  minReadySeconds: 600\n  progressDeadlineSeconds: 600\n' }),
  'duplicate-config-key': configMap('data: {a: b}\nbinaryData: {a: aGk=}\n'),
  'duplicate-mount-path': pod({
    spec: '  volumes: [{name: v}]\n',
    container: '      volumeMounts: [{name: v, mountPath: /x}, {name: v, mountPath: /x}]\n',
  }),
  'duplicate-name': pod({ container: '    - name: a\n      image: nginx:1\n' }),
  'duplicate-port': service('  ports: [{name: a, port: 80}, {name: b, port: 80}]\n'),
  'empty-selector': deployment({ selector: '{}' }),
  'env-value-and-source': pod({
    container: '      env: [{name: A, value: x, valueFrom: {fieldRef: {fieldPath: metadata.name}}}]\n',
  }),
  'forbidden-field': deployment({ podSpec: '      activeDeadlineSeconds: 5\n' }),
  'headless-with-type': service('  type: NodePort\n  clusterIP: None\n  ports: [{port: 80}]\n'),
  'huge-pages-alone': pod({ container: '      resources: {limits: {hugepages-2Mi: 4Mi}}\n' }),
  'huge-pages-not-multiple': pod({ container: '      resources: {limits: {memory: 1Gi, hugepages-2Mi: 3Mi}}\n' }),
  'image-with-blanks': object('v1', 'Pod', 'metadata:\n  name: p\nspec:\n  containers: [{name: a, image: " nginx"}]\n'),
  'init-container-with-probe': pod({
    spec: '  initContainers: [{name: i, image: "nginx:1", readinessProbe: {exec: {command: [x]}}}]\n',
  }),
  'invalid-annotation-key': object('v1', 'ConfigMap', 'metadata:\n  name: c\n  annotations: {"a b": x}\n'),
  'invalid-cidr': service('  type: LoadBalancer\n  loadBalancerSourceRanges: [10.0.0.0]\n  ports: [{port: 80}]\n'),
  'invalid-config-key': configMap('data: {"a b": c}\n'),
  'invalid-dns-label': object('v1', 'Namespace', 'metadata:\n  name: Shop.Test\n'),
  'invalid-dns-subdomain': object('v1', 'ConfigMap', 'metadata:\n  name: My_Config\n'),
  'invalid-env-name': pod({ container: '      env: [{name: "A=B", value: x}]\n' }),
  'invalid-finalizer': object('v1', 'Namespace', 'metadata:\n  name: shop\nspec:\n  finalizers: [mine]\n'),
  'invalid-header-name': pod({
    container: '      readinessProbe: {httpGet: {port: 80, httpHeaders: [{name: "A B", value: x}]}}\n',
  }),
  'invalid-ip': service('  externalIPs: [10.0.0.300]\n  ports: [{port: 80}]\n'),
  'invalid-label-key': object('v1', 'ConfigMap', 'metadata:\n  name: c\n  labels: {"a b": x}\n'),
  'invalid-label-value': object('v1', 'ConfigMap', 'metadata:\n  name: c\n  labels: {a: "x y"}\n'),
  'invalid-path-name': autoscaler('  maxReplicas: 3\n', '{apiVersion: apps/v1, kind: Deployment, name: a/b}'),
  'invalid-percentage': deployment({ spec: '  strategy: {rollingUpdate: {maxSurge: "25"}}\n' }),
  'invalid-pod-security-level': object(
    'v1',
    'Namespace',
    'metadata:\n  name: shop\n  labels: {pod-security.kubernetes.io/enforce: strict}\n',
  ),
  'invalid-pod-security-version': object(
    'v1',
    'Namespace',
    'metadata:\n  name: shop\n  labels: {pod-security.kubernetes.io/enforce-version: "1.30"}\n',
  ),
  'invalid-port-name': pod({ container: '      ports: [{name: Web_Port, containerPort: 80}]\n' }),
  'invalid-selector': deployment({ selector: '{matchExpressions: [{key: app, operator: In}]}' }),
  'max-below-min': autoscaler('  minReplicas: 5\n  maxReplicas: 3\n'),
  'missing-containers': object('v1', 'Pod', 'metadata:\n  name: p\nspec:\n  containers: []\n'),
  'missing-handler': pod({ container: '      livenessProbe: {periodSeconds: 5}\n' }),
  'missing-image': object('v1', 'Pod', 'metadata:\n  name: p\nspec:\n  containers: [{name: a}]\n'),
  'missing-limit': pod({ container: '      resources: {requests: {nvidia.com/gpu: 1}}\n' }),
  'missing-name': object('v1', 'ConfigMap', 'metadata:\n  labels: {a: b}\n'),
  'missing-required-field': pod({ container: '      ports: [{name: web}]\n' }),
  'missing-selector': deployment({ selector: '' }),
  'missing-source': pod({ container: '      envFrom: [{prefix: A_}]\n' }),
  'missing-volume': pod({ container: '      volumeMounts: [{name: v, mountPath: /x}]\n' }),
  'negative-number': deployment({ spec: '  replicas: -1\n' }),
  'negative-quantity': pod({ container: '      resources: {limits: {cpu: -1}}\n' }),
  'node-port-without-type': service('  ports: [{port: 80, nodePort: 30080}]\n'),
  'number-not-positive': autoscaler('  maxReplicas: -1\n'),
  'number-out-of-range': service('  ports: [{port: 70000}]\n'),
  'path-not-relative': pod({
    spec: '  volumes: [{name: v}]\n',
    container: '      volumeMounts: [{name: v, mountPath: /x, subPath: ../y}]\n',
  }),
  'percentage-over-100': deployment({ spec: '  strategy: {rollingUpdate: {maxUnavailable: 150%}}\n' }),
  'port-without-name': service('  ports: [{port: 80}, {name: b, port: 81}]\n'),
  'priority-without-class': pod({ spec: '  priority: 5\n' }),
  'privileged-without-escalation': pod({
    container: '      securityContext: {privileged: true, allowPrivilegeEscalation: false}\n',
  }),
  'quantity-not-whole': pod({ container: '      resources: {limits: {nvidia.com/gpu: 500m}}\n' }),
  'recreate-with-rolling-update': deployment({ spec: '  strategy: {type: Recreate, rollingUpdate: {maxSurge: 1}}\n' }),
  'request-differs-from-limit': pod({
    container: '      resources: {limits: {nvidia.com/gpu: 2}, requests: {nvidia.com/gpu: 1}}\n',
  }),
  'request-over-limit': pod({ container: '      resources: {limits: {cpu: 1}, requests: {cpu: 2}}\n' }),
  'restart-policy-not-always': deployment({ podSpec: '      restartPolicy: Never\n' }),
  'rollout-cannot-proceed': deployment({ spec: '  strategy: {rollingUpdate: {maxSurge: 0, maxUnavailable: 0%}}\n' }),
  'selector-template-mismatch': deployment({ labels: '{app: api}' }),
  'selector-with-values': deployment({ selector: '{matchExpressions: [{key: app, operator: Exists, values: [x]}]}' }),
  'selector-without-values': deployment({ selector: '{matchExpressions: [{key: app, operator: In}]}' }),
  'service-without-ports': service('  selector: {app: web}\n'),
  'several-handlers': pod({ container: '      livenessProbe: {exec: {command: [x]}, tcpSocket: {port: 80}}\n' }),
  'several-sources': pod({ spec: '  volumes: [{name: v, emptyDir: {}, hostPath: {path: /x}}]\n' }),
  'sleep-over-grace-period': pod({ container: '      lifecycle: {preStop: {sleep: {seconds: 60}}}\n' }),
  'success-threshold-not-one': pod({ container: '      livenessProbe: {exec: {command: [x]}, successThreshold: 2}\n' }),
  'target-without-group': autoscaler('  maxReplicas: 3\n', '{apiVersion: v1, kind: Deployment, name: a}'),
  'toleration-seconds-without-no-execute': pod({
    spec: '  tolerations: [{key: a, operator: Exists, effect: NoSchedule, tolerationSeconds: 5}]\n',
  }),
  'toleration-with-value': pod({ spec: '  tolerations: [{key: a, operator: Exists, value: b}]\n' }),
  'toleration-without-key': pod({ spec: '  tolerations: [{value: b}]\n' }),
  'unknown-resource': pod({ container: '      resources: {limits: {memmory: 1Gi}}\n' }),
  'unsupported-value': service('  type: Loadbalancer\n  ports: [{port: 80}]\n'),
  'expected-number': world('  imagePullSeconds: "2"\n'),
  'invalid-duration': world('  endpointPropagation: soon\n'),
  'fault-field-without-effect': world('  faults: [{type: registry-down, at: 10s, node: node-1}]\n'),
  'overlapping-faults': world('  faults: [{type: registry-down, at: 10s}, {type: registry-down, at: 20s}]\n'),
  'ramp-with-spike': world('  traffic: {ramp: {to: 5, at: 0, for: 1}, spike: {to: 5, at: 0, for: 1}}\n'),
  'several-worlds': `${world('  seed: 1\n')}---\n${world('  seed: 2\n')}`,
  'unknown-image': `${pod({})}---\n${world('  releases: [{image: "ngnix:2"}]\n')}`,
  'unknown-node': world('  faults: [{type: node-lost, at: 10s, node: nod-1}]\n'),
  'world-field-missing': world('  faults: [{type: node-lost, at: 10s}]\n'),
  'world-name-twice': world('  nodes: [{name: a}, {name: a}]\n'),
  'world-value-out-of-range': world('  releases: [{image: "a:1", errorRate: 20}]\n'),

  'analysis-field-unknown': canary(
    'steps: [{analysis: {args: [{name: a, valueFrom: {fieldRef: {fieldPath: metadata.age}}}]}}]',
  ),
  'anti-affinity-not-one': canary('antiAffinity: {}'),
  'canary-cannot-proceed': canary('maxSurge: 0, maxUnavailable: 0'),
  'dynamic-scale-with-delay': canary(
    'canaryService: c, stableService: s, trafficRouting: {nginx: {stableIngress: i}}, dynamicStableScale: true, scaleDownDelaySeconds: 5',
  ),
  'field-needs-router': canary('dynamicStableScale: true'),
  'invalid-pause': canary('steps: [{pause: {duration: soon}}]'),
  'managed-route-missing': canary(
    'canaryService: c, stableService: s, trafficRouting: {istio: {}, managedRoutes: [{name: a}]}, steps: [{setHeaderRoute: {name: b}}]',
  ),
  'same-name-in-another-namespace': ['dev', 'prod']
    .map((namespace) =>
      object('v1', 'Service', `metadata: {name: web, namespace: ${namespace}}\nspec:\n  ports: [{port: 80}]\n`),
    )
    .join('---\n'),
  'more-pods-than-simulated': deployment({ spec: '  replicas: 1000000000\n' }),
  'not-simulated': canary('canaryService: c, stableService: s, trafficRouting: {istio: {}}'),
  'ping-pong-incomplete': canary('pingPong: {pingService: a, pongService: a}'),
  'rollout-number-out-of-range': canary('steps: [{setWeight: 101}]'),
  'rollout-strategy-not-one': rollout({ strategy: '{}' }),
  'rollout-without-selector': rollout({ selector: '' }),
  'route-match-not-one': canary(
    'canaryService: c, stableService: s, trafficRouting: {istio: {}, managedRoutes: [{name: a}]}, steps: [{setHeaderRoute: {name: a, match: [{headerName: x, headerValue: {}}]}}]',
  ),
  'router-without-services': canary('trafficRouting: {nginx: {stableIngress: web}}'),
  'same-service-twice': canary('canaryService: a, stableService: a'),
  'scale-down-limit-over-history': rollout({
    spec: '  revisionHistoryLimit: 1\n',
    strategy: '{blueGreen: {activeService: a, scaleDownDelayRevisionLimit: 3}}',
  }),
  'stable-ingress-not-one': canary('canaryService: c, stableService: s, trafficRouting: {nginx: {}}'),
  'step-not-one': canary('steps: [{}]'),
  'block-not-inside': policy('{ingress: [{from: [{ipBlock: {cidr: 10.0.0.0/8, except: [11.0.0.0/16]}}]}]}'),
  'bounds-out-of-order': object(
    'v1',
    'LimitRange',
    'metadata: {name: l}\nspec: {limits: [{type: Pod, min: {cpu: 2}, max: {cpu: 1}}]}\n',
  ),
  'missing-choice': ingress('{http: {paths: [{path: /, pathType: Prefix, backend: {}}]}}'),
  'name-too-long': object(
    'batch/v1',
    'CronJob',
    `metadata: {name: ${'a'.repeat(53)}}\nspec: {schedule: "@daily", jobTemplate: {spec: {template: {spec: {restartPolicy: Never, containers: [{name: a, image: "a:1"}]}}}}}\n`,
  ),
  'path-not-absolute': ingress(
    '{http: {paths: [{path: shop, pathType: Prefix, backend: {service: {name: a, port: {number: 80}}}}]}}',
  ),
  'several-choices': ingress(
    '{http: {paths: [{path: /, pathType: Prefix, backend: {service: {name: a, port: {number: 80}}, resource: {kind: A, name: a}}}]}}',
  ),
  'surge-or-unavailable': object(
    'apps/v1',
    'DaemonSet',
    'metadata: {name: d}\nspec:\n  selector: {matchLabels: {a: b}}\n  updateStrategy: {rollingUpdate: {maxSurge: 1}}\n  template: {metadata: {labels: {a: b}}, spec: {containers: [{name: a, image: "a:1"}]}}\n',
  ),
  'unknown-quota-resource': object('v1', 'ResourceQuota', 'metadata: {name: q}\nspec: {hard: {cpus: 1}}\n'),
};
