// Sizes of a Rollout's ReplicaSets, as both strategies bring them about. Source: argo-rollouts rollout/replicaset.go.
import { hashIn } from '../../cluster/index.ts';
import { SCALE_DOWN_DEADLINE } from './annotations.ts';
import { abortScaleDownDelay, blueGreenReplicas, canaryCounts, desiredCanaryWeight } from './calculations/index.ts';
import { Conflict } from './conflict.ts';
import { addDeadline, deadlineAhead, lookAgainAt, RESYNC_MS } from './deadlines.ts';
import { decide } from './decisions.ts';
import type { SeenReplicaSet } from './facts.ts';
import type { Pass } from './pass.ts';
import { isHaltedByAnalysis } from './pauses.ts';
import { scaleReplicaSet, waitsAfterAbort } from './scale.ts';
import { serviceNamed } from './services.ts';
import { sumOf, withHash } from './status.ts';

/** A person has paused the Rollout, or an analysis could not tell: sizes and Services stay as they are. */
export const isHalted = ({ seen }: Pass): boolean => seen.spec.paused === true || isHaltedByAnalysis(seen.status);

/** How large the present ReplicaSet is to be now. `weights`: those of this pass, or null for the counts that do not heed them. */
export function presentSize(pass: Pass, weights = pass.draft.weights): number {
  const { seen, family } = pass;
  const { current, stable, others } = family;
  if (seen.spec.strategy?.blueGreen) {
    const active = withHash(family.all, seen.status.blueGreen.activeSelector);
    return blueGreenReplicas(seen, current?.hash ?? '', active !== undefined);
  }
  return canaryCounts(seen, current, stable, others, weights).canary;
}

/** Resizes the present ReplicaSet; after an abort it keeps its pods until its deadline. Gives whether its size has changed. */
export function resizePresent(pass: Pass): boolean {
  const { seen, family } = pass;
  const { current, stable } = family;
  if (!current) return false;
  let size = presentSize(pass);
  if (waitsAfterAbort(pass)) {
    const { seconds } = abortScaleDownDelay(seen.spec);
    if (current.annotations[SCALE_DOWN_DEADLINE] === undefined) {
      // It waits until stable can do without it.
      if (seconds !== null && stable?.available === seen.spec.replicas) addDeadline(pass, current, seconds);
      return false;
    }
    const atMs = deadlineAhead(pass, current);
    if (atMs === null) size = 0;
    else {
      lookAgainAt(pass, atMs);
      if (atMs - pass.context.nowMs < RESYNC_MS) return false;
    }
  }
  const { scaled } = scaleReplicaSet(pass, current, size);
  if (scaled) explainSize(pass, current, size);
  return scaled;
}

function explainSize(pass: Pass, current: SeenReplicaSet, to: number): void {
  const { seen, family } = pass;
  const { replicas, strategy } = seen.spec;
  const outcome = { replicaSet: current.name, from: current.spec, to };
  if (strategy?.blueGreen) {
    const preview = 'spec.strategy.blueGreen.previewReplicaCount';
    decide(pass, 'blue-green-preview', {
      saw: { replicas, stable: family.stable?.spec ?? 0 },
      outcome,
      alternatives: to === replicas && family.stable ? [{ id: 'smaller-preview', path: preview }] : [],
      path: to === replicas ? 'spec.replicas' : preview,
    });
    return;
  }
  decide(pass, 'canary-scale-canary', {
    saw: { replicas, weight: desiredCanaryWeight(seen, current, family.stable), stable: family.stable?.spec ?? 0 },
    outcome,
    alternatives: strategy?.canary?.trafficRouting
      ? [{ id: 'dynamic-stable-scale', path: 'spec.strategy.canary.dynamicStableScale' }]
      : [{ id: 'traffic-routing', path: 'spec.strategy.canary.trafficRouting' }],
    path: 'spec.strategy.canary.steps',
  });
}

/** Something still leads to a ReplicaSet: the status, the weights or a Service. */
export function isReferenced(pass: Pass, { hash }: SeenReplicaSet): boolean {
  const { status, spec } = pass.seen;
  const { canary, blueGreen } = spec.strategy ?? {};
  const { weights } = status.canary;
  const references = [
    status.stableRS,
    status.currentPodHash,
    status.blueGreen.activeSelector,
    status.blueGreen.previewSelector,
    ...(weights ? [weights.canary.hash, weights.stable.hash] : []),
  ];
  if (hash === '') return false;
  if (references.includes(hash)) return true;
  const services = canary
    ? [canary.canaryService, canary.stableService]
    : [blueGreen?.activeService, blueGreen?.previewService];
  return services.some((name) => hashIn(serviceNamed(pass, name)) === hash);
}

/** Resizes what is neither present nor stable. A write that is refused ends only this part of the pass. */
export function resizeOthers(pass: Pass, resize: (others: readonly SeenReplicaSet[]) => boolean): boolean {
  const active = pass.family.others.filter(({ spec }) => spec > 0);
  if (sumOf(active, 'spec') === 0) return false;
  try {
    return resize(active);
  } catch (error) {
    if (error instanceof Conflict) return false;
    throw error;
  }
}
