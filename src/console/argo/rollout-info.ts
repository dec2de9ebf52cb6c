// What `kubectl argo rollouts get rollout` knows of a Rollout: its ReplicaSets, pods and AnalysisRuns with their signs and marks.
// Source: argo-rollouts pkg/kubectl-argo-rollouts/info.
import type {
  AnalysisPhase,
  AnalysisRunObject,
  ClusterState,
  PodObject,
  ReplicaSetObject,
  RolloutObject,
} from '../../sim/cluster/index.ts';
import { atMsOf, ROLLOUT_HASH_LABEL } from '../../sim/cluster/index.ts';
import {
  currentSetWeight,
  currentStep,
  maxTrafficWeight,
  shownPhase,
  stepsOf,
} from '../../sim/strategies/rollout/index.ts';

const REVISION = 'rollout.argoproj.io/revision';
const SCALE_DOWN_DEADLINE = 'scale-down-deadline';

const ICONS: Readonly<Record<string, string>> = {
  Progressing: '◌',
  Paused: '॥',
  Healthy: '✔',
  Degraded: '✖',
  ScaledDown: '•',
  ReplicaFailure: '✖',
};

const RUN_ICONS: { readonly [phase in AnalysisPhase]: string } = {
  '': ' ',
  Pending: '◷',
  Running: '◌',
  Successful: '✔',
  Failed: '✖',
  Error: '⚠',
  Inconclusive: '?',
};

/** The sign of a Rollout or a ReplicaSet by its status. */
export const iconOfStatus = (status: string): string => ICONS[status] ?? ' ';

export const iconOfRun = (phase: AnalysisPhase): string => RUN_ICONS[phase];

export interface PodInfo {
  readonly name: string;
  readonly icon: string;
  readonly status: string;
  /** `1/1` */
  readonly ready: string;
  readonly restarts: number;
  readonly createdAtMs: number;
}

export interface ReplicaSetInfo {
  readonly name: string;
  readonly icon: string;
  readonly status: string;
  readonly revision: number;
  readonly replicas: number;
  readonly available: number;
  readonly images: readonly string[];
  /** `stable`, `canary`, `active`, `preview` */
  readonly tags: readonly string[];
  readonly createdAtMs: number;
  /** When its pods go; null when nothing ends them. */
  readonly deadlineMs: number | null;
  readonly pods: readonly PodInfo[];
}

export interface RunInfo {
  readonly name: string;
  readonly icon: string;
  readonly status: string;
  readonly revision: number;
  readonly createdAtMs: number;
  readonly successful: number;
  readonly failed: number;
  readonly inconclusive: number;
  readonly error: number;
}

export interface RolloutInfo {
  readonly name: string;
  readonly namespace: string;
  readonly icon: string;
  readonly status: string;
  readonly message: string;
  readonly strategy: 'Canary' | 'BlueGreen' | '';
  /** `2/4`; '' without steps. */
  readonly step: string;
  readonly setWeight: number;
  readonly actualWeight: number;
  readonly desired: number;
  readonly current: number;
  readonly updated: number;
  readonly ready: number;
  readonly available: number;
  readonly createdAtMs: number;
  /** Newest revision first. */
  readonly replicaSets: readonly ReplicaSetInfo[];
  readonly runs: readonly RunInfo[];
}

const revisionOf = ({ metadata }: { readonly metadata: ReplicaSetObject['metadata'] }): number =>
  Number.parseInt(metadata.annotations[REVISION] ?? '0', 10) || 0;

function podReason({ metadata, spec, status }: PodObject): { reason: string; ready: number; restarts: number } {
  let reason = status.reason ?? status.phase;
  let restarts = 0;
  let ready = 0;
  let initializing = false;
  for (const [index, init] of status.initContainerStatuses.entries()) {
    restarts += init.restartCount;
    const { terminated, waiting } = init.state;
    if (terminated?.exitCode === 0) continue;
    const sidecar = spec.initContainers?.some(
      ({ name, restartPolicy }) => name === init.name && restartPolicy === 'Always',
    );
    if (!terminated && sidecar && init.started && init.ready) continue;
    if (terminated) reason = `Init:${terminated.reason || `ExitCode:${terminated.exitCode}`}`;
    else if (waiting && waiting.reason !== 'PodInitializing') reason = `Init:${waiting.reason}`;
    else reason = `Init:${index}/${spec.initContainers?.length ?? 0}`;
    initializing = true;
    break;
  }
  if (!initializing) {
    restarts = 0;
    for (const container of status.containerStatuses.toReversed()) {
      restarts += container.restartCount;
      const { waiting, terminated, running } = container.state;
      if (waiting) reason = waiting.reason;
      else if (terminated) reason = terminated.reason || `ExitCode:${terminated.exitCode}`;
      else if (container.ready && running) ready++;
    }
    if (reason === 'Completed' && ready > 0) reason = 'Running';
  }
  if (metadata.deletedAtMs !== null) reason = status.reason === 'NodeLost' ? 'Unknown' : 'Terminating';
  return { reason, ready, restarts };
}

/** The sign of a pod by the words of its status. */
export function iconOfPod(status: string): string {
  if (status.startsWith('Init:')) return '◌';
  if (/^(?:Signal|ExitCode):/.test(status)) return '✖';
  if (/Error$|^Err/.test(status)) return '⚠';
  if (['Pending', 'Terminating', 'ContainerCreating'].includes(status)) return '◌';
  if (['Running', 'Completed'].includes(status)) return '✔';
  if (['Failed', 'InvalidImageName', 'CrashLoopBackOff'].includes(status)) return '✖';
  if (['ImagePullBackOff', 'RegistryUnavailable'].includes(status)) return '⚠';
  return status === 'Unknown' ? '?' : ' ';
}

function podInfo(pod: PodObject): PodInfo {
  const { reason, ready, restarts } = podReason(pod);
  const { name, createdAtMs } = pod.metadata;
  return {
    name,
    icon: iconOfPod(reason),
    status: reason,
    ready: `${ready}/${pod.spec.containers.length}`,
    restarts,
    createdAtMs,
  };
}

function replicaSetStatus({ metadata, spec, status }: ReplicaSetObject): string {
  if (metadata.generation > status.observedGeneration) return 'Progressing';
  if (status.conditions.some(({ type, status: value }) => type === 'ReplicaFailure' && value === 'True'))
    return 'ReplicaFailure';
  if (status.availableReplicas < spec.replicas) return 'Progressing';
  return spec.replicas === 0 ? 'ScaledDown' : 'Healthy';
}

function tagsOf({ spec, status }: RolloutObject, hash: string): string[] {
  const stable = status.stableRS === hash;
  if (spec.strategy?.canary) return stable ? ['stable'] : status.currentPodHash === hash ? ['canary'] : [];
  const { activeSelector, previewSelector } = status.blueGreen;
  const led = activeSelector === hash ? ['active'] : previewSelector === hash ? ['preview'] : [];
  return [...(stable ? ['stable'] : []), ...led];
}

const byAgeAndName = (a: PodInfo, b: PodInfo): number => a.createdAtMs - b.createdAtMs || (a.name < b.name ? -1 : 1);

function replicaSetInfo(state: ClusterState, rollout: RolloutObject, replicaSet: ReplicaSetObject): ReplicaSetInfo {
  const { metadata, spec, status } = replicaSet;
  const health = replicaSetStatus(replicaSet);
  const pods = [...(state.controllers.replicaSets.get(metadata.uid)?.pods.values() ?? [])];
  return {
    name: metadata.name,
    icon: iconOfStatus(health),
    status: health,
    revision: revisionOf(replicaSet),
    replicas: status.replicas,
    available: status.availableReplicas,
    images: spec.template.spec.containers.map(({ image = '' }) => image),
    tags: tagsOf(rollout, metadata.labels[ROLLOUT_HASH_LABEL] ?? ''),
    createdAtMs: metadata.createdAtMs,
    deadlineMs: atMsOf(metadata.annotations[SCALE_DOWN_DEADLINE] ?? ''),
    pods: pods.map(podInfo).sort(byAgeAndName),
  };
}

function runInfo(run: AnalysisRunObject): RunInfo {
  const { metadata, status } = run;
  const sum = (field: 'successful' | 'failed' | 'inconclusive' | 'error') =>
    status.metricResults.reduce((total, result) => total + result[field], 0);
  return {
    name: metadata.name,
    icon: iconOfRun(status.phase),
    status: status.phase,
    revision: revisionOf(run),
    createdAtMs: metadata.createdAtMs,
    successful: sum('successful'),
    failed: sum('failed'),
    inconclusive: sum('inconclusive'),
    error: sum('error'),
  };
}

/** How much of the traffic the canary gets: by the router, or by its share of the available pods. */
function actualWeight(rollout: RolloutObject, replicaSets: readonly ReplicaSetInfo[]): number {
  const { spec, status } = rollout;
  const max = maxTrafficWeight(spec);
  if (!currentStep(rollout).step) return max;
  if (status.availableReplicas === 0) return 0;
  if (spec.strategy?.canary?.trafficRouting) return status.canary.weights?.canary.weight ?? currentSetWeight(rollout);
  const canary = replicaSets.find(({ tags }) => tags.includes('canary'));
  return canary ? Math.trunc((canary.available * max) / status.availableReplicas) : 0;
}

export function rolloutInfo(state: ClusterState, rollout: RolloutObject): RolloutInfo {
  const { metadata, spec, status } = rollout;
  const { api, controllers } = state;
  const record = controllers.rollouts.get(metadata.uid);
  const replicaSets = (record?.replicaSets ?? [])
    .flatMap((name) => api.replicaSets.get(name) ?? [])
    .map((replicaSet) => replicaSetInfo(state, rollout, replicaSet))
    .sort((a, b) => b.revision - a.revision || (a.name < b.name ? -1 : 1));
  const runs = (record?.analysisRuns ?? [])
    .flatMap((name) => api.analysisRuns.get(name) ?? [])
    .map(runInfo)
    .sort((a, b) => b.revision - a.revision || a.createdAtMs - b.createdAtMs || (a.name > b.name ? -1 : 1));
  const { phase, message } = shownPhase(spec, status, { generation: metadata.generation });
  const { canary, blueGreen } = spec.strategy ?? {};
  const steps = stepsOf(rollout).length;
  return {
    name: metadata.name,
    namespace: metadata.namespace,
    icon: iconOfStatus(phase),
    status: phase,
    message,
    strategy: canary ? 'Canary' : blueGreen ? 'BlueGreen' : '',
    step: status.currentStepIndex !== null && steps > 0 ? `${status.currentStepIndex}/${steps}` : '',
    setWeight: canary ? currentSetWeight(rollout) : 0,
    actualWeight: canary ? actualWeight(rollout, replicaSets) : 0,
    desired: spec.replicas,
    current: status.replicas,
    updated: status.updatedReplicas,
    ready: status.readyReplicas,
    available: status.availableReplicas,
    createdAtMs: metadata.createdAtMs,
    replicaSets,
    runs,
  };
}
