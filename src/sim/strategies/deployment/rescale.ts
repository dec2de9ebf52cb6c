// What follows a change of `replicas`, also while paused: scaling, and nothing of a rollout. Source: pkg/controller/deployment/sync.go scale.
import { DESIRED_REPLICAS, decide, MAX_REPLICAS, type ReplicaSetObject } from '../../cluster/index.ts';
import { type Member, planRescale, type Resize } from './proportional-scaling.ts';
import { refOf, scaleReplicaSet } from './replica-sets.ts';
import type { Rollout } from './rollout.ts';

const numberIn = (replicaSet: ReplicaSetObject, annotation: string): number | null => {
  const value = replicaSet.metadata.annotations[annotation];
  return value === undefined ? null : Number(value);
};

export function rescale(rollout: Rollout): void {
  const { context, deployment, family, posts } = rollout;
  const { replicas, strategy } = deployment.spec;
  const members = family.all.map(
    (replicaSet, age): Member => ({
      spec: replicaSet.spec.replicas,
      available: replicaSet.status.availableReplicas,
      desired: numberIn(replicaSet, DESIRED_REPLICAS),
      maxBefore: numberIn(replicaSet, MAX_REPLICAS),
      isNew: replicaSet === family.newReplicaSet,
      age,
    }),
  );
  const plan = planRescale(members, {
    replicas,
    maxSurge: posts.maxSurge,
    statusReplicas: deployment.status.replicas,
    rolling: strategy.type === 'RollingUpdate',
  });
  const changed: Resize[] = [];
  for (const resize of plan.resizes) {
    const replicaSet = family.all[resize.index];
    if (replicaSet && scaleReplicaSet(context, deployment, replicaSet, resize.to)) changed.push(resize);
  }
  if (changed.length > 0) explain(rollout, plan.kind, changed);
}

function explain(
  { context, deployment, family, seen }: Rollout,
  kind: ReturnType<typeof planRescale>['kind'],
  changed: readonly Resize[],
): void {
  const object = refOf(deployment);
  const source = { object, path: 'spec.replicas' };
  if (kind === 'spread') {
    decide(context, 'scale-proportionally', object, {
      saw: {
        replicas: seen.replicas,
        cap: seen.cap,
        total: seen.total,
        toAdd: (seen.replicas > 0 ? seen.cap : 0) - seen.total,
        before: changed.map(({ from }) => from).join(' + '),
      },
      outcome: { after: changed.map(({ to }) => to).join(' + ') },
      alternatives: [{ id: 'not-during-rollout', path: 'spec.replicas' }],
      source,
    });
    return;
  }
  for (const { index, from, to } of changed) {
    decide(context, kind === 'plain' ? 'scale-plain' : 'old-no-longer-needed', object, {
      saw: { from, replicas: seen.replicas, available: seen.newAvailable },
      outcome: { replicaSet: family.all[index]?.metadata.name ?? '', from, to },
      source,
    });
  }
}
