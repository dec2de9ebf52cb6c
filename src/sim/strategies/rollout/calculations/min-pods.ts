// minPodsPerReplicaSet: a ReplicaSet that has pods at all has at least so many, even more than `replicas`. Needs a router.
// Source: utils/replicaset CheckMinPodsPerReplicaSet (later releases cap it at `replicas`).
import type { Spec } from './seen.ts';

export function atLeastMinPods({ strategy }: Spec, count: number): number {
  const canary = strategy?.canary;
  return count === 0 || !canary?.trafficRouting ? count : Math.max(count, canary.minPodsPerReplicaSet ?? 0);
}
