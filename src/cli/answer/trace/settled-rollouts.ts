// Rollouts, their Services, Ingresses and AnalysisRuns as a recorded story writes them.
import { isJsonObject, type JsonValue } from '../../../manifest/index.ts';
import {
  type AnalysisRunObject,
  type ClusterState,
  hashIn,
  type MetricResult,
  type RolloutObject,
  type RunReference,
  type RunSummary,
  type WeightDestination,
} from '../../../sim/cluster/index.ts';
import type { TraceNames } from './names.ts';
import { conditionRows, without0 } from './rows.ts';

const REVISION = 'rollout.argoproj.io/revision';

type Row = Record<string, unknown>;

/** Flags are written only when they are set. */
const flags = (values: Readonly<Record<string, boolean | undefined>>): Row =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value === true));

const referenceRow = (reference: RunReference | null, field: string, names: TraceNames): Row =>
  reference === null
    ? {}
    : {
        [field]: {
          name: names.inText(reference.name),
          status: reference.status,
          ...(reference.message === '' ? {} : { message: names.inText(reference.message) }),
        },
      };

export function rolloutRow({ metadata, spec, status }: RolloutObject, names: TraceNames): Row {
  const { canary, blueGreen } = status;
  const hash = (field: string, value: string): Row => (value === '' ? {} : { [field]: names.ofHash(value) });
  const destination = ({ weight, hash: target, service }: WeightDestination) => ({
    weight,
    ...(target === '' ? {} : { hash: names.ofHash(target) }),
    ...(service === '' ? {} : { service }),
  });
  const { replicas, updatedReplicas, readyReplicas, availableReplicas, HPAReplicas } = status;
  return {
    revision: metadata.annotations[REVISION] ?? null,
    replicas: spec.replicas,
    ...flags({ paused: spec.paused }),
    phase: status.phase === '' ? null : status.phase,
    message: status.message === '' ? null : names.inText(status.message),
    status: {
      ...without0({ replicas, updatedReplicas, readyReplicas, availableReplicas, HPAReplicas }),
      ...(status.currentStepIndex === null ? {} : { currentStepIndex: status.currentStepIndex }),
      ...flags({ observed: status.observedGeneration === metadata.generation }),
      currentPodHash: status.currentPodHash === '' ? null : names.ofHash(status.currentPodHash),
      stableRS: status.stableRS === '' ? null : names.ofHash(status.stableRS),
      ...hash('activeSelector', blueGreen.activeSelector),
      ...hash('previewSelector', blueGreen.previewSelector),
      ...(canary.weights
        ? { weights: { canary: destination(canary.weights.canary), stable: destination(canary.weights.stable) } }
        : {}),
      ...(status.pauseConditions.length > 0
        ? { pauseConditions: status.pauseConditions.map(({ reason }) => reason) }
        : {}),
      ...flags({
        controllerPause: status.controllerPause,
        abort: status.abort,
        abortedAt: status.abortedAtMs !== null,
        promoteFull: status.promoteFull,
        restartedAt: status.restartedAt !== null,
        scaleUpPreviewCheckPoint: blueGreen.scaleUpPreviewCheckPoint,
      }),
      ...referenceRow(canary.stepAnalysis, 'stepAnalysis', names),
      ...referenceRow(canary.backgroundAnalysis, 'backgroundAnalysis', names),
      ...referenceRow(blueGreen.preAnalysis, 'preAnalysis', names),
      ...referenceRow(blueGreen.postAnalysis, 'postAnalysis', names),
    },
    conditions: conditionRows(status.conditions, names),
  };
}

function metricRow(result: MetricResult): Row {
  const { count, successful, failed, inconclusive, error, consecutiveError, consecutiveSuccess } = result;
  return {
    phase: result.phase,
    ...without0({ count, successful, failed, inconclusive, error, consecutiveError, consecutiveSuccess }),
    ...(result.message === '' ? {} : { message: result.message }),
    ...flags({ dryRun: result.dryRun }),
    ...(result.measurements.length === 0
      ? {}
      : {
          measurements: result.measurements.map(({ phase, value, message }) => ({
            phase,
            ...(value === '' ? {} : { value }),
            ...(message === '' ? {} : { message }),
          })),
        }),
  };
}

const summaryRow = (field: string, { count, successful, failed, inconclusive, error }: RunSummary): Row => {
  const counts = without0({ count, successful, failed, inconclusive, error });
  return Object.keys(counts).length === 0 ? {} : { [field]: counts };
};

export function analysisRunRow({ metadata, spec, status }: AnalysisRunObject, names: TraceNames): Row {
  const step = metadata.labels['step-index'];
  const { args = [] } = spec;
  return {
    type: metadata.labels['rollout-type'] ?? null,
    ...(step === undefined ? {} : { step }),
    phase: status.phase === '' ? null : status.phase,
    message: status.message === '' ? null : names.inText(status.message),
    ...flags({ terminate: spec.terminate }),
    ...(args.length === 0
      ? {}
      : {
          args: args.map(({ name, value }) => ({
            name,
            ...(value === undefined ? {} : { value: names.inText(value) }),
          })),
        }),
    metrics: Object.fromEntries(status.metricResults.map((result) => [result.name, metricRow(result)])),
    ...summaryRow('runSummary', status.runSummary),
    ...summaryRow('dryRunSummary', status.dryRunSummary),
  };
}

const textsIn = (value: JsonValue | undefined): [string, string][] =>
  isJsonObject(value)
    ? Object.entries(value).flatMap(([key, text]) => (typeof text === 'string' ? [[key, text]] : []))
    : [];

/** The annotations by which nginx knows a canary Ingress and its weight. */
function ingressRow(ingress: JsonValue): Row {
  const metadata = isJsonObject(ingress) ? ingress['metadata'] : undefined;
  const annotations = isJsonObject(metadata) ? textsIn(metadata['annotations']) : [];
  return Object.fromEntries(
    annotations.flatMap(([key, value]) => {
      const name = key.slice(key.lastIndexOf('/') + 1);
      return name === 'canary' || name === 'canary-weight' ? [[name, value]] : [];
    }),
  );
}

/** Sections of a story about Rollouts. Services without a hash are left out of its comparison. */
export function rolloutSections({ api }: ClusterState, names: TraceNames): Record<string, Row> {
  const ingresses = [...api.others].filter(([key]) => key.startsWith('Ingress/'));
  return {
    rollouts: Object.fromEntries([...api.rollouts].map(([name, rollout]) => [name, rolloutRow(rollout, names)])),
    analysisRuns: Object.fromEntries(
      [...api.analysisRuns].map(([name, run]) => [names.inText(name), analysisRunRow(run, names)]),
    ),
    services: Object.fromEntries(
      [...api.services].flatMap(([name, service]) => {
        const hash = hashIn(service);
        return hash === '' ? [] : [[name, names.ofHash(hash)]];
      }),
    ),
    ingresses: Object.fromEntries(
      ingresses.map(([key, ingress]) => [key.slice('Ingress/'.length), ingressRow(ingress)]),
    ),
  };
}
