// The objects of Argo Rollouts in the simulated cluster. Statuses are never changed in place: a controller replaces the whole status.
// Moments are integer milliseconds since the start of the world (`…AtMs`). Upstream cuts them to whole seconds, so that its timers go
// off up to a second early; here they are exact, which is also how recorded stories are to be replayed.
import type { AnalysisRunSpec, RolloutSpec } from '../../manifest/index.ts';
import type { Condition, ObjectMeta } from './objects.ts';

export type RolloutPhase = '' | 'Healthy' | 'Degraded' | 'Progressing' | 'Paused';

export type PauseReason =
  | 'CanaryPauseStep'
  | 'BlueGreenPause'
  | 'InconclusiveAnalysisRun'
  | 'InconclusiveExperiment'
  | (string & {});

export interface PauseCondition {
  readonly reason: PauseReason;
  readonly startAtMs: number;
}

/** Of a measurement, a metric or a run; '' for a run that nobody has looked at yet. */
export type AnalysisPhase = '' | 'Pending' | 'Running' | 'Successful' | 'Failed' | 'Error' | 'Inconclusive';

/** What a Rollout's status says of an AnalysisRun. */
export interface RunReference {
  readonly name: string;
  readonly status: AnalysisPhase;
  readonly message: string;
}

export interface WeightDestination {
  /** Parts of `maxTrafficWeight`, usually of 100. */
  readonly weight: number;
  /** Pod template hash of the ReplicaSet; '' when there is none. */
  readonly hash: string;
  readonly service: string;
}

export interface TrafficWeights {
  readonly canary: WeightDestination;
  readonly stable: WeightDestination;
}

/** Texts are '' and flags false where the API leaves a field out. Hashes are values of the label `rollouts-pod-template-hash`. */
export interface RolloutStatus {
  readonly phase: RolloutPhase;
  readonly message: string;
  readonly observedGeneration: number;
  readonly replicas: number;
  readonly updatedReplicas: number;
  readonly readyReplicas: number;
  readonly availableReplicas: number;
  readonly HPAReplicas: number;
  readonly conditions: readonly Condition[];
  readonly abort: boolean;
  readonly abortedAtMs: number | null;
  readonly pauseConditions: readonly PauseCondition[];
  readonly controllerPause: boolean;
  readonly promoteFull: boolean;
  readonly currentPodHash: string;
  /** Fingerprint of `canary.steps`; '' before the first look and for blue-green. */
  readonly currentStepHash: string;
  /** Null without steps. */
  readonly currentStepIndex: number | null;
  readonly stableRS: string;
  /** `spec.restartAt` as it was when the last restart was done. */
  readonly restartedAt: string | null;
  readonly canary: {
    readonly weights: TrafficWeights | null;
    readonly stepAnalysis: RunReference | null;
    readonly backgroundAnalysis: RunReference | null;
  };
  readonly blueGreen: {
    readonly activeSelector: string;
    readonly previewSelector: string;
    readonly scaleUpPreviewCheckPoint: boolean;
    readonly preAnalysis: RunReference | null;
    readonly postAnalysis: RunReference | null;
  };
}

export const NEW_ROLLOUT_STATUS: RolloutStatus = {
  phase: '',
  message: '',
  observedGeneration: 0,
  replicas: 0,
  updatedReplicas: 0,
  readyReplicas: 0,
  availableReplicas: 0,
  HPAReplicas: 0,
  conditions: [],
  abort: false,
  abortedAtMs: null,
  pauseConditions: [],
  controllerPause: false,
  promoteFull: false,
  currentPodHash: '',
  currentStepHash: '',
  currentStepIndex: null,
  stableRS: '',
  restartedAt: null,
  canary: { weights: null, stepAnalysis: null, backgroundAnalysis: null },
  blueGreen: {
    activeSelector: '',
    previewSelector: '',
    scaleUpPreviewCheckPoint: false,
    preAnalysis: null,
    postAnalysis: null,
  },
};

export interface RolloutObject {
  readonly metadata: ObjectMeta;
  spec: RolloutSpec;
  status: RolloutStatus;
}

export interface Measurement {
  readonly phase: AnalysisPhase;
  readonly message: string;
  readonly value: string;
  readonly startedAtMs: number;
  /** Null while it is under way. */
  readonly finishedAtMs: number | null;
  readonly resumeAtMs: number | null;
}

export interface MetricResult {
  readonly name: string;
  readonly phase: AnalysisPhase;
  readonly message: string;
  readonly measurements: readonly Measurement[];
  readonly count: number;
  readonly successful: number;
  readonly failed: number;
  readonly inconclusive: number;
  readonly error: number;
  readonly consecutiveError: number;
  readonly consecutiveSuccess: number;
  readonly dryRun: boolean;
}

/** How many metrics of a run ended in which way. */
export interface RunSummary {
  readonly count: number;
  readonly successful: number;
  readonly failed: number;
  readonly inconclusive: number;
  readonly error: number;
}

export interface AnalysisRunStatus {
  readonly phase: AnalysisPhase;
  readonly message: string;
  readonly metricResults: readonly MetricResult[];
  readonly startedAtMs: number | null;
  readonly completedAtMs: number | null;
  readonly runSummary: RunSummary;
  readonly dryRunSummary: RunSummary;
}

const NO_METRICS: RunSummary = { count: 0, successful: 0, failed: 0, inconclusive: 0, error: 0 };

export const NEW_RUN_STATUS: AnalysisRunStatus = {
  phase: '',
  message: '',
  metricResults: [],
  startedAtMs: null,
  completedAtMs: null,
  runSummary: NO_METRICS,
  dryRunSummary: NO_METRICS,
};

/** An AnalysisRun. Its labels say which Rollout's what (`rollout-type`, `step-index`, `rollouts-pod-template-hash`). */
export interface AnalysisRunObject {
  readonly metadata: ObjectMeta;
  spec: AnalysisRunSpec;
  status: AnalysisRunStatus;
}
