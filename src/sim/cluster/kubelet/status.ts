// The status of a pod as the kubelet writes it: from its last listing, the probes' results and the last failed starts.
// Source: pkg/kubelet/kubelet_pods.go (generateAPIPodStatus, convertToAPIContainerStatuses), status_manager.go.
import type { Container } from '../../../manifest/index.ts';
import type { ContainerState, ContainerStatus, PodCondition, PodPhase, PodStatus } from '../objects.ts';
import {
  containersReady,
  hasBegun,
  initialized,
  isFinished,
  type NewCondition,
  phaseOf,
  ready,
  readyToStartContainers,
  timed,
} from './conditions.ts';
import type { KubeletHost } from './host.ts';
import { isSidecar, shouldStart } from './policy.ts';
import { probeOf } from './probe-workers.ts';
import type { ContainerRecord, PodWorker, SeenContainer } from './state.ts';
import { sameContainer, sameStatus } from './status-equality.ts';

const isOwn = ({ type }: PodCondition): boolean =>
  type === 'PodReadyToStartContainers' ||
  type === 'Initialized' ||
  type === 'Ready' ||
  type === 'ContainersReady' ||
  type === 'PodScheduled';

/** Which container of its name a status is about: its attempt, or null while none has been created. */
export const attemptOf = (status: ContainerStatus): number | null => (hasBegun(status) ? status.restartCount : null);

export const statusOf = (status: PodStatus, container: string): ContainerStatus | undefined =>
  status.containerStatuses.find(({ name }) => name === container) ??
  status.initContainerStatuses.find(({ name }) => name === container);

const NO_STATE: ContainerState = {};
const CREATING: ContainerState = { waiting: { reason: 'ContainerCreating' } };
const INITIALIZING: ContainerState = { waiting: { reason: 'PodInitializing' } };

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

interface States {
  readonly state: ContainerState;
  readonly lastState: ContainerState;
  readonly restartCount: number;
}

/** What the listing says of a container, and the last failed start. */
function statesOf(
  worker: PodWorker,
  container: Container,
  newest: SeenContainer | undefined,
  older: SeenContainer | undefined,
  before: ContainerStatus | undefined,
): States {
  const { spec, metadata } = worker.pod;
  if (!newest && before?.state.terminated) return before;
  const waiting = spec.initContainers?.length ? INITIALIZING : CREATING;
  const state = newest ? stateOf(newest, waiting) : waiting;
  const lastState = older ? stateOf(older, NO_STATE) : NO_STATE;
  const restartCount = newest?.record.attempt ?? before?.restartCount ?? 0;
  const failure = worker.startFailures[container.name];
  if (!failure || metadata.deletedAtMs !== null || !shouldStart(spec, container, newest)) {
    return { state, lastState, restartCount };
  }
  return { state: { waiting: failure }, lastState: state.terminated ? state : lastState, restartCount };
}

interface Probed {
  readonly started: boolean;
  readonly ready: boolean;
}

const NOT_STARTED: Probed = { started: false, ready: false };

/** What the probes say of a container. A running container that has started and is not ready is looked at at once. */
function probed(
  worker: PodWorker,
  container: Container,
  init: boolean,
  { state, restartCount }: States,
  before: ContainerStatus | undefined,
): Probed {
  const plainInit = init && !isSidecar(container);
  if (!state.running) return { started: false, ready: plainInit && state.terminated?.exitCode === 0 };
  const startup = probeOf(worker, container.name, 'startup');
  const known = startup && startup.attempt === restartCount ? startup.result : null;
  // Until the startup probe has said something of this container, what held of the one before it goes on to hold.
  const started = known ? known === 'success' : startup ? (before?.started ?? false) : true;
  if (!started) return NOT_STARTED;
  if (plainInit) return { started, ready: false };
  const readiness = probeOf(worker, container.name, 'readiness');
  if (!readiness) return { started, ready: true };
  const isReady = readiness.attempt === restartCount && readiness.result === 'success';
  if (!isReady && !readiness.stopped) readiness.triggered = true;
  return { started, ready: isReady };
}

function draftContainer(
  worker: PodWorker,
  container: Container,
  init: boolean,
  seen: readonly SeenContainer[],
  before: ContainerStatus | undefined,
): ContainerStatus {
  const at = seen.findIndex(({ record }) => record.name === container.name);
  const newest = at < 0 ? undefined : seen[at];
  const older = newest && seen.find(({ record }, index) => index > at && record.name === container.name);
  const { state, lastState, restartCount } = statesOf(worker, container, newest, older, before);
  const probes = probed(worker, container, init, { state, lastState, restartCount }, before);
  const image = newest?.record.image ?? container.image ?? '';
  const draft: ContainerStatus = { name: container.name, image, state, lastState, ...probes, restartCount };
  return before && sameContainer(before, draft) ? before : draft;
}

const NONE: readonly PodCondition[] = [];

/** Conditions that somebody else sets: most pods have none. */
function othersOf(worker: PodWorker): readonly PodCondition[] {
  const { conditions } = worker.pod.status;
  return conditions.every(isOwn) ? NONE : conditions.filter((condition) => !isOwn(condition));
}

const SCHEDULED: NewCondition = { type: 'PodScheduled', status: 'True' };

function conditionsOf(
  host: KubeletHost,
  worker: PodWorker,
  phase: PodPhase,
  mains: readonly ContainerStatus[],
  inits: readonly ContainerStatus[],
): PodCondition[] {
  const { spec } = worker.pod;
  const others = othersOf(worker);
  const before = worker.status.conditions;
  const now = host.nowMs;
  const containers = containersReady(spec, mains, inits, phase);
  return [
    timed(readyToStartContainers(worker.sandbox.state), before, now),
    timed(initialized(spec, mains, inits, phase), before, now),
    timed(ready(spec, containers, others), before, now),
    timed(containers, before, now),
    timed(SCHEDULED, before, now),
    ...others,
  ];
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
  const before = worker.status;
  const mains = spec.containers.map((container, index) =>
    draftContainer(worker, container, false, seen, before.containerStatuses[index]),
  );
  const inits = (spec.initContainers ?? []).map((container, index) =>
    draftContainer(worker, container, true, seen, before.initContainerStatuses[index]),
  );
  const deadline = isPastDeadline(host, worker);
  if (deadline) host.emitEvent(worker.pod, { type: 'Normal', ...DEADLINE });
  const phase = deadline ? 'Failed' : phaseOf(spec, mains, inits, ended);
  const told = ended || !isFinished(phase) ? phase : before.phase;
  const podIP = worker.sandbox.state === 'ready' ? host.addressOf(worker.pod) : before.podIP;
  const conditions = conditionsOf(host, worker, phase, mains, inits);
  const containers = { conditions, containerStatuses: mains, initContainerStatuses: inits };
  if (deadline && ended)
    return { status: { phase: told, ...DEADLINE, ...(podIP === undefined ? {} : { podIP }), ...containers }, phase };
  if (podIP === undefined) return { status: { phase: told, ...containers }, phase };
  const status = { phase: told, podIP, conditions, containerStatuses: mains, initContainerStatuses: inits };
  return { status, phase };
}

/** Writes a status to the API, unless it says what is there already. */
export function writeStatus(host: KubeletHost, worker: PodWorker, status: PodStatus): void {
  if (sameStatus(worker.status, status)) return;
  worker.status = status;
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
  const containers = containersReady(spec, mains, inits, before.phase);
  const changed = [ready(spec, containers, othersOf(worker)), containers].map((condition) =>
    timed(condition, before.conditions, host.nowMs),
  );
  const conditions = before.conditions.map(
    (condition) => changed.find(({ type }) => type === condition.type) ?? condition,
  );
  writeStatus(host, worker, { ...before, conditions, containerStatuses: mains, initContainerStatuses: inits });
}

/** The sandbox is there: told while the containers are still being started. */
export function writeSandboxCondition(host: KubeletHost, worker: PodWorker): void {
  const before = worker.status;
  const changed = timed(readyToStartContainers(worker.sandbox.state), before.conditions, host.nowMs);
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
  const begun = before.containerStatuses.some(hasBegun);
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
