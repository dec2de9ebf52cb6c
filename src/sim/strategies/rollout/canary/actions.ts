// Deeds of a canary, one for each action of its machine. Source: argo-rollouts rollout/canary.go rolloutCanary.
import { pauseSeconds, type RolloutPause } from '../../../../manifest/index.ts';
import type { PassAction } from '../action.ts';
import { currentStep, isBeforeStartingStep, stepsOf } from '../calculations/index.ts';
import { lookAgainAt } from '../deadlines.ts';
import { decide } from '../decisions.ts';
import { tidyReplicaSets, tidyRuns } from '../history.ts';
import type { CurrentRuns, Pass } from '../pass.ts';
import { aborted } from '../pass.ts';
import { isHaltedByAnalysis, pauseFor } from '../pauses.ts';
import { restartPods } from '../restart.ts';
import { canaryServiceIsStables, rollingBackFrom, routeTraffic } from '../routing.ts';
import {
  cancelRuns,
  heedRun,
  NO_RUNS,
  needsNewRun,
  STEP_INDEX_LABEL,
  setCurrentRuns,
  startRun,
  tellRunChanges,
} from '../runs.ts';
import { ensureService } from '../services.ts';
import { isAnalysisSkipped } from '../skip-analysis.ts';
import { resizeCanary } from './replica-sets.ts';
import { beginUpdate, writeCanaryCounts, writeCanaryStatus } from './status.ts';

const done = 'next' as const;

/** After pods were evicted, counts of available ones cannot be trusted: the pass ends without a word. */
const restartOldPods: PassAction = (pass) => (restartPods(pass) > 0 ? 'stop' : done);

const tidyHistory: PassAction = (pass) => {
  tidyReplicaSets(pass);
  return done;
};

const pointServices: PassAction = (pass) => {
  const { seen, family } = pass;
  const { canaryService, stableService, trafficRouting } = seen.spec.strategy?.canary ?? {};
  ensureService(pass, stableService, family.stable, true);
  if (aborted(pass) && !trafficRouting) ensureService(pass, canaryService, family.stable, true);
  else if (rollingBackFrom(pass) === null && !canaryServiceIsStables(pass))
    ensureService(pass, canaryService, family.current, true);
  return done;
};

const shiftTraffic: PassAction = (pass) => {
  routeTraffic(pass);
  return done;
};

function stepRun(pass: Pass): CurrentRuns['stepAnalysis'] {
  const { seen, runs } = pass;
  const { step, index } = currentStep(seen);
  const run = runs.stepAnalysis;
  if (seen.status.pauseConditions.length > 0 || seen.status.abort) return run;
  const ofAnotherStep = run !== undefined && run.metadata.labels[STEP_INDEX_LABEL] !== String(index);
  if (!step?.analysis?.templates?.length || index === null || ofAnotherStep) {
    cancelRuns(pass, [run]);
    return undefined;
  }
  if (needsNewRun(pass, run)) return startRun(pass, 'stepAnalysis', step.analysis, index);
  heedRun(pass, 'stepAnalysis', run);
  return run;
}

function backgroundRun(pass: Pass): CurrentRuns['backgroundAnalysis'] {
  const { seen, runs } = pass;
  const { status, spec } = seen;
  const analysis = spec.strategy?.canary?.analysis;
  const run = runs.backgroundAnalysis;
  if (!analysis?.templates?.length) {
    cancelRuns(pass, [run]);
    return undefined;
  }
  const notNow = status.stableRS === '' || status.currentPodHash === '' || status.stableRS === status.currentPodHash;
  if (notNow || isBeforeStartingStep(seen)) return undefined;
  if (isHaltedByAnalysis(status)) return run;
  if (needsNewRun(pass, run)) return startRun(pass, 'backgroundAnalysis', analysis);
  heedRun(pass, 'backgroundAnalysis', run);
  return run;
}

/** Begins and heeds the runs of this step and of the background; one that could not tell pauses the Rollout. */
const askAnalysis: PassAction = (pass) => {
  if (isAnalysisSkipped(pass)) {
    setCurrentRuns(pass, pass.runs);
    cancelRuns(pass, [...Object.values(pass.runs), ...pass.otherRuns]);
    return done;
  }
  const before = pass.otherRuns;
  const step = stepRun(pass);
  setCurrentRuns(pass, { ...NO_RUNS, stepAnalysis: step, backgroundAnalysis: backgroundRun(pass) });
  const others = before.filter((run) => !Object.values(pass.runs).includes(run));
  cancelRuns(pass, others);
  tidyRuns(pass, others);
  tellRunChanges(pass);
  return pass.pauses.added.length > 0 ? 'write' : done;
};

const resizeReplicaSets: PassAction = (pass) => (resizeCanary(pass) ? 'write' : done);

function explainPause(pass: Pass, index: number, pause: RolloutPause): void {
  const { seen, family } = pass;
  const saw = {
    step: index + 1,
    steps: stepsOf(seen).length,
    available: family.current?.available ?? 0,
    seconds: pauseSeconds(pause),
  };
  const path = `spec.strategy.canary.steps[${index}].pause`;
  if (pause.duration === undefined)
    decide(pass, 'canary-pause', { saw, alternatives: [{ id: 'promote-by-hand' }], path });
  else decide(pass, 'canary-pause-timed', { saw, alternatives: [{ id: 'abort-by-hand' }], path });
}

/** A pause begins when its step is reached; one with a duration is looked at again when it is over. */
const holdAtPause: PassAction = (pass) => {
  const { seen, pauses, context } = pass;
  const { step, index } = currentStep(seen);
  if (seen.spec.paused || seen.status.promoteFull || index === null || index >= stepsOf(seen).length) return done;
  if (!step?.pause) return done;
  const pause = pauseFor(seen.status, 'CanaryPauseStep');
  if (!pause) {
    if (!seen.status.controllerPause) {
      pauses.added.push('CanaryPauseStep');
      explainPause(pass, index, step.pause);
    }
    return 'write';
  }
  if (step.pause.duration === undefined) return 'write';
  const overAtMs = pause.startAtMs + pauseSeconds(step.pause) * 1000;
  if (overAtMs >= context.nowMs) lookAgainAt(pass, overAtMs);
  return 'write';
};

export const canaryActions: Readonly<Record<string, PassAction>> = {
  resizeOnly: (pass) => {
    resizeCanary(pass);
    writeCanaryCounts(pass);
    return 'stop';
  },
  beginUpdate: (pass) => {
    beginUpdate(pass);
    return 'stop';
  },
  restartOldPods,
  tidyHistory,
  pointServices,
  shiftTraffic,
  askAnalysis,
  resizeReplicaSets,
  holdAtPause,
  completeStep: () => 'write',
};

export const writeStatus = writeCanaryStatus;
