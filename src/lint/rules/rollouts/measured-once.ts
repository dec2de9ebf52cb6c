// A metric over time that is measured a single time: one sample, taken when hardly any request has met the new version.
import { setField, together } from '../../edits.ts';
import { isSet } from '../../read.ts';
import { documentRule } from '../../rule.ts';
import { metricsOf, TEMPLATE_TYPES } from './shared/metrics.ts';

/** Providers that answer with what has happened up to now. */
const TIME_SERIES = [
  'prometheus',
  'datadog',
  'newRelic',
  'wavefront',
  'cloudWatch',
  'graphite',
  'influxdb',
  'skywalking',
];

export const measuredOnce = documentRule({
  id: 'measured-once',
  family: 'rollouts',
  severity: 'low',
  area: 'release-strategy',
  principles: ['widen-by-metrics', 'judge-by-user-experience'],
  controls: { bundle: 'change-control' },
  peers: [],
  fix: 'suggested',
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
      const series = TIME_SERIES.some((provider) => isSet(metric.spec, 'provider', provider));
      if (!series || metric.dryRun || isSet(metric.spec, 'interval')) continue;
      const at = [...metric.at, 'interval'];
      report({
        at,
        data: { metric: metric.name },
        edits: isSet(metric.spec, 'count')
          ? setField(document, at, '1m')
          : together(setField(document, at, '1m'), setField(document, [...metric.at, 'count'], 5)),
      });
    }
  },
});
