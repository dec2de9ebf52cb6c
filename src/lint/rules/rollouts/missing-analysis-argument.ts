// A template that asks for an argument which it has no value for and the Rollout does not give: the analysis cannot start.
import { isSet, listAt, textAt } from '../../read.ts';
import { documentRule } from '../../rule.ts';
import { templateOf, templateReferences } from './shared/strategy.ts';

export const missingAnalysisArgument = documentRule({
  id: 'missing-analysis-argument',
  family: 'rollouts',
  severity: 'high',
  area: 'correctness',
  principles: ['widen-by-metrics', 'verify-health-after-deploy'],
  controls: { bundle: 'change-control' },
  peers: [],
  fix: 'none',
  types: ['argoproj.io/Rollout'],
  examples: {
    bad: [
      `apiVersion: argoproj.io/v1alpha1
kind: Rollout
metadata:
  name: web
spec:
  replicas: 4
  strategy:
    canary:
      steps:
        - setWeight: 10
        - pause: {duration: 5m}
        - analysis:
            templates:
              - templateName: success-rate
  selector:
    matchLabels: {app: web}
  template:
    metadata:
      labels: {app: web}
    spec:
      containers:
        - name: web
          image: shop/web:1.4.2
---
apiVersion: argoproj.io/v1alpha1
kind: AnalysisTemplate
metadata:
  name: success-rate
spec:
  args:
    - name: service
  metrics:
    - name: success-rate
      interval: 1m
      successCondition: result[0] >= 0.99
      provider:
        prometheus:
          address: http://prometheus:9090
          query: sum(rate(http_requests_total{code!~"5.."}[2m])) / sum(rate(http_requests_total[2m]))
`,
    ],
    good: [
      `apiVersion: argoproj.io/v1alpha1
kind: Rollout
metadata:
  name: web
spec:
  replicas: 4
  strategy:
    canary:
      steps:
        - setWeight: 10
        - pause: {duration: 5m}
        - analysis:
            templates:
              - templateName: success-rate
            args:
              - name: service
                value: web
  selector:
    matchLabels: {app: web}
  template:
    metadata:
      labels: {app: web}
    spec:
      containers:
        - name: web
          image: shop/web:1.4.2
---
apiVersion: argoproj.io/v1alpha1
kind: AnalysisTemplate
metadata:
  name: success-rate
spec:
  args:
    - name: service
  metrics:
    - name: success-rate
      interval: 1m
      successCondition: result[0] >= 0.99
      provider:
        prometheus:
          address: http://prometheus:9090
          query: sum(rate(http_requests_total{code!~"5.."}[2m])) / sum(rate(http_requests_total[2m]))
`,
    ],
  },
  appliesTo: (document) => templateReferences(document).length > 0,
  check(document, report, { set }) {
    for (const reference of templateReferences(document)) {
      const { name, at, args } = reference;
      const template = templateOf(set, document, reference);
      if (template === undefined) continue;
      for (const [index, argument] of listAt(template.object, 'spec', 'args').entries()) {
        const wanted = textAt(argument, 'name') ?? '';
        const given = isSet(argument, 'value') || isSet(argument, 'valueFrom') || args.includes(wanted);
        if (given || wanted === '') continue;
        report({
          at,
          data: { template: name, argument: wanted },
          related: [{ document: template, at: ['spec', 'args', index, 'name'] }],
        });
      }
    }
  },
});
