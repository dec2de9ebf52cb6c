// The status of a pod as the kubelet writes it: from its last listing, the probes' results and the last failed starts.
// Source: pkg/kubelet/kubelet_pods.go (generateAPIPodStatus, convertToAPIContainerStatuses), status_manager.go.
import type { Container } from '../../../manifest/index.ts';
import type { ContainerState, ContainerStatus, PodCondition, PodPhase, PodStatus } from '../objects.ts';
import {
  byName,
  containersReady,
  initialized,
  isFinished,
  type NewCondition,
  phaseOf,
  ready,
  readyToStartContainers,
  withTimes,
} from './conditions.ts';
import type { KubeletHost } from './host.ts';
import { isSidecar, shouldStart } from './policy.ts';
import { probeOf } from './probe-workers.ts';
import type { ContainerRecord, PodWorker, SeenContainer } from './state.ts';

const OWN_CONDITIONS = new Set([
  'PodReadyToStartContainers',
  'Initialized',
  'Ready',
  'ContainersReady',
  'PodScheduled',
]);

/** Which container of its name a status is about: its attempt, or null while none has been created. */
export function attemptOf(status: ContainerStatus): number | null {
  const created = status.state.running ?? status.state.terminated ?? status.lastState.terminated;
  return created ? status.restartCount : null;
}

export const statusOf = (status: PodStatus, container: string): ContainerStatus | undefined =>
  status.containerStatuses.find(({ name }) => name === container) ??
  status.initContainerStatuses.find(({ name }) => name === container);

const terminatedState = (record: ContainerRecord): ContainerState => ({
  terminated: {
    exitCode: record.exitCode,
    reason: record.exitReason,
    ...(record.exitMessage === null ? {} : { message: record.exitMessage }),
    startedAtMs: record.startedAtMs ?? record.createdAtMs,
    finishedAtMs: record.finishedAtMs ?? record.createdAtMs,
  },
});

const stateOf = ({ record, state }: SeenContainer, waiting: ContainerState): ContainerState => {
  if (state === 'exited') return terminatedState(record);
  return state === 'running' ? { running: { startedAtMs: record.startedAtMs ?? 0 } } : waiting;
};

/** A container's status without what the probes say. */
function containerStatus(
  worker: PodWorker,
  container: Container,
  seen: readonly SeenContainer[],
  before: ContainerStatus | undefined,
): ContainerStatus {
  const { spec } = worker.pod;
  const waiting: ContainerState = {
    waiting: { reason: spec.initContainers?.length ? 'PodInitializing' : 'ContainerCreating' },
  };
  const [newest, older] = seen.filter(({ record }) => record.name === container.name);
  let state: ContainerState = newest ? stateOf(newest, waiting) : waiting;
  let lastState: ContainerState = older ? stateOf(older, {}) : {};
  let restartCount = newest?.record.attempt ?? before?.restartCount ?? 0;
  if (!newest && before?.state.terminated) {
    ({ state, lastState, restartCount } = before);
  }
  const failure = worker.startFailures[container.name];
  if (failure && worker.pod.metadata.deletedAtMs === null && shouldStart(spec, container, newest)) {
    if (state.terminated) lastState = state;
    state = { waiting: failure };
  }
  const image = newest?.record.image ?? container.image ?? '';
  return { name: container.name, image, state, lastState, ready: false, started: false, restartCount };
}

/** What the probes say of a container. A running container that has started and is not ready is looked at at once. */
function withProbes(
  worker: PodWorker,
  container: Container,
  status: ContainerStatus,
  before?: ContainerStatus,
): ContainerStatus {
  const init = worker.pod.spec.initContainers?.includes(container) && !isSidecar(container);
  const attempt = attemptOf(status);
  if (!status.state.running) return { ...status, ready: Boolean(init && status.state.terminated?.exitCode === 0) };
  const startup = probeOf(worker, container.name, 'startup');
  const known = startup && startup.attempt === attempt ? startup.result : null;
  // Until the startup probe has said something of this container, what held of the one before it goes on to hold.
  const started = known ? known === 'success' : startup ? (before?.started ?? false) : true;
  if (!started || init) return { ...status, started };
  const readiness = probeOf(worker, container.name, 'readiness');
  if (!readiness) return { ...status, started, ready: true };
  const isReady = readiness.attempt === attempt && readiness.result === 'success';
  if (!isReady && !readiness.stopped) readiness.triggered = true;
  return { ...status, started, ready: isReady };
}

function conditionsOf(
  host: KubeletHost,
  worker: PodWorker,
  phase: PodPhase,
  mains: readonly ContainerStatus[],
  inits: readonly ContainerStatus[],
): PodCondition[] {
  const { spec } = worker.pod;
  const [main, init] = [byName(mains), byName(inits)];
  const others = worker.pod.status.conditions.filter(({ type }) => !OWN_CONDITIONS.has(type));
  const containers = containersReady(spec, main, init, phase);
  const own: NewCondition[] = [
    readyToStartContainers(worker.sandbox.state),
    initialized(spec, main, init, phase),
    ready(spec, containers, others),
    containers,
    { type: 'PodScheduled', status: 'True' },
  ];
  return [...withTimes(own, worker.status.conditions, host.nowMs), ...others];
}

const DEADLINE = {
  reason: 'DeadlineExceeded',
  message: 'Pod was active on the node longer than the specified deadline',
} as const;

export function isPastDeadline(host: KubeletHost, worker: PodWorker): boolean {
  const seconds = worker.pod.spec.activeDeadlineSeconds;
  return seconds !== undefined && host.nowMs - worker.createdAtMs >= seconds * 1000;
}

export interface StatusDraft {
  readonly status: PodStatus;
  /** The phase that follows from the containers. It is told only when no process is left. */
  readonly phase: PodPhase;
}

/** The status by a listing. `ended`: every process has been stopped for good. */
export function draftStatus(
  host: KubeletHost,
  worker: PodWorker,
  seen: readonly SeenContainer[],
  ended: boolean,
): StatusDraft {
  const { spec } = worker.pod;
  const draft = (container: Container): ContainerStatus => {
    const before = statusOf(worker.status, container.name);
    return withProbes(worker, container, containerStatus(worker, container, seen, before), before);
  };
  const mains = spec.containers.map(draft);
  const inits = (spec.initContainers ?? []).map(draft);
  const deadline = isPastDeadline(host, worker);
  if (deadline) host.emitEvent(worker.pod, { type: 'Normal', ...DEADLINE });
  const phase = deadline ? 'Failed' : phaseOf(spec, byName(mains), byName(inits), ended);
  const before = worker.status;
  const told = ended || !isFinished(phase) ? phase : before.phase;
  const podIP = worker.sandbox.state === 'ready' ? host.addressOf(worker.pod) : before.podIP;
  const status: PodStatus = {
    phase: told,
    ...(deadline && ended ? DEADLINE : {}),
    ...(podIP === undefined ? {} : { podIP }),
    conditions: conditionsOf(host, worker, phase, mains, inits),
    containerStatuses: mains,
    initContainerStatuses: inits,
  };
  return { status, phase };
}

/** Same in everything that the API shows but the times of conditions. */
function sameValue(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  const [left, right] = [Object.entries(a), new Map(Object.entries(b))];
  return left.length === right.size && left.every(([key, value]) => right.has(key) && sameValue(value, right.get(key)));
}

/** Writes a status to the API, unless it says what is there already. */
export function writeStatus(host: KubeletHost, worker: PodWorker, status: PodStatus): void {
  if (sameValue(worker.status, status)) return;
  worker.status = status;
  worker.wasReady ||= status.conditions.some(({ type, status: value }) => type === 'Ready' && value === 'True');
  if (!worker.removed) host.writeStatus(worker.pod, status);
}

/** Of the status as it stands, one container changed by a probe: readiness and what follows from it are told at once. */
export function writeProbed(
  host: KubeletHost,
  worker: PodWorker,
  name: string,
  change: { ready?: boolean; started?: boolean },
): void {
  const before = worker.status;
  const apply = (status: ContainerStatus): ContainerStatus =>
    status.name === name ? { ...status, ...change } : status;
  const mains = before.containerStatuses.map(apply);
  const inits = before.initContainerStatuses.map(apply);
  const { spec } = worker.pod;
  const others = worker.pod.status.conditions.filter(({ type }) => !OWN_CONDITIONS.has(type));
  const containers = containersReady(spec, byName(mains), byName(inits), before.phase);
  const changed = withTimes([ready(spec, containers, others), containers], before.conditions, host.nowMs);
  const conditions = before.conditions.map(
    (condition) => changed.find(({ type }) => type === condition.type) ?? condition,
  );
  writeStatus(host, worker, { ...before, conditions, containerStatuses: mains, initContainerStatuses: inits });
}

/** The sandbox is there: told while the containers are still being started. */
export function writeSandboxCondition(host: KubeletHost, worker: PodWorker): void {
  const before = worker.status;
  const [changed] = withTimes([readyToStartContainers(worker.sandbox.state)], before.conditions, host.nowMs);
  if (!changed) return;
  const conditions = before.conditions.map((condition) => (condition.type === changed.type ? changed : condition));
  writeStatus(host, worker, { ...before, conditions });
}

const LOST = {
  exitCode: 137,
  reason: 'ContainerStatusUnknown',
  message: 'The container could not be located when the pod was terminated',
} as const;

/** The last status of a pod: containers of which nothing is known have ended somehow, and the pod has failed or succeeded. */
export function writeFinalStatus(host: KubeletHost, worker: PodWorker): void {
  const before = worker.status;
  const close = (status: ContainerStatus): ContainerStatus => {
    if (status.state.terminated) return status;
    return {
      ...status,
      state: { terminated: { ...LOST, startedAtMs: 0, finishedAtMs: 0 } },
      ready: false,
      started: false,
    };
  };
  const begun = before.containerStatuses.some(
    ({ state, lastState }) => state.running ?? state.terminated ?? lastState.terminated,
  );
  const inits = before.initContainerStatuses.map((status, index, all) => {
    const last = all.findLastIndex(({ state, lastState }) => state.running ?? state.terminated ?? lastState.terminated);
    return begun || index <= last ? close(status) : status;
  });
  const phase = isFinished(before.phase) ? before.phase : 'Failed';
  const hasInitialized =
    begun || (worker.pod.spec.initContainers ?? []).length === 0 || inits.every(({ ready }) => ready);
  writeStatus(host, worker, {
    ...before,
    phase,
    containerStatuses: hasInitialized ? before.containerStatuses.map(close) : before.containerStatuses,
    initContainerStatuses: inits,
  });
}
