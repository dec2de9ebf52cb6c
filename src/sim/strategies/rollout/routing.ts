// How much traffic the canary gets, behind a router. Weight follows availability: it moves only to pods that can take it.
// Source: argo-rollouts rollout/trafficrouting.go.
import type { TrafficRouting } from '../../../manifest/index.ts';
import { deepEqual, sendEvent, type TrafficWeights } from '../../cluster/index.ts';
import {
  currentSetWeight,
  currentStep,
  desiredCanaryWeight,
  isAtDesiredCounts,
  isProgressThresholdMet,
  maxTrafficWeight,
  stepsOf,
} from './calculations/index.ts';
import { setIngressWeight } from './canary-ingress.ts';
import { decide, decideOnce } from './decisions.ts';
import { aborted, type Pass, refOf } from './pass.ts';
import { ensureService } from './services.ts';

/** The hash of the canary that still has traffic while stable, under dynamicStableScale, grows again to take it all; null otherwise. */
export function rollingBackFrom({ seen, family }: Pass): string | null {
  const { status, spec } = seen;
  const { canary } = spec.strategy ?? {};
  if (status.stableRS !== status.currentPodHash || !canary?.trafficRouting || !canary.dynamicStableScale) return null;
  const { current } = family;
  const { weights } = status.canary;
  if (!weights || !current || weights.canary.hash === current.hash || current.available >= spec.replicas) return null;
  return weights.canary.hash;
}

/** The weight on the way back to stable. Without dynamicStableScale it is 0 at once; with it, it sinks as stable grows. */
function weightOnTheWayBack({ seen, family }: Pass): number {
  const { spec, status } = seen;
  const { current, stable } = family;
  const { replicas } = spec;
  if (!spec.strategy?.canary?.dynamicStableScale || !stable || !current || replicas === 0) return 0;
  const max = maxTrafficWeight(spec);
  const desired = desiredCanaryWeight(seen, current, stable);
  const stableCarries = Math.trunc((max * stable.available) / replicas);
  const uncarried = Math.max(0, max - stableCarries);
  const { weights } = status.canary;
  if (!weights) return Math.max(uncarried, desired);
  if (desired <= 0) return Math.min(uncarried, weights.canary.weight);
  return stableCarries < max - desired ? weights.canary.weight : Math.min(desired, weights.canary.weight);
}

/**
 * After an abort the canary Service leads to stable, once no traffic is meant for the canary. Upstream points it at the canary and back in
 * every pass for as long as that has pods; each of its writes wakes the next pass, so that this goes on without end until the pods are
 * gone. Every pass ends with stable, which is also what the recordings show between passes: so here it stays there, and nobody is told of
 * a switch that nobody could meet.
 */
export const canaryServiceIsStables = (pass: Pass): boolean =>
  aborted(pass) && pass.seen.spec.strategy?.canary?.trafficRouting !== undefined && weightOnTheWayBack(pass) === 0;

/** The weight while steps are taken: that of the step, once all its pods are there; before, that of the steps behind. */
function weightOfSteps(pass: Pass): number {
  const { seen, family } = pass;
  const { index } = currentStep(seen);
  if (index === null) return 0;
  const steps = stepsOf(seen);
  if (!isAtDesiredCounts(seen, family.current, family.stable, family.others, null)) {
    return steps.slice(0, index).findLast(({ setWeight }) => setWeight !== undefined)?.setWeight ?? 0;
  }
  return index === steps.length ? maxTrafficWeight(seen.spec) : currentSetWeight(seen);
}

interface Wanted {
  readonly weight: number;
  readonly canaryHash: string;
}

function wantedWeight(pass: Pass): Wanted {
  const { seen, family } = pass;
  const { spec, status } = seen;
  const { current, stable } = family;
  const canaryHash = current?.hash ?? '';
  const leaving = rollingBackFrom(pass);
  if (leaving !== null) return { weight: weightOnTheWayBack(pass), canaryHash: leaving };
  if (status.stableRS === status.currentPodHash) return { weight: 0, canaryHash };
  const canary = spec.strategy?.canary;
  if (aborted(pass)) {
    const weight = weightOnTheWayBack(pass);
    if (!canary?.dynamicStableScale || weight === 0) ensureService(pass, canary?.canaryService, stable, false);
    return { weight, canaryHash };
  }
  if (!current || current.available === 0) return { weight: 0, canaryHash };
  if (status.promoteFull) {
    const weight = canary?.dynamicStableScale
      ? Math.trunc((maxTrafficWeight(spec) * current.available) / spec.replicas)
      : (status.canary.weights?.canary.weight ?? 0);
    return { weight, canaryHash };
  }
  return { weight: weightOfSteps(pass), canaryHash };
}

/** Whether stable has the pods for what it would get. */
function stableCanTake({ seen, family }: Pass, weight: number): boolean {
  const { stable } = family;
  if (!stable) return false;
  const desired = Math.trunc((weight * seen.spec.replicas) / maxTrafficWeight(seen.spec));
  const threshold = seen.spec.strategy?.canary?.replicaProgressThreshold;
  return stable.available >= desired || isProgressThresholdMet(threshold, stable, desired);
}

function wordsOf(before: TrafficWeights | null, after: TrafficWeights): string {
  if (!before) return `to ${after.canary.weight}`;
  const [from, to] = [before.canary.weight, after.canary.weight];
  return from === to ? '' : `from ${from} to ${to}`;
}

/** The step asks for another weight, and the pods for it are not there yet. */
function holdWeight(pass: Pass, weight: number): void {
  const { seen, family } = pass;
  const { index, step } = currentStep(seen);
  const asked = currentSetWeight(seen);
  const promoted = seen.status.stableRS === seen.status.currentPodHash;
  if (!step || promoted || seen.status.promoteFull || aborted(pass) || asked === weight || !family.current) return;
  decideOnce(pass, 'canary-hold-weight', {
    saw: { asked, weight, available: family.current.available, wanted: family.current.spec },
    path: `spec.strategy.canary.steps[${index}]`,
  });
}

/** Which router it is makes no difference to the weights; only nginx also writes an Ingress here. */
function hasRouter(routing: TrafficRouting | undefined): boolean {
  const { maxTrafficWeight: _max, managedRoutes: _routes, ...routers } = routing ?? {};
  return Object.values(routers).some((router) => router !== undefined);
}

/** Sets the weight of this pass. */
export function routeTraffic(pass: Pass): void {
  const { context, seen, family, draft } = pass;
  const { canary } = seen.spec.strategy ?? {};
  if (!canary || !hasRouter(canary.trafficRouting)) {
    draft.weights = null;
    return;
  }
  const { weight, canaryHash } = wantedWeight(pass);
  const max = maxTrafficWeight(seen.spec);
  if (!stableCanTake(pass, max - weight)) return;
  holdWeight(pass, weight);
  const before = seen.status.canary.weights;
  // The router hears of the weight before the hash changes, so that an empty canary never gets what the last one had.
  const emptied = (family.current?.available ?? 0) === 0 && (before?.canary.weight ?? 0) > 0;
  setIngressWeight(pass, weight, emptied ? 2 : 1);
  const weights: TrafficWeights = {
    canary: { weight, hash: canaryHash, service: canary.canaryService ?? '' },
    stable: { weight: max - weight, hash: family.stable?.hash ?? '', service: canary.stableService ?? '' },
  };
  if (deepEqual(before, weights)) return;
  const message = `Traffic weight updated ${wordsOf(before, weights)}`;
  sendEvent(context, refOf(pass), 'Normal', 'TrafficWeightUpdated', message);
  draft.weights = weights;
  const from = before?.canary.weight ?? 0;
  if (from !== weight) {
    const { index, step } = currentStep(seen);
    decide(pass, 'canary-shift', {
      saw: { available: family.current?.available ?? 0, stable: family.stable?.available ?? 0 },
      outcome: { from, to: weight, rest: max - weight },
      path: step ? `spec.strategy.canary.steps[${index}]` : 'spec.strategy.canary.trafficRouting',
    });
  }
}
