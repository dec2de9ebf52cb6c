// What the examples of the rules of Rollouts cannot show.
import { expect, test } from 'vitest';
import { canaryWithoutAnalysis } from '../../../src/lint/rules/rollouts/canary-without-analysis.ts';
import { failureLimitNeverReached } from '../../../src/lint/rules/rollouts/failure-limit-never-reached.ts';
import { largeFirstStep } from '../../../src/lint/rules/rollouts/large-first-step.ts';
import { noPauseBeforeFullTraffic } from '../../../src/lint/rules/rollouts/no-pause-before-full-traffic.ts';
import { serviceOfOtherPods } from '../../../src/lint/rules/rollouts/service-of-other-pods.ts';
import { weightFinerThanReplicas } from '../../../src/lint/rules/rollouts/weight-finer-than-replicas.ts';
import { findingsOf } from './findings-of.ts';

const rollout = (strategy: string, more = ''): string => `apiVersion: argoproj.io/v1alpha1
kind: Rollout
metadata: {name: web}
spec:
  replicas: 4
${more}  strategy: ${strategy}
  selector:
    matchLabels: {app: web}
  template:
    metadata:
      labels: {app: web}
    spec:
      containers: [{name: web, image: shop/web:1.4.2}]
`;

const template = (metric: string): string => `apiVersion: argoproj.io/v1alpha1
kind: AnalysisTemplate
metadata: {name: success-rate}
spec:
  metrics:
    - name: success-rate
      ${metric}
      provider:
        prometheus: {address: "http://prometheus:9090", query: up}
`;

test.each([
  ['in the background', '{canary: {analysis: {templates: [{templateName: a}]}, steps: [{setWeight: 10}]}}', 0],
  ['at a step', '{canary: {steps: [{setWeight: 10}, {analysis: {templates: [{templateName: a}]}}]}}', 0],
  ['in an experiment', '{canary: {steps: [{experiment: {analyses: [{name: a, templateName: a}]}}]}}', 0],
  ['that names no template', '{canary: {analysis: {}, steps: [{setWeight: 10}]}}', 1],
])('an analysis %s counts, if it is one', (_, strategy, count) => {
  expect(findingsOf(canaryWithoutAnalysis, rollout(strategy))).toHaveLength(count);
});

test.each([
  ['a pause before the first weight', '[{pause: {}}, {setWeight: 10}, {setWeight: 50}]', 1],
  ['a pause after the first weight', '[{setWeight: 10}, {pause: {duration: 1m}}, {setWeight: 50}]', 0],
  ['an analysis after the first weight', '[{setWeight: 10}, {analysis: {templates: [{templateName: a}]}}]', 0],
  ['all traffic at once', '[{setWeight: 100}, {pause: {}}]', 1],
])('%s is seen by those who ask for a stop', (_, steps, count) => {
  const text = rollout(`{canary: {steps: ${steps}}}`);
  expect(findingsOf(noPauseBeforeFullTraffic, text)).toHaveLength(count);
});

test('a weight is a part of the greatest weight of the router', () => {
  const routed = (weight: number): string =>
    rollout(
      `{canary: {canaryService: c, stableService: s, trafficRouting: {nginx: {stableIngress: i}, maxTrafficWeight: 1000}, steps: [{setWeight: ${weight}}, {pause: {}}]}}`,
    );
  expect(findingsOf(largeFirstStep, routed(100))).toEqual([]);
  expect(findingsOf(largeFirstStep, routed(500)).map(({ data }) => data['percent'])).toEqual([50]);
});

test('a weight that one pod is near enough to is no finding', () => {
  const weighted = (weight: number): string => rollout(`{canary: {steps: [{setWeight: ${weight}}, {pause: {}}]}}`);
  expect(findingsOf(weightFinerThanReplicas, weighted(15))).toEqual([]);
  expect(findingsOf(weightFinerThanReplicas, weighted(10)).map(({ data }) => data['real'])).toEqual([20]);
});

test.each([
  ['failureLimit: 2\n      interval: 1m\n      count: 5', 0],
  ['failureLimit: 5\n      interval: 1m\n      count: 5', 1],
  ['failureLimit: "5"\n      interval: 1m\n      count: "5"', 1],
  ['failureLimit: 1', 1],
  ['failureLimit: 3\n      interval: 1m', 0],
  ['failureLimit: -1\n      interval: 1m', 1],
  ['failureLimit: "{{args.limit}}"\n      interval: 1m\n      count: 1', 0],
])('whether a metric can fail: %#', (metric, count) => {
  expect(findingsOf(failureLimitNeverReached, template(metric))).toHaveLength(count);
});

test('a Service that is kept elsewhere is no mistake', () => {
  const strategy = '{canary: {canaryService: web-canary, stableService: web, steps: [{setWeight: 10}, {pause: {}}]}}';
  expect(findingsOf(serviceOfOtherPods, rollout(strategy))).toEqual([]);
});

test('a Service that carries the hash of a version selects the pods', () => {
  const strategy = '{canary: {canaryService: web, stableService: web-stable, steps: [{setWeight: 10}, {pause: {}}]}}';
  const service = (name: string): string => `---
apiVersion: v1
kind: Service
metadata: {name: ${name}}
spec:
  selector: {app: web, rollouts-pod-template-hash: 6d5f4}
  ports: [{port: 80}]
`;
  const text = `${rollout(strategy)}${service('web')}${service('web-stable')}`;
  expect(findingsOf(serviceOfOtherPods, text)).toEqual([]);
});
