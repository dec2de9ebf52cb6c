// What the examples of the rules of availability cannot show: where a rule must keep silent, and what one change does to another file.
import { describe, expect, test } from 'vitest';
import { findingWords, loadRuleWords } from '../../../src/i18n/rules/index.ts';
import { lint, RULES } from '../../../src/lint/index.ts';

const rulesOf = (...ids: readonly string[]) => RULES.filter(({ id }) => ids.includes(id));
const found = (text: string, ...ids: readonly string[]): readonly string[] =>
  lint([{ name: 'a.yaml', text }], { rules: rulesOf(...ids) })
    .findings.filter(({ ruleId }) => ids.includes(ruleId))
    .map(({ ruleId, path }) => `${ruleId} ${path}`);

const workload = (kind: string, { api = 'apps/v1', name = 'web', spec = '', container = '' } = {}): string =>
  `apiVersion: ${api}
kind: ${kind}
metadata: {name: ${name}}
spec:
  ${spec}
  selector: {matchLabels: {app: web}}
  template:
    metadata: {labels: {app: web}}
    spec:
      initContainers:
        - {name: prepare, image: shop/prepare:1}
      containers:
        - name: web
          image: shop/web:1
          ports: [{name: http, containerPort: 8080}]
          ${container}
---
`;

const service = (port = '{name: http, port: 80}'): string => `apiVersion: v1
kind: Service
metadata: {name: web}
spec: {selector: {app: web}, ports: [${port}]}
---
`;

const budget = (spec: string, name = 'web'): string => `apiVersion: policy/v1
kind: PodDisruptionBudget
metadata: {name: ${name}}
spec: {selector: {matchLabels: {app: web}}, ${spec}}
---
`;

const autoscaler = (spec: string, kind = 'Deployment', api = 'apps/v1'): string => `apiVersion: autoscaling/v2
kind: HorizontalPodAutoscaler
metadata: {name: web}
spec:
  scaleTargetRef: {apiVersion: ${api}, kind: ${kind}, name: web}
  ${spec}
---
`;

describe('probes', () => {
  test('are asked of the containers of a Rollout, never of init containers', () => {
    const text = workload('Rollout', { api: 'argoproj.io/v1alpha1' });
    expect(found(text, 'no-readiness-probe', 'no-liveness-probe')).toEqual([
      'no-liveness-probe spec.template.spec.containers[0].livenessProbe',
      'no-readiness-probe spec.template.spec.containers[0].readinessProbe',
    ]);
  });

  test('are not asked of a Job', () => {
    const text = workload('Job', { api: 'batch/v1' });
    expect(found(text, 'no-readiness-probe', 'no-liveness-probe')).toEqual([]);
  });

  test('may go by a number to a port of a container that lists none', () => {
    const text = `apiVersion: v1
kind: Pod
metadata: {name: web}
spec:
  containers:
    - {name: web, image: shop/web:1, readinessProbe: {tcpSocket: {port: 8080}}}
`;
    expect(found(text, 'probe-of-undeclared-port', 'probe-of-unknown-port')).toEqual([]);
  });

  test.each([
    ['no longer patience', 'failureThreshold: 3', 1],
    ['a longer period and as many failures', 'failureThreshold: 3, periodSeconds: 30', 0],
  ])('that ask the same: %s', (_, patience, count) => {
    const container = `readinessProbe: {tcpSocket: {port: http}}
          livenessProbe: {tcpSocket: {port: http}, ${patience}}`;
    expect(found(workload('Deployment', { container }), 'identical-probes')).toHaveLength(count);
  });
});

describe('replicas', () => {
  test('two Deployments of one pod behind the same Service are two pods', () => {
    const both = workload('Deployment') + workload('Deployment', { name: 'web-next' }) + service();
    expect(found(both, 'single-replica')).toEqual([]);
    expect(found(workload('Deployment') + service(), 'single-replica')).toEqual(['single-replica spec.replicas']);
  });

  test('a program that is only measured serves nobody', () => {
    const text = workload('Deployment') + service('{name: metrics, port: 9090}');
    expect(found(text, 'single-replica', 'no-settling-time')).toEqual([]);
  });

  test('a worker beside a Service of others serves nobody', () => {
    const text = workload('Deployment') + service().replace('{app: web}', '{app: shop}');
    expect(found(text, 'single-replica')).toEqual([]);
  });

  test('are left to the autoscaler, whatever the group of its target', () => {
    const rollout = workload('Rollout', { api: 'argoproj.io/v1alpha1' }) + service();
    const scaled = autoscaler('maxReplicas: 5', 'Rollout', 'argoproj.io/v1alpha1');
    expect(found(rollout + scaled, 'single-replica', 'autoscaler-without-target')).toEqual([]);
  });
});

describe('budgets', () => {
  test('a selector by matchExpressions protects as well', () => {
    const text =
      workload('Deployment', { spec: 'replicas: 3' }) +
      budget('maxUnavailable: 1').replace(
        'matchLabels: {app: web}',
        'matchExpressions: [{key: app, operator: In, values: [web]}]',
      );
    expect(found(text, 'no-disruption-budget', 'disruption-budget-without-pods')).toEqual([]);
  });

  test('the second of two is told, not both', () => {
    const text = workload('Deployment') + budget('maxUnavailable: 1') + budget('maxUnavailable: 1', 'again');
    const findings = lint([{ name: 'a.yaml', text }], { rules: rulesOf('two-disruption-budgets') }).findings;
    expect(findings.map(({ object, data }) => [object?.name, data['other']])).toEqual([['again', 'web']]);
  });

  test('for the pods of an operator is not said to select nothing', () => {
    const text = `${workload('Deployment')}${budget('minAvailable: 1').replace('app: web', 'app: prometheus')}apiVersion: monitoring.coreos.com/v1
kind: Prometheus
metadata: {name: main}
spec: {replicas: 2}
`;
    expect(found(text, 'disruption-budget-without-pods')).toEqual([]);
  });
});

describe('updates and shutdown', () => {
  test('25 % of one pod is none', () => {
    const rolling = (value: string) =>
      workload('Deployment', { spec: `strategy: {rollingUpdate: {maxUnavailable: ${value}}}` }) + service();
    expect(found(rolling('25%'), 'update-takes-all-pods')).toEqual([]);
    expect(found(rolling('100%'), 'update-takes-all-pods')).toHaveLength(1);
  });

  test.each([
    ['exec: {command: [sleep, "45"]}', 1],
    ['exec: {command: [/bin/sh, -c, "nginx -s quit; sleep 20"]}', 0],
    ['exec: {command: [/bin/sh, -c, "/usr/bin/sleep 40 && echo done"]}', 1],
    ['httpGet: {path: /bye, port: 8080}', 0],
  ])('the default grace period and preStop %s', (hook, count) => {
    const text = workload('Deployment', { container: `lifecycle: {preStop: {${hook}}}` });
    expect(found(text, 'grace-period-too-short')).toHaveLength(count);
  });

  test('an autoscaler on an absolute amount needs no request', () => {
    const target = (kind: string, value: string) =>
      workload('Deployment') +
      autoscaler(`maxReplicas: 5
  metrics: [{type: Resource, resource: {name: cpu, target: {type: ${kind}, ${value}}}}]`);
    expect(found(target('AverageValue', 'averageValue: 500m'), 'autoscaler-without-request')).toEqual([]);
    expect(found(target('Utilization', 'averageUtilization: 70'), 'autoscaler-without-request')).toHaveLength(1);
  });
});

test('a Deployment that waits 0 seconds on purpose is told the number, as one that does not say is', () => {
  for (const spec of ['', 'minReadySeconds: 0']) {
    const text = workload('Deployment', { spec }) + service();
    const { findings } = lint([{ name: 'a.yaml', text }], { rules: rulesOf('no-settling-time') });
    expect(findings.map(({ data }) => data)).toEqual([{ workload: 'Deployment/web', seconds: 0 }]);
  }
});

test('a budget of a removed version is told of broken pods too, without a fix that its version does not know', () => {
  const old = budget('maxUnavailable: 1').replace('policy/v1', 'policy/v1beta1');
  const rules = rulesOf('unhealthy-pods-block-drain', 'removed-api-version');
  const { findings } = lint([{ name: 'a.yaml', text: old }], { rules });
  expect(findings.map(({ ruleId, fix }) => [ruleId, fix?.kind])).toEqual([
    ['removed-api-version', 'safe'],
    ['unhealthy-pods-block-drain', undefined],
  ]);
});

test('the number of a port is no amount: it is written without a comma', async () => {
  const words = await loadRuleWords('en');
  const text = `${workload('Deployment', { container: 'readinessProbe: {httpGet: {port: 10254}}' })}apiVersion: networking.k8s.io/v1
kind: Ingress
metadata: {name: web}
spec:
  defaultBackend: {service: {name: web, port: {number: 12345}}}
---
${service()}`;
  const { findings } = lint([{ name: 'a.yaml', text }], {
    rules: rulesOf('probe-of-undeclared-port', 'ingress-without-service'),
  });
  const said = findings.map((finding) => findingWords(words, finding).problem).join('\n');
  expect(said).toContain('10254');
  expect(said).toContain('12345');
});
