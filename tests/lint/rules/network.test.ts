// What the examples of the rules of the network cannot show: how several policies add up, and where nothing may be said.
import { describe, expect, test } from 'vitest';
import { lint, RULES } from '../../../src/lint/index.ts';

const findingsOf = (text: string, ...ids: readonly string[]) =>
  lint([{ name: 'a.yaml', text }], { rules: RULES.filter(({ id }) => ids.includes(id)) }).findings.filter(
    ({ ruleId }) => ids.includes(ruleId),
  );
const found = (text: string, ...ids: readonly string[]): readonly string[] =>
  findingsOf(text, ...ids).map(({ ruleId, path }) => `${ruleId} ${path}`);

const POD = `apiVersion: v1
kind: Pod
metadata: {name: web, labels: {app: web}}
spec:
  containers:
    - {name: web, image: shop/web:1, ports: [{name: http, containerPort: 8080}]}
---
`;

const policy = (spec: string, selector = '{matchLabels: {app: web}}', name = 'web'): string =>
  `apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: {name: ${name}}
spec:
  podSelector: ${selector}
  ${spec}
---
`;

const open = (text: string) =>
  findingsOf(text, 'pod-without-network-policy').map(({ data, peers }) => [data['directions'], peers]);

describe('which directions are limited', () => {
  test.each([
    ['no types and no rules', '', 'Egress'],
    ['no types and a rule for egress', 'egress: [{ports: [{port: 443}]}]', undefined],
    ['no types and an empty list for egress', 'egress: []', 'Egress'],
    ['egress alone', 'policyTypes: [Egress]', 'Ingress'],
  ])('by a policy with %s', (_, spec, left) => {
    expect(open(POD + policy(spec)).map(([directions]) => directions)).toEqual(left === undefined ? [] : [left]);
  });

  test('by two policies together', () => {
    expect(open(POD + policy('policyTypes: [Egress]') + policy('policyTypes: [Ingress]', '{}', 'all'))).toEqual([]);
  });

  test('a pod with a policy for one direction is isolated for kube-linter', () => {
    expect(open(POD + policy('policyTypes: [Ingress]'))[0]?.[1]).toEqual([
      'kube-score:pod-networkpolicy',
      'polaris:missingNetworkPolicy',
    ]);
  });
});

describe('what a policy lets through', () => {
  test.each([
    ['[]', 0],
    ['[{}]', 1],
    ['[{from: []}]', 1],
    ['[{ports: [{port: 8080}]}]', 0],
    ['[{from: [{ipBlock: {cidr: 0.0.0.0/0, except: [10.0.0.0/8]}}]}]', 0],
    ['[{from: [{ipBlock: {cidr: "::/0"}}]}]', 1],
    ['[{from: [{podSelector: {}}]}]', 0],
  ])('ingress: %s', (ingress, count) => {
    const text = policy(`policyTypes: [Ingress]\n  ingress: ${ingress}`);
    expect(found(text, 'network-policy-allows-everything')).toHaveLength(count);
  });

  test.each([
    ['port 53 without a protocol, which is TCP', '[{ports: [{port: 53}]}]', 1],
    ['UDP on every port', '[{ports: [{protocol: UDP}]}]', 0],
    ['a range that holds 53', '[{ports: [{protocol: UDP, port: 1, endPort: 1024}]}]', 0],
    ['pods of its own namespace', '[{to: [{podSelector: {}}]}]', 1],
    ['another namespace', '[{to: [{namespaceSelector: {matchLabels: {kubernetes.io/metadata.name: shop}}}]}]', 1],
    ['everything', '[{}]', 0],
    ['nothing at all, on purpose', '[]', 0],
  ])('DNS, where egress allows %s', (_, egress, count) => {
    const text = policy(`policyTypes: [Egress]\n  egress: ${egress}`);
    expect(found(text, 'egress-policy-blocks-dns')).toHaveLength(count);
  });

  test('DNS by a policy for all the pods', () => {
    const dns = policy('policyTypes: [Egress]\n  egress: [{ports: [{protocol: UDP, port: 53}]}]', '{}', 'dns');
    const text = policy('policyTypes: [Egress]\n  egress: [{to: [{podSelector: {}}]}]') + dns;
    expect(found(text, 'egress-policy-blocks-dns')).toEqual([]);
  });
});

describe('what refers to nothing', () => {
  const service = (spec: string): string => `apiVersion: v1
kind: Service
metadata: {name: web}
spec: {${spec}}
---
`;
  const IDS = ['service-without-pods', 'service-of-unknown-port', 'network-policy-without-pods'] as const;

  test('is not said where the files hold no pods', () => {
    expect(found(service('selector: {app: web}, ports: [{port: 80}]') + policy(''), ...IDS)).toEqual([]);
  });

  test('is not said of a Service without a selector, nor of ExternalName', () => {
    const text = POD + service('type: ExternalName, externalName: db.example.com, selector: {app: db}');
    expect(found(text + service('ports: [{port: 80}]'), ...IDS)).toEqual([]);
  });

  test('a Service before a Rollout has its pods', () => {
    const rollout = `apiVersion: argoproj.io/v1alpha1
kind: Rollout
metadata: {name: web}
spec:
  template:
    metadata: {labels: {app: web}}
    spec: {containers: [{name: web, image: shop/web:1}]}
---
`;
    expect(found(rollout + service('selector: {app: web}, ports: [{port: 80}]'), ...IDS)).toEqual([]);
  });

  test('an Ingress of an old version is read too, and one mistake is told once', () => {
    const ingress = `apiVersion: extensions/v1beta1
kind: Ingress
metadata: {name: web}
spec:
  rules:
    - http:
        paths:
          - {path: /, backend: {serviceName: gone, servicePort: 80}}
          - {path: /api, backend: {serviceName: gone, servicePort: 80}}
          - {path: /web, backend: {serviceName: web, servicePort: 80}}
---
`;
    const text = ingress + service('selector: {app: web}, ports: [{port: 80}]');
    expect(found(text, 'ingress-without-service')).toEqual([
      'ingress-without-service spec.rules[0].http.paths[0].backend.serviceName',
    ]);
  });
});

test('a wildcard certificate is for one label only', () => {
  const ingress = (host: string): string => `apiVersion: networking.k8s.io/v1
kind: Ingress
metadata: {name: web}
spec:
  tls: [{hosts: ["*.example.com"], secretName: tls}]
  rules: [{host: ${host}}]
`;
  expect(found(ingress('shop.example.com'), 'ingress-without-tls')).toEqual([]);
  expect(found(ingress('a.shop.example.com'), 'ingress-without-tls')).toHaveLength(1);
  expect(found(ingress('example.com'), 'ingress-without-tls')).toHaveLength(1);
});
