// Services: type, ports, addresses.
import type { Path } from '../json.ts';
import { isDnsLabel, isDnsSubdomain, isIp, isQualifiedName } from '../resources/names.ts';
import type { Inspector } from './inspector.ts';
import { checkPort } from './probes.ts';

const SPEC: Path = ['spec'];
const PORTS: Path = [...SPEC, 'ports'];
const HIGHEST_PORT = 65_535;

export function serviceType(inspector: Inspector): void {
  inspector.oneOf([...SPEC, 'type'], ['ClusterIP', 'ExternalName', 'LoadBalancer', 'NodePort']);
  inspector.oneOf([...SPEC, 'sessionAffinity'], ['ClientIP', 'None']);
  const seconds: Path = [...SPEC, 'sessionAffinityConfig', 'clientIP', 'timeoutSeconds'];
  if (inspector.text([...SPEC, 'sessionAffinity']) === 'ClientIP') inspector.between(seconds, 1, 86_400);
  inspector.oneOf([...SPEC, 'trafficDistribution'], ['PreferClose', 'PreferSameZone', 'PreferSameNode']);
  for (const family of inspector.items([...SPEC, 'ipFamilies'])) inspector.oneOf(family, ['IPv4', 'IPv6']);
  for (const policy of ['externalTrafficPolicy', 'internalTrafficPolicy'])
    if (inspector.text([...SPEC, policy]) !== '') inspector.oneOf([...SPEC, policy], ['Cluster', 'Local']);
}

export function externalName(inspector: Inspector): void {
  if (inspector.text([...SPEC, 'type']) !== 'ExternalName') return;
  const path: Path = [...SPEC, 'externalName'];
  const name = inspector.text(path).replace(/\.$/, '');
  if (inspector.required(path) && !isDnsSubdomain(name))
    inspector.refuse('invalid-dns-subdomain', path, { value: name });
  const address = inspector.text([...SPEC, 'clusterIP']);
  if (address !== '')
    inspector.refuse('forbidden-field', [...SPEC, 'clusterIP'], { name: 'clusterIP' }, { field: 'spec.clusterIPs' });
}

export function serviceAddresses(inspector: Inspector): void {
  const type = inspector.text([...SPEC, 'type']);
  const address = inspector.text([...SPEC, 'clusterIP']);
  if (type === 'ExternalName' || address === '' || address.startsWith('<')) return;
  const field = 'spec.clusterIPs[0]';
  if (address === 'None') {
    if (type !== 'ClusterIP') inspector.refuse('headless-with-type', [...SPEC, 'clusterIP'], { type }, { field });
  } else if (!isIp(address)) inspector.refuse('invalid-ip', [...SPEC, 'clusterIP'], { value: address }, { field });
  const list: Path = [...SPEC, 'clusterIPs'];
  const [first] = inspector.items(list);
  if (first && inspector.text(first) !== address)
    inspector.refuse('addresses-differ', list, { first: inspector.text(first), address });
}

export function externalIps(inspector: Inspector): void {
  for (const path of inspector.items([...SPEC, 'externalIPs'])) {
    const value = inspector.text(path);
    const reserved = /^(?:127\.|169\.254\.|224\.0\.0\.)/.test(value) || ['0.0.0.0', '::', '::1'].includes(value);
    if (!isIp(value) || reserved) inspector.refuse('invalid-ip', path, { value });
  }
}

export function loadBalancerFields(inspector: Inspector): void {
  const balanced = inspector.text([...SPEC, 'type']) === 'LoadBalancer';
  const ranges: Path = [...SPEC, 'loadBalancerSourceRanges'];
  if (!balanced) {
    if (inspector.items(ranges).length > 0)
      inspector.refuse(
        'forbidden-field',
        ranges,
        { name: 'loadBalancerSourceRanges' },
        { field: 'spec.LoadBalancerSourceRanges', atKey: true },
      );
    for (const field of ['allocateLoadBalancerNodePorts', 'loadBalancerClass'])
      if (inspector.has([...SPEC, field]))
        inspector.refuse('forbidden-field', [...SPEC, field], { name: field }, { atKey: true });
    return;
  }
  inspector.items(ranges).forEach((range, index) => {
    const [address = '', bits = ''] = inspector.text(range).trim().split('/');
    const valid = isIp(address) && /^\d{1,3}$/.test(bits) && Number(bits) <= (address.includes(':') ? 128 : 32);
    if (!valid)
      inspector.refuse(
        'invalid-cidr',
        range,
        { value: inspector.text(range) },
        { field: `spec.LoadBalancerSourceRanges[${index}]` },
      );
  });
  const kind: Path = [...SPEC, 'loadBalancerClass'];
  if (inspector.has(kind) && !isQualifiedName(inspector.text(kind)))
    inspector.refuse('invalid-label-key', kind, { key: inspector.text(kind) });
}

export function servicePorts(inspector: Inspector): void {
  const ports = inspector.items(PORTS);
  const type = inspector.text([...SPEC, 'type']);
  const headless = inspector.text([...SPEC, 'clusterIP']) === 'None';
  if (ports.length === 0 && !headless && type !== 'ExternalName') inspector.refuse('service-without-ports', PORTS);
  const names = new Set<string>();
  const numbers = new Set<string>();
  const nodePorts = new Set<string>();
  for (const port of ports) {
    checkPortName(inspector, port, ports.length > 1, names);
    inspector.between([...port, 'port'], 1, HIGHEST_PORT);
    if ((inspector.number([...port, 'port']) ?? 0) === 0 && !inspector.has([...port, 'port']))
      inspector.refuse('number-out-of-range', [...port, 'port'], {
        value: '0',
        min: '1',
        max: String(HIGHEST_PORT),
      });
    checkPort(inspector, [...port, 'targetPort']);
    const protocol = inspector.text([...port, 'protocol']);
    inspector.oneOf([...port, 'protocol'], ['SCTP', 'TCP', 'UDP']);
    const number = inspector.number([...port, 'port']) ?? 0;
    const key = `${protocol}/${number}`;
    if (numbers.has(key)) inspector.refuse('duplicate-port', port, { port: String(number) });
    numbers.add(key);
    checkNodePort(inspector, port, type, protocol, nodePorts);
    const application: Path = [...port, 'appProtocol'];
    if (inspector.has(application) && !isQualifiedName(inspector.text(application)))
      inspector.refuse('invalid-label-key', application, { key: inspector.text(application) });
  }
}

/** With several ports each needs a name of its own. */
function checkPortName(inspector: Inspector, port: Path, several: boolean, names: Set<string>): void {
  const path = [...port, 'name'];
  const name = inspector.text(path);
  if (name === '') {
    if (several) inspector.refuse('port-without-name', path);
    return;
  }
  if (!isDnsLabel(name)) inspector.refuse('invalid-dns-label', path, { value: name });
  if (names.has(name)) inspector.refuse('duplicate-name', path, { name });
  names.add(name);
}

const LOWEST_NODE_PORT = 30_000;
const HIGHEST_NODE_PORT = 32_767;

function checkNodePort(inspector: Inspector, port: Path, type: string, protocol: string, taken: Set<string>): void {
  const path = [...port, 'nodePort'];
  const number = inspector.number(path) ?? 0;
  if (number === 0) return;
  // A Service that is only a name has no ports on nodes either, but the server does not mind.
  if (type === 'ExternalName') return;
  if (type === 'ClusterIP')
    inspector.refuse('node-port-without-type', path, { value: String(number), type }, { atKey: true });
  else inspector.between(path, LOWEST_NODE_PORT, HIGHEST_NODE_PORT);
  const key = `${protocol}/${number}`;
  if (taken.has(key)) inspector.refuse('duplicate-port', path, { port: String(number) });
  taken.add(key);
}
