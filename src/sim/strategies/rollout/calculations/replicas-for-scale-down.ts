// How many pods of a ReplicaSet count as present when it is asked what may go. Source: utils/replicaset GetReplicasForScaleDown.
import type { Sized } from './seen.ts';

/**
 * Its available pods, never more than it is meant to keep. `ignoreAvailability`: of the side that shall shrink all count, or one whose
 * pods never come up could never be scaled down.
 */
export function replicasForScaleDown(
  replicaSet: Pick<Sized, 'spec' | 'available'> | undefined,
  ignoreAvailability: boolean,
): number {
  if (!replicaSet) return 0;
  const { spec, available } = replicaSet;
  return ignoreAvailability || spec < available ? spec : available;
}
