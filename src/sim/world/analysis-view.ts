// The AnalysisRuns of a Rollout as there is to see: each metric with its limits, its counts and its measurements.
import type { Metric } from '../../manifest/index.ts';
import { consecutiveErrorLimit, effectiveCount, intValue } from '../analysis/index.ts';
import type { AnalysisRunObject, MetricResult, RolloutObject } from '../cluster/index.ts';
import type { StatechartState } from '../kernel/index.ts';
import type { WorldState } from './state.ts';
import type { AnalysisMetricView, AnalysisRunView } from './view.ts';

type Role = AnalysisRunView['role'];

/** By the label `rollout-type`. */
const ROLES: Readonly<Record<string, Role>> = {
  Step: 'step',
  Background: 'background',
  PrePromotion: 'prePromotion',
  PostPromotion: 'postPromotion',
};

function pathOf(role: Role, step: number | null): string {
  switch (role) {
    case 'step':
      return `spec.strategy.canary.steps[${step ?? 0}].analysis`;
    case 'background':
      return 'spec.strategy.canary.analysis';
    case 'prePromotion':
      return 'spec.strategy.blueGreen.prePromotionAnalysis';
    case 'postPromotion':
      return 'spec.strategy.blueGreen.postPromotionAnalysis';
  }
}

function metricView(metric: Metric, result: MetricResult | undefined): AnalysisMetricView {
  return {
    name: metric.name,
    phase: result?.phase ?? '',
    message: result?.message ?? '',
    successCondition: metric.successCondition || null,
    failureCondition: metric.failureCondition || null,
    wanted: effectiveCount(metric),
    failureLimit: intValue(metric.failureLimit),
    inconclusiveLimit: intValue(metric.inconclusiveLimit),
    consecutiveErrorLimit: consecutiveErrorLimit(metric),
    taken: result?.count ?? 0,
    successful: result?.successful ?? 0,
    failed: result?.failed ?? 0,
    inconclusive: result?.inconclusive ?? 0,
    errors: result?.error ?? 0,
    consecutiveErrors: result?.consecutiveError ?? 0,
    dryRun: result?.dryRun ?? false,
    measurements: (result?.measurements ?? []).map(({ phase, value, message, startedAtMs, finishedAtMs }) => ({
      phase,
      value,
      message,
      atMs: finishedAtMs ?? startedAtMs,
    })),
  };
}

/** `versionOf`: by the pod template hash. */
function runView(
  { metadata, spec, status }: AnalysisRunObject,
  current: ReadonlySet<string>,
  versionOf: (hash: string) => number,
  machine: StatechartState | null,
): AnalysisRunView {
  const role = ROLES[metadata.labels['rollout-type'] ?? ''] ?? 'background';
  const label = metadata.labels['step-index'];
  const step = label === undefined ? null : Number(label);
  return {
    name: metadata.name,
    role,
    version: versionOf(metadata.labels['rollouts-pod-template-hash'] ?? ''),
    step,
    current: current.has(metadata.name),
    phase: status.phase,
    message: status.message,
    startedAtMs: metadata.createdAtMs,
    completedAtMs: status.completedAtMs,
    metrics: spec.metrics.map((metric) =>
      metricView(
        metric,
        status.metricResults.find(({ name }) => name === metric.name),
      ),
    ),
    lifecycle: machine?.value ?? '',
    passages: machine?.passages ?? {},
    path: pathOf(role, step),
  };
}

/** Newest first. */
export function analysisRunViews(
  state: WorldState,
  { metadata, status }: RolloutObject,
  versionOf: (hash: string) => number,
): AnalysisRunView[] {
  const { canary, blueGreen } = status;
  const named = [canary.stepAnalysis, canary.backgroundAnalysis, blueGreen.preAnalysis, blueGreen.postAnalysis];
  const current = new Set(named.flatMap((reference) => reference?.name ?? []));
  return (state.controllers.rollouts.get(metadata.uid)?.analysisRuns ?? [])
    .flatMap((name) => state.api.analysisRuns.get(name) ?? [])
    .map((run) => {
      const machine = state.controllers.analysisRuns.get(run.metadata.uid)?.lifecycle ?? null;
      return runView(run, current, versionOf, machine);
    })
    .reverse();
}
