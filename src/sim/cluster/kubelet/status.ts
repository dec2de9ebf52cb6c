// The status of a pod as the kubelet draws it: from its last listing, the probes' results and the last failed starts.
// Source: pkg/kubelet/kubelet_pods.go (generateAPIPodStatus, convertToAPIContainerStatuses).
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
import { sameCondition, sameContainer, sameList } from './status-equality.ts';

const isOwn = ({ type }: PodCondition): boolean =>
  type === 'PodReadyToStartContainers' ||
  type === 'Initialized' ||
  type === 'Ready' ||
  type === 'ContainersReady' ||
  type === 'PodScheduled';

/** Which container of its name a status is about: its attempt, or null while none has been created. */
export const attemptOf = (status: ContainerStatus): number | null => (hasBegun(status) ? status.restartCount : null);

export function statusOf(status: PodStatus, container: string): ContainerStatus | undefined {
  for (const main of status.containerStatuses) if (main.name === container) return main;
  for (const init of status.initContainerStatuses) if (init.name === container) return init;
  return undefined;
}

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
  const runs = newest?.state === 'running' && before?.state.running?.startedAtMs === newest.record.startedAtMs;
  const state = runs ? before.state : newest ? stateOf(newest, waiting) : waiting;
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
  const { name } = container;
  let newest: SeenContainer | undefined;
  let older: SeenContainer | undefined;
  for (const candidate of seen) {
    if (candidate.record.name !== name) continue;
    if (newest) {
      older = candidate;
      break;
    }
    newest = candidate;
  }
  const states = statesOf(worker, container, newest, older, before);
  const { state, lastState, restartCount } = states;
  const { started, ready: isReady } = probed(worker, container, init, states, before);
  const image = newest?.record.image ?? container.image ?? '';
  const draft: ContainerStatus = { name, image, state, lastState, started, ready: isReady, restartCount };
  return before && sameContainer(before, draft) ? before : draft;
}

/** The statuses of containers of one kind, in the order of the spec; the very list of before when nothing has changed. */
function draftContainers(
  worker: PodWorker,
  containers: readonly Container[],
  init: boolean,
  seen: readonly SeenContainer[],
  before: readonly ContainerStatus[],
): readonly ContainerStatus[] {
  if (containers.length === 0 && before.length === 0) return before;
  const drafts = containers.map((container, index) => draftContainer(worker, container, init, seen, before[index]));
  return sameList(before, drafts, sameContainer) ? before : drafts;
}

const NONE: readonly PodCondition[] = [];

/** Conditions that somebody else sets: most pods have none. */
export function othersOf(worker: PodWorker): readonly PodCondition[] {
  const { conditions } = worker.pod.status;
  for (const condition of conditions) if (!isOwn(condition)) return conditions.filter((other) => !isOwn(other));
  return NONE;
}

const SCHEDULED: NewCondition = { type: 'PodScheduled', status: 'True' };

function conditionsOf(
  host: KubeletHost,
  worker: PodWorker,
  phase: PodPhase,
  mains: readonly ContainerStatus[],
  inits: readonly ContainerStatus[],
): readonly PodCondition[] {
  const { spec } = worker.pod;
  const others = othersOf(worker);
  const before = worker.status.conditions;
  const now = host.nowMs;
  const containers = containersReady(spec, mains, inits, phase);
  const own = [
    timed(readyToStartContainers(worker.sandbox.state), before, now),
    timed(initialized(spec, mains, inits, phase), before, now),
    timed(ready(spec, containers, others), before, now, 'Ready'),
    timed(containers, before, now),
    timed(SCHEDULED, before, now),
  ];
  const conditions = others.length === 0 ? own : [...own, ...others];
  return sameList(before, conditions, sameCondition) ? before : conditions;
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
  const mains = draftContainers(worker, spec.containers, false, seen, before.containerStatuses);
  const inits = draftContainers(worker, spec.initContainers ?? [], true, seen, before.initContainerStatuses);
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
