// `kubectl argo rollouts …`: what a person asks of a Rollout. Each command changes spec or status and answers in the plugin's words.
// Source: argo-rollouts pkg/kubectl-argo-rollouts/cmd.
import { isJsonObject, type JsonObject } from '../../../manifest/index.ts';
import {
  type ClusterContext,
  patchObject,
  type ReplicaSetObject,
  ROLLOUT_HASH_LABEL,
  type RolloutObject,
  type RolloutStatus,
  rfc3339,
  rolloutRecordOf,
  updateAnalysisRun,
  updateRolloutStatus,
  type VerbResult,
} from '../../cluster/index.ts';
import { revisionIn } from './annotations.ts';
import { currentStep, stepsOf } from './calculations/index.ts';
import { decideFor } from './decisions.ts';
import { replicaSetOfTemplate } from './revision.ts';

const said = (message: string): VerbResult => ({ ok: true, message, changed: true });
const refused = (message: string): VerbResult => ({ ok: false, code: null, message, fields: [] });

const notFound = (name: string): Extract<VerbResult, { ok: false }> => ({
  ok: false,
  code: 404,
  message: `rollouts.argoproj.io "${name}" not found`,
  fields: [],
});

const rolloutNamed = (context: ClusterContext, name: string): RolloutObject | undefined =>
  context.state.api.rollouts.get(name);

function patchSpec(context: ClusterContext, name: string, spec: JsonObject): VerbResult {
  return patchObject(context, 'Rollout', name, { type: 'merge', patch: { spec } });
}

function patchStatus(context: ClusterContext, rollout: RolloutObject, change: Partial<RolloutStatus>): void {
  updateRolloutStatus(context, rollout, { ...rollout.status, ...change });
}

export interface PromoteOptions {
  /** Skips all steps, pauses and analysis. */
  readonly full?: boolean;
  readonly skipCurrentStep?: boolean;
  readonly skipAllSteps?: boolean;
}

/** The next step, never beyond the last; null without steps. */
function nextIndex(rollout: RolloutObject): number | null {
  const { index } = currentStep(rollout);
  return index === null ? null : Math.min(index + 1, stepsOf(rollout).length);
}

function promotedStatus(rollout: RolloutObject, options: PromoteOptions): Partial<RolloutStatus> | null {
  const { status, spec } = rollout;
  const next = nextIndex(rollout);
  if (options.skipCurrentStep) return next === null ? null : { currentStepIndex: next };
  if (options.skipAllSteps) return { currentStepIndex: stepsOf(rollout).length };
  if (options.full) return status.currentPodHash === status.stableRS ? null : { promoteFull: true };
  const paused = status.pauseConditions.length > 0;
  const unsure = spec.strategy?.canary !== undefined && status.canary.stepAnalysis?.status === 'Inconclusive';
  if (unsure && paused && status.controllerPause) {
    return next === null ? null : { pauseConditions: [], controllerPause: false, currentStepIndex: next };
  }
  if (paused) return { pauseConditions: [] };
  // Without a pause to end, the step itself is passed over.
  return spec.strategy?.canary && next !== null ? { pauseConditions: [], currentStepIndex: next } : null;
}

function explainPromote(context: ClusterContext, rollout: RolloutObject, options: PromoteOptions): void {
  const { status, metadata } = rollout;
  const full = options.full === true || options.skipAllSteps === true;
  const [pause] = status.pauseConditions;
  const saw = {
    step: status.currentStepIndex ?? 0,
    steps: stepsOf(rollout).length,
    pause: pause?.reason ?? '',
  };
  decideFor(context, metadata.name, full ? 'argo-promote-full' : 'argo-promote', {
    saw,
    alternatives: full ? [{ id: 'pause-instead-of-full' }] : [{ id: 'promote-after-seconds' }],
    path: 'spec.strategy',
  });
}

export function promoteRollout(context: ClusterContext, name: string, options: PromoteOptions = {}): VerbResult {
  if (options.skipCurrentStep && options.skipAllSteps) {
    return refused('Cannot use skip-current-step and skip-all-steps flags at the same time');
  }
  const rollout = rolloutNamed(context, name);
  if (!rollout) return notFound(name);
  if (options.skipCurrentStep || options.skipAllSteps) {
    if (rollout.spec.strategy?.blueGreen)
      return refused('Cannot skip steps of a bluegreen rollout. Run without a flags');
    if (stepsOf(rollout).length === 0) return refused('Cannot skip steps of a rollout without steps');
  }
  const status = promotedStatus(rollout, options);
  explainPromote(context, rollout, options);
  if (status) patchStatus(context, rollout, status);
  const skips = options.skipCurrentStep || options.skipAllSteps;
  if (!skips && rollout.spec.paused) patchSpec(context, name, { paused: false });
  return said(`rollout '${name}' ${options.full && !skips ? 'fully promoted' : 'promoted'}`);
}

export function abortRollout(context: ClusterContext, name: string): VerbResult {
  const rollout = rolloutNamed(context, name);
  if (!rollout) return notFound(name);
  patchStatus(context, rollout, { abort: true });
  const { currentStepIndex } = rollout.status;
  const saw = { step: currentStepIndex ?? 0, steps: stepsOf(rollout).length };
  decideFor(context, name, 'argo-abort', { saw, alternatives: [{ id: 'retry-or-revert' }], path: 'spec.template' });
  return said(`rollout '${name}' aborted`);
}

export function retryRollout(context: ClusterContext, name: string): VerbResult {
  const rollout = rolloutNamed(context, name);
  if (!rollout) return notFound(name);
  patchStatus(context, rollout, { abort: false });
  decideFor(context, name, 'argo-retry', { saw: { steps: stepsOf(rollout).length }, path: 'spec.strategy' });
  return said(`rollout '${name}' retried`);
}

export function pauseRollout(context: ClusterContext, name: string): VerbResult {
  if (!rolloutNamed(context, name)) return notFound(name);
  patchSpec(context, name, { paused: true });
  return said(`rollout '${name}' paused`);
}

/** `inMs`: how long from now; `inText`: the same as the person wrote it. */
export function restartRollout(context: ClusterContext, name: string, inMs = 0, inText = '0s'): VerbResult {
  const rollout = rolloutNamed(context, name);
  if (!rollout) return notFound(name);
  const restartAt = rfc3339(context.nowMs + inMs);
  patchSpec(context, name, { restartAt });
  const { replicas } = rollout.spec;
  decideFor(context, name, 'argo-restart', {
    saw: { replicas },
    outcome: { restartedAt: restartAt },
    path: 'spec.restartAt',
  });
  return said(`rollout '${name}' restarts in ${inText}`);
}

function replicaSetOfRevision(
  replicaSets: readonly ReplicaSetObject[],
  toRevision: number,
): ReplicaSetObject | undefined {
  const revision = ({ metadata }: ReplicaSetObject) => revisionIn(metadata);
  if (toRevision > 0) return replicaSets.find((replicaSet) => revision(replicaSet) === toRevision);
  return [...replicaSets].sort((a, b) => revision(b) - revision(a))[1];
}

/** Back to the template of a revision; 0 is the one before the newest. */
export function undoRollout(context: ClusterContext, name: string, toRevision = 0): VerbResult {
  const rollout = rolloutNamed(context, name);
  if (!rollout) return notFound(name);
  const { replicaSets } = rolloutRecordOf(context, rollout);
  const all = replicaSets.flatMap((replicaSet) => context.state.api.replicaSets.get(replicaSet) ?? []);
  const target = replicaSetOfRevision(all, toRevision);
  if (!target) {
    return refused(
      toRevision > 0
        ? `unable to find specified revision ${toRevision} in history`
        : `no revision found for rollout "${name}"`,
    );
  }
  if (replicaSetOfTemplate([target], rollout.spec.template)) {
    const message = `skipped rollback (current template already matches revision ${toRevision})`;
    return { ok: true, message, changed: false };
  }
  const { template } = target.spec;
  const { [ROLLOUT_HASH_LABEL]: _, ...labels } = template.metadata.labels ?? {};
  const value: unknown = { ...template, metadata: { ...template.metadata, labels } };
  if (!isJsonObject(value)) return refused(`failed restoring revision ${toRevision}`);
  const result = patchObject(context, 'Rollout', name, {
    type: 'json',
    patch: [{ op: 'replace', path: '/spec/template', value }],
  });
  if (!result.ok) return refused(`failed restoring revision ${toRevision}: ${result.message}`);
  decideFor(context, name, 'argo-undo', {
    saw: {
      from: revisionIn(rollout.metadata),
      to: revisionIn(target.metadata),
      image: template.spec.containers[0]?.image ?? '',
    },
    outcome: { replicaSet: target.metadata.name },
    alternatives: [{ id: 'rollback-window', path: 'spec.rollbackWindow' }],
    path: 'spec.revisionHistoryLimit',
  });
  return said(`rollout '${name}' undo`);
}

/** `*` names every container. */
export function setRolloutImage(context: ClusterContext, name: string, container: string, image: string): VerbResult {
  const rollout = rolloutNamed(context, name);
  if (!rollout) return notFound(name);
  const { containers, initContainers = [] } = rollout.spec.template.spec;
  const named = (other: { readonly name: string }) => container === '*' || other.name === container;
  if (![...containers, ...initContainers].some(named)) return refused(`unable to find container named "${container}"`);
  const patch = [
    ...containers.flatMap((other, index) => (named(other) ? [`containers/${index}`] : [])),
    ...initContainers.flatMap((other, index) => (named(other) ? [`initContainers/${index}`] : [])),
  ].map((path) => ({ op: 'add', path: `/spec/template/spec/${path}/image`, value: image }));
  const result = patchObject(context, 'Rollout', name, { type: 'json', patch });
  return result.ok ? said(`rollout "${name}" image updated`) : result;
}

/** Ends a run where it stands. */
export function terminateAnalysisRun(context: ClusterContext, name: string): VerbResult {
  const run = context.state.api.analysisRuns.get(name);
  if (!run) return { ...notFound(name), message: `analysisruns.argoproj.io "${name}" not found` };
  if (!run.spec.terminate) updateAnalysisRun(context, run, { ...run.spec, terminate: true });
  return said(`analysisRun '${name}' terminated`);
}

/** The scale subresource. */
export function scaleRollout(context: ClusterContext, name: string, replicas: number): VerbResult {
  if (!rolloutNamed(context, name)) return notFound(name);
  if (!Number.isInteger(replicas) || replicas < 0) {
    const field = 'spec.replicas';
    const message = `Scale.autoscaling "${name}" is invalid: ${field}: Invalid value: ${replicas}: must be greater than or equal to 0`;
    return { ok: false, code: 422, message, fields: [field] };
  }
  patchSpec(context, name, { replicas });
  return said(`rollout.argoproj.io/${name} scaled`);
}
