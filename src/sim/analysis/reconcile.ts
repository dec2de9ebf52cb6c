// One pass over an AnalysisRun: due measurements are taken, metrics and run are assessed, the next look is planned. A pure function of
// the run and of what its metrics answer. Source: argo-rollouts analysis/analysis.go reconcileAnalysisRun.
import type { AnalysisRunSpec, Metric } from '../../manifest/index.ts';
import type { AnalysisPhase, AnalysisRunStatus, Measurement, MetricResult, RunSummary } from '../cluster/index.ts';
import { resolveMetrics } from './arguments.ts';
import { assessMetric, brokenLimit, isCompleted, isWorse } from './assess.ts';
import { type MetricSource, measure, type Reading } from './providers/index.ts';
import { earliest, nextLookAtMs, wholeSecond } from './schedule.ts';
import { dryRunMetrics, metricsProblem, retentionOf } from './validate.ts';

/** Measurements of a metric that are kept. */
const HISTORY = 10;

export interface RunEvent {
  readonly type: 'Normal' | 'Warning';
  readonly reason: string;
  readonly message: string;
}

/** A measurement of this pass. */
export interface Taken {
  readonly metric: string;
  readonly measurement: Measurement;
}

export interface Plan {
  readonly metrics: readonly Metric[];
  readonly dryRun: ReadonlySet<string>;
  readonly retention: ReadonlyMap<string, number>;
}

export type PlanResult = { readonly ok: true; readonly plan: Plan } | { readonly ok: false; readonly message: string };

/** What a run is to measure, with its arguments filled in; or why it never can. */
export function planRun(spec: AnalysisRunSpec): PlanResult {
  const resolved = resolveMetrics(spec.metrics, spec.args ?? []);
  if (!resolved.ok) return { ok: false, message: `Unable to resolve metric arguments: ${resolved.message}` };
  const { metrics } = resolved;
  const invalid = (message: string): PlanResult => ({ ok: false, message: `Analysis spec invalid: ${message}` });
  const problem = metricsProblem(metrics);
  if (problem !== undefined) return invalid(problem);
  const dry = dryRunMetrics(spec, metrics);
  if (!dry.ok) return invalid(dry.message);
  const kept = retentionOf(spec, metrics);
  if (!kept.ok) return invalid(kept.message);
  const retention = new Map([...kept.byMetric].map(([name, { limit }]) => [name, limit]));
  return { ok: true, plan: { metrics, dryRun: new Set(dry.byMetric.keys()), retention } };
}

/** The run is to end: somebody asked for it, or a metric that counts has decided it. */
export const isTerminating = (spec: AnalysisRunSpec, { metricResults }: AnalysisRunStatus): boolean =>
  spec.terminate === true ||
  metricResults.some(
    ({ dryRun, phase }) => !dryRun && (phase === 'Failed' || phase === 'Error' || phase === 'Inconclusive'),
  );

const resultOf = (status: AnalysisRunStatus, name: string): MetricResult | undefined =>
  status.metricResults.find((result) => result.name === name);

const progressOf = (result: MetricResult | undefined) => ({
  phase: result?.phase ?? '',
  count: result?.count ?? 0,
  last: result?.measurements.at(-1) ?? null,
});

/** Metrics whose next measurement is due now. None in a run that is to end: here every measurement ends when it is taken. */
export function dueMetrics(
  { metrics }: Plan,
  spec: AnalysisRunSpec,
  status: AnalysisRunStatus,
  nowMs: number,
): readonly Metric[] {
  if (isTerminating(spec, status)) return [];
  return metrics.filter((metric) => {
    // Its delay begins with the first pass, which therefore cannot be the one that measures.
    const delayed = (metric.initialDelay ?? '') !== '' && !resultOf(status, metric.name);
    if (delayed && status.startedAtMs === null) return false;
    const look = nextLookAtMs(metric, progressOf(resultOf(status, metric.name)), status.startedAtMs, nowMs);
    return look === 'atOnce' || (look !== null && look <= nowMs);
  });
}

const NO_RESULT: Omit<MetricResult, 'name' | 'dryRun'> = {
  phase: 'Running',
  message: '',
  measurements: [],
  count: 0,
  successful: 0,
  failed: 0,
  inconclusive: 0,
  error: 0,
  consecutiveError: 0,
  consecutiveSuccess: 0,
};

/** The counts after one more measurement. An error does not count as one that was wanted. */
function counted(result: MetricResult, measurement: Measurement): MetricResult {
  const measurements = [...result.measurements, measurement];
  const { phase } = measurement;
  if (phase === 'Error')
    return {
      ...result,
      measurements,
      error: result.error + 1,
      consecutiveError: result.consecutiveError + 1,
      consecutiveSuccess: 0,
    };
  return {
    ...result,
    measurements,
    count: result.count + 1,
    successful: result.successful + (phase === 'Successful' ? 1 : 0),
    failed: result.failed + (phase === 'Failed' ? 1 : 0),
    inconclusive: result.inconclusive + (phase === 'Inconclusive' ? 1 : 0),
    consecutiveError: 0,
    consecutiveSuccess: phase === 'Successful' ? result.consecutiveSuccess + 1 : 0,
  };
}

const measurementOf = (reading: Reading, nowMs: number): Measurement => ({
  phase: reading.phase,
  message: reading.message ?? '',
  value: reading.message === undefined ? reading.value : '',
  startedAtMs: wholeSecond(nowMs),
  finishedAtMs: wholeSecond(nowMs),
  resumeAtMs: null,
});

const withResult = (results: readonly MetricResult[], result: MetricResult): readonly MetricResult[] =>
  results.some(({ name }) => name === result.name)
    ? results.map((other) => (other.name === result.name ? result : other))
    : [...results, result];

/** Measures what is due. */
export function takeMeasurements(
  plan: Plan,
  due: readonly Metric[],
  status: AnalysisRunStatus,
  run: string,
  nowMs: number,
  source: MetricSource,
): { readonly status: AnalysisRunStatus; readonly taken: readonly Taken[] } {
  let { metricResults } = status;
  const taken: Taken[] = [];
  for (const metric of due) {
    const { name } = metric;
    const measurement = measurementOf(measure({ metric, run, nowMs }, source), nowMs);
    const before = metricResults.find((result) => result.name === name) ?? {
      ...NO_RESULT,
      name,
      dryRun: plan.dryRun.has(name),
    };
    metricResults = withResult(metricResults, counted(before, measurement));
    taken.push({ metric: name, measurement });
  }
  return { status: { ...status, metricResults }, taken };
}

const NO_SUMMARY: RunSummary = { count: 0, successful: 0, failed: 0, inconclusive: 0, error: 0 };

const SUMMARY_FIELDS: Readonly<Partial<Record<AnalysisPhase, keyof RunSummary>>> = {
  Failed: 'failed',
  Inconclusive: 'inconclusive',
  Error: 'error',
};

const typeOfEvent = (phase: AnalysisPhase): RunEvent['type'] =>
  phase === 'Error' || phase === 'Failed' ? 'Warning' : 'Normal';

export const runEvent = (phase: AnalysisPhase): RunEvent => ({
  type: typeOfEvent(phase),
  reason: `AnalysisRun${phase}`,
  message: `Analysis Completed. Result: ${phase}`,
});

export interface Assessment {
  readonly status: AnalysisRunStatus;
  readonly events: readonly RunEvent[];
}

/** The verdicts on all metrics and on the run: the worst of those that count, once all are done or the run is to end. */
export function assessRun(plan: Plan, spec: AnalysisRunSpec, before: AnalysisRunStatus, nowMs: number): Assessment {
  const terminating = isTerminating(spec, before);
  const events: RunEvent[] = [];
  let { metricResults } = before;
  let everythingCompleted = true;
  let worst: { readonly phase: AnalysisPhase; readonly message: string } | null = null;
  let message = spec.terminate === true ? 'Run Terminated' : '';
  const summaries = { run: { ...NO_SUMMARY }, dryRun: { ...NO_SUMMARY } };
  for (const metric of plan.metrics) {
    const dry = plan.dryRun.has(metric.name);
    const summary = dry ? summaries.dryRun : summaries.run;
    summaries[dry ? 'dryRun' : 'run'] = { ...summary, count: summary.count + 1 };
    const known = metricResults.find(({ name }) => name === metric.name);
    // One that waits for its delay.
    if (!known) {
      everythingCompleted = false;
      continue;
    }
    const { result, event } = assessResult(metric, known, terminating);
    if (event) events.push(event);
    metricResults = withResult(metricResults, result);
    if (!isCompleted(result.phase)) {
      everythingCompleted = false;
      continue;
    }
    const broken = brokenLimit(metric, result);
    count(summaries, dry, broken?.phase ?? 'Successful');
    if (dry) {
      worst ??= { phase: 'Successful', message: '' };
      if (broken)
        metricResults = withResult(metricResults, {
          ...result,
          message: `Metric assessed ${result.phase} due to ${broken.message}`,
        });
    } else if (worst === null || isWorse(result.phase, worst.phase)) {
      worst = { phase: result.phase, message: '' };
      if (broken) message = verdictMessage(metric.name, result, broken.message);
    }
  }
  const phase = runPhase(worst?.phase ?? null, everythingCompleted, terminating);
  const changed = phase !== before.phase;
  if (changed && isCompleted(phase)) events.push(runEvent(phase));
  return {
    events,
    status: {
      phase,
      message: changed ? (isCompleted(phase) ? message : '') : before.message,
      metricResults: metricResults.map((result) => trimmed(result, plan)),
      startedAtMs: before.startedAtMs ?? wholeSecond(nowMs),
      completedAtMs: before.completedAtMs ?? (changed && isCompleted(phase) ? wholeSecond(nowMs) : null),
      runSummary: summaries.run,
      dryRunSummary: summaries.dryRun,
    },
  };
}

function assessResult(
  metric: Metric,
  known: MetricResult,
  terminating: boolean,
): { readonly result: MetricResult; readonly event: RunEvent | null } {
  if (isCompleted(known.phase)) return { result: known, event: null };
  const last = known.measurements.at(-1);
  const phase = assessMetric(metric, known, last?.phase ?? null, terminating);
  if (phase === known.phase) return { result: known, event: null };
  return {
    result: { ...known, phase, message: last ? last.message : known.message },
    event: isCompleted(phase)
      ? {
          type: typeOfEvent(phase),
          reason: `Metric${phase}`,
          message: `Metric '${metric.name}' Completed. Result: ${phase}`,
        }
      : null,
  };
}

function count(summaries: { run: RunSummary; dryRun: RunSummary }, dry: boolean, phase: AnalysisPhase): void {
  const key = dry ? 'dryRun' : 'run';
  const field = SUMMARY_FIELDS[phase] ?? 'successful';
  summaries[key] = { ...summaries[key], [field]: summaries[key][field] + 1 };
}

const verdictMessage = (name: string, result: MetricResult, reason: string): string =>
  `Metric "${name}" assessed ${result.phase} due to ${reason}${result.message === '' ? '' : `: "Error Message: ${result.message}"`}`;

function runPhase(worst: AnalysisPhase | null, everythingCompleted: boolean, terminating: boolean): AnalysisPhase {
  // One that is to end before anything was measured has not found anything wrong.
  if (terminating) return worst ?? 'Successful';
  return everythingCompleted && worst !== null ? worst : 'Running';
}

function trimmed(result: MetricResult, { retention }: Plan): MetricResult {
  const wanted = retention.get(result.name) ?? 0;
  const most = wanted > 0 ? wanted : HISTORY;
  return result.measurements.length > most ? { ...result, measurements: result.measurements.slice(-most) } : result;
}

/** When the run wants to be looked at again by itself; null: it does not. */
export function nextRunLookAtMs({ metrics }: Plan, status: AnalysisRunStatus, nowMs: number): number | null {
  if (isCompleted(status.phase)) return null;
  return earliest(
    metrics.map((metric) => nextLookAtMs(metric, progressOf(resultOf(status, metric.name)), status.startedAtMs, nowMs)),
  );
}
