// The AnalysisRuns of a Rollout: which count now, when a new one is made, and what their end means. Source: argo-rollouts rollout/analysis.go.
import type { AnalysisRunSpec, RolloutAnalysis } from '../../../manifest/index.ts';
import {
  type AnalysisPhase,
  type AnalysisRunObject,
  createAnalysisRun,
  deepEqual,
  ROLLOUT_HASH_LABEL,
  type RolloutStatus,
  type RunReference,
  sendEvent,
  updateAnalysisRun,
} from '../../cluster/index.ts';
import { REVISION } from './annotations.ts';
import { currentStep } from './calculations/index.ts';
import { decide } from './decisions.ts';
import { type CurrentRuns, type Pass, RUN_KINDS, type RunKind, refOf } from './pass.ts';
import { isHaltedByAnalysis } from './pauses.ts';
import { runSpecFor } from './run-spec.ts';

/** Labels of a run. Source: argo-rollouts pkg/apis/rollouts/v1alpha1/types.go. */
export const RUN_TYPE_LABEL = 'rollout-type';
export const STEP_INDEX_LABEL = 'step-index';

interface RunWords {
  /** The label, and how Events call it. */
  readonly type: string;
  readonly infix: string;
  /** How the abort that it causes begins. */
  readonly failure: string;
  /** Where it stands in the Rollout. */
  path(step: number | undefined): string;
}

export const RUN_WORDS: { readonly [kind in RunKind]: RunWords } = {
  stepAnalysis: {
    type: 'Step',
    infix: '',
    failure: 'Step-based analysis phase error/failed',
    path: (step) => `spec.strategy.canary.steps[${step}].analysis`,
  },
  backgroundAnalysis: {
    type: 'Background',
    infix: '',
    failure: 'Background analysis phase error/failed',
    path: () => 'spec.strategy.canary.analysis',
  },
  preAnalysis: {
    type: 'PrePromotion',
    infix: 'pre',
    failure: 'Blue/green pre-promotion analysis phase error/failed',
    path: () => 'spec.strategy.blueGreen.prePromotionAnalysis',
  },
  postAnalysis: {
    type: 'PostPromotion',
    infix: 'post',
    failure: 'Blue/green post-promotion analysis phase error/failed',
    path: () => 'spec.strategy.blueGreen.postPromotionAnalysis',
  },
};

export const isRunCompleted = (phase: AnalysisPhase): boolean =>
  phase === 'Successful' || phase === 'Failed' || phase === 'Error' || phase === 'Inconclusive';

export const runReferences = ({
  canary,
  blueGreen,
}: RolloutStatus): { readonly [kind in RunKind]: RunReference | null } => ({
  stepAnalysis: canary.stepAnalysis,
  backgroundAnalysis: canary.backgroundAnalysis,
  preAnalysis: blueGreen.preAnalysis,
  postAnalysis: blueGreen.postAnalysis,
});

export const NO_RUNS: CurrentRuns = {
  stepAnalysis: undefined,
  backgroundAnalysis: undefined,
  preAnalysis: undefined,
  postAnalysis: undefined,
};

export const NO_RUN_REFERENCES: { readonly [kind in RunKind]: null } = {
  stepAnalysis: null,
  backgroundAnalysis: null,
  preAnalysis: null,
  postAnalysis: null,
};

/** Which of a Rollout's runs its status names, and the others. */
export function sortRuns(
  status: RolloutStatus,
  runs: readonly AnalysisRunObject[],
): { readonly current: CurrentRuns; readonly others: readonly AnalysisRunObject[] } {
  const references = runReferences(status);
  const named = (kind: RunKind) => runs.find(({ metadata }) => metadata.name === references[kind]?.name);
  const current: CurrentRuns = {
    stepAnalysis: named('stepAnalysis'),
    backgroundAnalysis: named('backgroundAnalysis'),
    preAnalysis: named('preAnalysis'),
    postAnalysis: named('postAnalysis'),
  };
  return { current, others: runs.filter((run) => !RUN_KINDS.some((kind) => current[kind] === run)) };
}

export function cancelRuns(pass: Pass, runs: readonly (AnalysisRunObject | undefined)[]): void {
  for (const run of runs) {
    if (!run || run.spec.terminate || isRunCompleted(run.status.phase)) continue;
    updateAnalysisRun(pass.context, run, { ...run.spec, terminate: true });
  }
}

/** From now on these are the runs that count; the status names them with their phases. */
export function setCurrentRuns(pass: Pass, runs: CurrentRuns): void {
  pass.runs = runs;
  const reference = (kind: RunKind): RunReference | null => {
    const run = runs[kind];
    return run ? { name: run.metadata.name, status: run.status.phase, message: run.status.message } : null;
  };
  pass.draft.runs = {
    stepAnalysis: reference('stepAnalysis'),
    backgroundAnalysis: reference('backgroundAnalysis'),
    preAnalysis: reference('preAnalysis'),
    postAnalysis: reference('postAnalysis'),
  };
}

/** An inconclusive run that was promoted past, and one before an abort that was retried, are followed by another. */
export function needsNewRun(pass: Pass, run: AnalysisRunObject | undefined): boolean {
  if (!run) return true;
  const { controllerPause, pauseConditions, abortedAtMs } = pass.seen.status;
  const ownPause = pauseConditions.some(({ reason }) => reason === 'CanaryPauseStep' || reason === 'BlueGreenPause');
  if (controllerPause && !ownPause) return run.status.phase === 'Inconclusive';
  return abortedAtMs !== null;
}

const sameMeasurements = (a: AnalysisRunSpec, b: AnalysisRunSpec): boolean =>
  deepEqual(a.metrics, b.metrics) &&
  deepEqual(a.args, b.args) &&
  deepEqual(a.dryRun, b.dryRun) &&
  deepEqual(a.measurementRetention, b.measurementRetention);

/** Makes a run; one of that name that still goes on and measures the same is taken instead, and a finished one gets a numbered successor. */
export function startRun(pass: Pass, kind: RunKind, analysis: RolloutAnalysis, step?: number): AnalysisRunObject {
  const { context, seen, family, object } = pass;
  const hash = family.current?.hash ?? '';
  const { type, infix } = RUN_WORDS[kind];
  const revision = seen.annotations[REVISION] ?? '';
  const base = [seen.name, hash, revision, step === undefined ? infix : String(step)].filter(Boolean).join('-');
  const spec = runSpecFor(pass, analysis);
  const owner = { kind: 'Rollout', name: seen.name, uid: object.metadata.uid };
  const labels = {
    [ROLLOUT_HASH_LABEL]: hash,
    [RUN_TYPE_LABEL]: type,
    ...(step === undefined ? {} : { [STEP_INDEX_LABEL]: String(step) }),
    ...analysis.analysisRunMetadata?.labels,
    ...seen.spec.selector?.matchLabels,
  };
  const annotations = { [REVISION]: revision, ...analysis.analysisRunMetadata?.annotations };
  for (let collisions = 0; ; collisions++) {
    const name = collisions === 0 ? base : `${base}.${collisions}`;
    const known = context.state.api.analysisRuns.get(name);
    if (!known) {
      decide(pass, 'analysis-start', {
        saw: { type, metrics: spec.metrics.length },
        outcome: { run: name },
        alternatives: [{ id: 'failure-limit' }],
        path: RUN_WORDS[kind].path(step),
      });
      return createAnalysisRun(context, { name, labels, annotations, owner, spec });
    }
    const ours = known.metadata.owner?.uid === owner.uid;
    if (ours && !isRunCompleted(known.status.phase) && sameMeasurements(known.spec, spec)) return known;
  }
}

/** What the phase of a run means for the Rollout: a pause when it is inconclusive, an abort when it failed. */
export function heedRun(pass: Pass, kind: RunKind, run: AnalysisRunObject | undefined): void {
  if (!run) return;
  const { phase, message } = run.status;
  if (phase === 'Inconclusive') {
    pass.pauses.added.push('InconclusiveAnalysisRun');
    if (!isHaltedByAnalysis(pass.seen.status)) {
      const saw = { run: run.metadata.name, reason: message };
      const path = RUN_WORDS[kind].path(currentStep(pass.seen).index ?? 0);
      decide(pass, 'analysis-unsure', {
        saw,
        alternatives: [{ id: 'promote-by-hand' }, { id: 'abort-by-hand' }],
        path,
      });
    }
  }
  if (phase !== 'Error' && phase !== 'Failed') return;
  const { failure } = RUN_WORDS[kind];
  pass.pauses.abort = message === '' ? failure : `${failure}: ${message}`;
}

/** Order in which changes of phases are told. */
const TOLD: readonly RunKind[] = ['postAnalysis', 'preAnalysis', 'stepAnalysis', 'backgroundAnalysis'];

export function tellRunChanges(pass: Pass): void {
  const before = runReferences(pass.seen.status);
  for (const kind of TOLD) {
    const run = pass.runs[kind];
    const known = before[kind];
    if (!run || run.status.phase === '') continue;
    const { name } = run.metadata;
    const { phase } = run.status;
    if (known && (known.name !== name || known.status === phase)) continue;
    const message = `${RUN_WORDS[kind].type} Analysis Run '${name}' Status New: '${phase}' Previous: '${known ? known.status : 'NoPreviousStatus'}'`;
    const failed = phase === 'Failed' || phase === 'Error';
    sendEvent(pass.context, refOf(pass), failed ? 'Warning' : 'Normal', `AnalysisRun${phase}`, message);
  }
}
