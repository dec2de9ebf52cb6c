// What the control plane does about a node that has fallen silent: it waits, marks it and its pods as not ready, and has the pods
// that do not tolerate that deleted. Source: pkg/controller/nodelifecycle and pkg/controller/tainteviction of Kubernetes.
import { deletePod, isPodReady, type PodObject, sendEvent, updatePodStatus } from '../cluster/index.ts';
import type { FaultHost, LostNode } from './host.ts';

/** How often the controller looks at the nodes (`--node-monitor-period`). */
const MONITOR_PERIOD_MS = 5_000;
/** How long a node may be silent (`--node-monitor-grace-period`): 50 s by default since v1.32, 40 s before (kubernetes issue 121793). */
export const GRACE_PERIOD_MS = 50_000;
/** What a pod tolerates when it says nothing (admission plugin DefaultTolerationSeconds). */
const DEFAULT_TOLERATION_SECONDS = 300;
/** From so many nodes that are not ready, and this part of all, the zone counts as disturbed (`--unhealthy-zone-threshold`). */
const DISTURBED_NODES = 3;
const DISTURBED_PART = 0.55;
/** A disturbed zone of at most so many nodes evicts nothing (`--large-cluster-size-threshold`). */
const SMALL_CLUSTER_NODES = 50;

const UNREACHABLE = 'node.kubernetes.io/unreachable';

export function nodeSilent(host: FaultHost, node: string): void {
  const token = host.state.nextToken++;
  host.state.lostNodes.set(node, {
    sinceMs: host.nowMs,
    token,
    notReady: false,
    tainted: false,
    unsentStatus: new Set(),
    unsentEnd: new Set(),
    unheardRemovals: [],
  });
  const looksAtMs = Math.ceil((host.nowMs + GRACE_PERIOD_MS) / MONITOR_PERIOD_MS) * MONITOR_PERIOD_MS;
  host.schedule({ type: 'fault', what: 'monitor', node, token }, looksAtMs);
}

const podsOn = (host: FaultHost, node: string): PodObject[] =>
  [...host.cluster.state.api.pods.values()].filter(({ nodeName }) => nodeName === node);

const lostNode = (host: FaultHost, node: string, token: number): LostNode | undefined => {
  const lost = host.state.lostNodes.get(node);
  return lost?.token === token ? lost : undefined;
};

/** The grace is over and the node is silent still. */
export function markNotReady(host: FaultHost, node: string, token: number): void {
  const lost = lostNode(host, node, token);
  if (!lost) return;
  lost.notReady = true;
  const { cluster } = host;
  const object = { kind: 'Node', name: node };
  const pods = podsOn(host, node);
  cluster.record({
    kind: 'decision',
    who: 'node-controller',
    object,
    rule: 'node-not-ready',
    verb: 'not-ready',
    saw: { seconds: Math.round((host.nowMs - lost.sinceMs) / 1000), graceSeconds: GRACE_PERIOD_MS / 1000 },
    outcome: { node, pods: pods.length },
    alternatives: [],
    source: null,
    principle: 'high-availability',
  });
  sendEvent(cluster, object, 'Normal', 'NodeNotReady', `Node ${node} status is now: NodeNotReady`);
  for (const pod of pods) markPod(host, pod);
  host.nodeTainted(node, true);
  decideEvictions(host);
}

/** Only the condition changes: whether its processes still run, nobody knows. */
function markPod(host: FaultHost, pod: PodObject): void {
  if (!isPodReady(pod)) return;
  const conditions = pod.status.conditions.map((condition) =>
    condition.type === 'Ready' ? { ...condition, status: 'False' as const, lastTransitionAtMs: host.nowMs } : condition,
  );
  sendEvent(host.cluster, { kind: 'Pod', name: pod.metadata.name }, 'Warning', 'NodeNotReady', 'Node is not ready');
  updatePodStatus(host.cluster, pod, { ...pod.status, conditions });
}

/** Too many nodes are silent at once: more likely the control plane is cut off than they, so nothing is evicted. */
function isDisturbed(host: FaultHost): boolean {
  const nodes = host.cluster.state.api.nodes.size;
  const silent = [...host.state.lostNodes.values()].filter(({ notReady }) => notReady).length;
  if (silent === nodes) return true;
  return silent >= DISTURBED_NODES && silent / nodes >= DISTURBED_PART && nodes <= SMALL_CLUSTER_NODES;
}

/** Puts the evicting taint on silent nodes, or takes it off all of them. */
function decideEvictions(host: FaultHost): void {
  const { lostNodes } = host.state;
  const disturbed = isDisturbed(host);
  for (const [node, lost] of lostNodes) {
    if (!lost.notReady) continue;
    if (disturbed) {
      // The pods' time begins anew when the taint comes back.
      if (lost.tainted) lostNodes.set(node, { ...lost, tainted: false, token: host.state.nextToken++ });
    } else if (!lost.tainted) {
      lost.tainted = true;
      for (const pod of podsOn(host, node)) planEviction(host, node, lost.token, pod);
    }
  }
  if (!disturbed) return;
  const silent = [...lostNodes.values()].filter(({ notReady }) => notReady).length;
  host.cluster.record({
    kind: 'decision',
    who: 'node-controller',
    object: { kind: 'Cluster', name: 'nodes' },
    rule: 'evictions-stopped',
    verb: 'hold',
    saw: { silent, nodes: host.cluster.state.api.nodes.size },
    outcome: {},
    alternatives: [],
    source: null,
    principle: null,
  });
}

/** Seconds that a pod tolerates an unreachable node; null: for ever. The shortest toleration counts. */
export function toleratedSeconds(pod: PodObject): number | null {
  const { tolerations = [] } = pod.spec;
  const fitting = tolerations.filter(
    ({ key = '', operator, effect = '' }) =>
      (effect === '' || effect === 'NoExecute') && (key === UNREACHABLE || (key === '' && operator === 'Exists')),
  );
  if (fitting.length === 0) return DEFAULT_TOLERATION_SECONDS;
  const limits = fitting.flatMap(({ tolerationSeconds }) => tolerationSeconds ?? []);
  return limits.length === 0 ? null : Math.max(0, Math.min(...limits));
}

function planEviction(host: FaultHost, node: string, token: number, pod: PodObject): void {
  const seconds = toleratedSeconds(pod);
  if (seconds === null || pod.metadata.deletedAtMs !== null) return;
  host.schedule({ type: 'fault', what: 'evict', node, token, pod: pod.metadata.uid }, host.nowMs + seconds * 1000);
}

/** The pod has tolerated it for long enough: it is deleted, and whoever owns it makes another. It goes when its node returns. */
export function evictPod(host: FaultHost, node: string, token: number, uid: string): void {
  const { cluster } = host;
  if (!lostNode(host, node, token)?.tainted) return;
  const pod = podsOn(host, node).find(({ metadata }) => metadata.uid === uid);
  if (!pod || pod.metadata.deletedAtMs !== null) return;
  const object = { kind: 'Pod', name: pod.metadata.name };
  cluster.record({
    kind: 'decision',
    who: 'node-controller',
    object,
    rule: 'evict-from-lost-node',
    verb: 'evict',
    saw: { node, seconds: toleratedSeconds(pod) ?? 0 },
    outcome: {},
    alternatives: [{ id: 'shorter-toleration', data: {} }],
    source: null,
    principle: 'high-availability',
  });
  sendEvent(
    cluster,
    object,
    'Normal',
    'TaintManagerEviction',
    `Marking for deletion Pod ${pod.metadata.namespace}/${pod.metadata.name}`,
  );
  deletePod(cluster, pod);
}

/** The node reports again: its kubelet says itself that it is ready, and what has become of its pods. */
export function nodeReturned(host: FaultHost, node: string): void {
  const lost = host.state.lostNodes.get(node);
  host.state.lostNodes.delete(node);
  if (!lost) return;
  host.nodeBack(node, lost);
  if (!lost.notReady) return;
  const object = { kind: 'Node', name: node };
  host.cluster.record({
    kind: 'decision',
    who: 'node-controller',
    object,
    rule: 'node-ready-again',
    verb: 'ready-again',
    saw: { seconds: Math.round((host.nowMs - lost.sinceMs) / 1000) },
    outcome: { node },
    alternatives: [],
    source: null,
    principle: null,
  });
  sendEvent(host.cluster, object, 'Normal', 'NodeReady', `Node ${node} status is now: NodeReady`);
  host.nodeTainted(node, false);
  if ([...host.state.lostNodes.values()].some(({ notReady, tainted }) => notReady && !tainted)) decideEvictions(host);
}
