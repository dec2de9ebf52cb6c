// Volumes of a pod that tie it to a disk. Pure.
import { isSet, listAt } from '../../../read.ts';
import type { Workload } from '../../../workloads.ts';

/** It mounts a claim that all its pods share: with most disks only one pod, or one node, may do so at a time. */
export const mountsClaim = ({ pod }: Workload): boolean =>
  listAt(pod, 'volumes').some((volume) => isSet(volume, 'persistentVolumeClaim'));
