// Counts the pods of every ReplicaSet, and of every budget, as they change, so that neither a sync nor an event of one pod walks over all of them.
import type { ClusterContext } from '../context.ts';
import type { ControllerState, ReplicaSetRecord } from '../controller-state.ts';
import { isPodReady, type PodObject, type PodStatus } from '../objects.ts';
import { countForBudgets } from './budget-counts.ts';

/** Failed or Succeeded: its processes have ended for good. */
export const isFinishedStatus = ({ phase }: PodStatus): boolean => phase === 'Failed' || phase === 'Succeeded';
export const isPodFinished = (pod: PodObject): boolean => isFinishedStatus(pod.status);

/** Counts for its ReplicaSet: neither deleted nor finished. */
export const isPodActive = (pod: PodObject): boolean => pod.metadata.deletedAtMs === null && !isPodFinished(pod);

/** Deleted, but its processes may still run. */
export const isPodTerminating = (pod: PodObject): boolean => pod.metadata.deletedAtMs !== null && !isPodFinished(pod);

export function replicaSetRecordOf(context: ClusterContext, pod: PodObject): ReplicaSetRecord | undefined {
  const { owner } = pod.metadata;
  return owner?.kind === 'ReplicaSet' ? context.state.controllers.replicaSets.get(owner.uid) : undefined;
}

function countOnNode(controllers: ControllerState, group: string, node: string, by: 1 | -1): void {
  const counts = controllers.podsOnNode.get(group) ?? new Map<string, number>();
  const next = (counts.get(node) ?? 0) + by;
  if (next === 0) counts.delete(node);
  else counts.set(node, next);
  if (counts.size === 0) controllers.podsOnNode.delete(group);
  else controllers.podsOnNode.set(group, counts);
}

function add(context: ClusterContext, pod: PodObject, by: 1 | -1): void {
  context.state.controllers.podChanges++;
  countForBudgets(context, pod, by);
  const record = replicaSetRecordOf(context, pod);
  if (!record) return;
  if (isPodActive(pod)) {
    record.active += by;
    if (isPodReady(pod)) record.ready += by;
    if (pod.nodeName !== null) {
      countOnNode(context.state.controllers, record.group, pod.nodeName, by);
    }
  } else if (isPodTerminating(pod)) record.terminating += by;
}

/** A pod is taken out of the counts before it changes, and put back after. */
export const countIn = (context: ClusterContext, pod: PodObject): void => add(context, pod, 1);
export const countOut = (context: ClusterContext, pod: PodObject): void => add(context, pod, -1);
