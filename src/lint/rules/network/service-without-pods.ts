// A Service that selects none of the pods of its namespace: every request to it fails.

import { holdsPodsOf } from '../../completeness.ts';
import { objectAt } from '../../read.ts';
import { documentRule } from '../../rule.ts';
import { WEB_POD, webService } from './shared/examples.ts';

export const serviceWithoutPods = documentRule({
  id: 'service-without-pods',
  family: 'network',
  severity: 'high',
  area: 'correctness',
  principles: [],
  controls: { bundle: 'secure-configuration' },
  peers: ['kube-linter:dangling-service', 'kube-score:service-targets-pod'],
  fix: 'none',
  types: ['Service'],
  examples: {
    bad: [webService('selector: {app: website}') + WEB_POD],
    good: [webService('selector: {app: web}') + WEB_POD, webService('selector: {app: web}')],
  },
  // Without a selector somebody else keeps the endpoints; ExternalName has none.
  appliesTo: ({ object, namespace }, { set }) =>
    Object.keys(objectAt(object, 'spec', 'selector')).length > 0 &&
    objectAt(object, 'spec')['type'] !== 'ExternalName' &&
    holdsPodsOf(set, namespace),
  check(service, report, { set }) {
    if (set.selectedBy(service).length > 0) return;
    report({ at: ['spec', 'selector'], data: { service: service.name, namespace: service.namespace } });
  },
});
