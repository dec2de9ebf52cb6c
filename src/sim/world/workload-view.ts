// What there is to see of what brings versions out: a Deployment, a Rollout. Derived from the state, never stored.
import type { AnalysisPhase, Condition, RolloutPhase } from '../cluster/index.ts';
import type { LogData } from '../kernel/index.ts';

export interface ReplicaSetView {
  readonly name: string;
  readonly version: number;
  readonly revision: number | null;
  readonly image: string;
  readonly isNew: boolean;
  readonly createdAtMs: number;
  readonly replicas: number;
  readonly current: number;
  readonly ready: number;
  readonly available: number;
  readonly terminating: number;
}

/** What the context bar says: `headline.<id>` with `data`. State first, then its cause. */
export interface Headline {
  readonly id: HeadlineId;
  readonly tone: 'neutral' | 'fail';
  readonly data: LogData;
}

export type HeadlineId =
  | 'empty'
  | 'steady'
  | 'progressing'
  | 'paused'
  | 'scaledToZero'
  | 'short'
  | 'outage'
  | 'deadlineExceeded'
  | 'stuckNeverReady'
  | 'stuckImage'
  | 'stuckCrash'
  | 'stuckConfig'
  | 'stuckNoRoom'
  | 'stuckQuota'
  /** Of Rollouts only. */
  | 'rolloutInvalid'
  | 'abortedByAnalysis'
  | 'abortedByDeadline'
  | 'abortedByPerson'
  | 'rolloutUnsure'
  | 'canaryProgressing'
  | 'canaryPaused'
  | 'canaryWaits'
  | 'canaryAnalysing'
  | 'blueGreenPreviewing'
  | 'blueGreenAnalysing'
  | 'blueGreenWaits'
  | 'blueGreenVerifying'
  | 'oldKept';

/** Something that the Deployment or Rollout waits for, and until when at most. */
export interface Wait {
  /** Worded by `wait.<id>`. */
  readonly id: string;
  readonly data: LogData;
  readonly sinceMs: number;
  /** When it ends by itself or runs out; null when nothing ends it. */
  readonly untilMs: number | null;
  /** The manifest path that set it. */
  readonly path: string | null;
}

/** What a Deployment and a Rollout have in common. */
interface ReleasedView {
  readonly name: string;
  readonly namespace: string;
  readonly replicas: number;
  readonly maxSurge: number;
  readonly maxUnavailable: number;
  /** replicas − maxUnavailable: the left post of the ruler. */
  readonly minimum: number;
  /** replicas + maxSurge: the right post. */
  readonly maximum: number;
  readonly paused: boolean;
  readonly revision: number | null;
  readonly containers: readonly { readonly name: string; readonly image: string }[];
  /** Oldest first. */
  readonly replicaSets: readonly ReplicaSetView[];
  readonly conditions: readonly Condition[];
  readonly status: {
    readonly replicas: number;
    readonly updated: number;
    readonly ready: number;
    readonly available: number;
    readonly unavailable: number;
    readonly terminating: number;
  };
  /** Name of the state of its strategy's machine. */
  readonly lifecycle: string;
  /** How often that machine went from one state to another, as `from>to`. */
  readonly passages: Readonly<Record<string, number>>;
  readonly headline: Headline;
  readonly waits: readonly Wait[];
  /** Revisions that `undo` can go back to, newest first. */
  readonly history: readonly { readonly revision: number; readonly image: string }[];
}

export interface DeploymentView extends ReleasedView {
  readonly strategy: 'RollingUpdate' | 'Recreate';
}

/** A step of a canary. */
export interface CanaryStepView {
  /** `other`: one that is taken at once and not simulated. */
  readonly kind: 'setWeight' | 'pause' | 'setCanaryScale' | 'analysis' | 'other';
  /** As the plugin writes it: `setWeight: 20`. */
  readonly text: string;
  /** Of setWeight (and of a setCanaryScale by weight), percent; null otherwise. */
  readonly weight: number | null;
  /** Of a pause that ends by itself; null otherwise. */
  readonly seconds: number | null;
  readonly state: 'done' | 'current' | 'ahead';
  readonly path: string;
}

/** One measurement of a metric. */
export interface MeasurementView {
  readonly phase: AnalysisPhase;
  /** As the provider gave it: `[0.97]`. */
  readonly value: string;
  readonly message: string;
  readonly atMs: number;
}

export interface AnalysisMetricView {
  readonly name: string;
  readonly phase: AnalysisPhase;
  readonly message: string;
  readonly successCondition: string | null;
  readonly failureCondition: string | null;
  /** Measurements that are wanted; null: as many as there is time for. */
  readonly wanted: number | null;
  readonly failureLimit: number;
  readonly inconclusiveLimit: number;
  readonly consecutiveErrorLimit: number;
  readonly taken: number;
  readonly successful: number;
  readonly failed: number;
  readonly inconclusive: number;
  readonly errors: number;
  readonly consecutiveErrors: number;
  readonly dryRun: boolean;
  /** Those that are kept, oldest first. */
  readonly measurements: readonly MeasurementView[];
}

export interface AnalysisRunView {
  readonly name: string;
  readonly role: 'step' | 'background' | 'prePromotion' | 'postPromotion';
  /** The version that it is about. */
  readonly version: number;
  /** Of a step's run, from 0. */
  readonly step: number | null;
  /** The Rollout heeds it now. */
  readonly current: boolean;
  readonly phase: AnalysisPhase;
  readonly message: string;
  readonly startedAtMs: number;
  readonly completedAtMs: number | null;
  readonly metrics: readonly AnalysisMetricView[];
  /** State of its machine; '' before the first look. */
  readonly lifecycle: string;
  /** How often its machine went from one state to another, as `from>to`. */
  readonly passages: Readonly<Record<string, number>>;
  /** Where it is asked for. */
  readonly path: string;
}

/** A version of a Rollout that has pods or plays a part: where the users' requests are meant to go. */
export interface RolloutSideView {
  readonly replicaSet: string;
  readonly version: number;
  /** `stable`: what an abort goes back to. `fresh`: the present template while it is another one. `old`: neither. */
  readonly role: 'stable' | 'fresh' | 'old';
  /** Share of the users' requests that is meant for it, percent. */
  readonly share: number;
  /** The Service that leads to it alone and to users; null: none does. */
  readonly service: string | null;
  /** The Service that leads testers to it. */
  readonly previewService: string | null;
  readonly desired: number;
  readonly available: number;
  /** When its pods go, if nothing changes that; null when nothing ends them. */
  readonly scaleDownAtMs: number | null;
}

/** What it would take to have the users back on the version before. Seconds as this world has them. */
export interface RollbackView {
  readonly version: number;
  /** Its pods still run: the Service is turned back, and nothing has to start. */
  readonly kept: boolean;
  /** Until when that is so; null when nothing ends it. */
  readonly untilMs: number | null;
  /** Until every proxy knows. */
  readonly propagationSeconds: number;
  /** As long as the pods of the present version took to become ready. */
  readonly startSeconds: number;
  /** As long as the last analysis before a switch took; 0 without one. */
  readonly analysisSeconds: number;
  readonly pauseSeconds: number;
  /** A person has to promote before the switch. */
  readonly person: boolean;
}

export interface RolloutView extends ReleasedView {
  readonly strategy: 'canary' | 'blueGreen';
  readonly phase: RolloutPhase;
  /** In the words of the controller. */
  readonly message: string;
  /** Why it does nothing at all; null when its spec is sound. */
  readonly invalid: string | null;
  readonly aborted: boolean;
  readonly abortedAtMs: number | null;
  readonly promotingInFull: boolean;
  /** An update goes on, or was broken off: the present template is not the stable one. */
  readonly updating: boolean;
  /** From 0; the number of steps when they are over; null without steps. */
  readonly stepIndex: number | null;
  readonly steps: readonly CanaryStepView[];
  readonly createdAtMs: number;
  /** What the steps ask for now, percent. */
  readonly setWeight: number;
  /** Waits for `promote`: at a pause, or before the switch. */
  readonly waitsForPromotion: boolean;
  /** What divides the users' requests. `pods`: one Service over all of them. `selector`: the active Service names one ReplicaSet. */
  readonly router: 'nginx' | 'other' | 'pods' | 'selector';
  /** Oldest version first. */
  readonly sides: readonly RolloutSideView[];
  readonly activeService: string | null;
  readonly previewService: string | null;
  readonly scaleDownDelaySeconds: number;
  /** Of blue-green, once the users are on the newest version; null before, and when there is none to go back to. */
  readonly rollback: RollbackView | null;
  /** Newest first. */
  readonly runs: readonly AnalysisRunView[];
}

/** What brings versions out: one of the two, told apart by `strategy`. */
export type WorkloadView = DeploymentView | RolloutView;
