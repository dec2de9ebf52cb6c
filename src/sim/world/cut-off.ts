// Which pods nobody hears of: those on a node that is lost.
import type { PodObject } from '../cluster/index.ts';
import type { LostNode } from '../faults/index.ts';
import type { WorldState } from './state.ts';

/** The silence of a pod's node; undefined while the node is heard of. */
export const lostNodeOf = ({ faults }: WorldState, pod: PodObject): LostNode | undefined =>
  faults.lostNodes.size === 0 ? undefined : faults.lostNodes.get(pod.nodeName ?? '');

/** Whether nobody hears of a pod's node. */
export const isCutOff = (state: WorldState, pod: PodObject): boolean => lostNodeOf(state, pod) !== undefined;
