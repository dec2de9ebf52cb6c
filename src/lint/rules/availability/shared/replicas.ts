// How many pods a workload has at least, as far as the files say. Pure.
import { numberAt } from '../../../read.ts';
import type { LintSet } from '../../../set.ts';
import type { Workload } from '../../../workloads.ts';

const COUNTED = new Set(['Deployment', 'StatefulSet', 'ReplicaSet', 'ReplicationController', 'Rollout']);

/** It has a field `spec.replicas`. */
export const hasReplicas = ({ kind }: Workload): boolean => COUNTED.has(kind);

/** An autoscaler's lower bound; 1 when it names none, as the API server has it. */
export const minReplicasOf = (autoscaler: { readonly object: Workload['pod'] }): number =>
  numberAt(autoscaler.object, 'spec', 'minReplicas') ?? 1;

/** The autoscaler's lower bound where there is one, else the replicas; undefined for what has no such number. */
export function fewestReplicas(set: LintSet, workload: Workload): number | undefined {
  if (!hasReplicas(workload)) return undefined;
  const [autoscaler] = set.autoscalersOf(workload);
  return autoscaler === undefined ? (workload.replicas ?? 1) : minReplicasOf(autoscaler);
}

/** The autoscaler's upper bound where there is one, else the replicas; undefined for what has no such number. */
export function mostReplicas(set: LintSet, workload: Workload): number | undefined {
  if (!hasReplicas(workload)) return undefined;
  const [autoscaler] = set.autoscalersOf(workload);
  return autoscaler === undefined ? (workload.replicas ?? 1) : numberAt(autoscaler.object, 'spec', 'maxReplicas');
}
