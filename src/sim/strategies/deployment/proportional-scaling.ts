// Spreads a change of `replicas` in the middle of a rollout over all active ReplicaSets, by their sizes.
// Source: pkg/controller/deployment/sync.go scale, util GetReplicaSetProportion.

export interface Share {
  /** spec.replicas; more than 0. */
  readonly spec: number;
  /** replicas + maxSurge when it was last scaled (annotation `max-replicas`); null when not known. */
  readonly maxBefore: number | null;
  /** Higher is newer. */
  readonly age: number;
}

/** Half away from zero, as Go's RoundToInt32. */
const round = (value: number): number => Math.sign(value) * Math.floor(Math.abs(value) + 0.5);

/** What a ReplicaSet would gain by its share alone; less than 0: lose. */
function fraction(share: Share, replicas: number, maxSurge: number, statusReplicas: number): number {
  if (replicas === 0) return -share.spec;
  const before = share.maxBefore || statusReplicas;
  return before === 0 ? 0 : round((share.spec * (replicas + maxSurge)) / before) - share.spec;
}

/**
 * The new sizes, in the order given. Growing starts with the largest and the newest, shrinking with the largest and the oldest;
 * what rounding leaves over goes to the first.
 */
export function scaleProportionally(
  shares: readonly Share[],
  replicas: number,
  maxSurge: number,
  statusReplicas: number,
): number[] {
  const allowed = replicas > 0 ? replicas + maxSurge : 0;
  const toAdd = allowed - shares.reduce((sum, { spec }) => sum + spec, 0);
  const sizes = shares.map(({ spec }) => spec);
  if (toAdd === 0) return sizes;
  const order = shares
    .map((share, index) => ({ share, index }))
    .sort((a, b) => b.share.spec - a.share.spec || (toAdd > 0 ? b.share.age - a.share.age : a.share.age - b.share.age));
  let added = 0;
  for (const { share, index } of order) {
    if (added === toAdd) break;
    const wanted = fraction(share, replicas, maxSurge, statusReplicas);
    const left = toAdd - added;
    const gain = toAdd > 0 ? Math.min(wanted, left) : Math.max(wanted, left);
    sizes[index] = share.spec + gain;
    added += gain;
  }
  const first = order[0];
  if (first) sizes[first.index] = Math.max(0, (sizes[first.index] ?? 0) + toAdd - added);
  return sizes;
}
