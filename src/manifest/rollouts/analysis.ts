// The shapes of AnalysisTemplate, ClusterAnalysisTemplate and AnalysisRun, and of the places in a Rollout that name them.
import type { IntOrString, ObjectMeta } from '../kubernetes/metadata.ts';

/** Analysis as a Rollout asks for it: at a step, before or after a promotion. */
export interface RolloutAnalysis {
  readonly templates?: readonly AnalysisTemplateRef[];
  readonly args?: readonly AnalysisRunArgument[];
  readonly dryRun?: readonly DryRun[];
  readonly measurementRetention?: readonly MeasurementRetention[];
  readonly analysisRunMetadata?: {
    readonly labels?: Readonly<Record<string, string>>;
    readonly annotations?: Readonly<Record<string, string>>;
  };
}

export interface RolloutAnalysisBackground extends RolloutAnalysis {
  /** Index of the step at which it begins; absent means 0. */
  readonly startingStep?: number;
}

export interface AnalysisTemplateRef {
  readonly templateName?: string;
  /** True: a ClusterAnalysisTemplate is meant. */
  readonly clusterScope?: boolean;
}

export interface AnalysisRunArgument {
  readonly name: string;
  readonly value?: string;
  readonly valueFrom?: {
    readonly podTemplateHashValue?: 'Stable' | 'Latest' | (string & {});
    readonly fieldRef?: { readonly fieldPath: string };
  };
}

export interface DryRun {
  /** A regular expression over names of metrics. */
  readonly metricName: string;
}

export interface MeasurementRetention {
  readonly metricName: string;
  readonly limit: number;
}

export interface AnalysisTemplate {
  readonly apiVersion: 'argoproj.io/v1alpha1';
  readonly kind: 'AnalysisTemplate';
  readonly metadata: ObjectMeta;
  readonly spec: AnalysisTemplateSpec;
}

export interface ClusterAnalysisTemplate {
  readonly apiVersion: 'argoproj.io/v1alpha1';
  readonly kind: 'ClusterAnalysisTemplate';
  readonly metadata: ObjectMeta;
  readonly spec: AnalysisTemplateSpec;
}

export interface AnalysisTemplateSpec {
  readonly metrics?: readonly Metric[];
  readonly args?: readonly AnalysisArgument[];
  readonly dryRun?: readonly DryRun[];
  readonly measurementRetention?: readonly MeasurementRetention[];
  readonly templates?: readonly AnalysisTemplateRef[];
}

export interface AnalysisRun {
  readonly apiVersion: 'argoproj.io/v1alpha1';
  readonly kind: 'AnalysisRun';
  readonly metadata: ObjectMeta;
  readonly spec: AnalysisRunSpec;
}

export interface AnalysisRunSpec {
  readonly metrics: readonly Metric[];
  readonly args?: readonly AnalysisArgument[];
  readonly terminate?: boolean;
  readonly dryRun?: readonly DryRun[];
  readonly measurementRetention?: readonly MeasurementRetention[];
}

/** A value that metrics name as `{{args.NAME}}`. */
export interface AnalysisArgument {
  readonly name: string;
  readonly value?: string;
  readonly valueFrom?: {
    readonly secretKeyRef?: { readonly name: string; readonly key: string };
    readonly fieldRef?: { readonly fieldPath: string };
  };
}

/** Counts and limits are numbers, numbers as text, or `{{args.NAME}}`. */
export interface Metric {
  readonly name: string;
  /** A Go duration; absent: measured once unless `count` says otherwise. */
  readonly interval?: string;
  readonly initialDelay?: string;
  readonly count?: IntOrString;
  readonly successCondition?: string;
  readonly failureCondition?: string;
  readonly failureLimit?: IntOrString;
  readonly inconclusiveLimit?: IntOrString;
  readonly consecutiveErrorLimit?: IntOrString;
  readonly consecutiveSuccessLimit?: IntOrString;
  readonly provider: MetricProvider;
}

/** Only web and prometheus are simulated; the others stand here under their own names. */
export interface MetricProvider {
  readonly web?: WebMetric;
  readonly prometheus?: PrometheusMetric;
  readonly [other: string]: unknown;
}

export interface WebMetric {
  readonly url?: string;
  readonly method?: string;
  readonly body?: string;
  readonly jsonBody?: unknown;
  /** A path in braces, `{$.data.ok}`. */
  readonly jsonPath?: string;
  readonly timeoutSeconds?: number;
  readonly headers?: readonly { readonly key: string; readonly value: string }[];
  readonly insecure?: boolean;
}

export interface PrometheusMetric {
  readonly address?: string;
  readonly query?: string;
  readonly timeout?: number;
  readonly insecure?: boolean;
  readonly headers?: readonly { readonly key: string; readonly value: string }[];
  readonly rangeQuery?: { readonly start?: string; readonly end?: string; readonly step?: string };
}
