// A Service that claims addresses for itself: traffic to them is taken from whomever they belong to (CVE-2020-8554).
import { listAt } from '../../read.ts';
import { documentRule } from '../../rule.ts';
import { webService } from './shared/examples.ts';

export const serviceWithExternalIps = documentRule({
  id: 'service-with-external-ips',
  family: 'network',
  severity: 'high',
  area: 'network-security',
  principles: ['network-policies', 'least-privilege'],
  controls: { bundle: 'network' },
  peers: [],
  fix: 'none',
  types: ['Service'],
  examples: {
    bad: [webService('externalIPs: [203.0.113.7]\nselector: {app: web}')],
    good: [webService('selector: {app: web}')],
  },
  check({ object, name }, report) {
    if (listAt(object, 'spec', 'externalIPs').length > 0)
      report({ at: ['spec', 'externalIPs'], data: { service: name } });
  },
});
