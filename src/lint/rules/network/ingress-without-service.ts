// An Ingress that leads to a Service, or to a port of it, that does not exist: its users get an error page.
import type { JsonValue, Path } from '../../../manifest/index.ts';
import { isSet, listAt, numberAt, objectAt, textAt } from '../../read.ts';
import { documentRule } from '../../rule.ts';
import { webIngress, webService } from './shared/examples.ts';

interface Backend {
  readonly at: Path;
  readonly service: string;
  readonly port: string | number | undefined;
  readonly portAt: Path;
}

const portValue = (value: JsonValue | undefined): string | number | undefined =>
  typeof value === 'number' || typeof value === 'string' ? value : undefined;

/** As networking.k8s.io/v1 has it, and as the versions before it had. */
function backendOf(holder: JsonValue, path: Path): Backend | undefined {
  const service = textAt(holder, 'service', 'name');
  if (service !== undefined) {
    const port = textAt(holder, 'service', 'port', 'name') ?? numberAt(holder, 'service', 'port', 'number');
    return { service, port, at: [...path, 'service', 'name'], portAt: [...path, 'service', 'port'] };
  }
  const old = textAt(holder, 'serviceName');
  if (old === undefined) return undefined;
  const port = portValue(objectAt(holder)['servicePort']);
  return { service: old, port, at: [...path, 'serviceName'], portAt: [...path, 'servicePort'] };
}

function backendsOf(object: JsonValue): readonly Backend[] {
  const found: (Backend | undefined)[] = [];
  for (const field of ['defaultBackend', 'backend'])
    if (isSet(object, 'spec', field)) found.push(backendOf(objectAt(object, 'spec', field), ['spec', field]));
  for (const [rule, { length }] of listAt(object, 'spec', 'rules')
    .map((own) => listAt(own, 'http', 'paths'))
    .entries())
    for (let index = 0; index < length; index++) {
      const path: Path = ['spec', 'rules', rule, 'http', 'paths', index, 'backend'];
      found.push(backendOf(objectAt(object, ...path), path));
    }
  return found.filter((backend) => backend !== undefined);
}

/** Made by the controller, not by a manifest. */
const isMadeElsewhere = ({ port }: Backend): boolean => port === 'use-annotation';

export const ingressWithoutService = documentRule({
  id: 'ingress-without-service',
  family: 'network',
  severity: 'high',
  area: 'correctness',
  principles: [],
  controls: { bundle: 'secure-configuration' },
  peers: ['kube-linter:dangling-ingress', 'kube-score:ingress-targets-service'],
  fix: 'none',
  types: ['networking.k8s.io/Ingress', 'extensions/Ingress'],
  examples: {
    bad: [
      `${webIngress('')}---\n${webService('selector: {app: web}').replace('name: web', 'name: website')}`,
      `${webIngress('')}---\n${webService('selector: {app: web}').replace('port: 80\n', 'port: 8080\n')}`,
    ],
    good: [`${webIngress('')}---\n${webService('selector: {app: web}')}`, webIngress('')],
  },
  // Where the files hold no Service of the namespace, it stands elsewhere.
  appliesTo: ({ namespace, object }, { set }) =>
    set.ofType('Service').some((service) => service.namespace === namespace) && backendsOf(object).length > 0,
  check(ingress, report, { set }) {
    const told = new Set<string>();
    for (const backend of backendsOf(ingress.object)) {
      const { service: name, port } = backend;
      const key = `${name}:${port}`;
      if (told.has(key) || isMadeElsewhere(backend)) continue;
      const service = set.find('Service', ingress.namespace, name);
      const ports = listAt(service?.object, 'spec', 'ports');
      const isKnown = ports.some((own) => numberAt(own, 'port') === port || textAt(own, 'name') === port);
      if (service !== undefined && (isKnown || port === undefined)) continue;
      told.add(key);
      report({
        at: service === undefined ? backend.at : backend.portAt,
        data: { service: name, port: String(port ?? ''), namespace: ingress.namespace },
      });
    }
  },
});
