// How many pods a PodDisruptionBudget expects and how many of them must stay healthy.
// Source: pkg/controller/disruption getExpectedPodCount, getExpectedScale.
import { resolvePercent } from '../../../manifest/index.ts';
import type { ClusterContext } from '../context.ts';
import type { BudgetRecord } from '../controller-state.ts';
import type { PodDisruptionBudgetObject } from '../objects.ts';

export interface ExpectedPods {
  readonly expectedPods: number;
  readonly desiredHealthy: number;
  /** Whether sizes of controllers were asked for: pods without one are missing from the sum then. */
  readonly scaled: boolean;
}

/** The size that the controllers of the pods want together. A text says which pod's controller is gone. */
function expectedScale(context: ClusterContext, record: BudgetRecord): number | string {
  const { api } = context.state;
  // Several ReplicaSets of one Deployment count once, with the Deployment's size.
  const sizes = new Map<string, number>();
  for (const [uid, { name }] of record.owners) {
    const replicaSet = api.replicaSets.get(name);
    if (replicaSet?.metadata.uid !== uid) {
      const orphan = [...api.pods.values()].find(({ metadata }) => metadata.owner?.uid === uid);
      return `found no controllers for pod "${orphan?.metadata.name ?? ''}"`;
    }
    const { owner } = replicaSet.metadata;
    const deployment = owner?.kind === 'Deployment' ? api.deployments.get(owner.name) : undefined;
    if (deployment && deployment.metadata.uid === owner?.uid) {
      sizes.set(deployment.metadata.uid, deployment.spec.replicas);
    } else sizes.set(uid, replicaSet.spec.replicas);
  }
  let sum = 0;
  for (const size of sizes.values()) sum += size;
  return sum;
}

/** Percentages are rounded up on both sides. A text is the reason why nothing can be said. */
export function expectedPodsOf(
  context: ClusterContext,
  { spec }: PodDisruptionBudgetObject,
  record: BudgetRecord,
): ExpectedPods | string {
  const { minAvailable, maxUnavailable } = spec;
  if (maxUnavailable === undefined && minAvailable === undefined) {
    return { expectedPods: 0, desiredHealthy: 0, scaled: false };
  }
  if (maxUnavailable === undefined && typeof minAvailable === 'number') {
    return { expectedPods: record.pods, desiredHealthy: minAvailable, scaled: false };
  }
  const scale = expectedScale(context, record);
  if (typeof scale === 'string') return scale;
  const part = resolvePercent(maxUnavailable ?? minAvailable ?? 0, scale, true) ?? 0;
  const desiredHealthy = maxUnavailable === undefined ? part : Math.max(0, scale - part);
  return { expectedPods: scale, desiredHealthy, scaled: true };
}
