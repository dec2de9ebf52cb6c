// Old ReplicaSets keep their pods for a while after they have lost the traffic: the deadline stands in an annotation of theirs.
// Source: argo-rollouts rollout/replicaset.go (addScaleDownDelay, scaleDownDelayHelper, removeScaleDownDeadlines).
import { atMsOf, rfc3339Exact, wakeRolloutAt } from '../../cluster/index.ts';
import { hasDeadline, SCALE_DOWN_DEADLINE } from './annotations.ts';
import { scaleDownDelaySeconds } from './calculations/index.ts';
import { decide, decideOnce } from './decisions.ts';
import type { SeenReplicaSet } from './facts.ts';
import { type Pass, patchAnnotation } from './pass.ts';
import { waitsAfterAbort } from './scale.ts';

/**
 * The controller looks at everything again after this, and plans looks of its own only within it. An abort delay that is longer is no
 * delay: the pass goes on as if there were none, and a routed canary loses its pods at once.
 */
export const RESYNC_MS = 15 * 60_000;

/** Moments pass when they are exceeded: looking a millisecond later is looking in time. */
const AFTER_MS = 1;

/** When the deadline of a ReplicaSet passes, or null when it has none that is still to come. */
export function deadlineAhead(pass: Pass, replicaSet: SeenReplicaSet): number | null {
  const atMs = atMsOf(replicaSet.annotations[SCALE_DOWN_DEADLINE] ?? '');
  return atMs !== null && atMs > pass.context.nowMs ? atMs : null;
}

export const lookAgainAt = (pass: Pass, atMs: number): void =>
  wakeRolloutAt(pass.context, pass.object, atMs + AFTER_MS);

export function addDeadline(pass: Pass, replicaSet: SeenReplicaSet, seconds: number): void {
  if (seconds === 0) {
    removeDeadline(pass, replicaSet);
    return;
  }
  patchAnnotation(pass, replicaSet, SCALE_DOWN_DEADLINE, rfc3339Exact(pass.context.nowMs + seconds * 1000));
}

function removeDeadline(pass: Pass, replicaSet: SeenReplicaSet): void {
  if (hasDeadline(replicaSet)) patchAnnotation(pass, replicaSet, SCALE_DOWN_DEADLINE, null);
}

/** The present and the stable ReplicaSet have none: an update may have gone back to one that was still in its delay. */
export function removeDeadlines(pass: Pass): void {
  const { current, stable } = pass.family;
  if (current && !waitsAfterAbort(pass)) removeDeadline(pass, current);
  if (stable && (waitsAfterAbort(pass) || stable.name !== current?.name)) removeDeadline(pass, stable);
}

function explainDelay(pass: Pass, { name, spec }: SeenReplicaSet, seconds: number): void {
  const strategy = pass.seen.spec.strategy?.blueGreen ? 'blueGreen' : 'canary';
  const path = `spec.strategy.${strategy}.scaleDownDelaySeconds`;
  // Without a delay there is no deadline to remember: every look begins it again.
  const say = seconds === 0 ? decideOnce : decide;
  say(pass, 'rollout-delay', {
    saw: { seconds, pods: spec },
    outcome: { replicaSet: name },
    alternatives: [{ id: 'longer-scale-down-delay', path }],
    path,
  });
}

/** An old ReplicaSet has lost its pods. */
export function explainDelayOver(pass: Pass, { name, spec }: SeenReplicaSet, to: number): void {
  const strategy = pass.seen.spec.strategy?.blueGreen ? 'blueGreen' : 'canary';
  decide(pass, 'rollout-delay-over', {
    saw: { seconds: scaleDownDelaySeconds(pass.seen.spec) },
    outcome: { replicaSet: name, from: spec, to },
    path: `spec.strategy.${strategy}.scaleDownDelaySeconds`,
  });
}

export interface Delayed {
  /** How many old ReplicaSets are in their delay. */
  readonly waiting: number;
  readonly desired: number;
}

/** How large an old ReplicaSet is to be: `full` until its deadline, which begins now when it has none; then 0. */
export function sizeDuringDelay(pass: Pass, replicaSet: SeenReplicaSet, waiting: number, full: number): Delayed {
  const { canary, blueGreen } = pass.seen.spec.strategy ?? {};
  const limit =
    blueGreen?.scaleDownDelayRevisionLimit ?? canary?.scaleDownDelayRevisionLimit ?? Number.POSITIVE_INFINITY;
  if (!hasDeadline(replicaSet)) {
    if (replicaSet.spec === 0 || waiting >= limit) return { waiting, desired: 0 };
    const seconds = scaleDownDelaySeconds(pass.seen.spec);
    addDeadline(pass, replicaSet, seconds);
    // The controller asks for a look at once when there is no delay, and again, without end: none of them would change anything.
    if (seconds > 0) lookAgainAt(pass, pass.context.nowMs + seconds * 1000);
    explainDelay(pass, replicaSet, seconds);
    return { waiting: waiting + 1, desired: replicaSet.spec };
  }
  if (waiting + 1 > limit) return { waiting: waiting + 1, desired: 0 };
  const atMs = deadlineAhead(pass, replicaSet);
  if (atMs === null) return { waiting: waiting + 1, desired: 0 };
  lookAgainAt(pass, atMs);
  return { waiting: waiting + 1, desired: full };
}
