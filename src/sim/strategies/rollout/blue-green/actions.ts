// Deeds of a blue-green update, one for each action of its machine. Source: argo-rollouts rollout/bluegreen.go, rollout/service.go.
import { hashIn } from '../../../cluster/index.ts';
import type { PassAction } from '../action.ts';
import { hasDeadline, revisionIn } from '../annotations.ts';
import { autoPromotionEnabled } from '../calculations/index.ts';
import { explainDelayOver, lookAgainAt, removeDeadlines, sizeDuringDelay } from '../deadlines.ts';
import { decide, decideOnce } from '../decisions.ts';
import type { SeenReplicaSet } from '../facts.ts';
import { tidyReplicaSets, tidyRuns } from '../history.ts';
import type { CurrentRuns, Pass } from '../pass.ts';
import { isHaltedByAnalysis, pauseFor } from '../pauses.ts';
import { isHalted, isReferenced, presentSize, resizeOthers, resizePresent } from '../replica-sets.ts';
import { restartPods } from '../restart.ts';
import { cancelRuns, heedRun, NO_RUNS, needsNewRun, setCurrentRuns, startRun, tellRunChanges } from '../runs.ts';
import { scaleReplicaSet } from '../scale.ts';
import { serviceNamed, switchService } from '../services.ts';
import { isAnalysisSkipped } from '../skip-analysis.ts';
import { isSaturated } from '../status.ts';
import { hasPassedPreAnalysis, isPauseOver } from './pause.ts';
import { beginUpdate, writeBlueGreenCounts, writeBlueGreenStatus } from './status.ts';

const done = 'next' as const;

const strategyOf = ({ seen }: Pass) => seen.spec.strategy?.blueGreen;

/** The preview Service leads to the present ReplicaSet at once, before it has pods. */
const pointPreviewService: PassAction = (pass) => {
  const preview = serviceNamed(pass, strategyOf(pass)?.previewService);
  if (!preview || isHalted(pass) || !switchService(pass, preview, pass.family.current?.hash ?? '')) return done;
  decide(pass, 'blue-green-point-preview', {
    saw: { available: pass.family.current?.available ?? 0 },
    outcome: { service: preview.metadata.name, replicaSet: pass.family.current?.name ?? '' },
    path: 'spec.strategy.blueGreen.previewService',
  });
  return done;
};

const restartOldPods: PassAction = (pass) => {
  restartPods(pass);
  return done;
};

/** Old ReplicaSets that nothing leads to: each keeps its pods for its delay, then loses all. */
function shrinkOthers(pass: Pass, active: readonly SeenReplicaSet[]): boolean {
  const { seen, runs } = pass;
  const strategy = strategyOf(pass);
  if (isHaltedByAnalysis(seen.status)) return false;
  const verifying =
    strategy?.postPromotionAnalysis !== undefined &&
    strategy.scaleDownDelaySeconds === undefined &&
    !isPostAnalysisSkipped(pass);
  // Without a delay of their own they are kept for as long as the release is on probation.
  if (verifying && runs.postAnalysis?.status.phase !== 'Successful') return false;
  let waiting = 0;
  let scaled = false;
  for (const replicaSet of [...active].sort((a, b) => revisionIn(b) - revisionIn(a) || b.createdAtMs - a.createdAtMs)) {
    if (isReferenced(pass, replicaSet)) continue;
    const delayed = sizeDuringDelay(pass, replicaSet, waiting, seen.spec.replicas);
    waiting = delayed.waiting;
    if (replicaSet.spec === delayed.desired) continue;
    scaleReplicaSet(pass, replicaSet, delayed.desired);
    explainDelayOver(pass, replicaSet, delayed.desired);
    scaled = true;
  }
  return scaled;
}

function resizeAll(pass: Pass): void {
  const { family, seen } = pass;
  removeDeadlines(pass);
  if (family.stable) scaleReplicaSet(pass, family.stable, seen.spec.replicas);
  resizePresent(pass);
  resizeOthers(pass, (others) => shrinkOthers(pass, others));
  tidyReplicaSets(pass);
}

const resizeReplicaSets: PassAction = (pass) => {
  resizeAll(pass);
  return done;
};

/** All pods that the preview is to have are available. */
function isPreviewReady(pass: Pass): boolean {
  const { current } = pass.family;
  const size = presentSize(pass, null);
  return current !== undefined && current.spec === size && current.available === size;
}

/** Nothing to wait for: back to a ReplicaSet that still has its pods, promoted in full, or nothing to switch from. */
function isFastTracked(pass: Pass): boolean {
  const { current } = pass.family;
  const active = hashIn(serviceNamed(pass, strategyOf(pass)?.activeService));
  return hasDeadline(current) || pass.seen.status.promoteFull || active === '' || active === current?.hash;
}

function explainPause(pass: Pass, seconds: number): void {
  const { seen, family } = pass;
  const auto = autoPromotionEnabled(seen.spec);
  const saw = { available: family.current?.available ?? 0, replicas: seen.spec.replicas, seconds };
  const strategy = 'spec.strategy.blueGreen';
  if (auto) {
    const path = `${strategy}.autoPromotionSeconds`;
    decide(pass, 'blue-green-pause-timed', { saw, alternatives: [{ id: 'promote-by-hand' }], path });
  } else {
    const path = `${strategy}.autoPromotionEnabled`;
    decide(pass, 'blue-green-pause', { saw, alternatives: [{ id: 'auto-promotion', path }], path });
  }
}

const holdBeforeSwitch: PassAction = (pass) => {
  const { seen, pauses } = pass;
  const { status } = seen;
  const seconds = strategyOf(pass)?.autoPromotionSeconds ?? 0;
  if (status.abort || !isPreviewReady(pass) || isHalted(pass)) return done;
  const asksForPause = !autoPromotionEnabled(seen.spec) || seconds > 0;
  if (isFastTracked(pass) || status.blueGreen.scaleUpPreviewCheckPoint || !asksForPause) {
    pauses.removed.push('BlueGreenPause');
    return done;
  }
  if (!hasPassedPreAnalysis(pass)) return done;
  const pause = pauseFor(status, 'BlueGreenPause');
  if (!pause) {
    // A pause that is gone although the controller has paused was ended by a person.
    if (!status.controllerPause) {
      pauses.added.push('BlueGreenPause');
      explainPause(pass, seconds);
    }
  } else if (isPauseOver(pass)) pauses.removed.push('BlueGreenPause');
  else if (seconds > 0) {
    const overAtMs = pause.startAtMs + seconds * 1000;
    if (overAtMs >= pass.context.nowMs) lookAgainAt(pass, overAtMs);
  }
  return done;
};

/** Users stay with the old version until the new one is all there. */
function holdSwitch(pass: Pass, current: SeenReplicaSet, active: string): void {
  const { spec, status } = pass.seen;
  if (active === '' || active === current.hash || status.abort) return;
  decideOnce(pass, 'blue-green-hold', {
    saw: { available: current.available, wanted: presentSize(pass, null), replicas: spec.replicas },
    path: 'spec.replicas',
  });
}

const switchActiveService: PassAction = (pass) => {
  const { seen, family } = pass;
  const { current } = family;
  const active = serviceNamed(pass, strategyOf(pass)?.activeService);
  if (!active || !current || isHalted(pass)) return done;
  if (!isPreviewReady(pass) || !isSaturated(seen, current)) {
    holdSwitch(pass, current, hashIn(active));
    return done;
  }
  let hash = hashIn(active);
  if (isFastTracked(pass) || (isPauseOver(pass) && hasPassedPreAnalysis(pass))) hash = current.hash;
  if (seen.status.abort) hash = seen.status.stableRS;
  const from = hashIn(active);
  if (!switchService(pass, active, hash) || from === '') return done;
  const back = hash !== current.hash;
  const strategy = 'spec.strategy.blueGreen';
  decide(pass, back ? 'blue-green-back' : 'blue-green-switch', {
    saw: { available: current.available, replicas: seen.spec.replicas },
    outcome: { service: active.metadata.name, replicaSet: back ? (family.stable?.name ?? '') : current.name },
    alternatives: back
      ? [{ id: 'retry-or-revert' }]
      : [{ id: 'longer-scale-down-delay', path: `${strategy}.scaleDownDelaySeconds` }],
    path: `${strategy}.activeService`,
  });
  return done;
};

/** Before the switch, once the preview has all its pods. */
function isPreAnalysisSkipped({ seen, family, runs }: Pass): boolean {
  const { status, spec } = seen;
  const { current } = family;
  const { activeSelector } = status.blueGreen;
  if (!current || status.stableRS === current.hash || activeSelector === '' || activeSelector === current.hash)
    return true;
  // A run that has begun goes on, also when a pod of the preview is lost.
  if (runs.preAnalysis) return false;
  const preview = spec.strategy?.blueGreen?.previewReplicaCount;
  if (preview !== undefined) return current.spec !== preview || current.available !== preview;
  return !isSaturated(seen, current);
}

/** After the switch, until the release is stable. */
function isPostAnalysisSkipped({ seen, family, runs }: Pass): boolean {
  const { current } = family;
  const { status } = seen;
  if (!current || status.stableRS === current.hash || status.blueGreen.activeSelector !== current.hash) return true;
  return runs.postAnalysis ? false : !isSaturated(seen, current);
}

function promotionRun(pass: Pass, kind: 'preAnalysis' | 'postAnalysis'): CurrentRuns['preAnalysis'] {
  const { seen, runs } = pass;
  const strategy = strategyOf(pass);
  const analysis = kind === 'preAnalysis' ? strategy?.prePromotionAnalysis : strategy?.postPromotionAnalysis;
  const run = runs[kind];
  if (!analysis?.templates?.length) {
    cancelRuns(pass, [run]);
    return undefined;
  }
  if (kind === 'preAnalysis' ? isPreAnalysisSkipped(pass) : isPostAnalysisSkipped(pass)) {
    cancelRuns(pass, [run]);
    return run;
  }
  if (isHaltedByAnalysis(seen.status)) return run;
  return needsNewRun(pass, run) ? startRun(pass, kind, analysis) : run;
}

const askAnalysis: PassAction = (pass) => {
  if (isAnalysisSkipped(pass)) {
    setCurrentRuns(pass, pass.runs);
    cancelRuns(pass, [...Object.values(pass.runs), ...pass.otherRuns]);
    return done;
  }
  const before = pass.otherRuns;
  const preAnalysis = promotionRun(pass, 'preAnalysis');
  heedRun(pass, 'preAnalysis', preAnalysis);
  const postAnalysis = promotionRun(pass, 'postAnalysis');
  heedRun(pass, 'postAnalysis', postAnalysis);
  setCurrentRuns(pass, { ...NO_RUNS, preAnalysis, postAnalysis });
  const others = before.filter((run) => !Object.values(pass.runs).includes(run));
  cancelRuns(pass, others);
  tidyRuns(pass, others);
  tellRunChanges(pass);
  return done;
};

export const blueGreenActions: Readonly<Record<string, PassAction>> = {
  resizeOnly: (pass) => {
    resizeAll(pass);
    writeBlueGreenCounts(pass);
    return 'stop';
  },
  beginUpdate: (pass) => {
    beginUpdate(pass);
    return 'stop';
  },
  pointPreviewService,
  restartOldPods,
  resizeReplicaSets,
  holdBeforeSwitch,
  switchActiveService,
  askAnalysis,
  completeUpdate: (pass) => {
    writeBlueGreenStatus(pass);
    return 'stop';
  },
};
