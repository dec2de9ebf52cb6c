// Numbers of canary and stable pods whose ratio is closest to a weight, where pods share the traffic evenly.
// Source: utils/replicaset approximateWeightedCanaryStableReplicaCounts.

export interface CanaryCounts {
  readonly canary: number;
  readonly stable: number;
}

/** An exact half: more pods are then taken, not fewer. */
const isHalf = (replicas: number, weight: number, maxWeight: number): boolean =>
  (replicas * (weight / maxWeight)) % 1 === 0.5;

/**
 * The ratio may be made of `replicas` pods, or of one more where a surge is allowed. Unless the weight is nothing or everything, each
 * side keeps a pod (a single pod without surge cannot be divided).
 */
export function approximateWeight(replicas: number, weight: number, maxWeight: number, maxSurge: number): CanaryCounts {
  if (replicas === 0) return { canary: 0, stable: 0 };
  const exact = (replicas * weight) / maxWeight;
  const [more, fewer] = [Math.ceil(exact), Math.floor(exact)];
  const zeroAllowed = weight === maxWeight || weight === 0 || (replicas === 1 && maxSurge === 0);
  const options: { canary: number; total: number }[] = [];
  const addFewer = (total: number): void => {
    if (!isHalf(total, weight, maxWeight) && (fewer !== 0 || zeroAllowed)) options.push({ canary: fewer, total });
  };
  if (more < replicas || zeroAllowed) options.push({ canary: more, total: replicas });
  addFewer(replicas);
  if (maxSurge > 0) {
    options.push({ canary: more, total: replicas + 1 });
    addFewer(replicas + 1);
  }
  let best = { canary: 0, total: replicas };
  let bestDistance = Number.POSITIVE_INFINITY;
  for (const option of options) {
    const distance = Math.abs((option.canary * maxWeight) / option.total - weight);
    // Of equal ones the first counts.
    if (distance >= bestDistance) continue;
    best = option;
    bestDistance = distance;
  }
  return { canary: best.canary, stable: best.total - best.canary };
}
