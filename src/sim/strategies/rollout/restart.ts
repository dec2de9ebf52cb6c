// `restartAt`: pods older than it are evicted, a few at a time; the template stays. Source: argo-rollouts rollout/restart.go.
import {
  atMsOf,
  availableFromMs,
  evictPod,
  isPodActive,
  type PodObject,
  wakeRolloutAt,
  wholeSeconds,
} from '../../cluster/index.ts';
import { maxUnavailable } from './calculations/index.ts';
import { decide } from './decisions.ts';
import type { Pass } from './pass.ts';

/** Looks again after this, in case a restart makes no change that would be noticed. */
const CHECK_MS = 30_000;

/** All pods of the Rollout, those of the stable ReplicaSet first, then those of the present one. */
function podsOf(pass: Pass): PodObject[] {
  const { api, controllers } = pass.context.state;
  const { all, current, stable } = pass.family;
  const rank = (name: string) => (name === stable?.name ? 0 : name === current?.name ? 1 : 2);
  return [...all]
    .sort((a, b) => rank(a.name) - rank(b.name) || a.createdAtMs - b.createdAtMs)
    .flatMap(({ name }) => {
      const uid = api.replicaSets.get(name)?.metadata.uid ?? '';
      return [...(controllers.replicaSets.get(uid)?.pods.values() ?? [])];
    });
}

/** Gives how many pods it has evicted. When no old pod is left, the restart is noted as done. */
export function restartPods(pass: Pass): number {
  const { context, seen, family } = pass;
  const { restartAt, replicas, minReadySeconds = 0 } = seen.spec;
  const atMs = restartAt === undefined ? null : atMsOf(restartAt);
  if (restartAt === undefined || atMs === null) return 0;
  if (context.nowMs <= atMs) wakeRolloutAt(context, pass.object, atMs + 1);
  if (seen.status.restartedAt === restartAt || context.nowMs <= atMs) return 0;
  const pods = podsOf(pass);
  const available = pods.filter((pod) => {
    const fromMs = isPodActive(pod) ? availableFromMs(pod, minReadySeconds) : null;
    return fromMs !== null && fromMs <= context.nowMs;
  }).length;
  const total = family.all.reduce((sum, { spec }) => sum + spec, 0);
  let room = available - (Math.max(replicas, total) - Math.max(maxUnavailable(seen.spec), 1));
  let old = 0;
  let evicted = 0;
  for (const pod of pods) {
    if (wholeSeconds(pod.metadata.createdAtMs) >= wholeSeconds(atMs)) continue;
    old++;
    if (room <= 0 || pod.metadata.deletedAtMs !== null) continue;
    if (!evictPod(context, pod.metadata.name).ok) continue;
    room--;
    evicted++;
  }
  if (evicted > 0) {
    decide(pass, 'rollout-restart-pods', {
      saw: { old, available, room: room + evicted },
      outcome: { evicted, left: old - evicted },
      path: 'spec.restartAt',
    });
  }
  if (old > evicted) wakeRolloutAt(context, pass.object, context.nowMs + CHECK_MS);
  else pass.draft.restartedAt = restartAt;
  return evicted;
}
