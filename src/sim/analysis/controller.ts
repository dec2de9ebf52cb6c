// The AnalysisRun controller: looks at a run, measures what is due, writes status and Events, and sets the time of its next look.
import type { AnalysisRunObject, AnalysisRunStatus, ClusterContext } from '../cluster/index.ts';
import { deepEqual, sendEvent, updateAnalysisRunStatus, wakeAnalysisRunAt } from '../cluster/index.ts';
import { type StatechartState, startStatechart, stepStatechart } from '../kernel/index.ts';
import { isCompleted } from './assess.ts';
import type { RunLookEvent } from './guards.ts';
import { analysisRunMachine } from './machine.ts';
import type { MetricSource } from './providers/index.ts';
import {
  assessRun,
  dueMetrics,
  isTerminating,
  nextRunLookAtMs,
  type PlanResult,
  planRun,
  type RunEvent,
  runEvent,
  type Taken,
  takeMeasurements,
} from './reconcile.ts';

/** What one look made of a run. */
export interface RunLook {
  readonly status: AnalysisRunStatus;
  readonly lifecycle: StatechartState;
  readonly events: readonly RunEvent[];
  readonly taken: readonly Taken[];
  /** Null: nothing more by itself. */
  readonly nextLookAtMs: number | null;
}

export type RunSeen = Pick<AnalysisRunObject, 'spec' | 'status'> & { readonly name: string };

/** One look at a run that has not ended. `lifecycle`: where its machine stands, null before the first look. */
export function lookAtRun(
  run: RunSeen,
  lifecycle: StatechartState | null,
  nowMs: number,
  source: MetricSource,
): RunLook {
  const planned = planRun(run.spec);
  const due = planned.ok ? dueMetrics(planned.plan, run.spec, run.status, nowMs) : [];
  const looked: RunLookEvent = {
    type: 'LOOK',
    problem: planned.ok ? null : planned.message,
    terminating: isTerminating(run.spec, run.status),
    due: due.length,
  };
  const state = lifecycle ?? startStatechart(analysisRunMachine).state;
  const step = stepStatechart(analysisRunMachine, state, looked);
  let { status } = run;
  let taken: readonly Taken[] = [];
  const events: RunEvent[] = [];
  for (const command of step.commands) {
    if (command.type !== 'action') continue;
    if (command.name === 'refuse') {
      status = refused(status, planned);
      events.push(runEvent('Error'));
    } else if (command.name === 'measure' && planned.ok) {
      ({ status, taken } = takeMeasurements(planned.plan, due, status, run.name, nowMs, source));
    } else if (command.name === 'assess' && planned.ok) {
      const assessment = assessRun(planned.plan, run.spec, status, nowMs);
      status = assessment.status;
      events.push(...assessment.events);
    }
  }
  const assessed: RunLookEvent = { type: 'ASSESSED', phase: status.phase };
  return {
    status,
    lifecycle: isCompleted(status.phase) ? stepStatechart(analysisRunMachine, step.state, assessed).state : step.state,
    events,
    taken,
    nextLookAtMs: planned.ok ? nextRunLookAtMs(planned.plan, status, nowMs) : null,
  };
}

const refused = (status: AnalysisRunStatus, planned: PlanResult): AnalysisRunStatus =>
  planned.ok ? status : { ...status, phase: 'Error', message: planned.message };

/** Looks at a run of the cluster. Nothing happens to one that has ended, or is not there. */
export function syncAnalysisRun(context: ClusterContext, name: string, source: MetricSource): RunLook | null {
  const run = context.state.api.analysisRuns.get(name);
  if (!run || isCompleted(run.status.phase)) return null;
  const record = context.state.controllers.analysisRuns.get(run.metadata.uid);
  const { spec, status } = run;
  const look = lookAtRun({ name, spec, status }, record?.lifecycle ?? null, context.nowMs, source);
  if (record) record.lifecycle = look.lifecycle;
  const object = { kind: 'AnalysisRun', name };
  for (const { type, reason, message } of look.events) sendEvent(context, object, type, reason, message);
  for (const { metric, measurement } of look.taken) {
    const { phase, value, message } = measurement;
    context.record({ kind: 'fact', type: 'metricMeasured', object, data: { metric, phase, value, message } });
  }
  if (!deepEqual(look.status, status)) updateAnalysisRunStatus(context, run, look.status);
  if (look.nextLookAtMs !== null) wakeAnalysisRunAt(context, run, Math.max(look.nextLookAtMs, context.nowMs));
  return look;
}
