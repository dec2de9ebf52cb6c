// What the machines of both strategies are shown of a Rollout: questions that decide what a pass is about, answered from what it saw.
import { hashIn } from '../../cluster/index.ts';
import { DESIRED_REPLICAS } from './annotations.ts';
import { currentStep } from './calculations/index.ts';
import { isUpdateNew } from './canary/status.ts';
import { aborted, type Pass } from './pass.ts';
import { isHalted } from './replica-sets.ts';
import { presentHash } from './revision.ts';
import { serviceNamed } from './services.ts';
import { isSaturated } from './status.ts';

export interface Observation {
  /** `replicas` differs from what the present or the stable ReplicaSet was last scaled for. */
  readonly resized: boolean;
  /** The template (or, of a canary, the list of steps) is another one than the status knows. */
  readonly updated: boolean;
  /** Nothing is stable yet: the first release. */
  readonly first: boolean;
  readonly aborted: boolean;
  /** By a person, or by an analysis that could not tell. */
  readonly halted: boolean;
  /** The present template is the stable one. */
  readonly promoted: boolean;
  readonly promoteFull: boolean;
  /** The field of the current step; null without steps and after the last. */
  readonly step: 'setWeight' | 'pause' | 'setCanaryScale' | 'analysis' | 'other' | null;
  /** Waits by the controller's own doing: a pause step, or blue-green before the switch. */
  readonly pausing: boolean;
  /** Blue-green: all pods of the present ReplicaSet are available. */
  readonly saturated: boolean;
  /** Blue-green: the active Service selects the present ReplicaSet. */
  readonly switched: boolean;
}

/** The one event of a strategy's machine. */
export interface PassEvent {
  readonly type: 'SYNC';
  readonly seen: Observation;
}

function wasResized({ seen, family }: Pass): boolean {
  return [family.current, family.stable].some((replicaSet) => {
    const desired = replicaSet?.annotations[DESIRED_REPLICAS];
    return (
      replicaSet !== undefined && replicaSet.spec > 0 && desired !== undefined && Number(desired) !== seen.spec.replicas
    );
  });
}

function stepKind(pass: Pass): Observation['step'] {
  const { step } = currentStep(pass.seen);
  if (!step) return null;
  if (step.setWeight !== undefined) return 'setWeight';
  if (step.pause) return 'pause';
  if (step.setCanaryScale) return 'setCanaryScale';
  return step.analysis ? 'analysis' : 'other';
}

export function observe(pass: Pass): Observation {
  const { seen, family } = pass;
  const { status, spec } = seen;
  const { blueGreen } = spec.strategy ?? {};
  const present = presentHash(pass);
  return {
    resized: wasResized(pass),
    updated: blueGreen ? status.currentPodHash !== '' && status.currentPodHash !== present : isUpdateNew(pass),
    first: !family.stable,
    aborted: aborted(pass),
    halted: isHalted(pass),
    promoted: status.stableRS === status.currentPodHash,
    promoteFull: status.promoteFull,
    step: stepKind(pass),
    pausing: status.pauseConditions.length > 0,
    saturated: isSaturated(seen, family.current),
    switched: blueGreen !== undefined && hashIn(serviceNamed(pass, blueGreen.activeService)) === present,
  };
}
