// Defaults of a Service on a cluster with one IP family. Ports that the server allocates stay out.
import { child, type Draft, ensure, items, setDefault, strings, text } from './draft.ts';

/** Stands for an address that the server gives. */
const ALLOCATED = '<allocated>';

const CLIENT_IP_SECONDS = 10_800;

export function defaultService(service: Draft): void {
  const spec = ensure(service, 'spec');
  setDefault(spec, 'type', 'ClusterIP');
  setDefault(spec, 'sessionAffinity', 'None');
  const type = text(spec, 'type');
  if (text(spec, 'sessionAffinity') === 'None') delete spec['sessionAffinityConfig'];
  else if (child(child(spec, 'sessionAffinityConfig'), 'clientIP')?.['timeoutSeconds'] === undefined)
    spec['sessionAffinityConfig'] = { clientIP: { timeoutSeconds: CLIENT_IP_SECONDS } };
  for (const port of items(spec, 'ports')) {
    setDefault(port, 'protocol', 'TCP');
    const target = port['targetPort'];
    if (target === undefined || target === 0 || target === '') port['targetPort'] = port['port'] ?? 0;
  }
  const balanced = type === 'LoadBalancer';
  const exposed = balanced || type === 'NodePort' || (type === 'ClusterIP' && strings(spec, 'externalIPs').length > 0);
  if (exposed) setDefault(spec, 'externalTrafficPolicy', 'Cluster');
  if (balanced) setDefault(spec, 'allocateLoadBalancerNodePorts', true);
  if (type === 'ExternalName') return;
  setDefault(spec, 'internalTrafficPolicy', 'Cluster');
  setDefault(spec, 'clusterIP', strings(spec, 'clusterIPs')[0] ?? ALLOCATED);
  const address = text(spec, 'clusterIP');
  setDefault(spec, 'clusterIPs', [address]);
  defaultFamilies(spec, address === 'None' && Object.keys(child(spec, 'selector') ?? {}).length === 0);
}

function defaultFamilies(spec: Draft, anyAddress: boolean): void {
  const given = strings(spec, 'ipFamilies');
  const addresses = strings(spec, 'clusterIPs');
  // Without a selector nothing is allocated, and the endpoints may be of either family.
  setDefault(spec, 'ipFamilyPolicy', anyAddress ? 'RequireDualStack' : 'SingleStack');
  const families = given.length > 0 ? given : [addresses[0]?.includes(':') ? 'IPv6' : 'IPv4'];
  if (anyAddress && families.length === 1 && text(spec, 'ipFamilyPolicy') !== 'SingleStack')
    families.push(families[0] === 'IPv4' ? 'IPv6' : 'IPv4');
  spec['ipFamilies'] = families;
}
