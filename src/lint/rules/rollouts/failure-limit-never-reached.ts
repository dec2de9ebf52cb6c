// A metric that may fail as often as it is measured: the analysis cannot fail.
import { isSet } from '../../read.ts';
import { documentRule } from '../../rule.ts';
import { countAt, metricsOf, TEMPLATE_TYPES } from './shared/metrics.ts';

/** Failures do not count at all. */
const UNLIMITED = -1;

export const failureLimitNeverReached = documentRule({
  id: 'failure-limit-never-reached',
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
      count: 3
      failureLimit: 3
      successCondition: result[0] >= 0.99
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
      failureLimit: 1
      successCondition: result[0] >= 0.99
      provider:
        prometheus:
          address: http://prometheus:9090
          query: sum(rate(http_requests_total{code!~"5.."}[2m])) / sum(rate(http_requests_total[2m]))
`,
    ],
  },
  appliesTo: (document) => metricsOf(document).some(({ spec }) => countAt(spec, 'failureLimit') !== undefined),
  check(document, report) {
    for (const metric of metricsOf(document)) {
      const limit = countAt(metric.spec, 'failureLimit');
      if (metric.dryRun || limit === undefined) continue;
      // Without an interval it is measured once, whatever the count says.
      const count = isSet(metric.spec, 'interval') ? countAt(metric.spec, 'count') : 1;
      const never = limit === UNLIMITED || (count !== undefined && count > 0 && limit >= count);
      if (never)
        report({ at: [...metric.at, 'failureLimit'], data: { metric: metric.name, limit, count: count ?? '∞' } });
    }
  },
});
