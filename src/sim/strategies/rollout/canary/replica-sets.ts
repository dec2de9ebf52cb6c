// Sizes of a canary's ReplicaSets: stable first, then the canary, then what is left of earlier updates; one of them in a pass.
// Source: argo-rollouts rollout/canary.go (reconcileCanaryReplicaSets, scaleDownOldReplicaSetsForCanary), rollout/replicaset.go.
import { hasDeadline, revisionIn } from '../annotations.ts';
import { canaryCounts, maxUnavailable } from '../calculations/index.ts';
import { explainDelayOver, removeDeadlines, sizeDuringDelay } from '../deadlines.ts';
import { decide } from '../decisions.ts';
import type { SeenReplicaSet } from '../facts.ts';
import type { Pass } from '../pass.ts';
import { isHalted, isReferenced, resizeOthers, resizePresent } from '../replica-sets.ts';
import { scaleReplicaSet } from '../scale.ts';
import { sumOf } from '../status.ts';

/** Gives whether a size has changed: then the rest waits for the next pass. */
export function resizeCanary(pass: Pass): boolean {
  if (isHalted(pass)) return false;
  removeDeadlines(pass);
  return resizeStable(pass) || resizePresent(pass) || resizeOthers(pass, (others) => shrinkOthers(pass, others));
}

/** The weights of the pass before: stable follows the traffic, a pass later. */
function resizeStable(pass: Pass): boolean {
  const { seen, family } = pass;
  const { current, stable, others } = family;
  if (!stable || stable.name === current?.name) return false;
  const counts = canaryCounts(seen, current, stable, others, seen.status.canary.weights);
  const { scaled } = scaleReplicaSet(pass, stable, counts.stable);
  if (scaled) {
    const { canary } = seen.spec.strategy ?? {};
    decide(pass, 'canary-scale-stable', {
      saw: { replicas: seen.spec.replicas, canary: current?.available ?? 0, available: sumOf(family.all, 'available') },
      outcome: { replicaSet: stable.name, from: stable.spec, to: counts.stable },
      path: canary?.trafficRouting ? 'spec.strategy.canary.dynamicStableScale' : 'spec.strategy.canary.maxUnavailable',
    });
  }
  return scaled;
}

/** Old pods that are not available go first. Null: a status lags behind, and nothing more is done in this pass. */
function dropUnavailable(pass: Pass, others: readonly SeenReplicaSet[]): SeenReplicaSet[] | null {
  const after: SeenReplicaSet[] = [];
  for (const replicaSet of [...others].sort((a, b) => a.createdAtMs - b.createdAtMs)) {
    const { spec, available } = replicaSet;
    if (spec === 0 || spec === available) {
      after.push(replicaSet);
      continue;
    }
    if (available > spec) return null;
    after.push(scaleReplicaSet(pass, replicaSet, available).replicaSet);
  }
  return after;
}

function explainDrop(pass: Pass, { name, spec }: SeenReplicaSet, to: number, removable: number): void {
  decide(pass, 'canary-drop-others', {
    saw: { available: sumOf(pass.family.all, 'available'), removable },
    outcome: { replicaSet: name, from: spec, to },
    path: 'spec.strategy.canary.maxUnavailable',
  });
}

function shrinkOthers(pass: Pass, active: readonly SeenReplicaSet[]): boolean {
  const { seen, family } = pass;
  const { spec, status } = seen;
  const others = dropUnavailable(pass, active);
  if (!others) return false;
  let removed = sumOf(active, 'spec') - sumOf(others, 'spec');
  const minimum = spec.replicas - maxUnavailable(spec);
  let removable = sumOf(family.all, 'available') - minimum;
  if (removable <= 0) return false;
  const { trafficRouting, dynamicStableScale } = spec.strategy?.canary ?? {};
  const promoted = status.stableRS === status.currentPodHash;
  let waiting = 0;
  for (const replicaSet of [...others].sort((a, b) => revisionIn(b) - revisionIn(a) || b.createdAtMs - a.createdAtMs)) {
    if (trafficRouting && isReferenced(pass, replicaSet)) continue;
    if (removable <= 0) break;
    if (replicaSet.spec === 0) continue;
    let desired = 0;
    if (!trafficRouting) desired = Math.max(0, replicaSet.spec - removable);
    else if ((promoted || hasDeadline(replicaSet)) && !dynamicStableScale) {
      const delayed = sizeDuringDelay(pass, replicaSet, waiting, replicaSet.spec);
      ({ waiting, desired } = delayed);
    }
    if (replicaSet.spec === desired) continue;
    scaleReplicaSet(pass, replicaSet, desired);
    if (hasDeadline(replicaSet)) explainDelayOver(pass, replicaSet, desired);
    else explainDrop(pass, replicaSet, desired, removable);
    removable -= replicaSet.spec - desired;
    removed += replicaSet.spec - desired;
  }
  return removed > 0;
}
