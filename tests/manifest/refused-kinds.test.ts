// What the API server refuses in kinds other than those of a Deployment. The fields are those that it names.
import { describe, expect, test } from 'vitest';
import { parseManifests } from '../../src/manifest/index.ts';

/** The fields that are refused; none: it is taken. */
function refused(apiVersion: string, kind: string, rest: string): string[] {
  const { findings } = parseManifests(`apiVersion: ${apiVersion}\nkind: ${kind}\nmetadata: {name: x}\n${rest}\n`);
  return findings
    .filter(({ severity }) => severity === 'error')
    .map(({ path }) => path ?? '')
    .sort();
}

const template = (spec: string, containers = '[{name: a, image: "a:1"}]'): string =>
  `template: {metadata: {labels: {a: b}}, spec: {${spec}containers: ${containers}}}`;

describe('workloads', () => {
  const set = (kind: string, fields: string, pod = template('')): string[] =>
    refused('apps/v1', kind, `spec: {selector: {matchLabels: {a: b}}, ${fields}${pod}}`);

  test('a pod of a StatefulSet is judged like any other, and may mount what the set claims', () => {
    const mounting = template('', '[{name: a, image: "a:1", volumeMounts: [{name: data, mountPath: /d}]}]');
    const claim = 'metadata: {name: data}, spec: {accessModes: [ReadWriteOnce], resources: {requests: {storage: 1Gi}}}';
    expect(set('StatefulSet', `volumeClaimTemplates: [{${claim}}], `, mounting)).toEqual([]);
    expect(set('StatefulSet', '', mounting)).toEqual(['spec.template.spec.containers[0].volumeMounts[0].name']);
    expect(set('StatefulSet', '', template('hostname: A_, subdomain: A_, '))).toEqual([]);
    expect(set('StatefulSet', '', template('', '[{name: a}]'))).toEqual(['spec.template.spec.containers[0].image']);
  });

  test('a StatefulSet rolls or waits, and always has a pod to replace', () => {
    const strategy = (text: string): string[] => set('StatefulSet', `updateStrategy: ${text}, `);
    expect(strategy('{type: OnDelete}')).toEqual([]);
    expect(strategy('{type: OnDelete, rollingUpdate: {}}')).toEqual(['spec.updateStrategy.rollingUpdate']);
    expect(strategy('{type: Recreate}')).toEqual(['spec.updateStrategy']);
    expect(strategy('{rollingUpdate: {maxUnavailable: 0}}')).toEqual([
      'spec.updateStrategy.rollingUpdate.maxUnavailable',
    ]);
    expect(set('StatefulSet', 'serviceName: a.b, ')).toEqual(['spec.serviceName']);
    // Taken with a warning, unlike that of a DaemonSet.
    expect(set('StatefulSet', 'revisionHistoryLimit: -1, ')).toEqual([]);
  });

  test('a DaemonSet surges or goes without, never both', () => {
    const rolling = (text: string): string[] => set('DaemonSet', `updateStrategy: {rollingUpdate: ${text}}, `);
    expect(rolling('{maxSurge: 1, maxUnavailable: 0}')).toEqual([]);
    expect(rolling('{maxSurge: 1}')).toEqual(['spec.updateStrategy.rollingUpdate.maxSurge']);
    expect(rolling('{maxUnavailable: 0%}')).toEqual(['spec.updateStrategy.rollingUpdate.maxUnavailable']);
    expect(rolling('{maxSurge: 101%, maxUnavailable: 0}')).toEqual(['spec.updateStrategy.rollingUpdate.maxSurge']);
    expect(set('DaemonSet', 'revisionHistoryLimit: -1, ')).toEqual(['spec.revisionHistoryLimit']);
  });

  test('an image with blanks around it is refused in a Pod, and stored in a template', () => {
    expect(set('DaemonSet', '', template('', '[{name: a, image: " a:1"}]'))).toEqual([]);
    expect(refused('v1', 'Pod', 'spec: {containers: [{name: a, image: " a:1"}]}')).toEqual([
      'spec.containers[0].image',
    ]);
  });
});

describe('jobs', () => {
  const job = (fields: string, pod = template('restartPolicy: Never, ')): string[] =>
    refused('batch/v1', 'Job', `spec: {${fields}${pod}}`);

  test('an indexed job says how many, and only it counts by index', () => {
    expect(job('completionMode: Indexed, completions: 3, backoffLimitPerIndex: 1, ')).toEqual([]);
    expect(job('completionMode: Indexed, ')).toEqual([]);
    expect(job('completionMode: Indexed, parallelism: 2, ')).toEqual(['spec.completions']);
    expect(job('backoffLimitPerIndex: 1, ')).toEqual(['spec.backoffLimitPerIndex']);
    expect(job('backoffLimit: -1, ')).toEqual(['spec.backoffLimit']);
  });

  test('a failure policy has rules about codes or conditions, of containers that there are', () => {
    const rule = (text: string): string[] => job(`podFailurePolicy: {rules: [${text}]}, `);
    const at = 'spec.podFailurePolicy.rules[0]';
    expect(rule('{action: FailJob, onExitCodes: {operator: In, values: [1]}}')).toEqual([]);
    expect(rule('{action: FailJob}')).toEqual([at]);
    expect(rule('{action: FailJob, onExitCodes: {containerName: b, operator: In, values: [0]}}')).toEqual([
      `${at}.onExitCodes.containerName`,
      `${at}.onExitCodes.values[0]`,
    ]);
    expect(rule('{action: FailIndex, onPodConditions: [{type: A}]}')).toEqual([`${at}.action`]);
    expect(job('podFailurePolicy: {rules: []}, ', template('restartPolicy: OnFailure, '))).toEqual([
      'spec.template.spec.restartPolicy',
    ]);
  });

  test('the job inside a CronJob is judged, too', () => {
    const cron = (inside: string): string[] =>
      refused('batch/v1', 'CronJob', `spec: {schedule: "@daily", jobTemplate: {spec: {${inside}}}}`);
    expect(cron(template('restartPolicy: Never, '))).toEqual([]);
    expect(cron(`parallelism: -1, ${template('restartPolicy: Never, ', '[]')}`)).toEqual([
      'spec.jobTemplate.spec.parallelism',
      'spec.jobTemplate.spec.template.spec.containers',
    ]);
  });
});

describe('network', () => {
  const ingress = (spec: string): string[] => refused('networking.k8s.io/v1', 'Ingress', `spec: ${spec}`);
  const path = (text: string): string[] => ingress(`{rules: [{http: {paths: [{${text}}]}}]}`);
  const backend = 'backend: {service: {name: web, port: {number: 80}}}';
  const at = 'spec.rules[0].http.paths[0]';

  test('an Ingress leads somewhere', () => {
    expect(ingress('{defaultBackend: {service: {name: web, port: {name: http}}}}')).toEqual([]);
    expect(ingress('{}')).toEqual(['spec']);
    expect(path(`path: /, pathType: Prefix, ${backend}`)).toEqual([]);
    expect(path(`path: /, ${backend}`)).toEqual([`${at}.pathType`]);
    expect(path('path: /, pathType: Prefix, backend: {service: {name: web, port: {}}}')).toEqual([`${at}.backend`]);
    expect(path('path: /, pathType: Prefix, backend: {}')).toEqual([`${at}.backend`]);
  });

  test.each([
    ['Prefix', '/a', true],
    ['Prefix', '', false],
    ['Exact', '/a/../b', false],
    ['Exact', '/a/.', false],
    ['ImplementationSpecific', '', true],
    ['ImplementationSpecific', '/a//b', true],
    ['ImplementationSpecific', 'a', false],
  ])('a path of type %s: "%s"', (type, text, taken) => {
    expect(path(`path: "${text}", pathType: ${type}, ${backend}`)).toEqual(taken ? [] : [`${at}.path`]);
  });

  test.each([
    ['shop.example', true],
    ['*.shop.example', true],
    ['*', false],
    ['a.*.example', false],
    ['10.1.2.3', false],
  ])('the host %s', (host, taken) => {
    const spec = `{rules: [{host: "${host}"}], tls: [{hosts: ["${taken ? host : 'a'}"]}]}`;
    expect(ingress(spec)).toEqual(taken ? [] : ['spec.rules[0].host']);
  });

  test('a peer of a NetworkPolicy is one thing, and ports end after they begin', () => {
    const rule = (text: string): string[] =>
      refused('networking.k8s.io/v1', 'NetworkPolicy', `spec: {podSelector: {}, ingress: [${text}]}`);
    const peer = 'spec.ingress[0].from[0]';
    expect(rule('{from: [{podSelector: {}, namespaceSelector: {}}], ports: [{port: 80, endPort: 90}]}')).toEqual([]);
    expect(rule('{from: [{}]}')).toEqual([peer]);
    expect(rule('{from: [{podSelector: {}, ipBlock: {cidr: 10.0.0.0/8}}]}')).toEqual([peer]);
    expect(rule('{ports: [{port: 80, endPort: 79}]}')).toEqual(['spec.ingress[0].ports[0].endPort']);
    expect(rule('{ports: [{endPort: 79}]}')).toEqual(['spec.ingress[0].ports[0].endPort']);
  });

  test.each([
    ['10.0.0.0/8', '10.1.0.0/16', true],
    ['10.0.0.0/8', '10.0.0.0/8', false],
    ['10.0.0.0/8', '11.0.0.0/16', false],
    ['0.0.0.0/0', '169.254.169.254/32', true],
    ['::/0', 'fd00::/8', true],
    ['2001:db8::/32', '2001:db8:1::/48', true],
    ['::ffff:0:0/96', '::ffff:10.0.0.1/128', true],
    ['0.0.0.0/0', 'fd00::/8', false],
  ])('of %s the part %s can be left out: %s', (cidr, except, taken) => {
    const spec = `spec: {egress: [{to: [{ipBlock: {cidr: "${cidr}", except: ["${except}"]}}]}]}`;
    expect(refused('networking.k8s.io/v1', 'NetworkPolicy', spec)).toEqual(
      taken ? [] : ['spec.egress[0].to[0].ipBlock.except[0]'],
    );
  });
});

describe('roles', () => {
  const rbac = (kind: string, rest: string): string[] => refused('rbac.authorization.k8s.io/v1', kind, rest);

  test('a rule is about resources or about addresses, and a Role never about addresses', () => {
    expect(rbac('ClusterRole', 'rules: [{nonResourceURLs: [/metrics], verbs: [get]}]')).toEqual([]);
    expect(rbac('Role', 'rules: [{nonResourceURLs: [/metrics], verbs: [get]}]')).toEqual(['rules[0].nonResourceURLs']);
    expect(rbac('ClusterRole', 'rules: [{nonResourceURLs: [/a], resources: [pods], verbs: [get]}]')).toEqual([
      'rules[0].nonResourceURLs',
    ]);
    expect(rbac('Role', 'rules: [{}]')).toEqual(['rules[0].apiGroups', 'rules[0].resources', 'rules[0].verbs']);
  });

  test('a binding names a role and subjects', () => {
    const role = 'roleRef: {apiGroup: rbac.authorization.k8s.io, kind: Role, name: a}';
    const account = 'subjects: [{kind: ServiceAccount, name: a}]';
    expect(rbac('RoleBinding', `${role}\n${account}`)).toEqual([]);
    expect(rbac('ClusterRoleBinding', `${role}\n${account}`)).toEqual(['roleRef.kind', 'subjects[0].namespace']);
    expect(rbac('RoleBinding', `${role}\nsubjects: [{kind: user, name: a}]`)).toEqual(['subjects[0].kind']);
  });
});

describe('amounts and settings', () => {
  test('a claim says how much and how it is mounted', () => {
    const claim = (spec: string): string[] => refused('v1', 'PersistentVolumeClaim', `spec: ${spec}`);
    expect(claim('{accessModes: [ReadWriteOnce], resources: {requests: {storage: 1Gi}}}')).toEqual([]);
    expect(claim('{}')).toEqual(['spec.accessModes', 'spec.resources[storage]']);
    expect(claim('{accessModes: [RWO], resources: {requests: {storage: 0}}}')).toEqual([
      'spec.accessModes',
      'spec.resources[storage]',
    ]);
  });

  test('a quota counts what can be counted', () => {
    const quota = (spec: string): string[] => refused('v1', 'ResourceQuota', `spec: ${spec}`);
    expect(quota('{hard: {pods: 3, requests.cpu: 500m, count/jobs.batch: 2, requests.nvidia.com/gpu: 1}}')).toEqual([]);
    expect(quota('{hard: {cpus: 1, pods: 500m, memory: -1}}')).toEqual([
      'spec.hard[cpus]',
      'spec.hard[memory]',
      'spec.hard[pods]',
    ]);
    expect(quota('{hard: {pods: 1}, scopes: [BestEffort]}')).toEqual([]);
    expect(quota('{hard: {requests.cpu: 1}, scopes: [BestEffort]}')).toEqual(['spec.scopes']);
  });

  test('a range of limits goes from the least to the most', () => {
    const range = (limit: string): string[] => refused('v1', 'LimitRange', `spec: {limits: [{${limit}}]}`);
    expect(range('type: Container, min: {cpu: 1}, default: {cpu: 2}, max: {cpu: 3}')).toEqual([]);
    expect(range('type: Container, min: {cpu: 2}, max: {cpu: 1}')).toContain('spec.limits[0].min[cpu]');
    expect(range('type: Pod, default: {cpu: 1}')).toEqual(['spec.limits[0].default']);
    expect(range('type: PersistentVolumeClaim')).toEqual(['spec.limits[0].limits']);
  });

  test('a Secret of a type holds its keys', () => {
    const secret = (rest: string): string[] => refused('v1', 'Secret', rest);
    expect(secret('type: kubernetes.io/tls\nstringData: {tls.crt: a, tls.key: b}')).toEqual([]);
    expect(secret('type: kubernetes.io/tls')).toEqual(['data[tls.crt]', 'data[tls.key]']);
    expect(secret('type: kubernetes.io/basic-auth\nstringData: {password: a}')).toEqual([]);
    expect(secret('stringData: {"a b": c}')).toEqual(['data[a b]']);
  });

  test('the highest priorities are for the system', () => {
    expect(refused('scheduling.k8s.io/v1', 'PriorityClass', 'value: 1000000000')).toEqual([]);
    expect(refused('scheduling.k8s.io/v1', 'PriorityClass', 'value: 1000000001')).toEqual(['value']);
  });

  test('a finalizer is named with a domain', () => {
    const with_ = (kind: string, apiVersion: string, name: string): string[] =>
      parseManifests(
        `apiVersion: ${apiVersion}\nkind: ${kind}\nmetadata: {name: x, finalizers: [${name}]}\n`,
      ).findings.map(({ path }) => path ?? '');
    expect(with_('ConfigMap', 'v1', 'example.com/keep')).toEqual([]);
    expect(with_('ConfigMap', 'v1', 'keep')).toEqual(['metadata.finalizers[0]']);
    expect(with_('PodDisruptionBudget', 'policy/v1', 'keep')).toEqual([]);
  });
});

describe('what is seldom written', () => {
  const pod = (spec: string, container: string): string[] =>
    refused('v1', 'Pod', `spec: {${spec}containers: [{name: a, image: "a:1"${container}}]}`);
  const at = 'spec.containers[0]';

  test('a mount that spreads needs a privileged container, and one that is read-only throughout is read-only', () => {
    const mount = (fields: string, more = ''): string[] =>
      pod('volumes: [{name: v, emptyDir: {}}], ', `, volumeMounts: [{name: v, mountPath: /v, ${fields}}]${more}`);
    expect(mount('mountPropagation: Bidirectional', ', securityContext: {privileged: true}')).toEqual([]);
    expect(mount('mountPropagation: Bidirectional')).toEqual([`${at}.volumeMounts.mountPropagation`]);
    expect(mount('readOnly: true, recursiveReadOnly: Enabled')).toEqual([]);
    expect(mount('recursiveReadOnly: Enabled')).toEqual([`${at}.volumeMounts.recursiveReadOnly`]);
    expect(mount('recursiveReadOnly: yes_')).toEqual([`${at}.volumeMounts.recursiveReadOnly`]);
    expect(mount('subPath: a, subPathExpr: b')).toEqual([`${at}.volumeMounts[0].subPathExpr`]);
  });

  test('ports in the network of the node are those of the node', () => {
    const ports = (port: string, spec = 'hostNetwork: true, '): string[] => pod(spec, `, ports: [${port}]`);
    expect(ports('{containerPort: 80}')).toEqual([]);
    expect(ports('{containerPort: 80, hostPort: 80}')).toEqual([]);
    expect(ports('{containerPort: 80, hostPort: 81}')).toEqual([`${at}.ports[0].hostPort`]);
    expect(ports('{containerPort: 80, hostPort: 81}', '')).toEqual([]);
  });

  test('an operating system, a restart policy of a container, a device', () => {
    expect(pod('os: {name: Linux}, ', '')).toEqual(['spec.os']);
    expect(pod('', ', restartPolicy: always')).toEqual([`${at}.restartPolicy`]);
    expect(pod('', ', volumeDevices: [{name: v, devicePath: /dev/v}]')).toEqual([`${at}.volumeDevices[0].name`]);
  });

  test('how a Service hands on traffic from outside, where none comes in', () => {
    const service = (fields: string): string[] => refused('v1', 'Service', `spec: {ports: [{port: 80}], ${fields}}`);
    expect(service('type: NodePort, externalTrafficPolicy: Local')).toEqual([]);
    expect(service('externalTrafficPolicy: Local')).toEqual(['spec.externalTrafficPolicy']);
    expect(service('type: NodePort, healthCheckNodePort: 30000')).toEqual(['spec.healthCheckNodePort']);
    expect(service('selector: {app: "a b"}')).toEqual(['spec.selector']);
  });

  test('the scope of a quota', () => {
    const quota = (term: string): string[] =>
      refused('v1', 'ResourceQuota', `spec: {hard: {pods: 1}, scopeSelector: {matchExpressions: [{${term}}]}}`);
    const list = 'spec.scopeSelector.matchExpressions';
    expect(quota('scopeName: PriorityClass, operator: In, values: [high]')).toEqual([]);
    expect(quota('scopeName: PriorityClass, operator: In')).toEqual([`${list}.values`]);
    expect(quota('scopeName: BestEffort, operator: In, values: [a]')).toEqual([`${list}.operator`]);
    expect(quota('scopeName: Best, operator: Exists')).toEqual([`${list}.scopeName`]);
  });
});
