// A metric that nothing is asked of: every answer counts as a success, and the analysis can never stop a release.
import { isSet } from '../../read.ts';
import { documentRule } from '../../rule.ts';
import { judgesItself, metricsOf, TEMPLATE_TYPES } from './shared/metrics.ts';

export const metricWithoutCondition = documentRule({
  id: 'metric-without-condition',
  family: 'rollouts',
  severity: 'high',
  area: 'release-strategy',
  principles: ['widen-by-metrics', 'automatic-rollback'],
  controls: { bundle: 'change-control' },
  peers: [],
  fix: 'none',
  types: TEMPLATE_TYPES,
  examples: {
    bad: [
      `apiVersion: argoproj.io/v1alpha1
kind: AnalysisTemplate
metadata:
  name: success-rate
spec:
  metrics:
    - name: success-rate
      interval: 1m
      count: 5
      provider:
        prometheus:
          address: http://prometheus:9090
          query: sum(rate(http_requests_total{code!~"5.."}[2m])) / sum(rate(http_requests_total[2m]))
`,
    ],
    good: [
      `apiVersion: argoproj.io/v1alpha1
kind: AnalysisTemplate
metadata:
  name: success-rate
spec:
  metrics:
    - name: success-rate
      interval: 1m
      count: 5
      successCondition: result[0] >= 0.99
      provider:
        prometheus:
          address: http://prometheus:9090
          query: sum(rate(http_requests_total{code!~"5.."}[2m])) / sum(rate(http_requests_total[2m]))
`,
    ],
  },
  check(document, report) {
    for (const metric of metricsOf(document)) {
      if (metric.dryRun || judgesItself(metric)) continue;
      if (isSet(metric.spec, 'successCondition') || isSet(metric.spec, 'failureCondition')) continue;
      report({ at: [...metric.at, 'successCondition'], data: { metric: metric.name } });
    }
  },
});
