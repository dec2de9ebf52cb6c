// Vectors about the sizes of ReplicaSets.

import type { JsonObject } from '../../../manifest/index.ts';
import {
  beyondHistoryLimit,
  cleanUpUnhealthy,
  fencepostsOf,
  type Member,
  newReplicaSetSize,
  planOld,
  planRescale,
  resizeNew,
  resolveFenceposts,
  scaleDownOld,
} from '../../../sim/strategies/index.ts';
import { intOrText, num, numOrNull, objectIn, objectsIn, text, type Vector } from './read.ts';

const strategyOf = (input: JsonObject, field: string) =>
  text(input, field).startsWith('Recreate')
    ? ({ type: 'Recreate' } as const)
    : ({
        type: 'RollingUpdate',
        rollingUpdate: {
          maxSurge: input['maxSurge'] === undefined ? 1 : intOrText(input, 'maxSurge'),
          maxUnavailable: intOrText(input, 'maxUnavailable'),
        },
      } as const);

const postsOf = (input: JsonObject, replicas: number) =>
  fencepostsOf({ replicas, strategy: strategyOf(input, 'strategy') });

export const sizeVectors: Readonly<Record<string, Vector>> = {
  'k8s-resolve-fenceposts': (input) => {
    const posts = resolveFenceposts(
      intOrText(input, 'maxSurge'),
      intOrText(input, 'maxUnavailable'),
      num(input, 'desired'),
    );
    return {
      expectSurge: posts?.maxSurge ?? 0,
      expectUnavailable: posts?.maxUnavailable ?? 0,
      expectError: posts === undefined,
    };
  },
  'k8s-max-unavailable': (input) => ({ maxUnavailable: postsOf(input, num(input, 'replicas')).maxUnavailable }),
  'k8s-newrs-new-replicas': (input) => {
    const strategy = strategyOf(input, 'strategyType');
    const replicas = num(input, 'depReplicas');
    const { maxSurge } = fencepostsOf({ strategy, replicas });
    const current = num(input, 'newRSReplicas');
    return { expected: newReplicaSetSize(strategy.type, replicas, maxSurge, num(input, 'allRSsReplicas'), current) };
  },
  'k8s-reconcile-new-replicaset': (input) => {
    const replicas = num(input, 'deploymentReplicas');
    const current = num(input, 'newReplicas');
    const { maxSurge } = postsOf(input, replicas);
    const size = resizeNew(replicas, maxSurge, current + num(input, 'oldReplicas'), current);
    return { scaleExpected: size !== null, ...(size === null ? {} : { expectedNewReplicas: size }) };
  },
  'k8s-reconcile-old-replicasets': (input) => {
    const replicas = num(input, 'deploymentReplicas');
    const spec = num(input, 'oldReplicas');
    const plan = planOld(
      replicas,
      postsOf(input, replicas).maxUnavailable,
      { spec: num(input, 'newReplicas'), available: num(input, 'readyPodsFromNewRS') },
      [{ spec, available: num(input, 'readyPodsFromOldRS') }],
    );
    const last = [...plan.unhealthy, ...plan.healthy].at(-1);
    return { scaleExpected: last !== undefined, expectedOldReplicas: last?.to ?? spec };
  },
  'k8s-cleanup-unhealthy-replicas': (input) => {
    const old = [{ spec: num(input, 'oldReplicas'), available: num(input, 'readyPods') }];
    const { shrinks } = cleanUpUnhealthy(old, num(input, 'maxCleanupCount'));
    return { cleanupCountExpected: shrinks.reduce((sum, { from, to }) => sum + from - to, 0) };
  },
  'k8s-scaledown-old-replicasets': (input) => {
    const replicas = num(input, 'deploymentReplicas');
    const available = num(input, 'readyPods');
    const minimum = replicas - postsOf(input, replicas).maxUnavailable;
    const [shrink] = scaleDownOld([{ spec: num(input, 'oldReplicas'), available }], available, minimum);
    return { scaleExpected: shrink !== undefined, ...(shrink ? { expectedOldReplicas: shrink.to } : {}) };
  },
  'k8s-cleanup-history': (input) => {
    const old = objectsIn(input, 'oldRSs').map((replicaSet, index) => ({
      revision: index,
      spec: num(replicaSet, 'specReplicas'),
      replicas: num(replicaSet, 'statusReplicas'),
      observed: true,
      deleting: replicaSet['deletionTimestamp'] === true,
    }));
    return { deletions: beyondHistoryLimit(old, num(input, 'revisionHistoryLimit')).length };
  },
  'k8s-proportional-scaling': (input) => {
    const [before, now] = [objectIn(input, 'oldDeployment'), objectIn(input, 'deployment')];
    const noted = objectIn(input, 'desiredReplicasAnnotations');
    const [oldPosts, posts] = [postsOf(before, num(before, 'replicas')), postsOf(now, num(now, 'replicas'))];
    const newReplicaSet = input['newRS'] === null ? undefined : objectIn(input, 'newRS');
    const memberOf = (replicaSet: JsonObject, isNew: boolean): Member => {
      const desired = numOrNull(noted, text(replicaSet, 'name')) ?? num(before, 'replicas');
      return {
        spec: num(replicaSet, 'replicas'),
        available: num(replicaSet, 'availableReplicas'),
        desired,
        maxBefore: desired + oldPosts.maxSurge,
        isNew,
        age: num(replicaSet, 'age'),
      };
    };
    const old = objectsIn(input, 'oldRSs');
    const members = [
      ...old.map((replicaSet) => memberOf(replicaSet, false)),
      ...(newReplicaSet ? [memberOf(newReplicaSet, true)] : []),
    ];
    const { resizes } = planRescale(members, {
      replicas: num(now, 'replicas'),
      maxSurge: posts.maxSurge,
      statusReplicas: 0,
      rolling: true,
    });
    const sizes = members.map(({ spec }, index) => resizes.find((resize) => resize.index === index)?.to ?? spec);
    return { newRS: newReplicaSet ? (sizes[old.length] ?? null) : null, oldRSs: sizes.slice(0, old.length) };
  },
};
