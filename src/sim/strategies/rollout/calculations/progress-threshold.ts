// Whether enough canary pods are available for a step to count as done. Source: utils/replicaset ReplicaProgressThresholdMet.
import type { ReplicaProgressThreshold } from '../../../../manifest/index.ts';
import type { Sized } from './seen.ts';

/** Percentages are compared as floating-point numbers. */
const ROUNDING = 1e-10;

export const allDesiredAreAvailable = (
  replicaSet: Pick<Sized, 'spec' | 'available'> | undefined,
  desired: number,
): boolean => replicaSet !== undefined && replicaSet.spec === desired && replicaSet.available === desired;

/** `desired` is the size the step asks for. Without a threshold all of them are needed. */
export function isProgressThresholdMet(
  threshold: ReplicaProgressThreshold | undefined,
  replicaSet: Pick<Sized, 'spec' | 'available'> | undefined,
  desired: number,
): boolean {
  if (!threshold || !replicaSet || threshold.value < 0) return allDesiredAreAvailable(replicaSet, desired);
  if (threshold.type !== 'Percent') return replicaSet.available >= threshold.value;
  return desired === 0 || (replicaSet.available / desired) * 100 >= threshold.value - ROUNDING;
}
