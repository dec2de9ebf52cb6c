// Why the controller refuses to act on a Rollout.
import type { ClusterContext, RolloutObject } from '../../cluster/index.ts';

/** The first thing that is wrong, in the controller's words; null when nothing is. */
export function invalidReason(_context: ClusterContext, _rollout: RolloutObject): string | null {
  return null;
}
