// Analysis: AnalysisRuns, their metrics and conditions. Knows no Rollout; who answers the metrics is a port.

export { resolveMetrics } from './arguments.ts';
export {
  assessMetric,
  brokenLimit,
  conditionOutcome,
  isCompleted,
  type MetricCounts,
  type MetricLimits,
} from './assess.ts';
export { lookAtRun, type RunLook, type RunSeen, syncAnalysisRun } from './controller.ts';
export { type ConditionResult, evaluateCondition, fromJson, matchesPattern } from './expression/index.ts';
export { consecutiveErrorLimit, effectiveCount, intValue } from './limits.ts';
export { analysisRunMachine, analysisRunShape } from './machine.ts';
export { type MetricAnswer, type MetricQuestion, type MetricSource, SIMULATED_PROVIDERS } from './providers/index.ts';
export { earliest, nextLookAtMs } from './schedule.ts';
export { durationProblem, metricsProblem } from './validate.ts';
