// NetworkPolicies: peers, ports, address blocks (Kubernetes: pkg/apis/networking/validation).
import type { Path } from '../json.ts';
import { isCidr, isInside } from '../resources/cidr.ts';
import type { Inspector } from './inspector.ts';
import { checkPort } from './probes.ts';
import { checkSelector } from './selectors.ts';

const SPEC: Path = ['spec'];
const HIGHEST_PORT = 65_535;

export function networkPolicy(inspector: Inspector): void {
  checkSelector(inspector, [...SPEC, 'podSelector']);
  for (const [direction, peers] of [
    ['ingress', 'from'],
    ['egress', 'to'],
  ] as const)
    for (const rule of inspector.items([...SPEC, direction])) {
      for (const port of inspector.items([...rule, 'ports'])) checkPolicyPort(inspector.inside(port));
      for (const peer of inspector.items([...rule, peers])) checkPeer(inspector.inside(peer));
    }
  const types: Path = [...SPEC, 'policyTypes'];
  const given = inspector.items(types);
  // There are two: of three one stands twice.
  if (given.length > 2)
    inspector.refuse(
      'forbidden-field',
      given[2] ?? types,
      { name: inspector.text(given[2] ?? types) },
      { field: 'spec.policyTypes' },
    );
  else for (const type of given) inspector.oneOf(type, ['Egress', 'Ingress']);
}

function checkPolicyPort(port: Inspector): void {
  port.oneOf(['protocol'], ['SCTP', 'TCP', 'UDP']);
  const end: Path = ['endPort'];
  const first = port.value(['port']);
  if (port.has(['port'])) checkPort(port, ['port']);
  if (!port.has(end)) return;
  if (typeof first !== 'number') port.refuse('forbidden-field', end, { name: 'endPort' }, { atKey: true });
  else if ((port.number(end) ?? 0) < first)
    port.refuse('bounds-out-of-order', end, {
      low: 'port',
      least: first,
      high: 'endPort',
      most: port.number(end) ?? 0,
    });
  else port.between(end, 1, HIGHEST_PORT);
}

const PEERS = ['podSelector', 'namespaceSelector', 'ipBlock'];

function checkPeer(peer: Inspector): void {
  const given = PEERS.filter((field) => peer.has([field]));
  for (const selector of ['podSelector', 'namespaceSelector'])
    if (peer.has([selector])) checkSelector(peer, [selector]);
  const sources = { fields: PEERS.join(', ') };
  if (given.includes('ipBlock')) {
    checkBlock(peer.inside(['ipBlock']));
    if (given.length > 1) peer.refuse('several-choices', [], sources, { atKey: true });
  } else if (given.length === 0) peer.refuse('missing-choice', [], sources);
}

function checkBlock(block: Inspector): void {
  const path: Path = ['cidr'];
  if (!block.required(path)) return;
  const cidr = block.text(path);
  const valid = isCidr(cidr);
  if (!valid) block.refuse('invalid-cidr', path, { value: cidr });
  if (!valid) return;
  for (const except of block.items(['except'])) {
    const value = block.text(except);
    if (!isCidr(value)) block.refuse('invalid-cidr', except, { value });
    else if (!isInside(value, cidr)) block.refuse('block-not-inside', except, { value, block: cidr });
  }
}
