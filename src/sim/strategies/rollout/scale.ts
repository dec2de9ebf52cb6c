// Resizing ReplicaSets, with the Event that says so. Source: argo-rollouts rollout/sync.go scaleReplicaSetAndRecordEvent,
// utils/annotations ReplicasAnnotationsNeedUpdate, rollout/replicaset.go shouldDelayScaleDownOnAbort.
import { sendEvent } from '../../cluster/index.ts';
import { DESIRED_REPLICAS, hasDeadline, revisionIn, SCALE_DOWN_DEADLINE } from './annotations.ts';
import { abortScaleDownDelay } from './calculations/index.ts';
import type { SeenReplicaSet } from './facts.ts';
import { aborted, type Pass, refOf, replaceReplicaSet } from './pass.ts';

export interface Scaled {
  /** Whether its size is another one now. */
  readonly scaled: boolean;
  readonly replicaSet: SeenReplicaSet;
}

export function scaleReplicaSet(pass: Pass, replicaSet: SeenReplicaSet, to: number): Scaled {
  const { context, seen } = pass;
  const desired = String(seen.spec.replicas);
  const from = replicaSet.spec;
  const outdated =
    replicaSet.annotations[DESIRED_REPLICAS] !== desired || (seen.spec.replicas === 0 && hasDeadline(replicaSet));
  if (from === to && !outdated) return { scaled: false, replicaSet };
  const { [SCALE_DOWN_DEADLINE]: deadline, ...others } = replicaSet.annotations;
  const forgetDeadline = deadline === undefined || (to === 0 && !waitsAfterAbort(pass));
  const kept = forgetDeadline ? others : { ...others, [SCALE_DOWN_DEADLINE]: deadline };
  const after = replaceReplicaSet(pass, replicaSet, {
    ...(from === to ? {} : { replicas: to }),
    annotations: { ...kept, [DESIRED_REPLICAS]: desired },
  });
  if (from === to) return { scaled: false, replicaSet: after };
  const message = `Scaled ${to > from ? 'up' : 'down'} ReplicaSet ${after.name} (revision ${revisionIn(after)}) from ${from} to ${to}`;
  sendEvent(context, refOf(pass), 'Normal', 'ScalingReplicaSet', message);
  return { scaled: true, replicaSet: after };
}

/** After an abort the canary or preview keeps its pods for a while: behind a router, and with blue-green, unless the Rollout says 0. */
export function waitsAfterAbort(pass: Pass): boolean {
  const { spec } = pass.seen;
  const { canary } = spec.strategy ?? {};
  if (!aborted(pass) || !pass.family.stable) return false;
  if (canary && !canary.trafficRouting) return false;
  const { seconds, explicit } = abortScaleDownDelay(spec);
  return seconds !== null && (explicit || !canary?.dynamicStableScale);
}
