// Whether a node takes a pod that was bound to it: room, node selector and affinity, taints.
// Source: pkg/kubelet/lifecycle/predicate.go.
import {
  milliValue,
  type NodeSelectorRequirement,
  type PodSpec,
  type Toleration,
  unitValue,
} from '../../../manifest/index.ts';
import type { PodObject } from '../objects.ts';
import type { KubeletHost, NodeAdmission } from './host.ts';
import { isSidecar } from './policy.ts';

export interface Refusal {
  readonly reason: string;
  readonly message: string;
}

/** What a pod asks for: its containers and sidecars together, or the largest of its init containers. */
function requested(spec: PodSpec, resource: string, read: (quantity: string) => number | undefined): number {
  const of = (container: { readonly resources?: PodSpec['containers'][number]['resources'] }): number => {
    const quantity = container.resources?.requests?.[resource] ?? container.resources?.limits?.[resource];
    return quantity === undefined ? 0 : (read(String(quantity)) ?? 0);
  };
  let sidecars = 0;
  let initPeak = 0;
  for (const init of spec.initContainers ?? []) {
    if (isSidecar(init)) {
      sidecars += of(init);
      initPeak = Math.max(initPeak, sidecars);
    } else initPeak = Math.max(initPeak, sidecars + of(init));
  }
  return Math.max(initPeak, sidecars + spec.containers.reduce((sum, container) => sum + of(container), 0));
}

function roomRefusal(spec: PodSpec, node: NodeAdmission): Refusal | null {
  const rows = [
    { resource: 'pods', asked: 1, used: node.usedPods, capacity: node.pods },
    { resource: 'cpu', asked: requested(spec, 'cpu', milliValue), used: node.usedCpuMilli, capacity: node.cpuMilli },
    {
      resource: 'memory',
      asked: requested(spec, 'memory', unitValue),
      used: node.usedMemoryBytes,
      capacity: node.memoryBytes,
    },
  ];
  const short = rows.find(({ asked, used, capacity }) => asked > 0 && asked + used > capacity);
  if (!short) return null;
  const { resource, asked, used, capacity } = short;
  const message = `Node didn't have enough resource: ${resource}, requested: ${asked}, used: ${used}, capacity: ${capacity}`;
  return { reason: `OutOf${resource}`, message };
}

function matches(
  { key, operator, values = [] }: NodeSelectorRequirement,
  labels: Readonly<Record<string, string>>,
): boolean {
  const value = Object.hasOwn(labels, key) ? labels[key] : undefined;
  switch (operator) {
    case 'In':
      return value !== undefined && values.includes(value);
    case 'NotIn':
      return value === undefined || !values.includes(value);
    case 'Exists':
      return value !== undefined;
    case 'DoesNotExist':
      return value === undefined;
    default: {
      const [left, right] = [Number(value), Number(values[0])];
      return value !== undefined && (operator === 'Gt' ? left > right : left < right);
    }
  }
}

function fitsNode(spec: PodSpec, labels: Readonly<Record<string, string>>): boolean {
  if (!Object.entries(spec.nodeSelector ?? {}).every(([key, value]) => labels[key] === value)) return false;
  const terms = spec.affinity?.nodeAffinity?.requiredDuringSchedulingIgnoredDuringExecution?.nodeSelectorTerms;
  if (!terms) return true;
  return terms.some(
    ({ matchExpressions = [] }) =>
      matchExpressions.length > 0 && matchExpressions.every((term) => matches(term, labels)),
  );
}

function tolerates(toleration: Toleration, taint: NodeAdmission['taints'][number]): boolean {
  if (toleration.effect && toleration.effect !== taint.effect) return false;
  if (toleration.key && toleration.key !== taint.key) return false;
  return toleration.operator === 'Exists' || (toleration.value ?? '') === (taint.value ?? '');
}

/** Why the node does not take the pod; null: it does. */
export function admissionRefusal(host: KubeletHost, pod: PodObject): Refusal | null {
  const node = host.nodeOf(pod);
  if (!node) return null;
  const room = roomRefusal(pod.spec, node);
  if (room) return room;
  if (!fitsNode(pod.spec, node.labels)) {
    const message = "Predicate NodeAffinity failed: node(s) didn't match Pod's node affinity/selector";
    return { reason: 'NodeAffinity', message };
  }
  // Only NoExecute keeps a pod from a node that it was bound to.
  const untolerated = node.taints.some(
    (taint) =>
      taint.effect === 'NoExecute' && !pod.spec.tolerations?.some((toleration) => tolerates(toleration, taint)),
  );
  if (!untolerated) return null;
  const message = "Predicate TaintToleration failed: node(s) had taints that the pod didn't tolerate";
  return { reason: 'TaintToleration', message };
}
