// A Service that goes to a port name which none of its pods has: it has no endpoint for that port.
import { listAt, textAt } from '../../read.ts';
import { documentRule } from '../../rule.ts';
import { WEB_POD, webService } from './shared/examples.ts';

export const serviceOfUnknownPort = documentRule({
  id: 'service-of-unknown-port',
  family: 'network',
  severity: 'high',
  area: 'correctness',
  principles: [],
  controls: { bundle: 'secure-configuration' },
  peers: [],
  fix: 'none',
  types: ['Service'],
  examples: {
    bad: [webService('selector: {app: web}', 'targetPort: web') + WEB_POD],
    good: [
      webService('selector: {app: web}') + WEB_POD,
      webService('selector: {app: web}', 'targetPort: 8080') + WEB_POD,
    ],
  },
  appliesTo: (service, { set }) =>
    set.selectedBy(service).length > 0 &&
    listAt(service.object, 'spec', 'ports').some((port) => textAt(port, 'targetPort') !== undefined),
  check(service, report, { set }) {
    const names = new Set(
      set
        .selectedBy(service)
        .flatMap(({ containers }) => containers)
        .flatMap(({ spec }) => listAt(spec, 'ports').map((port) => textAt(port, 'name'))),
    );
    for (const [index, port] of listAt(service.object, 'spec', 'ports').entries()) {
      const target = textAt(port, 'targetPort');
      if (target === undefined || names.has(target) || /^\d+$/.test(target)) continue;
      report({ at: ['spec', 'ports', index, 'targetPort'], data: { service: service.name, port: target } });
    }
  },
});
