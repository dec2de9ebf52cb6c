// What a change of `replicas` makes of the ReplicaSets: in the middle of a rollout it is spread over all that have pods, by their sizes.
// Source: pkg/controller/deployment/sync.go scale, util GetReplicaSetProportion, IsSaturated, FindActiveOrLatest.

/** What the arithmetic needs of a ReplicaSet. */
export interface Member {
  /** spec.replicas */
  readonly spec: number;
  /** status.availableReplicas */
  readonly available: number;
  /** Annotation `desired-replicas`: for which `replicas` it was last scaled; null when not known. */
  readonly desired: number | null;
  /** Annotation `max-replicas`: replicas + maxSurge when it was last scaled; null when not known. */
  readonly maxBefore: number | null;
  readonly isNew: boolean;
  /** Higher is newer. */
  readonly age: number;
}

/** A size to write. `index`: its place in the list given. `from` and `to` may be equal: then only the annotations are written. */
export interface Resize {
  readonly index: number;
  readonly from: number;
  readonly to: number;
}

export interface RescaleTarget {
  readonly replicas: number;
  readonly maxSurge: number;
  /** status.replicas of the Deployment: stands in for an unknown `maxBefore`. */
  readonly statusReplicas: number;
  readonly rolling: boolean;
}

/** `plain`: one ReplicaSet has all pods. `saturated`: the new one has everything, the old ones go. `spread`: by shares. */
export interface RescalePlan {
  readonly kind: 'plain' | 'saturated' | 'spread' | 'none';
  readonly resizes: readonly Resize[];
}

export function planRescale(members: readonly Member[], target: RescaleTarget): RescalePlan {
  const { replicas } = target;
  const listed = members.map((member, index) => ({ ...member, index }));
  const active = listed.filter(({ spec }) => spec > 0);
  const newest = [...listed].sort((a, b) => Number(b.isNew) - Number(a.isNew) || b.age - a.age)[0];
  const only = active.length === 0 ? newest : active.length === 1 ? active[0] : undefined;
  if (active.length < 2 && !only) return { kind: 'none', resizes: [] };
  if (only) {
    const { index, spec } = only;
    return { kind: 'plain', resizes: spec === replicas ? [] : [{ index, from: spec, to: replicas }] };
  }
  const saturated = listed.some(
    ({ isNew, spec, desired, available }) =>
      isNew && spec === replicas && desired === replicas && available === replicas,
  );
  if (saturated) {
    const old = active.filter(({ isNew }) => !isNew);
    return { kind: 'saturated', resizes: old.map(({ index, spec }) => ({ index, from: spec, to: 0 })) };
  }
  return target.rolling ? { kind: 'spread', resizes: spread(active, target) } : { kind: 'none', resizes: [] };
}

/** Half away from zero, as Go's RoundToInt32. */
const round = (value: number): number => Math.sign(value) * Math.floor(Math.abs(value) + 0.5);

/** What a ReplicaSet would gain by its share alone; less than 0: lose. */
function fraction({ spec, maxBefore }: Member, { replicas, maxSurge, statusReplicas }: RescaleTarget): number {
  if (replicas === 0) return -spec;
  const before = maxBefore || statusReplicas;
  return before === 0 ? 0 : round((spec * (replicas + maxSurge)) / before) - spec;
}

/**
 * Growing starts with the largest and the newest, shrinking with the largest and the oldest; what rounding leaves over goes to the
 * first. In the order in which the sizes are written.
 */
function spread(active: readonly (Member & { readonly index: number })[], target: RescaleTarget): Resize[] {
  const allowed = target.replicas > 0 ? target.replicas + target.maxSurge : 0;
  const toAdd = allowed - active.reduce((sum, { spec }) => sum + spec, 0);
  const order = [...active].sort((a, b) => b.spec - a.spec || (toAdd > 0 ? b.age - a.age : a.age - b.age));
  let added = 0;
  const resizes = order.map((member) => {
    const left = toAdd - added;
    const wanted = left === 0 ? 0 : fraction(member, target);
    const gain = left === 0 ? 0 : toAdd > 0 ? Math.min(wanted, left) : Math.max(wanted, left);
    added += gain;
    return { index: member.index, from: member.spec, to: member.spec + gain };
  });
  const [first, ...rest] = resizes;
  return first ? [{ ...first, to: Math.max(0, first.to + toAdd - added) }, ...rest] : [];
}
