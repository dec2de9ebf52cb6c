// AnalysisRuns in the API server: every change goes through here, which records it and wakes the run and its Rollout.
import type { AnalysisRunSpec } from '../../../manifest/index.ts';
import type { ClusterContext } from '../context.ts';
import type { AnalysisRunRecord } from '../controller-state.ts';
import { type AnalysisRunObject, type AnalysisRunStatus, NEW_RUN_STATUS } from '../rollout-objects.ts';
import { wakeAnalysisRun, wakeRollout } from '../rounds.ts';
import { type NewMeta, newMeta } from './metadata.ts';

const refOf = (run: AnalysisRunObject) => ({ kind: 'AnalysisRun', name: run.metadata.name });

function recordOf(context: ClusterContext, run: AnalysisRunObject): AnalysisRunRecord {
  const { analysisRuns } = context.state.controllers;
  const { uid, name } = run.metadata;
  const known = analysisRuns.get(uid);
  if (known) return known;
  const record: AnalysisRunRecord = { name, lifecycle: null, wakeAtMs: null };
  analysisRuns.set(uid, record);
  return record;
}

function wakeOwner(context: ClusterContext, run: AnalysisRunObject): void {
  const { owner } = run.metadata;
  if (owner?.kind === 'Rollout') wakeRollout(context, owner.name);
}

export function createAnalysisRun(
  context: ClusterContext,
  from: NewMeta & { readonly spec: AnalysisRunSpec },
): AnalysisRunObject {
  const run: AnalysisRunObject = { metadata: newMeta(context, from), spec: from.spec, status: NEW_RUN_STATUS };
  const { api, controllers } = context.state;
  api.analysisRuns.set(from.name, run);
  recordOf(context, run);
  const { owner } = run.metadata;
  if (owner) controllers.rollouts.get(owner.uid)?.analysisRuns.push(from.name);
  context.record({
    kind: 'fact',
    type: 'analysisRunCreated',
    object: refOf(run),
    data: { rollout: owner?.name ?? null, metrics: from.spec.metrics.length },
  });
  wakeAnalysisRun(context, from.name);
  wakeOwner(context, run);
  return run;
}

/** A person changes a run that is there, or a Rollout has no more use for it. */
export function updateAnalysisRun(context: ClusterContext, run: AnalysisRunObject, spec: AnalysisRunSpec): void {
  run.spec = spec;
  run.metadata.generation++;
  context.record({
    kind: 'fact',
    type: 'analysisRunUpdated',
    object: refOf(run),
    data: { terminate: spec.terminate === true },
  });
  wakeAnalysisRun(context, run.metadata.name);
}

/** What the AnalysisRun controller writes. The Rollout hears of it when the phase is another one. */
export function updateAnalysisRunStatus(
  context: ClusterContext,
  run: AnalysisRunObject,
  status: AnalysisRunStatus,
): void {
  const before = run.status;
  run.status = status;
  wakeAnalysisRun(context, run.metadata.name);
  if (before.phase === status.phase) return;
  const { phase, message } = status;
  context.record({ kind: 'fact', type: 'analysisPhaseChanged', object: refOf(run), data: { phase, message } });
  wakeOwner(context, run);
}

export function deleteAnalysisRun(context: ClusterContext, run: AnalysisRunObject): void {
  const { name, uid, owner } = run.metadata;
  const { api, controllers } = context.state;
  api.analysisRuns.delete(name);
  controllers.analysisRuns.delete(uid);
  const siblings = owner && controllers.rollouts.get(owner.uid)?.analysisRuns;
  if (siblings?.includes(name)) siblings.splice(siblings.indexOf(name), 1);
  context.record({ kind: 'fact', type: 'analysisRunDeleted', object: refOf(run), data: {} });
  wakeOwner(context, run);
}

/** Looks again at a later moment; an earlier one that is asked for already stays. */
export function wakeAnalysisRunAt(context: ClusterContext, run: AnalysisRunObject, atMs: number): void {
  const record = recordOf(context, run);
  if (record.wakeAtMs !== null && record.wakeAtMs <= atMs) return;
  record.wakeAtMs = atMs;
  context.schedule({ type: 'analysis-timer', uid: run.metadata.uid }, atMs);
}

export function analysisTimer(context: ClusterContext, uid: string): void {
  const record = context.state.controllers.analysisRuns.get(uid);
  if (!record || record.wakeAtMs === null || record.wakeAtMs > context.nowMs) return;
  record.wakeAtMs = null;
  if (context.state.api.analysisRuns.get(record.name)?.metadata.uid === uid) wakeAnalysisRun(context, record.name);
}
