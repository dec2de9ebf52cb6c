// An analysis by a template that these files do not hold, beside others that they do: the Rollout is invalid until it is there.
import { setField } from '../../edits.ts';
import { neighbours } from '../../neighbours.ts';
import { documentRule } from '../../rule.ts';
import { templateOf, templateReferences } from './shared/strategy.ts';

export const missingAnalysisTemplate = documentRule({
  id: 'missing-analysis-template',
  family: 'rollouts',
  severity: 'high',
  area: 'correctness',
  principles: ['widen-by-metrics', 'verify-health-after-deploy'],
  controls: { bundle: 'change-control' },
  peers: [],
  fix: 'suggested',
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
              - templateName: sucess-rate
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
      const { name, clusterScope, at } = reference;
      const kind = clusterScope ? 'ClusterAnalysisTemplate' : 'AnalysisTemplate';
      const known = neighbours(set, document, `argoproj.io/${kind}`, { anyNamespace: clusterScope }).map(
        (template) => template.name,
      );
      // Where there is no such template beside it, they are kept elsewhere.
      if (known.length === 0 || templateOf(set, document, reference) !== undefined) continue;
      const [only] = known;
      report({
        at,
        data: { kind, template: name, known: known.slice(0, 5).join(', ') },
        edits: known.length === 1 && only !== undefined ? setField(document, at, only) : undefined,
      });
    }
  },
});
