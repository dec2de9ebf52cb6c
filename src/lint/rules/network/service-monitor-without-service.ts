// A ServiceMonitor that selects no Service: Prometheus has no target, and an alert on missing data may be the only sign.
import { isJsonObject } from '../../../manifest/index.ts';
import { holdsPodsOf } from '../../completeness.ts';
import { booleanAt, objectAt, textMapAt, textsAt } from '../../read.ts';
import { documentRule } from '../../rule.ts';
import { matchesSelector } from '../../selectors.ts';
import { webService } from './shared/examples.ts';

const MONITOR = `---
apiVersion: monitoring.coreos.com/v1
kind: ServiceMonitor
metadata:
  name: web
spec:
  selector:
    matchLabels: {app: web}
  endpoints:
    - port: http
`;

export const serviceMonitorWithoutService = documentRule({
  id: 'service-monitor-without-service',
  family: 'network',
  severity: 'medium',
  area: 'correctness',
  principles: ['application-monitoring'],
  controls: { bundle: 'monitoring' },
  peers: ['kube-linter:dangling-servicemonitor'],
  fix: 'none',
  types: ['monitoring.coreos.com/ServiceMonitor'],
  examples: {
    bad: [webService('selector: {app: web}') + MONITOR.replace('app: web', 'app: website')],
    good: [webService('selector: {app: web}') + MONITOR, MONITOR],
  },
  // Where the files hold neither Services nor pods of its namespace, they stand elsewhere.
  appliesTo: ({ object, namespace }, { set }) =>
    (set.ofType('Service').length > 0 || holdsPodsOf(set, namespace)) &&
    isJsonObject(objectAt(object, 'spec')['selector']),
  check(monitor, report, { set }) {
    const spec = objectAt(monitor.object, 'spec');
    const named = textsAt(spec, 'namespaceSelector', 'matchNames');
    const everywhere = booleanAt(spec, 'namespaceSelector', 'any') === true;
    const namespaces = named.length > 0 ? named : [monitor.namespace];
    const near = set.ofType('Service').filter(({ namespace }) => everywhere || namespaces.includes(namespace));
    // Neither a Service nor a pod of those namespaces is here: they stand elsewhere.
    if (near.length === 0 && !namespaces.some((namespace) => holdsPodsOf(set, namespace))) return;
    if (near.some(({ object }) => matchesSelector(spec['selector'], textMapAt(object, 'metadata', 'labels')))) return;
    report({ at: ['spec', 'selector'], data: { monitor: monitor.name } });
  },
});
