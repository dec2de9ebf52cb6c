// Which nodes a pod may run on at all, and the scheduler's own words for why not.
// Source: pkg/scheduler/framework/plugins (NodeUnschedulable, NodeResourcesFit, NodeAffinity, InterPodAffinity, PodTopologySpread).
import type { LabelSelector, NodeSelectorTerm, PodSpec } from '../../../manifest/index.ts';
import type { NodeObject } from '../objects.ts';
import type { Requests } from './requests.ts';

/** What is taken on a node. */
export interface NodeUsage {
  cpuMilli: number;
  memoryBytes: number;
  pods: number;
}

export type Labels = Readonly<Record<string, string>>;

/** Whether labels have all of these. Asked at every change of every pod: walks no list of keys. */
export function hasLabels(wanted: Labels, labels: Labels): boolean {
  for (const key in wanted) if (!Object.hasOwn(labels, key) || labels[key] !== wanted[key]) return false;
  return true;
}

/** Whether a label selector picks a set of labels. Source: apimachinery `LabelSelectorAsSelector`. */
export function selects(selector: LabelSelector | undefined, labels: Labels): boolean {
  if (!selector) return false;
  const has = (key: string) => Object.hasOwn(labels, key);
  return (
    hasLabels(selector.matchLabels ?? {}, labels) &&
    (selector.matchExpressions ?? []).every(({ key, operator, values = [] }) => {
      switch (operator) {
        case 'In':
          return has(key) && values.includes(labels[key] ?? '');
        case 'NotIn':
          return !has(key) || !values.includes(labels[key] ?? '');
        case 'Exists':
          return has(key);
        case 'DoesNotExist':
          return !has(key);
        default:
          return false;
      }
    })
  );
}

function matchesTerm(term: NodeSelectorTerm, labels: Labels): boolean {
  return (term.matchExpressions ?? []).every(({ key, operator, values = [] }) => {
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
      case 'Gt':
        return value !== undefined && Number(value) > Number(values[0]);
      case 'Lt':
        return value !== undefined && Number(value) < Number(values[0]);
      default:
        return false;
    }
  });
}

/** Whether nodeSelector and required node affinity allow the node. */
export function allowsNode(spec: PodSpec, node: NodeObject): boolean {
  const wanted = Object.entries(spec.nodeSelector ?? {});
  if (!wanted.every(([key, value]) => node.labels[key] === value)) return false;
  const terms = spec.affinity?.nodeAffinity?.requiredDuringSchedulingIgnoredDuringExecution?.nodeSelectorTerms;
  return !terms || terms.some((term) => matchesTerm(term, node.labels));
}

/** What a cordoned node has as a taint, too. */
const UNSCHEDULABLE_TAINT = 'node.kubernetes.io/unschedulable';

/** Whether the pod may run on a node that takes no new pods. */
export const toleratesCordon = (spec: PodSpec): boolean =>
  (spec.tolerations ?? []).some(({ key = '', operator = 'Equal', value = '', effect = 'NoSchedule' }) => {
    const fits =
      operator === 'Exists' ? key === '' || key === UNSCHEDULABLE_TAINT : key === UNSCHEDULABLE_TAINT && value === '';
    return fits && effect === 'NoSchedule' && (operator === 'Exists' || operator === 'Equal');
  });

/** The resources that do not fit, in the scheduler's words. */
export function lacking(requests: Requests, node: NodeObject, usage: NodeUsage): string[] {
  const words: string[] = [];
  if (usage.pods + 1 > node.pods) words.push('Too many pods');
  if (requests.cpuMilli > 0 && usage.cpuMilli + requests.cpuMilli > node.cpuMilli) words.push('Insufficient cpu');
  if (requests.memoryBytes > 0 && usage.memoryBytes + requests.memoryBytes > node.memoryBytes) {
    words.push('Insufficient memory');
  }
  return words;
}

export const CORDONED = 'node(s) were unschedulable';
export const WRONG_NODE = "node(s) didn't match Pod's node affinity/selector";
export const ANTI_AFFINITY = "node(s) didn't match pod anti-affinity rules";
export const UNREACHABLE = 'node(s) had untolerated taint {node.kubernetes.io/unreachable: }';
export const SPREAD = "node(s) didn't match pod topology spread constraints";

/** Refusals of a node that no pod's eviction would mend. */
const UNRESOLVABLE: ReadonlySet<string> = new Set([CORDONED, UNREACHABLE, WRONG_NODE]);

/** `0/3 nodes are available: 3 Insufficient cpu. ...`: counts by reason, sorted as the scheduler sorts them. */
export function unschedulableMessage(nodes: number, reasons: ReadonlyMap<string, number>): string {
  if (reasons.size === 0) return 'no nodes available to schedule pods';
  const list = (counts: Iterable<readonly [string, number]>) =>
    [...counts]
      .filter(([, count]) => count > 0)
      .map(([words, count]) => `${count} ${words}`)
      .sort()
      .join(', ');
  let beyondHelp = 0;
  for (const [words, count] of reasons) if (UNRESOLVABLE.has(words)) beyondHelp += count;
  const preemption = list([
    ['Preemption is not helpful for scheduling', beyondHelp],
    ['No preemption victims found for incoming pod', nodes - beyondHelp],
  ]);
  const none = `0/${nodes} nodes are available`;
  return `${none}: ${list(reasons)}. no new claims to deallocate, preemption: ${none}: ${preemption}.`;
}
