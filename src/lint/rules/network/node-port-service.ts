// A Service that opens a port on every node: reachable wherever a node is, past the load balancer and its TLS.
import { setField } from '../../edits.ts';
import { textAt } from '../../read.ts';
import { documentRule } from '../../rule.ts';
import { webService } from './shared/examples.ts';

export const nodePortService = documentRule({
  id: 'node-port-service',
  family: 'network',
  severity: 'medium',
  area: 'network-security',
  principles: ['network-policies'],
  controls: { bundle: 'network' },
  peers: ['kube-linter:exposed-services', 'kube-score:service-type'],
  fix: 'suggested',
  types: ['Service'],
  examples: {
    bad: [webService('type: NodePort\nselector: {app: web}')],
    good: [webService('type: ClusterIP\nselector: {app: web}'), webService('selector: {app: web}')],
  },
  check(service, report) {
    const at = ['spec', 'type'];
    if (textAt(service.object, ...at) !== 'NodePort') return;
    report({ at, data: { service: service.name }, edits: setField(service, at, 'ClusterIP') });
  },
});
