// What a NetworkPolicy limits, and how much it lets through. Pure.
import { isJsonObject, type JsonValue } from '../../../../manifest/index.ts';
import type { LintDocument } from '../../../document.ts';
import { isSet, listAt, objectAt, textAt, textsAt } from '../../../read.ts';

export const POLICY_TYPE = 'networking.k8s.io/NetworkPolicy';
export const DIRECTIONS = ['Ingress', 'Egress'] as const;
export type Direction = (typeof DIRECTIONS)[number];

export const fieldOf = (direction: Direction): 'ingress' | 'egress' => (direction === 'Ingress' ? 'ingress' : 'egress');

export const rulesOf = ({ object }: LintDocument, direction: Direction): readonly JsonValue[] =>
  listAt(object, 'spec', fieldOf(direction));

/** As written, or as the API server completes it: Ingress always, Egress where there are rules for it. */
export function directionsOf(policy: LintDocument): readonly Direction[] {
  if (listAt(policy.object, 'spec', 'policyTypes').length > 0) {
    const written = textsAt(policy.object, 'spec', 'policyTypes');
    return DIRECTIONS.filter((direction) => written.includes(direction));
  }
  return rulesOf(policy, 'Egress').length > 0 ? DIRECTIONS : ['Ingress'];
}

/** It is about every pod of its namespace. */
export const selectsEveryPod = ({ object }: LintDocument): boolean => {
  const selector = objectAt(object, 'spec')['podSelector'];
  return (
    isJsonObject(selector) &&
    Object.keys(objectAt(selector, 'matchLabels')).length === 0 &&
    listAt(selector, 'matchExpressions').length === 0
  );
};

export const peersOf = (rule: JsonValue, direction: Direction): readonly JsonValue[] =>
  listAt(rule, direction === 'Ingress' ? 'from' : 'to');

const EVERYWHERE = new Set(['0.0.0.0/0', '::/0']);

/** A range of all addresses, with nothing taken out. */
export const isEverywhere = (peer: JsonValue): boolean =>
  EVERYWHERE.has(textAt(peer, 'ipBlock', 'cidr') ?? '') && listAt(peer, 'ipBlock', 'except').length === 0;

/** Everybody, on every port. An absent or empty list of peers, or of ports, leaves nothing out. */
export const allowsEverything = (rule: JsonValue, direction: Direction): boolean => {
  if (!isJsonObject(rule) || listAt(rule, 'ports').length > 0) return false;
  const peers = peersOf(rule, direction);
  return peers.length === 0 || peers.some(isEverywhere);
};

/** Whether a rule for traffic to elsewhere lets a question to the cluster's DNS through. Labels that cannot be looked up count as a yes. */
export function allowsDns(rule: JsonValue): boolean {
  const peers = peersOf(rule, 'Egress');
  const ports = listAt(rule, 'ports');
  return (peers.length === 0 || peers.some(mayBeDns)) && (ports.length === 0 || ports.some(isDnsPort));
}

function mayBeDns(peer: JsonValue): boolean {
  if (isSet(peer, 'ipBlock')) return true;
  if (!isSet(peer, 'namespaceSelector')) return false;
  const named = textAt(peer, 'namespaceSelector', 'matchLabels', 'kubernetes.io/metadata.name');
  return named === undefined || named === 'kube-system' || /dns/.test(named);
}

function isDnsPort(port: JsonValue): boolean {
  // TCP is what is meant where no protocol is written.
  if (textAt(port, 'protocol') !== 'UDP') return false;
  const { port: first, endPort } = objectAt(port);
  if (first === undefined || first === null) return true;
  if (typeof first === 'string') return /dns/.test(first);
  return first === 53 || (typeof first === 'number' && typeof endPort === 'number' && first <= 53 && endPort >= 53);
}
