// What follows a change of `replicas`, also while paused: scaling, and nothing of a rollout. Source: pkg/controller/deployment/sync.go scale.
import { DESIRED_REPLICAS, decide, MAX_REPLICAS, type ReplicaSetObject } from '../../cluster/index.ts';
import { isActive } from './observe.ts';
import { scaleProportionally } from './proportional-scaling.ts';
import { refOf, scaleReplicaSet } from './replica-sets.ts';
import type { Rollout } from './rollout.ts';

const numberIn = (replicaSet: ReplicaSetObject, annotation: string): number | null => {
  const value = replicaSet.metadata.annotations[annotation];
  return value === undefined ? null : Number(value);
};

/** The one ReplicaSet that has pods; the newest when none has; undefined when several have. */
function onlyActive({ newReplicaSet, old, all }: Rollout['family']): ReplicaSetObject | undefined {
  const active = all.filter(isActive);
  if (active.length === 0) return newReplicaSet ?? old.at(-1);
  return active.length === 1 ? active[0] : undefined;
}

/** The new ReplicaSet has everything it should have, so that the old ones are not needed. */
function isSaturated(replicas: number, newReplicaSet: ReplicaSetObject | undefined): boolean {
  return (
    newReplicaSet !== undefined &&
    newReplicaSet.spec.replicas === replicas &&
    numberIn(newReplicaSet, DESIRED_REPLICAS) === replicas &&
    newReplicaSet.status.availableReplicas === replicas
  );
}

export function rescale(rollout: Rollout): void {
  const { context, deployment, family, seen } = rollout;
  const { replicas } = deployment.spec;
  const object = refOf(deployment);
  const source = { object, path: 'spec.replicas' };
  const only = onlyActive(family);
  if (only) {
    const from = only.spec.replicas;
    if (from === replicas) return;
    scaleReplicaSet(context, deployment, only, replicas);
    decide(context, 'scale-plain', object, {
      saw: { from, replicas, revisions: 1 },
      outcome: { replicaSet: only.metadata.name, from, to: replicas },
      source,
    });
    return;
  }
  const active = family.all.filter(isActive);
  if (isSaturated(replicas, family.newReplicaSet)) {
    for (const old of family.old.filter(isActive)) {
      const from = old.spec.replicas;
      scaleReplicaSet(context, deployment, old, 0);
      decide(context, 'old-no-longer-needed', object, {
        saw: { replicas, available: seen.newAvailable },
        outcome: { replicaSet: old.metadata.name, from, to: 0 },
        source,
      });
    }
    return;
  }
  if (deployment.spec.strategy.type === 'RollingUpdate') spread(rollout, active);
}

function spread({ context, deployment, posts, seen }: Rollout, active: readonly ReplicaSetObject[]): void {
  const { replicas } = deployment.spec;
  const object = refOf(deployment);
  const shares = active.map((replicaSet, age) => ({
    spec: replicaSet.spec.replicas,
    maxBefore: numberIn(replicaSet, MAX_REPLICAS),
    age,
  }));
  const sizes = scaleProportionally(shares, replicas, posts.maxSurge, deployment.status.replicas);
  // Written in the order of the shares, the largest first, as the real controller does.
  const toAdd = (replicas > 0 ? replicas + posts.maxSurge : 0) - seen.total;
  const order = active
    .map((replicaSet, age) => ({ replicaSet, age, size: sizes[age] ?? replicaSet.spec.replicas }))
    .sort(
      (a, b) => (shares[b.age]?.spec ?? 0) - (shares[a.age]?.spec ?? 0) || (toAdd > 0 ? b.age - a.age : a.age - b.age),
    );
  const before = active.map((replicaSet) => replicaSet.spec.replicas).join(' + ');
  let changed = false;
  for (const { replicaSet, size } of order) {
    changed = scaleReplicaSet(context, deployment, replicaSet, size) || changed;
  }
  if (!changed) return;
  decide(context, 'scale-proportionally', object, {
    saw: { replicas, cap: seen.cap, total: seen.total, toAdd, shares: before },
    outcome: { shares: sizes.join(' + ') },
    alternatives: [{ id: 'not-during-rollout', path: 'spec.replicas' }],
    source: { object, path: 'spec.replicas' },
  });
}
